import { existsSync } from 'node:fs';
import path from 'node:path';
import { AutoModel, env, Tensor, type PreTrainedModel } from '@xenova/transformers';
import { bundledModelsFolder } from '../src/paths.js';
import type { Embedder } from './embedder.js';
import { sessionOptions } from './load.js';
import { bundledModel } from './registry.js';

const questionTokens = 64;
const passageTokens = 176;
const longestSpan = 24;
const batchSize = 8;
const [start, pad, end] = [0n, 1n, 2n];

/** Languages that the reader was trained to read (embeddings/models/MODEL_CARD.md). */
export const readerLanguages: ReadonlySet<string> = new Set(['en', 'de', 'ru', 'el', 'es', 'ro', 'tr', 'vi', 'nb', 'nn']);

/** What the reader says of one passage. */
export interface Reading {
  /** Logit: whether the passage answers the question. */
  relevance: number;
  /** Logits of the best answer span, over those of "no answer here". */
  spanMargin: number;
  /** The best span, in pieces of the passage from `firstPiece` to `lastPiece`, inclusive. */
  firstPiece: number;
  lastPiece: number;
}

/** The cross-encoder that reads question and passage together (embeddings/models/MODEL_CARD.md). Its tokenizer is the bundled embedder's. */
export class Reader {
  private constructor(
    private readonly model: PreTrainedModel,
    private readonly embedder: Embedder,
  ) {}

  /** The reader, or null where its weights are absent or the embedder is not the one it shares its tokenizer with. */
  public static async load(embedder: Embedder, threads = 2): Promise<Reader | null> {
    if (
      embedder.spec.name !== bundledModel ||
      !existsSync(path.join(bundledModelsFolder, 'reader', 'onnx', 'model_quantized.onnx'))
    )
      return null;
    env.allowLocalModels = true;
    env.localModelPath = bundledModelsFolder;
    const model = await AutoModel.from_pretrained('reader', {
      dtype: 'q8',
      session_options: sessionOptions(threads),
    });
    return new Reader(model, embedder);
  }

  /** Reads each passage with the question; a passage is read up to its first 176 pieces. */
  public async read(question: string, passages: readonly string[]): Promise<Reading[]> {
    const asked = this.embedder.pieces(question).slice(0, questionTokens).map(BigInt);
    const pieces = passages.map((passage) => this.embedder.pieces(passage).slice(0, passageTokens).map(BigInt));
    // Sorted by length, so that little of a batch is padding.
    const order = pieces.map((_, index) => index).sort((a, b) => pieces[a]!.length - pieces[b]!.length);
    const readings = new Array<Reading>(passages.length);
    for (let from = 0; from < order.length; from += batchSize) {
      const indexes = order.slice(from, from + batchSize);
      const batch = await this.#run(
        asked,
        indexes.map((index) => pieces[index]!),
      );
      indexes.forEach((index, place) => (readings[index] = batch[place]!));
    }
    return readings;
  }

  async #run(question: readonly bigint[], passages: readonly bigint[][]): Promise<Reading[]> {
    const offset = question.length + 3;
    const rows = passages.map((passage) => [start, ...question, end, end, ...passage, end]);
    const width = Math.max(...rows.map((row) => row.length));
    const ids = new BigInt64Array(rows.length * width).fill(pad);
    const mask = new BigInt64Array(rows.length * width);
    rows.forEach((row, index) => {
      ids.set(row, index * width);
      mask.fill(1n, index * width, index * width + row.length);
    });
    const dims = [rows.length, width];
    const output = (await this.model({
      input_ids: new Tensor('int64', ids, dims),
      attention_mask: new Tensor('int64', mask, dims),
    })) as { relevance: Tensor; span: Tensor };
    const relevance = output.relevance.data as Float32Array;
    const span = output.span.data as Float32Array;
    return passages.map((passage, index) => {
      const logits = span.subarray(index * width * 2, (index + 1) * width * 2);
      return { relevance: relevance[index]!, ...bestSpan(logits, offset, passage.length) };
    });
  }

  public async dispose(): Promise<void> {
    await this.model.dispose();
  }
}

/** The largest start + end logit with start <= end within 24 pieces, against the same at `<s>`. */
function bestSpan(logits: Float32Array, offset: number, pieces: number): Omit<Reading, 'relevance'> {
  let [best, firstPiece, lastPiece] = [-Infinity, 0, 0];
  for (let first = 0; first < pieces; first += 1) {
    for (let last = first; last < Math.min(pieces, first + longestSpan); last += 1) {
      const score = logits[(offset + first) * 2]! + logits[(offset + last) * 2 + 1]!;
      if (score > best) [best, firstPiece, lastPiece] = [score, first, last];
    }
  }
  return { spanMargin: best - (logits[0]! + logits[1]!), firstPiece, lastPiece };
}
