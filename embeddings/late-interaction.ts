/**
 * Late interaction (MaxSim, ColBERT, arXiv 2004.12832) on the embedding model's own token states, which are kept small: adjacent rows
 * averaged in pairs and rounded to 4 bits with one scale for each block of 32 values (docs/retrieval.md has the measurements).
 */
export const TOKEN_STATES_VERSION = 1;

const blockSize = 32;
const highest = 7;

/** A query ready to be compared: `rows` L2-normalised states, one weight each; the weights sum to 1. */
export interface QueryStates {
  states: Float32Array;
  weights: Float32Array;
  rows: number;
}

/** Bytes of one packed row: a 16-bit scale per block, then two values a byte. */
function rowBytes(dimensions: number): number {
  return (dimensions / blockSize) * 2 + dimensions / 2;
}

/** @throws RangeError where the dimensions do not divide into blocks */
function checkDimensions(dimensions: number): void {
  if (dimensions % blockSize !== 0)
    throw new RangeError(`token states of ${dimensions} dimensions do not divide into blocks of ${blockSize}`);
}

/** The number of packed rows that `tokens` states become. */
export function packedRows(tokens: number): number {
  return Math.ceil(tokens / 2);
}

/**
 * Averages adjacent rows in pairs (a last odd one stays), normalises again and rounds to 4 bits.
 * @param states L2-normalised, `tokens` x `dimensions`
 * @returns `packedRows(tokens)` rows of `rowBytes` bytes
 */
export function packTokenStates(states: Float32Array, dimensions: number): Uint8Array {
  checkDimensions(dimensions);
  const tokens = states.length / dimensions;
  const rows = packedRows(tokens);
  const stride = rowBytes(dimensions);
  const packed = new Uint8Array(rows * stride);
  const view = new DataView(packed.buffer);
  const mean = new Float32Array(dimensions);
  for (let row = 0; row < rows; row += 1) {
    averagePair(states, row * 2, tokens, dimensions, mean);
    packRow(mean, dimensions, view, row * stride);
  }
  return packed;
}

function averagePair(states: Float32Array, first: number, tokens: number, dimensions: number, mean: Float32Array): void {
  const second = Math.min(first + 1, tokens - 1);
  let squares = 0;
  for (let i = 0; i < dimensions; i += 1) {
    const sum = states[first * dimensions + i]! + states[second * dimensions + i]!;
    mean[i] = sum;
    squares += sum * sum;
  }
  const factor = squares > 0 ? 1 / Math.sqrt(squares) : 0;
  for (let i = 0; i < dimensions; i += 1) mean[i]! *= factor;
}

function packRow(row: Float32Array, dimensions: number, view: DataView, offset: number): void {
  const values = offset + (dimensions / blockSize) * 2;
  for (let block = 0; block < dimensions / blockSize; block += 1) {
    let largest = 0;
    for (let i = block * blockSize; i < (block + 1) * blockSize; i += 1) largest = Math.max(largest, Math.abs(row[i]!));
    // A normalised row's values are at most 1, so the block's largest fits 16 bits as a fraction of 1.
    const stored = Math.min(65_535, Math.ceil(largest * 65_535));
    view.setUint16(offset + block * 2, stored, true);
    const inverse = stored > 0 ? (highest * 65_535) / stored : 0;
    for (let i = block * blockSize; i < (block + 1) * blockSize; i += 2) {
      const low = Math.round(row[i]! * inverse) + 8;
      const high = Math.round(row[i + 1]! * inverse) + 8;
      view.setUint8(values + i / 2, low | (high << 4));
    }
  }
}

/** Unpacks `packTokenStates`' rows; `rows` x `dimensions`. */
export function unpackTokenStates(packed: Uint8Array, dimensions: number): Float32Array {
  const stride = rowBytes(dimensions);
  const rows = packed.byteLength / stride;
  const blocks = dimensions / blockSize;
  const states = new Float32Array(rows * dimensions);
  for (let row = 0; row < rows; row += 1) {
    const offset = row * stride;
    const values = offset + blocks * 2;
    for (let block = 0; block < blocks; block += 1) {
      const scale = (packed[offset + block * 2]! | (packed[offset + block * 2 + 1]! << 8)) / (65_535 * highest);
      const from = row * dimensions + block * blockSize;
      const at = values + (block * blockSize) / 2;
      for (let i = 0; i < blockSize / 2; i += 1) {
        const byte = packed[at + i]!;
        states[from + 2 * i] = ((byte & 15) - 8) * scale;
        states[from + 2 * i + 1] = ((byte >> 4) - 8) * scale;
      }
    }
  }
  return states;
}

/**
 * Cosines of every query row with every passage row.
 * @returns `query.rows` x `rows`, row by row
 */
export function similarities(query: QueryStates, passage: Float32Array, dimensions: number): Float32Array {
  const rows = passage.length / dimensions;
  const cosines = new Float32Array(query.rows * rows);
  for (let q = 0; q < query.rows; q += 1) {
    for (let p = 0; p < rows; p += 1)
      cosines[q * rows + p] = dot(query.states, q * dimensions, passage, p * dimensions, dimensions);
  }
  return cosines;
}

/** Four running sums: the engine cannot reorder float additions by itself, and one sum would wait for each before the next. */
function dot(a: Float32Array, aStart: number, b: Float32Array, bStart: number, length: number): number {
  let s0 = 0;
  let s1 = 0;
  let s2 = 0;
  let s3 = 0;
  for (let i = 0; i < length; i += 4) {
    s0 += a[aStart + i]! * b[bStart + i]!;
    s1 += a[aStart + i + 1]! * b[bStart + i + 1]!;
    s2 += a[aStart + i + 2]! * b[bStart + i + 2]!;
    s3 += a[aStart + i + 3]! * b[bStart + i + 3]!;
  }
  return s0 + s1 + s2 + s3;
}

/**
 * The best cosine of each query row with the passage rows from `from` to `to` (end exclusive).
 * @param cosines as `similarities` gives them, `rows` passage rows wide
 * @returns `query.rows` values
 */
export function bestMatches(query: QueryStates, cosines: Float32Array, rows: number, from = 0, to = rows): Float32Array {
  const best = new Float32Array(query.rows).fill(-1);
  for (let q = 0; q < query.rows; q += 1) {
    for (let p = from; p < to; p += 1) {
      const cosine = cosines[q * rows + p]!;
      if (cosine > best[q]!) best[q] = cosine;
    }
  }
  return best;
}

/** MaxSim: the weighted mean over query rows of the best cosine. */
export function maxSim(query: QueryStates, best: Float32Array): number {
  let total = 0;
  for (let q = 0; q < query.rows; q += 1) total += query.weights[q]! * best[q]!;
  return total;
}

/**
 * The weighted mean over the worst matched query rows that together have `share` of the weight: low where the passage lacks something that
 * the question names, however well the rest of it matches.
 */
export function weakestMatch(query: QueryStates, best: Float32Array, share: number): number {
  const order = Array.from(best.keys()).sort((a, b) => best[a]! - best[b]!);
  let left = share;
  let total = 0;
  for (const row of order) {
    const taken = Math.min(left, query.weights[row]!);
    total += taken * best[row]!;
    left -= taken;
    if (left <= 0) break;
  }
  return total / (share - Math.max(0, left));
}
