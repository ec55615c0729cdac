import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Embedder, type Encoding } from '../../embeddings/embedder.js';
import { bestMatches, maxSim, packTokenStates, similarities, unpackTokenStates } from '../../embeddings/late-interaction.js';
import { modelSpec } from '../../embeddings/registry.js';
import { ownModel } from '../support/models.js';
import { newFolder } from '../support/folders.js';
import { cosine, seededRandom, unitVectors } from '../support/random.js';

const texts = [
  'The ferry to Skerry Island stops at noon.',
  'Trajekt do ostrva ne vozi zimi, jer je more nemirno i luka zamrznuta.',
  'Пекарната на ъгъла продава топъл хляб до осем часа.',
  'Kot.',
  'Kommunen vil bygge en ny bro over elva, og arbeidet skal ta to år dersom været er mildt og pengene strekker til.',
];

let embedder: Embedder;
beforeAll(async () => {
  embedder = await Embedder.load(modelSpec('multilingual-e5-small'));
});
afterAll(() => embedder.dispose());

async function encodeAll(model: Embedder, passages: readonly string[]): Promise<Encoding[]> {
  const encodings: Encoding[] = [];
  await model.encodePassages(passages, (indexes, batch) => indexes.forEach((index, at) => (encodings[index] = batch[at]!)));
  return encodings;
}

const length = (vector: Float32Array): number => Math.sqrt(cosine(vector, vector));

describe('embedder', () => {
  it('gives vectors and token states of length 1, one row a piece', async () => {
    const passages = await encodeAll(embedder, texts);
    const query = await embedder.encodeQuery('When does the ferry stop?');
    expect(embedder.dimensions).toBe(384);
    for (const { pooled, ids, states } of [...passages, query]) {
      expect(pooled).toHaveLength(embedder.dimensions);
      expect(length(pooled)).toBeCloseTo(1, 5);
      expect(states).toHaveLength(ids.length * embedder.dimensions);
      for (let row = 0; row < ids.length; row += 1) expect(length(states.slice(row * 384, (row + 1) * 384))).toBeCloseTo(1, 5);
    }
  });

  it('puts a question nearest to the passage on its subject, also in another language', async () => {
    const passages = await encodeAll(embedder, texts);
    const nearest = async (question: string): Promise<string> => {
      const { pooled } = await embedder.encodeQuery(question);
      const scores = passages.map((passage) => cosine(pooled, passage.pooled));
      return texts[scores.indexOf(Math.max(...scores))]!;
    };
    expect(await nearest('Where can I buy warm bread?')).toBe(texts[2]);
    expect(await nearest('Czy gmina zbuduje most na rzece?')).toBe(texts[4]);
    expect(await nearest('Kada staje brod za ostrvo Skerry?')).toBe(texts[0]);
  });

  it('gives a passage the same vectors alone and in a batch, but for the rounding of activations', async () => {
    const together = await encodeAll(embedder, texts);
    for (const [at, text] of texts.entries()) {
      const [alone] = await encodeAll(embedder, [text]);
      expect(together[at]!.ids).toEqual(alone!.ids);
      const difference = Math.max(...alone!.pooled.map((value, i) => Math.abs(value - together[at]!.pooled[i]!)));
      expect(difference).toBeLessThan(1e-3);
      expect(cosine(alone!.pooled, together[at]!.pooled)).toBeGreaterThan(0.9999);
      for (let row = 0; row < alone!.ids.length; row += 1) {
        const [a, b] = [alone!, together[at]!].map(({ states }) => states.slice(row * 384, (row + 1) * 384)) as [
          Float32Array,
          Float32Array,
        ];
        expect(cosine(a, b)).toBeGreaterThan(0.999);
      }
    }
  });

  it('gives a text that is asked as it is written a late interaction near 1', async () => {
    const [passage, other] = await encodeAll(embedder, [texts[1]!, texts[2]!]);
    const query = await embedder.encodeQuery(texts[1]!);
    const score = ({ states }: Encoding): number => {
      const unpacked = unpackTokenStates(packTokenStates(states, 384), 384);
      const weights = new Float32Array(query.ids.length).fill(1 / query.ids.length);
      const rows = { states: query.states, weights, rows: query.ids.length };
      return maxSim(rows, bestMatches(rows, similarities(rows, unpacked, 384), unpacked.length / 384));
    };
    expect(score(passage!)).toBeGreaterThan(0.9);
    expect(score(passage!)).toBeLessThan(1.02);
    expect(score(passage!)).toBeGreaterThan(score(other!) + 0.1);
  });

  it('has the pieces of two texts joined by a space as the pieces of each, one after the other', () => {
    const word = fc.constantFrom('more', 'nemirno', 'Лъвът', '12.', 'Đorđe', 'øy', '„kaže”', 'e-pošta', 'NATO', '…', 'a');
    const text = fc.array(word, { minLength: 1, maxLength: 12 }).map((words) => words.join(' '));
    fc.assert(
      fc.property(text, text, (a, b) => {
        expect(embedder.pieces(`${a} ${b}`)).toEqual([...embedder.pieces(a), ...embedder.pieces(b)]);
      }),
    );
  });

  it('knows how many pieces stand before the text', async () => {
    const text = 'Brod čeka.';
    const pieces = embedder.pieces(text);
    const [passage] = await encodeAll(embedder, [text]);
    const { passage: before } = embedder.prefixLength;
    expect(passage!.ids.slice(before, before + pieces.length)).toEqual(pieces);
    expect(passage!.ids).toHaveLength(before + pieces.length + 1);
    expect(embedder.countTokens(text)).toBe(passage!.ids.length);
    expect((await embedder.encodeQuery(text)).ids, 'a question has its own pieces only').toEqual(pieces);
  });

  it('weighs rare pieces more than common ones', () => {
    const weight = (text: string): number => Math.max(...embedder.pieces(text).map((id) => embedder.pieceWeight(id)));
    expect(weight('Stoltenberg')).toBeGreaterThan(weight('the'));
    expect(weight('.')).toBeLessThan(weight('missile'));
    for (const text of texts) for (const id of embedder.pieces(text)) expect(embedder.pieceWeight(id)).toBeGreaterThan(0);
  });

  it('takes a text longer than the model can see without failing', async () => {
    const [long] = await encodeAll(embedder, ['brod '.repeat(2_000)]);
    expect(long!.ids.length).toBeLessThanOrEqual(512);
    const asked = await embedder.encodeQuery('brod '.repeat(900));
    expect(asked.states).toHaveLength(asked.ids.length * 384);
  });

  it('answers a question long before the passages that were waiting are done', async () => {
    const done: string[] = [];
    const sentence = 'Vetar je odneo krov stare pijace, a komšije su ga do večeri vratile na mesto. ';
    const ingestion = encodeAll(
      embedder,
      Array.from({ length: 10 }, (_, at) => sentence.repeat(12) + String(at)),
    ).then(() => done.push('ingestion'));
    await new Promise((resolve) => setTimeout(resolve, 20));
    await embedder.encodeQuery('Ko je vratio krov?').then(() => done.push('question'));
    expect(done).toEqual(['question']);
    await ingestion;
  });
});

describe('pooling', () => {
  it('takes the first token where izvor.json says cls', async () => {
    const folder = ownModel(newFolder(), 'first-token', { pooling: 'cls', passagePrefix: 'passage: ', dtype: 'q4' });
    const own = await Embedder.load(modelSpec('first-token', folder), { modelsFolder: folder });
    const [text] = texts as [string];
    const [cls] = await encodeAll(own, [text]);
    const [mean] = await encodeAll(embedder, [text]);
    expect(cosine(cls!.pooled, cls!.states.slice(0, 384)), 'the state of the first token').toBeGreaterThan(0.9999);
    expect(cosine(mean!.pooled, mean!.states.slice(0, 384))).toBeLessThan(0.99);
    await own.dispose();
  });

  it('takes the mean of all tokens where it says mean', async () => {
    const [text] = texts as [string];
    const [{ pooled, states }] = (await encodeAll(embedder, [text])) as [Encoding];
    const sum = new Float32Array(384);
    states.forEach((value, at) => (sum[at % 384]! += value));
    // The states are normalised before they are handed out, so this is near the mean, not the mean itself.
    expect(cosine(pooled, sum) / length(sum)).toBeGreaterThan(0.99);
    const [random] = unitVectors(1, 384, seededRandom(1)) as [Float32Array];
    expect(cosine(pooled, random)).toBeLessThan(0.5);
  });
});
