import { rmSync } from 'node:fs';
import path from 'node:path';
import { exactScan, loadHnswlib, VectorIndex, type Neighbour } from '../../embeddings/vector-index.js';
import { passageIds, passageVectors } from './passages.js';
import type { Store } from './store.js';

/** Below this many candidates a scan of the stored vectors is exact and at least as fast as a filtered graph. */
const exactBelow = 4_000;

/** Nearest passages by vector: an HNSW graph cached in a file beside the store and kept in step with it, or an exact scan. */
export class IndexCache {
  #index: VectorIndex | null = null;
  #ids = new Set<number>();
  #generation = -1;
  #library: Awaited<ReturnType<typeof loadHnswlib>> | null = null;

  public constructor(
    private readonly store: Store,
    private readonly dimensions: number,
    private readonly notice: (line: string) => void,
    private readonly loadLibrary: typeof loadHnswlib = loadHnswlib,
  ) {}

  public get file(): string {
    return path.join(path.dirname(this.store.file), 'passages.hnsw');
  }

  public get kind(): 'hnsw' | 'exact' {
    return this.#index ? 'hnsw' : 'exact';
  }

  /** Why the exact scan is used, null where the graph is. */
  public get note(): string | null {
    return this.#library && 'unavailable' in this.#library
      ? `${this.#library.unavailable}; every passage is compared, which is exact and slower`
      : null;
  }

  /** Loads the file, or rebuilds it from the store where it is missing, stale, damaged or of another fingerprint. */
  public async open(): Promise<void> {
    this.#library = await this.loadLibrary();
    if ('unavailable' in this.#library) {
      this.notice(`${this.#library.unavailable}; the exact scan is used instead, which is slower on a large corpus.`);
      return;
    }
    const { generation, ids } = this.#snapshot();
    const loaded = VectorIndex.load(this.#library, this.file, this.dimensions, {
      fingerprint: this.store.fingerprintHash,
      generation,
    });
    if (loaded instanceof VectorIndex) {
      this.#index = loaded;
      this.#ids = ids;
      this.#generation = generation;
      return;
    }
    const count = ids.size;
    if (count > 0)
      this.notice(`The vector index ${this.file} ${loaded.unusable}; rebuilding it from the store (${count} passages).`);
    this.#index = VectorIndex.empty(this.#library, this.dimensions, count);
    this.sync();
    if (count > 0) this.save();
  }

  /** Generation and ids of one moment: another process may write between two reads. */
  #snapshot(): { generation: number; ids: Set<number> } {
    const { db } = this.store;
    db.exec('BEGIN');
    try {
      return { generation: this.store.generation(), ids: new Set(passageIds(this.store)) };
    } finally {
      db.exec('COMMIT');
    }
  }

  /** Takes over what this or another process changed in the store. */
  public sync(): void {
    const generation = this.store.generation();
    if (!this.#index || generation === this.#generation) return;
    const stored = new Set(passageIds(this.store));
    for (const id of this.#ids) {
      if (stored.has(id)) continue;
      this.#index.remove(id);
      this.#ids.delete(id);
    }
    const missing = [...stored].filter((id) => !this.#ids.has(id));
    for (const [id, vector] of passageVectors(this.store, { ids: missing })) {
      this.#index.add(id, vector);
      this.#ids.add(id);
    }
    this.#generation = generation;
  }

  /** Writes the file. A failure costs a rebuild at the next start and nothing else, so it is only reported. */
  public save(): void {
    if (!this.#index) return;
    try {
      this.sync();
      this.#index.save(this.file, { fingerprint: this.store.fingerprintHash, generation: this.#generation });
    } catch (error) {
      rmSync(`${this.file}.json`, { force: true });
      this.notice(
        `The vector index could not be written (${error instanceof Error ? error.message : 'unknown cause'}); it will be rebuilt at the next start.`,
      );
    }
  }

  /** The `k` nearest passages by cosine, best first, among `allowed` or among all. */
  public search(vector: Float32Array, k: number, allowed: readonly number[] | null): Neighbour[] {
    this.sync();
    if (allowed !== null && (this.#index === null || allowed.length <= exactBelow)) {
      return exactScan(vector, passageVectors(this.store, { ids: allowed }), k);
    }
    if (this.#index === null) return exactScan(vector, passageVectors(this.store, { after: 0 }), k);
    return this.#index.search(vector, k, allowed === null ? undefined : new Set(allowed));
  }
}
