import { describe, expect, it } from 'vitest';
import { splitSentences } from '../../src/corpus/sentences.js';
import { findQuotes, type Quote } from '../../src/corpus/speech.js';

type Said = [kind: Quote['kind'], words: string, speaker: string | null];

function saidIn(text: string, language: string | null): Said[] {
  const blocks = [...text.matchAll(/[^\n]+/g)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    kind: 'body' as const,
  }));
  return findQuotes(text, blocks, splitSentences(text, blocks, language), language).map(
    ({ kind, start, end, speaker, role }) => [kind, text.slice(start, end), speaker ?? role],
  );
}

describe('reported speech', () => {
  it.each<[string, string, string, string]>([
    ['en', 'Ruth Vane said that the mill would close.', 'the mill would close', 'Ruth Vane'],
    ['en', 'Ruth Vane, the owner, said the mill would close.', 'the mill would close', 'Ruth Vane'],
    ['sr', 'Gradonačelnik Marko Ilić rekao je da će mlin biti zatvoren.', 'će mlin biti zatvoren', 'Marko Ilić'],
    ['sr', 'Градоначелник Марко Илић рекао је да ће млин бити затворен.', 'ће млин бити затворен', 'Марко Илић'],
    ['bg', 'Кметът Румен Долев заяви, че мелницата ще бъде затворена.', 'мелницата ще бъде затворена', 'Румен Долев'],
    ['pl', 'Burmistrz Marek Zięba powiedział, że młyn zostanie zamknięty.', 'młyn zostanie zamknięty', 'Marek Zięba'],
    ['nb', 'Ordfører Kari Holm sier at møllen blir stengt.', 'møllen blir stengt', 'Kari Holm'],
    ['de', 'Bürgermeisterin Anna Weber sagte, dass die Mühle schließen werde.', 'die Mühle schließen werde', 'Anna Weber'],
    ['de', 'Bürgermeisterin Anna Weber sagte, die Mühle werde schließen.', 'die Mühle werde schließen', 'Anna Weber'],
    ['fr', 'La maire Anne Morel a déclaré que le moulin fermerait.', 'le moulin fermerait', 'Anne Morel'],
    ['fr', 'La maire Anne Morel a déclaré qu’il fermerait en mai.', 'il fermerait en mai', 'Anne Morel'],
    ['ru', 'Мэр Анна Белова заявила, что мельницу закроют.', 'мельницу закроют', 'Анна Белова'],
  ])('%s: a clause behind a verb of saying: %s', (language, text, words, speaker) => {
    expect(saidIn(text, language)).toEqual([['reported', words, speaker]]);
  });

  it.each<[string, string, string, string]>([
    ['en', 'According to Ruth Vane, the mill will close.', 'the mill will close', 'Ruth Vane'],
    ['en', 'The mill will close, according to Ruth Vane.', 'The mill will close', 'Ruth Vane'],
    ['sr', 'Prema rečima Marka Ilića, mlin će biti zatvoren.', 'mlin će biti zatvoren', 'Marka Ilića'],
    ['sr', 'Како наводи Марко Илић, млин ће бити затворен.', 'млин ће бити затворен', 'Марко Илић'],
    ['bg', 'Според Румен Долев, кмет на града, мелницата ще бъде затворена.', 'мелницата ще бъде затворена', 'Румен Долев'],
    ['pl', 'Zdaniem burmistrza Marka Zięby młyn zostanie zamknięty.', 'młyn zostanie zamknięty', 'Marka Zięby'],
    ['pl', 'Jak tłumaczy Marek Zięba, młyn zostanie zamknięty.', 'młyn zostanie zamknięty', 'Marek Zięba'],
    ['nb', 'Ifølge Kari Holm blir møllen stengt.', 'blir møllen stengt', 'Kari Holm'],
    ['de', 'Laut Anna Weber wird die Mühle schließen.', 'wird die Mühle schließen', 'Anna Weber'],
    ['fr', 'Selon Anne Morel, le moulin fermera.', 'le moulin fermera', 'Anne Morel'],
    ['ru', 'По словам Анны Беловой, мельницу закроют.', 'мельницу закроют', 'Анны Беловой'],
  ])('%s: a source that is named: %s', (language, text, words, speaker) => {
    expect(saidIn(text, language)).toEqual([['reported', words, speaker]]);
  });

  it.each<[string, string, string, string]>([
    ['pl', 'Młyn zostanie zamknięty do wiosny - podkreślił Marek Zięba.', 'Młyn zostanie zamknięty do wiosny', 'Marek Zięba'],
    ['sr', 'Mlin ostaje zatvoren do proleća - rekao je Ilić.', 'Mlin ostaje zatvoren do proleća', 'Ilić'],
    ['bg', 'Мелницата остава затворена до пролетта – увери Долев.', 'Мелницата остава затворена до пролетта', 'Долев'],
    ['ru', 'Мельницу откроют весной, — пообещал Рощин.', 'Мельницу откроют весной', 'Рощин'],
    ['en', 'The mill will stay shut, said Ruth Vane.', 'The mill will stay shut', 'Ruth Vane'],
    ['nb', 'Møllen blir stengt til våren, sier Kari Holm.', 'Møllen blir stengt til våren', 'Kari Holm'],
    ['de', 'Die Mühle bleibt geschlossen, sagte Anna Weber.', 'Die Mühle bleibt geschlossen', 'Anna Weber'],
  ])('%s: speech without marks is no quote: %s', (language, text, words, speaker) => {
    expect(saidIn(text, language)).toEqual([['reported', words, speaker]]);
  });

  it('goes to each of those who speak in one sentence', () => {
    expect(saidIn('Minister Jan Kot powiedział, że most jest gotowy, a Ewa Sroka dodała, że nikt go nie widział.', 'pl')).toEqual([
      ['reported', 'most jest gotowy', 'Jan Kot'],
      ['reported', 'nikt go nie widział', 'Ewa Sroka'],
    ]);
    expect(saidIn('Ruth Vane said that the mill would close and added that nobody was to blame.', 'en')).toEqual([
      ['reported', 'the mill would close', 'Ruth Vane'],
      ['reported', 'nobody was to blame', 'Ruth Vane'],
    ]);
  });

  it('is none where the words themselves are quoted, and none where it was not said', () => {
    expect(saidIn('Vane said that the council had “done everything it could”.', 'en').map(([kind]) => kind)).toEqual(['direct']);
    expect(saidIn('Marko Ilić nije rekao da će mlin biti zatvoren.', 'sr')).toEqual([]);
    expect(saidIn('Marek Zięba nie powiedział, że młyn zostanie zamknięty.', 'pl')).toEqual([]);
  });

  it('has no speaker where a text speaks, or nobody in particular', () => {
    for (const [language, text] of [
      ['en', 'The report said that the mill was unsafe.'],
      ['en', 'According to the report, the mill is unsafe.'],
      ['sr', 'Neko je rekao da će mlin biti zatvoren.'],
      ['pl', 'Ktoś powiedział, że młyn zostanie zamknięty.'],
      ['nb', 'Noen sier at møllen blir stengt.'],
    ] as const)
      expect(saidIn(text, language).map(([, , speaker]) => speaker), text).toEqual([null]);
  });
});

describe('the speaker', () => {
  const last = (text: string, language: string): string | null | undefined => saidIn(text, language).at(-1)?.[2];

  it.each([
    ['en', 'Mayor Ruth Vane opened the mill. “It works,” she said.', 'Ruth Vane'],
    ['sr', 'Gradonačelnik Marko Ilić otvorio je mlin. „Radi bolje nego ikad“, dodao je.', 'Marko Ilić'],
    ['sr', 'Градоначелник Марко Илић отворио је млин. „Ради боље него икад“, рекао је он.', 'Марко Илић'],
    ['bg', 'Кметът Румен Долев откри мелницата. „Работи по-добре отвсякога“, добави той.', 'Румен Долев'],
    ['pl', 'Burmistrz Marek Zięba otworzył młyn. „Działa lepiej niż kiedyś” – dodał.', 'Marek Zięba'],
    ['nb', 'Ordfører Kari Holm åpnet møllen. – Den går bedre enn før, sier hun.', 'Kari Holm'],
    ['de', 'Bürgermeisterin Anna Weber eröffnete die Mühle. „Sie läuft besser denn je“, sagte sie.', 'Anna Weber'],
    ['fr', 'La maire Anne Morel a rouvert le moulin. « Il marche mieux que jamais », a-t-elle ajouté.', 'Anne Morel'],
    ['ru', 'Мэр Анна Белова открыла мельницу. «Работает лучше прежнего», — добавила она.', 'Анна Белова'],
  ])('%s: is whom the sentence before names: %s', (language, text, speaker) => {
    expect(last(text, language)).toBe(speaker);
  });

  it('fits the pronoun, or the form of the verb', () => {
    expect(last('Ministar Petar Vasić sreo je ambasadorku Anu Lazić. „Razgovor je bio dobar“, rekla je.', 'sr')).not.toBe('Petar Vasić');
    expect(last('Dyrektorka Ewa Sroka wyszła. Jan Kot został. „Nie mam czasu dla prasy” – powiedziała.', 'pl')).toBe('Ewa Sroka');
    expect(last('Директор Анна Белова ушла. Пётр Синицын остался. «Времени у меня нет», — сказал он.', 'ru')).toBe('Пётр Синицын');
  });

  it('is unknown where two may be meant, or nobody was named', () => {
    expect(last('Кметът Петър Лозев и съветникът Иво Маринов се скараха. „Така е всеки месец“, въздъхна той.', 'bg')).toBeNull();
    expect(last('It rained all day. “It works better than ever,” he said.', 'en')).toBeNull();
  });

  it('goes on through paragraphs whose marks stay open, and no further than the last', () => {
    const text = '„Mlin je star sto godina.\n„Niko ga nije čuvao“, rekao je Marko Ilić.\nIlić je kazao: „Sada radi\nKiša je padala.';
    expect(saidIn(text, 'sr')).toEqual([
      ['direct', 'Mlin je star sto godina.', 'Marko Ilić'],
      ['direct', 'Niko ga nije čuvao', 'Marko Ilić'],
      ['direct', 'Sada radi', 'Ilić'],
    ]);
  });

  it('of an interview in dashes gave all answers, and none of the questions', () => {
    const text = '– Hvem eier møllen?\n– Det er det ingen som vet.\n– Og hvem driver den?\n– Det gjør jeg, svarer Kari Holm.';
    expect(saidIn(text, 'nb').map(([, , speaker]) => speaker)).toEqual([null, 'Kari Holm', null, 'Kari Holm']);
  });

  it('is told by role where there is no name', () => {
    expect(last('“It works better than ever,” the miller’s spokesman said.', 'en')).toBe('miller’s spokesman');
    expect(last('„Radi bolje nego ikad“, rekao je državni sekretar.', 'sr')).toBe('državni sekretar');
  });

  it('is what the span marks, wherever the name stands', () => {
    const text = 'Mayor Ruth Vane opened the mill. “It works,” she said.';
    const blocks = [{ start: 0, end: text.length, kind: 'body' as const }];
    const [quote] = findQuotes(text, blocks, splitSentences(text, blocks, 'en'), 'en');
    expect(text.slice(quote!.speakerSpan!.start, quote!.speakerSpan!.end)).toBe('Ruth Vane');
    expect(quote!.roleSpan).toBeNull();
  });
});
