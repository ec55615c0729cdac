import type { Embedder, Encoding } from '../../embeddings/embedder.js';
import type { ModelSpec } from '../../embeddings/registry.js';
import { Random } from './random.js';

const dimensions = 32;
const pieceLength = 4;

/**
 * Stands in for the model where ten thousand citations are to be made in a minute: pieces are four characters of a word, and each has a
 * direction by chance, so that texts of the same words are near. What is found is of no interest here, what is shown of it is.
 */
export class PieceEmbedder implements Pick<Embedder, keyof Embedder> {
  public readonly dimensions = dimensions;
  public readonly prefixLength = { query: 0, passage: 0 };
  public readonly spec: ModelSpec = {
    name: 'pieces',
    revision: 'none',
    pooling: 'mean',
    dtype: 'q4',
    queryPrefix: '',
    passagePrefix: '',
    maxTokens: 512,
  };
  readonly #directions = new Map<number, Float32Array>();

  public countTokens(text: string): number {
    return this.pieces(text).length;
  }

  public pieces(text: string): number[] {
    const words = text.match(/\S+/gu) ?? [];
    return words.flatMap((word) =>
      Array.from({ length: Math.ceil(word.length / pieceLength) }, (_, at) =>
        idOf(word.slice(at * pieceLength, (at + 1) * pieceLength)),
      ),
    );
  }

  public pieceWeight(): number {
    return 1;
  }

  public encodeQuery(text: string): Promise<Encoding> {
    return Promise.resolve(this.#encode(text));
  }

  public encodePassages(texts: readonly string[], onBatch: (indexes: number[], encodings: Encoding[]) => void): Promise<void> {
    onBatch(
      texts.map((_, at) => at),
      texts.map((text) => this.#encode(text)),
    );
    return Promise.resolve();
  }

  public dispose(): Promise<void> {
    return Promise.resolve();
  }

  #encode(text: string): Encoding {
    const ids = this.pieces(text);
    const states = new Float32Array(ids.length * dimensions);
    const sum = new Float32Array(dimensions);
    ids.forEach((id, row) => {
      const direction = this.#direction(id);
      states.set(direction, row * dimensions);
      for (let at = 0; at < dimensions; at += 1) sum[at]! += direction[at]!;
    });
    return { pooled: normalised(sum), ids, states };
  }

  #direction(id: number): Float32Array {
    let direction = this.#directions.get(id);
    if (direction === undefined) {
      const random = new Random(id);
      direction = normalised(Float32Array.from({ length: dimensions }, () => random.fraction() - 0.5));
      this.#directions.set(id, direction);
    }
    return direction;
  }
}

function idOf(piece: string): number {
  let hash = 7;
  for (let at = 0; at < piece.length; at += 1) hash = (Math.imul(hash, 31) + piece.charCodeAt(at)) >>> 0;
  return hash;
}

function normalised(vector: Float32Array): Float32Array {
  const length = Math.hypot(...vector);
  return vector.map((value) => (length > 0 ? value / length : 0));
}
