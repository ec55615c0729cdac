import { createHash } from 'node:crypto';
import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';

/** Graph parameters (arXiv 1603.09320): recall@48 of .99 and more at 100,000 passages with `ef` of 200. */
const graph = { m: 16, efConstruction: 200, seed: 100 } as const;
const searchBreadth = 200;
const leastCapacity = 1024;

export interface Neighbour {
  id: number;
  /** Cosine. */
  score: number;
}

/** What a file of the index must be told apart by: the store's fingerprint and the state of its passages. */
export interface IndexStamp {
  fingerprint: string;
  /** Changes with each change of the stored passages. */
  generation: number;
}

/** What is used of hnswlib-node. Declared here, since the package is optional: where its compile failed the build must still pass. */
interface HierarchicalNSW {
  initIndex(options: {
    maxElements: number;
    m: number;
    efConstruction: number;
    randomSeed: number;
    allowReplaceDeleted: boolean;
  }): void;
  readIndexSync(file: string, allowReplaceDeleted: boolean): void;
  writeIndexSync(file: string): void;
  resizeIndex(maxElements: number): void;
  addPoint(point: number[], label: number, replaceDeleted: boolean): void;
  markDelete(label: number): void;
  unmarkDelete(label: number): void;
  searchKnn(point: number[], k: number, filter?: (label: number) => boolean): { distances: number[]; neighbors: number[] };
  getMaxElements(): number;
  getCurrentCount(): number;
  setEf(ef: number): void;
}

export interface Hnswlib {
  HierarchicalNSW: new (space: 'ip', dimensions: number) => HierarchicalNSW;
}

/** Typed as a plain string, so that the compiler does not look for the package. */
const packageName: string = 'hnswlib-node';

/** The native library, or the reason why it cannot be used: it compiles on install, which may have failed. */
export async function loadHnswlib(): Promise<Hnswlib | { unavailable: string }> {
  try {
    return ((await import(packageName)) as { default: Hnswlib }).default;
  } catch (cause) {
    const missing = (cause as NodeJS.ErrnoException).code === 'ERR_MODULE_NOT_FOUND';
    return {
      unavailable: `hnswlib-node could not be loaded (it ${missing ? 'is not installed' : 'was not compiled when it was installed'})`,
    };
  }
}

/**
 * An HNSW graph over L2-normalised vectors, by inner product, with passage ids as labels. A cache: all of it can be made again from the
 * store. Adding and searching block the thread, so it belongs in a worker.
 */
export class VectorIndex {
  private constructor(
    private readonly index: HierarchicalNSW,
    public readonly dimensions: number,
  ) {}

  public static empty(library: Hnswlib, dimensions: number, capacity: number): VectorIndex {
    const index = new library.HierarchicalNSW('ip', dimensions);
    index.initIndex({
      maxElements: Math.max(capacity, leastCapacity),
      m: graph.m,
      efConstruction: graph.efConstruction,
      randomSeed: graph.seed,
      allowReplaceDeleted: true,
    });
    index.setEf(searchBreadth);
    return new VectorIndex(index, dimensions);
  }

  /**
   * Reads the file that `save` wrote, where it is whole and of this stamp.
   * @returns the index, or one phrase saying why the file cannot be used
   */
  public static load(library: Hnswlib, file: string, dimensions: number, stamp: IndexStamp): VectorIndex | { unusable: string } {
    const stampFile = `${file}.json`;
    if (!existsSync(file) || !existsSync(stampFile)) return { unusable: 'is missing' };
    try {
      const saved = JSON.parse(readFileSync(stampFile, 'utf8')) as Partial<IndexStamp & { sha256: string; dimensions: number }>;
      if (saved.fingerprint !== stamp.fingerprint || saved.dimensions !== dimensions)
        return { unusable: 'was made with another model or other rules' };
      if (saved.generation !== stamp.generation) return { unusable: 'is older than the store' };
      // The library loads a damaged file without complaint and crashes later, so the bytes are checked first.
      if (saved.sha256 !== sha256(file)) return { unusable: 'is damaged' };
      const index = new library.HierarchicalNSW('ip', dimensions);
      index.readIndexSync(file, true);
      // Of an index without vectors the library keeps no room to add any.
      if (index.getCurrentCount() === 0) return VectorIndex.empty(library, dimensions, 0);
      index.setEf(searchBreadth);
      return new VectorIndex(index, dimensions);
    } catch {
      return { unusable: 'is damaged' };
    }
  }

  public get size(): number {
    return this.index.getCurrentCount();
  }

  /** Vectors marked deleted stay in the graph until new ones take their places. */
  public add(id: number, vector: Float32Array): void {
    if (this.size >= this.index.getMaxElements())
      this.index.resizeIndex(Math.max(leastCapacity, this.index.getMaxElements() * 2));
    // An id that was removed takes its own place again: in another's, the library would later lose it.
    this.index.addPoint(Array.from(vector), id, !this.#restore(id));
  }

  /** Whether `id` was marked deleted and is no longer. */
  #restore(id: number): boolean {
    try {
      this.index.unmarkDelete(id);
      return true;
    } catch {
      return false;
    }
  }

  public remove(id: number): void {
    this.index.markDelete(id);
  }

  /** The `k` nearest by cosine, best first; fewer where there are fewer. `allowed` restricts to those ids. */
  public search(vector: Float32Array, k: number, allowed?: ReadonlySet<number>): Neighbour[] {
    const count = Math.min(k, this.size);
    if (count === 0) return [];
    this.index.setEf(Math.max(searchBreadth, count * 2));
    // A filter that throws aborts the process: a Set's has() does not.
    const filter = allowed ? (label: number): boolean => allowed.has(label) : undefined;
    const found = this.index.searchKnn(Array.from(vector), count, filter);
    return found.neighbors.map((id, place) => ({ id, score: 1 - found.distances[place]! }));
  }

  /** Written beside and renamed, so that a kill leaves the old file or none that passes the check. */
  public save(file: string, stamp: IndexStamp): void {
    const partial = `${file}.partial`;
    this.index.writeIndexSync(partial);
    const contents = JSON.stringify({ ...stamp, dimensions: this.dimensions, sha256: sha256(partial) });
    rmSync(`${file}.json`, { force: true });
    renameSync(partial, file);
    writeFileSync(`${file}.json`, contents);
  }
}

function sha256(file: string): string {
  return createHash('sha256').update(readFileSync(file)).digest('hex');
}

/**
 * The exact nearest neighbours, by a scan: for few candidates faster than a filtered graph, and what serves where the library is missing.
 * @param vectors pairs of passage id and L2-normalised vector
 */
export function exactScan(query: Float32Array, vectors: Iterable<readonly [number, Float32Array]>, k: number): Neighbour[] {
  const found: Neighbour[] = [];
  if (k < 1) return found;
  for (const [id, vector] of vectors) {
    let score = 0;
    for (let i = 0; i < query.length; i += 1) score += query[i]! * vector[i]!;
    if (found.length < k || score > found[found.length - 1]!.score) {
      let at = found.length;
      while (at > 0 && found[at - 1]!.score < score) at -= 1;
      found.splice(at, 0, { id, score });
      if (found.length > k) found.pop();
    }
  }
  return found;
}
