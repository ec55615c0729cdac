import { writeFiles } from '../../../support/folders.js';

const places = ['Ferring', 'Ostwick', 'Marlow Weir', 'Tolby', 'Sandholm', 'Kesterton', 'Upper Dale', 'Brindle'];

const english = (doc: number): string[] => [
  `Bakers of ${places[doc]!} win the autumn prize`,
  `The bakers of ${places[doc]!} were given a prize of ${doc + 2} hundred crowns on Sunday.`,
  `Nobody had baked so many loaves in ${places[doc]!} since the flood.`,
  `A second oven is to be built behind the church next year.`,
  `The mayor tasted every loaf and asked for more butter.`,
];
const polish = (doc: number): string[] => [
  `Piekarze z ${places[doc]!} zdobywają jesienną nagrodę`,
  `W niedzielę piekarze z ${places[doc]!} dostali nagrodę w wysokości ${doc + 2} setek koron.`,
  `Od czasu powodzi nikt w ${places[doc]!} nie upiekł tylu bochenków.`,
  `W przyszłym roku za kościołem stanie drugi piec.`,
  `Burmistrz spróbował każdego bochenka i poprosił o więcej masła.`,
];
const serbian = (doc: number): string[] => [
  `Pekari iz mesta ${places[doc]!} osvojili jesenju nagradu`,
  `Pekari iz mesta ${places[doc]!} dobili su u nedelju nagradu od ${doc + 2} stotine kruna.`,
  `Od poplave niko u mestu ${places[doc]!} nije ispekao toliko vekni.`,
  `Iduće godine iza crkve biće sagrađena druga peć.`,
  `Gradonačelnik je probao svaku veknu i tražio još putera.`,
];

const letters: Readonly<Record<string, string>> = {
  a: 'а', b: 'б', c: 'ц', č: 'ч', ć: 'ћ', d: 'д', đ: 'ђ', e: 'е', f: 'ф', g: 'г', h: 'х', i: 'и', j: 'ј', k: 'к', l: 'л', m: 'м', n: 'н', o: 'о', p: 'п',
  r: 'р', s: 'с', š: 'ш', t: 'т', u: 'у', v: 'в', w: 'в', z: 'з', ž: 'ж',
}; // prettier-ignore

function cyrillic(latin: string): string {
  return latin.replace(/\p{L}/gu, (letter) => {
    const lower = letters[letter.toLowerCase()] ?? letter;
    return letter === letter.toLowerCase() ? lower : lower.toUpperCase();
  });
}

const jsonLines = (rows: readonly object[]): string => rows.map((row) => `${JSON.stringify(row)}\n`).join('');

/** Evaluation data as docs/evaluation.md describes it, in small: `documents` parallel documents of 5 sentences, 3 passages, 8 questions. */
export function writeSmallData(folder: string, documents = 4): string {
  const news = Array.from({ length: documents }, (_, doc) => {
    const [en, pl, sr] = [english(doc), polish(doc), serbian(doc)];
    return en.map((sentence, at) => ({
      id: `${doc}-${at}`,
      doc: `doc${doc}`,
      en: sentence,
      pl: pl[at],
      'sr-Latn': sr[at],
      'sr-Cyrl': cyrillic(sr[at]!),
    }));
  }).flat();
  const passages = ['tram', 'reef', 'loom'].map((pid) => ({
    id: pid,
    lang: 'en',
    pid,
    text: `The ${pid} was studied for years. Its makers are long dead. A museum keeps the drawings.`,
  }));
  return writeFiles(folder, {
    'parallel_news.jsonl': jsonLines(news),
    'museum_passages.jsonl': jsonLines(passages),
    'museum_questions.jsonl': jsonLines([{ id: 'm1', lang: 'en', question: 'Who keeps the drawings?', pid: 'tram' }]),
    'unanswerable_questions.jsonl': jsonLines(
      places.map((place, index) => ({ id: `u${index}`, lang: 'en', question: `Which ferry sank near ${place}?` })),
    ),
  });
}
