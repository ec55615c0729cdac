import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Embedder } from '../../embeddings/embedder.js';
import { Reader } from '../../embeddings/reader.js';
import { modelSpec } from '../../embeddings/registry.js';
import { newFolder } from '../support/folders.js';
import { ownModel } from '../support/models.js';

const question = 'How much did the oak for the bridge cost?';
const passages = [
  'The carpenter has lived in the valley for thirty years. She learned her trade from her uncle.',
  'The bridge was closed all winter. The town paid nine thousand crowns for the oak, and nothing for the nails.',
  'Most er zamknięto na zimę. Miasto zapłaciło za drewno dębowe na most dziewięć tysięcy koron.',
  'Kiša.',
];

let embedder: Embedder;
let reader: Reader;
beforeAll(async () => {
  embedder = await Embedder.load(modelSpec('multilingual-e5-small'));
  const loaded = await Reader.load(embedder);
  if (!loaded) throw new Error('the bundled reader is missing');
  reader = loaded;
});
afterAll(async () => {
  await reader.dispose();
  await embedder.dispose();
});

describe('reader', () => {
  it('gives passages that answer more relevance than others, also in another language', async () => {
    const [aside, answer, abroad, nothing] = (await reader.read(question, passages)).map(({ relevance }) => relevance);
    for (const answering of [answer!, abroad!]) {
      expect(answering).toBeGreaterThan(aside!);
      expect(answering).toBeGreaterThan(nothing!);
    }
  });

  it('points at the words that answer', async () => {
    const [reading] = await reader.read(question, [passages[1]!]);
    const before = embedder.pieces('The bridge was closed all winter. The town paid').length;
    const through = embedder.pieces('The bridge was closed all winter. The town paid nine thousand crowns').length;
    expect(reading!.firstPiece).toBeLessThan(through);
    expect(reading!.lastPiece).toBeGreaterThanOrEqual(before);
    expect(reading!.spanMargin).toBeGreaterThan(0);
  });

  it('says the same of a passage whatever it is read with, in the order given', async () => {
    const together = await reader.read(question, [...passages, ...passages, ...passages]);
    expect(together).toHaveLength(12);
    for (const [at, passage] of passages.entries()) {
      const [alone] = await reader.read(question, [passage]);
      for (const turn of [at, at + 4, at + 8]) {
        // Activations are quantised over the whole batch, so its company has a say (up to .5 here); answers are several logits apart from others.
        expect(Math.abs(together[turn]!.relevance - alone!.relevance), passage).toBeLessThan(1);
      }
    }
    expect(await reader.read(question, [])).toEqual([]);
  });

  it('reads the beginning of a passage that is too long', async () => {
    const [reading] = await reader.read(question.repeat(20), [`${passages[1]!} ${'Nobody minded. '.repeat(400)}`]);
    expect(reading!.relevance).toEqual(expect.any(Number));
    expect(reading!.lastPiece).toBeLessThan(176);
  });

  it('stands aside for an embedding model with another tokenizer', async () => {
    const folder = ownModel(newFolder(), 'mine', { pooling: 'mean', dtype: 'q4' });
    const own = await Embedder.load(modelSpec('mine', folder), { modelsFolder: folder });
    expect(await Reader.load(own)).toBeNull();
    await own.dispose();
  });
});
