import { describe, expect, it } from 'vitest';
import { findDifferences } from '../../src/corpus/differences/compare.js';
import { findDates } from '../../src/corpus/differences/dates.js';
import { findNumbers } from '../../src/corpus/differences/numbers.js';

/** `[language] claim | [language] excerpt`, with what has to be pointed at: `kind: claimed / found`. */
type Pair = readonly [claim: string, excerpt: string, ...differences: string[]];

const parts = (tagged: string): { language: string; text: string } => {
  const [, language, text] = /^\[(\w+)\] (.*)$/su.exec(tagged)!;
  return { language: language!, text: text! };
};

/** The whole excerpt is its nearest sentence, unless `|` sets that off. */
function compared(claim: string, excerpt: string, article?: string): string[] {
  const { language, text } = parts(excerpt);
  const marked = /^([^|]*)\|([^|]*)\|(.*)$/su.exec(text);
  const plain = marked ? marked.slice(1).join('') : text;
  const start = marked ? marked[1]!.length : 0;
  const end = marked ? start + marked[2]!.length : plain.length;
  return findDifferences(parts(claim), { text: plain, language, answer: { start, end }, article: article ?? plain }).map(
    ({ kind, claimed, found }) => `${kind}: ${claimed ?? '-'} / ${found ?? '-'}`,
  );
}

/** The same said in another way: nothing may be pointed at. */
const alike: Pair[] = [
  ['[en] The harbour took in 41,500 crates of fish.', '[de] Der Hafen nahm 41.500 Kisten Fisch auf.'],
  ['[en] The harbour took in 41,500 crates of fish.', '[fr] Le port a reçu 41 500 caisses de poisson.'],
  ['[sr] Luka je primila 41.500 sanduka ribe.', '[nb] Havnen tok imot 41 500 kasser fisk.'],
  ['[bg] Пристанището прие 41 500 каси риба.', '[pl] Port przyjął 41,5 tysiąca skrzyń ryb.'],
  ['[en] The bridge cost 2.4 million euros.', '[sr] Most je koštao 2,4 miliona evra.'],
  ['[en] The bridge cost €2.4m to build, or 2,400,000 euros.', '[bg] Мостът струваше 2,4 милиона евро.'],
  ['[de] Siebenundzwanzig Boote lagen vor dem Hafen.', '[sr] Двадесет седам чамаца стајало је пред луком.'],
  ['[nb] Tjuesju båter lå utenfor havnen.', '[pl] Port zablokowano dwudziestoma siedmioma łodziami.'],
  ['[fr] Quatre-vingt-dix élèves sont venus.', '[nb] Det kom 90 elever.'],
  ['[fr] Soixante-quinze élèves sont venus.', '[bg] Дойдоха седемдесет и пет ученици.'],
  ['[nb] Det er to og et halvt år siden.', '[pl] Minęło dwa i pół roku.'],
  ['[bg] Минаха две години и половина.', '[en] Two and a half years have gone by.'],
  ['[sr] Pre dve i po godine otvorena je škola.', '[de] Vor zweieinhalb Jahren wurde die Schule eröffnet.'],
  ['[en] Turnout was 64 percent.', '[pl] Frekwencja wyniosła 64 procent.'],
  ['[en] Turnout was 64%.', '[nb] Valgdeltakelsen var på 64 prosent.'],
  ['[sr] Izlaznost je bila 64 odsto.', '[fr] La participation était de 64 %.'],
  ['[en] About 140,000 people used the tram.', '[nb] Trikken hadde 138 000 passasjerer.'],
  ['[en] The last tram leaves at 5:30 pm.', '[nb] Siste trikk går klokken 17.30.'],
  ['[bg] Последният трамвай е в 17,30 ч.', '[de] Die letzte Bahn fährt um 17:30 Uhr.'],
  ['[en] Two dozen boats blocked the port.', '[sr] Čamci su zatvorili ulaz u luku.'],
  ['[en] Hundreds of people marched through the town.', '[pl] Setki ludzi przeszły przez miasto.'],
  ['[en] It opened on 12 January 2022.', '[sr] Otvoreno je 12. januara 2022.'],
  ['[en] It opened on January 12, 2022.', '[pl] Otwarto go 12 stycznia 2022 roku.'],
  ['[de] Es wurde am 12.01.2022 eröffnet.', '[bg] Открит е на 12 януари 2022 г.'],
  ['[fr] Ouvert le 12 janvier.', '[nb] Det åpnet 12. januar 2022.'],
  ['[sr] Отворено је у јануару 2022.', '[en] It opened on 12 January 2022.'],
  ['[pl] Otwarto go w styczniu.', '[de] Es wurde am 12. Januar 2022 eröffnet.'],
  ['[en] It opened in 2022.', '[fr] Ouvert le 12 janvier 2022.'],
  ['[en] It opened on Wednesday.', '[pl] Otwarto go w środę 12 stycznia.'],
  ['[en] On Monday the school opened its doors.', '[nb] Skolen åpnet tirsdag.'],
  ['[en] Norway and Germany sign the treaty.', '[sr] Norveška i Nemačka potpisuju ugovor.'],
  ['[en] Ships from Norway reached the port.', '[pl] Statki z Norwegii dotarły do portu.'],
  ['[fr] La Norvège signe avec les États-Unis.', '[bg] Норвегия подписва със САЩ.'],
  ['[de] Die USA und Weißrussland verhandeln.', '[sr] САД и Белорусија преговарају.'],
  ['[en] Moldova asked the alliance for help.', '[sr] Молдавија је тражила помоћ.'],
  ['[fr] L’OTAN répond à la Russie.', '[bg] НАТО отговаря на Русия.'],
  ['[en] The European Union and the UN agreed.', '[pl] UE i ONZ doszły do porozumienia.'],
  ['[en] Moscow answered on the same day.', '[nb] Russland svarte samme dag.'],
  ['[en] The Russian delegation left early.', '[sr] Руска делегација отишла је раније.'],
  ['[en] Andriy Yermak listened to the debate.', '[pl] Andrij Jermak przysłuchiwał się debacie.'],
  ['[en] Antony Blinken spoke to reporters.', '[sr] Entoni Blinken obratio se novinarima.'],
  ['[bg] Антъни Блинкен говори пред журналисти.', '[de] Antony Blinken sprach mit Journalisten.'],
  ['[pl] List do Marty Kowalskiej dotarł wczoraj.', '[pl] Marta Kowalska dostała wczoraj list.'],
  ['[en] The mayor did not sign the contract.', '[sr] Gradonačelnik nije potpisao ugovor.'],
  ['[en] The mayor refused to sign the contract.', '[nb] Ordføreren undertegnet ikke kontrakten.'],
  ['[de] Der Bürgermeister hat den Vertrag nicht unterschrieben.', '[fr] Le maire n’a pas signé le contrat.'],
  ['[en] The school is not only old but also small.', '[de] Die Schule ist alt und klein.'],
  ['[en] The minister signed the contract.', '[sr] Jelena nije došla na sastanak.'],
  ['[en] Norway keeps its reply secret.', '[nb] Norge offentliggjør ikke svaret sitt.'],
  ['[en] The text will stay unpublished, she said.', '[en] The text will not be made public, she said.'],
  ['[en] Nobody came to the meeting.', '[bg] Никой не дойде на срещата.'],
  ['[en] The talks lasted eleven hours and the ministers signed.', '[pl] Ministrowie podpisali, choć nikt ich o to nie prosił.'],
  ['[en] The F-16 landed beside the A330.', '[de] Das Flugzeug landete.'],
  ['[en] She came 3rd in the race.', '[de] Sie wurde Dritte im Rennen.'],
];

/** Something is said otherwise: exactly this is to be pointed at. */
const different: Pair[] = [
  ['[en] The harbour took in 45,100 crates of fish.', '[de] Der Hafen nahm 41.500 Kisten Fisch auf.', 'number: 45,100 / 41.500'],
  ['[sr] Luka je primila 45.100 sanduka ribe.', '[nb] Havnen tok imot 41 500 kasser fisk.', 'number: 45.100 / 41 500'],
  ['[en] The bridge cost 4.2 million euros.', '[sr] Most je koštao 2,4 miliona evra.', 'number: 4.2 million / 2,4 miliona'],
  ['[fr] Le pont a coûté 24 millions d’euros.', '[bg] Мостът струваше 2,4 милиона евро.', 'number: 24 millions / 2,4 милиона'],
  ['[de] Siebenunddreißig Boote lagen vor dem Hafen.', '[sr] Двадесет седам чамаца стајало је пред луком.', 'number: Siebenunddreißig / Двадесет седам'],
  ['[en] Turnout was 46 percent.', '[pl] Frekwencja wyniosła 64 procent.', 'number: 46 / 64'],
  ['[en] About 190,000 people used the tram.', '[nb] Trikken hadde 138 000 passasjerer.', 'number: 190,000 / 138 000'],
  ['[en] The council met 15 times.', '[bg] Съветът се събра много пъти.', 'number: 15 / -'],
  ['[nb] Skipet har plass til 210 passasjerer.', '[en] The ship was built long ago. |It holds 120 passengers and 18 cars.|', 'number: 210 / 120'],
  ['[en] The ticket costs 5.40 euros.', '[bg] Билетът струва 3,20 евро.', 'number: 5.40 / 3,20'],
  ['[en] It opened on 13 January 2022.', '[sr] Otvoreno je 12. januara 2022.', 'date: 13 January 2022 / 12. januara 2022'],
  ['[pl] Otwarto go w lutym 2022 roku.', '[de] Es wurde am 12. Januar 2022 eröffnet.', 'date: lutym 2022 / 12. Januar 2022'],
  ['[fr] Ouvert en 2021.', '[bg] Открит е на 12 януари 2022 г.', 'date: 2021 / 12 януари 2022'],
  ['[bg] Открит е на 5 юни.', '[nb] Det åpnet 5. juli.', 'date: 5 юни / 5. juli'],
  ['[de] Das Abkommen gilt bis 31. Mai 2025.', '[sr] Sporazum važi do 31. marta 2025.', 'date: 31. Mai 2025 / 31. marta 2025'],
  ['[en] Norway and Sweden sign the treaty.', '[sr] Norveška i Nemačka potpisuju ugovor.', 'name: Sweden / Nemačka'],
  ['[sr] Бродови из Финске стигли су у луку.', '[pl] Statki z Norwegii dotarły do portu.', 'name: Финске / Norwegii'],
  ['[fr] La réunion a eu lieu à Genève.', '[nb] Møtet fant sted i Brussel.', 'name: Genève / Brussel'],
  ['[en] The EU answered in writing.', '[bg] НАТО отговори писмено.', 'name: EU / НАТО'],
  ['[de] Frankreich schickt Soldaten.', '[en] The minister sends soldiers.', 'name: Frankreich / -'],
  ['[en] Mark Rutte spoke to reporters.', '[sr] Jens Stoltenberg obratio se novinarima.', 'name: Mark Rutte / Jens Stoltenberg'],
  ['[pl] Minister Adam Wilk podpisał umowę.', '[nb] Avtalen ble undertegnet av Ola Nordmann.', 'name: Adam Wilk / Ola Nordmann'],
  ['[en] Norway signed the contract.', '[sr] Norveška nije potpisala ugovor.', 'negation: - / nije'],
  ['[bg] Румъния не подписа договора.', '[pl] Rumunia podpisała umowę.', 'negation: не / -'],
  ['[de] Anna Berg sagte, Norwegen habe den Vertrag nicht unterschrieben.', '[fr] La Norvège a signé le contrat hier.', 'name: Anna Berg / -', 'negation: nicht / -'],
  ['[fr] La Norvège n’a pas signé le contrat le 3 mai.', '[nb] Norge undertegnet kontrakten 3. mai.', 'negation: pas / -'],
  ['[sr] Ана Велић није видела 30 бродова.', '[en] Ana Velic saw 30 ships.', 'negation: није / -'],
  ['[en] The mayor never visited the island.', '[en] The mayor visited the island.', 'negation: never / -'],
];

describe('differences between a claim and an excerpt', () => {
  it.each(alike)('none: %s = %s', (claim, excerpt) => {
    expect(compared(claim, excerpt)).toEqual([]);
    expect(compared(excerpt, claim)).toEqual([]);
  });

  it.each(different)('%s ≠ %s', (claim, excerpt, ...expected) => {
    expect(compared(claim, excerpt)).toEqual(expected);
  });

  it('holds the words as they stand in the two texts', () => {
    for (const [claim, excerpt] of different) {
      for (const { claimed, found } of findDifferences(parts(claim), { ...parts(excerpt), answer: { start: 0, end: 999 } })) {
        if (claimed !== null) expect(claim).toContain(claimed);
        if (found !== null) expect(excerpt).toContain(found);
      }
    }
  });

  it('takes what stands anywhere in the excerpt for said', () => {
    const excerpt = '[en] The ship is old. |It holds 120 passengers.| It was built in Norway on 3 May 1987 for 4,000 crowns.';
    expect(compared('[nb] Skipet ble bygd i Norge 3. mai 1987 for 4000 kroner.', excerpt)).toEqual([]);
  });

  it('does not call a name unknown that the article has elsewhere', () => {
    const claim = '[en] Ola Nordmann says that France sends soldiers.';
    const excerpt = '[sr] Ministar šalje vojnike.';
    expect(compared(claim, excerpt)).toEqual(['name: France / -', 'name: Ola Nordmann / -']);
    expect(compared(claim, excerpt, 'Ministar šalje vojnike. Ola Nurdman je stigao iz Francuske.')).toEqual([]);
  });

  it('compares a text with itself as the same, whatever it holds', () => {
    for (const [claim, excerpt] of [...alike, ...different])
      for (const text of [claim, excerpt]) expect(compared(text, text)).toEqual([]);
  });
});

describe('numbers in a sentence', () => {
  const values = (language: string, text: string): string[] => findNumbers(text, language).map((number) => `${number.text}=${number.values.join('|')}`);

  it.each([
    ['en', 'They paid 1,250 and 3.75 for 12 of the 30-year-old trees.', ['1,250=1250|1.25', '3.75=3.75', '12=12', '30=30']],
    ['sr', 'Stotinu dvadeset pet ljudi i još trista.', ['Stotinu dvadeset pet=125', 'trista=300']],
    ['bg', 'Сто двайсет и пет души, 30-те съюзници.', ['Сто двайсет и пет=125', '30=30']],
    ['pl', 'Dwieście trzydzieści cztery osoby, 14 tys. złotych.', ['Dwieście trzydzieści cztery=234', '14 tys=14000']],
    ['nb', 'Femogtredve båter, to hundre og ti hus.', ['Femogtredve=35', 'to hundre og ti=210']],
    ['de', 'Zweihundert Häuser, fünfunddreißig Boote, 1,5 Millionen.', ['Zweihundert=200', 'fünfunddreißig=35', '1,5 Millionen=1500000']],
    ['fr', 'Quatre-vingt-dix-neuf maisons, deux cent dix bateaux.', ['Quatre-vingt-dix-neuf=99', 'deux cent dix=210']],
    ['en', 'The G7 met beside an F-16; two dozen came 3rd, thousands left.', []],
  ])('%s: %s', (language, text, expected) => expect(values(language, text)).toEqual(expected));
});

describe('dates in a sentence', () => {
  const dates = (language: string, text: string): string[] =>
    findDates(text, language).map(({ year, month, day }) => [year ?? '-', month ?? '-', day ?? '-'].join('.'));

  it.each([
    ['en', 'On 3 May and in June 2021 she may march in 300 shoes.', ['-.5.3', '2021.6.-']],
    ['en', 'In 1997 some 2000 people came.', ['1997.-.-']],
    ['sr', 'Od 1. oktobra do kraja marta i u januaru 2023. godine.', ['-.10.1', '-.3.-', '2023.1.-']],
    ['pl', 'W marcu, 22 maja i 31 grudnia 1999 roku.', ['-.3.-', '-.5.22', '1999.12.31']],
    ['bg', 'На 18 април 2024 г. и през юли.', ['2024.4.18', '-.7.-']],
    ['nb', 'Fra 1. oktober til 31. mars 2025.', ['-.10.1', '2025.3.31']],
    ['hr', 'Tijekom listopada 2020.', ['2020.10.-']],
  ])('%s: %s', (language, text, expected) => expect(dates(language, text)).toEqual(expected));
});
