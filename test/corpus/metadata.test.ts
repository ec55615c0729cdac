import { describe, expect, it } from 'vitest';
import { findDate, parseIsoDate } from '../../src/corpus/dates.js';
import { describeLanguage, normalizeLanguage } from '../../src/corpus/language.js';
import { readArticle } from '../../src/corpus/read.js';

describe('a date in a line', () => {
  it.each([
    ['26. jan. 2022 19:04', '2022-01-26'],
    ['12 stycznia 2022', '2022-01-12'],
    ['12. januara 2022.', '2022-01-12'],
    ['12. јануара 2022. у 14:00', '2022-01-12'],
    ['12 януари 2022 г.', '2022-01-12'],
    ['Published January 12, 2022 at 10:00', '2022-01-12'],
    ['12.01.2022 | 14:35', '2022-01-12'],
    ['2022-01-12 14:35', '2022-01-12'],
    ['Stand: 3. März 2021', '2021-03-03'],
    ['le 1er août 2020', '2020-08-01'],
    ['12 января 2022 года', '2022-01-12'],
    ['January 2022', '2022-01'],
    ['12 stycznia 2022, 11:05 Aktualizacja: 13 stycznia 2022', null],
    ['30. februara 2022', null],
    ['17. desember i fjor', null],
    ['rom 12 i 2022 bygg', null],
  ])('%s is %s', (line, expected) => {
    expect(findDate(line)?.value ?? null).toBe(expected);
  });

  it('listopada is October in Croatian and November in Polish', () => {
    expect(findDate('5. listopada 2021.', 'hr')?.value).toBe('2021-10-05');
    expect(findDate('5 listopada 2021', 'pl')?.value).toBe('2021-11-05');
  });

  it('ISO dates keep their precision, and nothing else is one', () => {
    expect(parseIsoDate('2022-01')).toEqual({ value: '2022-01', precision: 'month' });
    expect(parseIsoDate('2022-13')).toBeNull();
    expect(parseIsoDate('20220112')).toBeNull();
  });
});

describe('the language of a text', () => {
  it.each([
    ['sr', 'Latn', 'Predsednik opštine rekao je da će cena mleka rasti i da se to neće promeniti do sledeće godine, posle izbora.'],
    ['hr', 'Latn', 'Predsjednik vlade rekao je da će cijena mlijeka rasti i da se to neće promijeniti do sljedeće godine, priopćilo je ministarstvo u siječnju.'],
    ['bs', 'Latn', 'Predsjednik vlade rekao je da će cijena mlijeka rasti i da se to neće promijeniti do januara, saopćilo je ministarstvo. Hiljade ljudi je također čekalo.'],
    ['sr', 'Cyrl', 'Председник општине рекао је да ће цена млека расти и да се то неће променити до следеће године.'],
    ['mk', 'Cyrl', 'Претседателот рече дека ќе ја зголеми цената на млекото и дека тоа нема да се промени до следната година, ниту ѓаците ќе чекаат.'],
    ['bg', 'Cyrl', 'Председателят каза, че цената на млякото ще расте и това няма да се промени до края на годината, когато са изборите.'],
    ['ru', 'Cyrl', 'Председатель сказал, что цена на молоко будет расти и это не изменится до следующего года, когда пройдут выборы.'],
    ['uk', 'Cyrl', 'Голова уряду сказав, що ціна на молоко зростатиме і це не зміниться до наступного року, коли відбудуться вибори.'],
    ['pl', 'Latn', 'Premier powiedział, że cena mleka wzrośnie i nie zmieni się to do przyszłego roku, kiedy odbędą się wybory.'],
    ['nb', 'Latn', 'Statsministeren sier at prisen på melk vil øke, og at det ikke blir endret før neste år, når det er valg.'],
    ['nn', 'Latn', 'Statsministeren seier at prisen på mjølk vil auke, og at det ikkje vert endra før neste år, når det er val. Eg veit ikkje kva dei gjer.'],
    ['da', 'Latn', 'Statsministeren siger, at prisen på mælk vil stige, og at det ikke bliver ændret før næste år, hvor der også er valg af borgmestre.'],
    ['sv', 'Latn', 'Statsministern säger att priset på mjölk kommer att öka och att det inte ändras förrän nästa år, när det är val.'],
    ['de', 'Latn', 'Der Minister sagte, dass der Preis für Milch steigen wird und sich das bis zum nächsten Jahr nicht ändert.'],
    ['en', 'Latn', 'The minister said that the price of milk would rise and that this would not change until next year.'],
    ['fr', 'Latn', 'Le ministre a déclaré que le prix du lait allait augmenter et que cela ne changerait pas avant l’année prochaine.'],
  ])('is %s in %s', (language, script, text) => {
    expect(describeLanguage(text, null)).toEqual({ language, script });
  });

  it('is what the metadata states, unless the script rules it out', () => {
    const text = 'Председник општине рекао је да ће цена млека расти.';
    expect(describeLanguage(text, 'sr-Cyrl-RS').language).toBe('sr');
    expect(describeLanguage(text, 'en').language).toBe('sr');
    expect(describeLanguage('Prisen øker, sier han til avisa i dag.', 'no').language).toBe('nb');
  });

  it('stays unknown where there is too little to go by', () => {
    expect(describeLanguage('OK 123', null)).toEqual({ language: null, script: 'Latn' });
    expect(normalizeLanguage('sh')).toBeNull();
    expect(normalizeLanguage('not a tag!')).toBeNull();
  });
});

describe('metadata in a text', () => {
  const read = (text: string) => {
    const result = readArticle('a.txt', Buffer.from(text));
    if (!result.ok) throw new Error(result.failure.message);
    return result.article;
  };

  it('takes a leading date stub as metadata and leaves it out of the text', () => {
    const article = read(' date 2021-03 Skela stoji do proleća\n\nSkela neće voziti do aprila, saopštila je opština.');
    expect(article.date).toEqual({ value: '2021-03', precision: 'month' });
    expect(article.title).toBe('Skela stoji do proleća');
    expect(article.text.startsWith('Skela stoji')).toBe(true);
  });

  it('takes no date of an event for the date of the article', () => {
    expect(read('Ferja stoppet igjen\n\nFerja stoppet 12. januar 2022, sier rederiet i en melding.\n\n17. desember i fjor skjedde det samme, sier han.').date).toBeNull();
  });

  it('takes neither an agency for the outlet nor a sentence for the title', () => {
    const article = read('Ferja til Storøya er innstilt, sier rederiet onsdag.\n\nNTB\n\nFlere hundre pendlere må ta bussen rundt fjorden i dag.');
    expect(article).toMatchObject({ outlet: null, title: null });
    expect(article.text).not.toContain('NTB');
  });
});
