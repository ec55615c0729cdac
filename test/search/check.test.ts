import { rmSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LocalEngine } from '../../src/engine/engine.js';
import type { CheckedSentence } from '../../src/engine/types.js';
import { newFolder } from '../support/folders.js';

const dataDir = newFolder();
const engine = new LocalEngine({
  dataDir,
  model: 'multilingual-e5-small',
  reader: true,
  autoSample: true,
  onNotice: () => undefined,
});
beforeAll(() => engine.check({ text: 'NATO offered Russia a series of talks.' }), 120_000);
afterAll(async () => {
  await engine.close();
  rmSync(dataDir, { recursive: true, force: true });
});

const checked = async (text: string): Promise<CheckedSentence> => (await engine.check({ text })).sentences[0]!;
const differencesOf = ({ differences }: CheckedSentence): string[] =>
  differences.map(({ kind, claimed, found }) => `${kind}: ${claimed ?? '-'} / ${found ?? '-'}`);

describe('checking a text against the articles', () => {
  it.each([
    ['The allies proposed many new meetings to Russia.', /nato-/],
    ['Gradonačelnica Gavranika tvrdi da je trajekt prevezao 212.000 putnika.', /ferry-/],
    ['Рибари су два сата држали улаз у луку затвореним.', /ferry-/],
    ['Билетът за ферибота ще поскъпне на 3,90 евро от юли.', /ferry-/],
    ['Według analityka promem przepłynęło w ubiegłym roku około 171 tysięcy pasażerów.', /ferry-/],
    ['USA holder svaret til Russland hemmelig.', /nato-reply/],
    ['Russland hat das Angebot nicht sofort angenommen.', /nato-council/],
    ['Le bateau peut transporter 120 passagers et 18 voitures.', /ferry-operator/],
  ])('finds what says the same, and no difference: %s', async (text, file) => {
    const sentence = await checked(text);
    expect(sentence.citation?.article.path).toMatch(file);
    expect(sentence.differences).toEqual([]);
  });

  it.each([
    ['The ferry lost 460,000 euros in 2023.', 'number: 460,000 / 640,000'],
    ['Trajekt prestaje da radi 1. jula.', 'date: 1. jula / 1. juna'],
    ['Blokada portu trwała siedem godzin.', 'number: siedem / pięć'],
    ['Der NATO-Russland-Rat tagte am 14. Januar 2022 in Brüssel.', 'date: 14. Januar 2022 / 12. januar 2022'],
    ['Nato krever at russiske soldater trekkes ut av Georgia, Moldova og Armenia.', 'name: Armenia / Ukraina'],
    ['700 personnes ont manifesté à Tolmera, selon les organisateurs.', 'number: 700 / 900'],
    ['Russia accepted the offer of NATO on the spot.', 'negation: - / not'],
  ])('points at what differs: %s', async (text, difference) => expect(differencesOf(await checked(text))).toEqual([difference]));

  it.each([
    'My cat sleeps on the sofa all day and hates the vacuum cleaner.',
    'Jučer sam kupio nove patike i pola kila kajsija na pijaci.',
    'Ресторантът в центъра предлага чудесна супа от тиква.',
    'Kupiliśmy działkę nad jeziorem i budujemy mały domek z drewna.',
    'Kommunen bygger ny svømmehall ved siden av biblioteket.',
    'Der Zug nach Hamburg hatte gestern drei Stunden Verspätung.',
    'Ma sœur apprend le piano depuis deux ans avec un professeur.',
  ])('has nothing close to: %s', async (text) =>
    expect(await checked(text)).toEqual({ sentence: text, citation: null, differences: [] }),
  );

  it('leaves out what says too little, keeps the order, and takes twenty sentences', async () => {
    const { sentences, leftOut } = await engine.check({
      text: 'Good morning everyone! Thanks!\nNATO offered Russia talks on missiles. Why? He said so.',
    });
    expect(sentences.map(({ sentence }) => sentence)).toEqual(['NATO offered Russia talks on missiles.']);
    expect(leftOut).toBe(0);
    const many = Array.from({ length: 23 }, (_, at) => `Bakers in town ${at + 100} sold warm bread yesterday.`);
    const result = await engine.check({ text: many.join(' ') });
    expect(result.sentences.map(({ sentence }) => sentence)).toEqual(many.slice(0, 20));
    expect(result.leftOut).toBe(3);
  }, 60_000);

  it('cites word for word', async () => {
    const { citation } = await checked('Talas employs 31 people on the line.');
    const { text } = await engine.show(citation!.article.id);
    expect(text.slice(citation!.start, citation!.end)).toBe(citation!.excerpt);
    expect(text.slice(citation!.answer.start, citation!.answer.end)).toBe('Talas employs 31 people on the line.');
  });

  it('looks at nothing beyond the view, and takes anything for a text', async () => {
    const { sentences } = await engine.check({
      text: 'NATO offered Russia talks on missiles.',
      view: { guild: '130000000000000009', operator: false },
    });
    expect(sentences).toMatchObject([{ citation: null }]);
    for (const text of ['', '\n', '🙂', '?!', '1 2 3']) expect(await engine.check({ text })).toMatchObject({ leftOut: 0 });
    expect((await engine.check({ text: `NATO offered Russia ${'talks and more talks '.repeat(300)}.` })).sentences).toHaveLength(
      1,
    );
  });
});
