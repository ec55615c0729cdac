import type { PreTrainedModel, PreTrainedTokenizer, Tensor } from '@xenova/transformers';
import PQueue from 'p-queue';
import { loadModel, type LoadOptions } from './load.js';
import type { ModelSpec } from './registry.js';

/** One text as the model sees it. */
export interface Encoding {
  /** L2-normalised vector, `dimensions` long. */
  pooled: Float32Array;
  /**
   * Piece ids and their L2-normalised states, row by row (`ids.length` x `dimensions`). A query's are those of its own text alone; a
   * passage's include its prefix and special tokens, against which a query piece that the passage lacks can rest (measured: rank-1 +1 point).
   */
  ids: number[];
  states: Float32Array;
}

export type TextKind = 'query' | 'passage';

/** Tokens of one run while ingesting: small enough that a question waits well under a second for its turn. */
const batchTokens = 1024;

/** Negative log-probability of the commonest pieces, and the bounds of a piece's weight; rank-1 +1 to +2 points over the plain values. */
const pieceWeights = { commonest: 4, least: 0.5, most: 10 } as const;

interface ModelOutput {
  last_hidden_state?: Tensor;
  token_embeddings?: Tensor;
  sentence_embedding?: Tensor;
}

/** The embedding model: texts in, pooled vectors and token states out. Questions overtake passages that wait for the model. */
export class Embedder {
  readonly #queue = new PQueue({ concurrency: 1 });
  /** Pieces before the text itself: special tokens in front and the prompt. */
  public readonly prefixLength: Record<TextKind, number>;

  private constructor(
    public readonly spec: ModelSpec,
    public readonly dimensions: number,
    private readonly tokenizer: PreTrainedTokenizer,
    private readonly model: PreTrainedModel,
    /** Log-probability of each piece, where the tokenizer is a unigram model. */
    private readonly logProbabilities: readonly number[] | null,
  ) {
    this.prefixLength = { query: this.#prefixTokens(spec.queryPrefix), passage: this.#prefixTokens(spec.passagePrefix) };
  }

  public static async load(spec: ModelSpec, options: LoadOptions = {}): Promise<Embedder> {
    const { tokenizer, model } = await loadModel(spec, options);
    const dimensions = (model.config as unknown as { hidden_size: number }).hidden_size;
    return new Embedder(spec, dimensions, tokenizer, model, unigramLogProbabilities(tokenizer));
  }

  /** Tokens that `text` takes as a passage, prefix and special tokens included. */
  public countTokens(text: string): number {
    return this.#tokenize(this.spec.passagePrefix + text).length;
  }

  /** The pieces of a text by itself, without prefix and special tokens. Texts joined by white space have the pieces of each, one after the other. */
  public pieces(text: string): number[] {
    return this.tokenizer.encode(text, { add_special_tokens: false });
  }

  /**
   * How much a query piece says: the negative log-probability of the piece in the tokenizer's own unigram model, less what the commonest
   * pieces have, within bounds. It is an idf over the tokenizer's training text, so it is the same for every corpus and tells nothing of
   * anybody's articles. 1 where the tokenizer has none.
   */
  public pieceWeight(id: number): number {
    const score = this.logProbabilities?.[id];
    return score === undefined ? 1 : Math.min(pieceWeights.most, Math.max(pieceWeights.least, -score - pieceWeights.commonest));
  }

  public async encodeQuery(text: string): Promise<Encoding> {
    const [encoding] = await this.#queue.add(() => this.#run([text], 'query'), { priority: 1, throwOnTimeout: true });
    return encoding!;
  }

  /** Encodes passages in batches sorted by length; `onBatch` gets each as it is done, with the indexes into `texts`. */
  public async encodePassages(
    texts: readonly string[],
    onBatch: (indexes: number[], encodings: Encoding[]) => void,
  ): Promise<void> {
    for (const indexes of this.#batches(texts)) {
      const encodings = await this.#queue.add(
        () =>
          this.#run(
            indexes.map((index) => texts[index]!),
            'passage',
          ),
        { priority: 0, throwOnTimeout: true },
      );
      onBatch(indexes, encodings);
    }
  }

  public async dispose(): Promise<void> {
    this.#queue.clear();
    await this.#queue.onIdle();
    await this.model.dispose();
  }

  #batches(texts: readonly string[]): number[][] {
    const lengths = texts.map((text) => this.countTokens(text));
    const order = texts.map((_, index) => index).sort((a, b) => lengths[a]! - lengths[b]!);
    const batches: number[][] = [];
    let batch: number[] = [];
    for (const index of order) {
      // Sorted by length, so the newest text sets the padded length of the batch.
      if (batch.length > 0 && lengths[index]! * (batch.length + 1) > batchTokens) {
        batches.push(batch);
        batch = [];
      }
      batch.push(index);
    }
    if (batch.length > 0) batches.push(batch);
    return batches;
  }

  #tokenize(text: string): number[] {
    return this.tokenizer.encode(text);
  }

  /** Pieces that stand before the text: special tokens in front and the prompt. Found as the longest start that two different texts share. */
  #prefixTokens(prefix: string): number {
    const [a, b] = [this.#tokenize(`${prefix}a`), this.#tokenize(`${prefix}б`)];
    let shared = 0;
    while (a[shared] === b[shared] && shared < a.length) shared += 1;
    return shared;
  }

  async #run(texts: readonly string[], kind: TextKind): Promise<Encoding[]> {
    const prefix = kind === 'query' ? this.spec.queryPrefix : this.spec.passagePrefix;
    const inputs = this.tokenizer(
      texts.map((text) => prefix + text),
      {
        padding: true,
        truncation: true,
        max_length: this.spec.maxTokens,
      },
    ) as { input_ids: Tensor; attention_mask: Tensor };
    const output = (await this.model({ input_ids: inputs.input_ids, attention_mask: inputs.attention_mask })) as ModelOutput;
    const states = output.last_hidden_state ?? output.token_embeddings;
    if (!states) throw new Error(`${this.spec.name} gives no token states`);
    const width = inputs.input_ids.dims[1]!;
    const ids = inputs.input_ids.data as BigInt64Array;
    const mask = inputs.attention_mask.data as BigInt64Array;
    const hidden = states.data as Float32Array;
    const own = output.sentence_embedding?.data as Float32Array | undefined;
    return texts.map((_, row) => {
      const rows: number[] = [];
      for (let token = 0; token < width; token += 1) if (mask[row * width + token] === 1n) rows.push(row * width + token);
      const pooled =
        own && this.spec.pooling === 'sentence_embedding'
          ? own.slice(row * this.dimensions, (row + 1) * this.dimensions)
          : this.#pool(hidden, rows);
      const content = kind === 'query' ? rows.slice(this.prefixLength.query, -1) : rows;
      return {
        pooled: normalise(pooled),
        ids: content.map((token) => Number(ids[token])),
        states: this.#statesOf(hidden, content),
      };
    });
  }

  #pool(hidden: Float32Array, rows: readonly number[]): Float32Array {
    const size = this.dimensions;
    if (this.spec.pooling === 'cls') return hidden.slice(rows[0]! * size, (rows[0]! + 1) * size);
    const sum = new Float32Array(size);
    for (const row of rows) for (let i = 0; i < size; i += 1) sum[i]! += hidden[row * size + i]!;
    return sum;
  }

  #statesOf(hidden: Float32Array, rows: readonly number[]): Float32Array {
    const size = this.dimensions;
    const states = new Float32Array(rows.length * size);
    rows.forEach((row, index) => states.set(normalise(hidden.slice(row * size, (row + 1) * size)), index * size));
    return states;
  }
}

function normalise(vector: Float32Array): Float32Array {
  let squares = 0;
  for (const value of vector) squares += value * value;
  const factor = squares > 0 ? 1 / Math.sqrt(squares) : 0;
  return vector.map((value) => value * factor);
}

/** Scores of a SentencePiece unigram vocabulary by id, null for any other kind of tokenizer. */
function unigramLogProbabilities(tokenizer: PreTrainedTokenizer): number[] | null {
  const model = (tokenizer as unknown as { _tokenizer?: { model?: { scores?: unknown } } })._tokenizer?.model;
  return Array.isArray(model?.scores) ? (model.scores as number[]) : null;
}
