import { describe, expect, it } from 'vitest';
import { splitSentences } from '../../src/corpus/sentences.js';

function split(text: string, language: string | null): string[] {
  return splitSentences(text, [{ start: 0, end: text.length, kind: 'body' }], language).map(({ start, end }) => text.slice(start, end));
}

/** Each text is written with `|` where a sentence ends. */
const TEXTS: readonly [language: string, text: string][] = [
  ['sr', 'Sednica je 12. januara u Beogradu.| Predsednik A. B. Perić dolazi u 10. 30 časova.| Poziv je stigao.'],
  ['sr', 'Videti čl. 5 Ustava i sl. Odredbe važe od 2014. nakon izmena, tj. Skupština ih je usvojila.'],
  ['sr', '„Idemo!“ rekla je dr Ana Ilić.| Otišli su itd.| Ostali su ćutali.'],
  ['sr', 'Predsednik je u br. 5 ulice Sv. Save.| Zgrada je iz XIX veka.'],
  ['sr', 'Седница је 12. јануара, каже проф. др Петар Савић.| Иди на бр. 5 у ул. Светог Саве.| Крај.'],
  ['bg', 'Заседанието е на бр. 5 от списъка.| През 2022 г. Мария Донева каза друго, т.е. Той греши.'],
  ['bg', 'Среща с г-н Петров и проф. Д. Иванов в гр. София.| После и др.| Никой не дойде.'],
  ['pl', 'Byli tam m.in. Jan Kos i dr Ewa Lis z ul. Długiej.| Spotkanie 12 stycznia 2022 r.| Trwało godzinę.'],
  ['pl', '– To dobrze – powiedziała.| – Co dalej? – zapytał wójt.| (...) Nie wiemy, np. Nowak milczy.'],
  ['nb', 'Det gjelder bl.a. Russland, f.eks. Kaliningrad, sier J. Stoltenberg.| Møtet er 12. januar kl. 19.04 i rom nr. 5.| Ferdig.'],
  ['nb', 'Publisert 26. jan. 2022 19:04 i avisa.| – Kommer de?| – Ja.| – Hvorfor? spurte hun.'],
  ['nb', 'Dette var i 1997. Det var lenge siden.'.replace('1997. ', '1997.| ')],
  ['nb', 'Nato har svart.| – Dette er viktig, sier han.| Osv. og så videre.'],
  ['en', 'Mr. J. F. Hale of the U.S. Navy paid 2.5 million, e.g. in cash.| He left at 7 p.m. The ship did not.'.replace('p.m. The', 'p.m.| The')],
  ['en', 'See www.example.org/a.b?c=D for more at No. 5 Main St. London.| “Really?” she asked.| “Yes.”| It ended…| Then it began.'],
  ['de', 'Das war am 12. Januar z. B. in der 2. Halbzeit, sagte Dr. Stein.| „Nein.“ Dann ging er, d. h. Er lief.'.replace('“ Dann', '“| Dann')],
  ['en', 'The space is missing.Nobody saw it at Node.js or in v2.Five.'.replace('missing.N', 'missing.|N')],
  ['bg', 'Каза го (...) пред всички.| "Русия е тук.| Тя остава", каза той.'],
];

describe('sentences', () => {
  it.each(TEXTS)('in %s: %s', (language, marked) => {
    const expected = marked.split('|').map((part) => part.trim());
    expect(split(marked.replaceAll('|', ''), language)).toEqual(expected);
  });

  it('keep closing quotes and brackets with what they close', () => {
    expect(split('“Go.” (He went.) [Then came back.] «Sí.» End.', 'en')).toEqual(['“Go.”', '(He went.)', '[Then came back.]', '«Sí.»', 'End.']);
    expect(split('Kraj. " Sledi nastavak.', 'sr')).toEqual(['Kraj. "', 'Sledi nastavak.']);
  });

  it('run on over line breaks within a paragraph', () => {
    expect(split('Prva rečenica\nide dalje.\nDruga počinje.', 'sr')).toEqual(['Prva rečenica\nide dalje.', 'Druga počinje.']);
  });

  it('do not reach over the border of a block', () => {
    const text = 'Naslov bez tačke\n\nTekst sledi.';
    const blocks = [
      { start: 0, end: 16, kind: 'title' as const },
      { start: 18, end: text.length, kind: 'body' as const },
    ];
    expect(splitSentences(text, blocks, 'sr')).toEqual([
      { start: 0, end: 16, kind: 'title' },
      { start: 18, end: 30, kind: 'body' },
    ]);
  });

  it('are found in scripts without capitals and where the language is unknown', () => {
    expect(split('会議は終わった。次は明日だ。', 'ja')).toEqual(['会議は終わった。', '次は明日だ。']);
    expect(split('One here. Two there.', null)).toEqual(['One here.', 'Two there.']);
  });
});
