import path from 'node:path';
import { Embedder } from '../../embeddings/embedder.js';
import { modelRevision, type LoadOptions } from '../../embeddings/load.js';
import { Reader } from '../../embeddings/reader.js';
import { modelSpec } from '../../embeddings/registry.js';
import PQueue from 'p-queue';
import { IzvorError } from '../errors.js';
import { ask } from '../search/ask.js';
import { loadCalibration } from '../search/calibration.js';
import { summaryOf } from '../search/cite.js';
import { filterArticles } from '../search/filters.js';
import { quote } from '../search/quote.js';
import type { SearchContext } from '../search/searcher.js';
import { articleById, articleStructure, articleText, deleteArticle, listArticles } from '../store/articles.js';
import { transaction } from '../store/database.js';
import { fingerprintOf, type Fingerprint } from '../store/fingerprint.js';
import { IndexCache } from '../store/index-cache.js';
import { Ingestion, lacksSample } from '../store/ingest.js';
import { assertCurrent, currentStoreFile } from '../store/location.js';
import { reindex } from '../store/reindex.js';
import { Store } from '../store/store.js';
import type { EngineOptions } from './options.js';
import { sourcesOf, statusOf } from './reports.js';
import type {
  ArticleDetail,
  ArticleSummary,
  AskRequest,
  AskResult,
  Engine,
  IngestRequest,
  IngestSummary,
  Progress,
  QuoteRequest,
  QuoteResult,
  ReindexSummary,
  SearchFilters,
  SourceSummary,
  StatusReport,
} from './types.js';

interface Models {
  embedder: Embedder;
  reader: Reader | null;
}

/** The engine in the thread that it is made in. What is heavy blocks that thread: bot and command line use `openEngine`, which gives it one of its own. */
export class LocalEngine implements Engine {
  readonly #options: EngineOptions;
  readonly #fingerprint: Fingerprint;
  /** Changes to the store, one at a time. */
  readonly #changes = new PQueue({ concurrency: 1 });
  readonly #stopping = new AbortController();
  /** Calls under way. */
  readonly #running = new Set<Promise<unknown>>();
  /** Stores that were exchanged; open until no call is left that may still read them. */
  readonly #replaced: Store[] = [];
  #models: Promise<Models> | null = null;
  #store: Store | null = null;
  #index: Promise<IndexCache> | null = null;

  /** @throws IzvorError `bad_configuration` for a model that is not known */
  public constructor(options: EngineOptions) {
    this.#options = options;
    const spec = modelSpec(options.model, options.modelsDir);
    this.#fingerprint = fingerprintOf(spec, modelRevision(spec, options.modelsDir));
  }

  public async ask(request: AskRequest): Promise<AskResult> {
    return this.#run(async () => ask(await this.#context(), request));
  }

  public async quote(request: QuoteRequest): Promise<QuoteResult> {
    return this.#run(async () => quote(await this.#context(), request));
  }

  public async sources(): Promise<SourceSummary[]> {
    return sourcesOf(listArticles(await this.#filledStore()));
  }

  public async articles(filters: SearchFilters = {}): Promise<ArticleSummary[]> {
    return filterArticles(await this.#filledStore(), filters).map(summaryOf);
  }

  public async show(id: string): Promise<ArticleDetail> {
    const store = await this.#filledStore();
    const article = articleById(store, id);
    const text = article && articleText(store, article.key);
    if (!article || text === null)
      throw new IzvorError('not_found', `There is no article ${id}; \`izvor sources\` and each answer name the ids.`);
    const { segments } = articleStructure(store, article.key);
    const { textSha256, encoding, format, ingestedAt } = article;
    return { ...summaryOf(article), text, textSha256, segments, encoding, format, ingestedAt };
  }

  public async remove(ids: string[]): Promise<ArticleSummary[]> {
    return this.#change(() => {
      const store = this.#currentStore();
      const articles = ids.map((id) => {
        const article = articleById(store, id);
        if (!article)
          throw new IzvorError(
            'not_found',
            `There is no article ${id}, so nothing was removed; each answer names the ids of its articles.`,
          );
        return article;
      });
      transaction(store.db, () => {
        assertCurrent(store);
        for (const { key } of articles) deleteArticle(store, key);
        store.bumpGeneration();
      });
      return Promise.resolve(articles.map(summaryOf));
    });
  }

  public async status(): Promise<StatusReport> {
    return this.#run(async () => {
      const { store, index, calibration } = await this.#openContext();
      return statusOf(store, index, calibration !== null);
    });
  }

  public async ingest(request: IngestRequest, onProgress?: (progress: Progress) => void): Promise<IngestSummary> {
    return this.#change(async () => {
      // Opened first, so that it only has to take over what is new.
      const { store, embedder } = await this.#openContext();
      const ingestion = new Ingestion(store, embedder);
      const summary = await ingestion.run(
        request,
        (progress) => onProgress?.({ phase: 'ingest', ...progress }),
        this.#stopping.signal,
      );
      await this.#saveIndex();
      return summary;
    });
  }

  public async reindex(onProgress?: (progress: Progress) => void): Promise<ReindexSummary> {
    return this.#change(async () => {
      const { embedder } = await this.#loadModels();
      const summary = await reindex(
        this.#options.dataDir,
        this.#fingerprint,
        embedder,
        (progress) => onProgress?.({ phase: 'reindex', ...progress }),
        this.#stopping.signal,
      );
      await this.#saveIndex();
      return summary;
    });
  }

  /** Stops ingestion between two articles, waits for what is under way, and closes the store. */
  public async close(): Promise<void> {
    this.#stopping.abort();
    while (this.#running.size > 0) await Promise.allSettled(this.#running);
    const models = await this.#models?.catch(() => null);
    await models?.embedder.dispose();
    await models?.reader?.dispose();
    this.#store?.close();
    this.#store = null;
  }

  #change<T>(work: () => Promise<T>): Promise<T> {
    return this.#run(() => this.#changes.add(work, { throwOnTimeout: true }));
  }

  #run<T>(work: () => Promise<T>): Promise<T> {
    const call = work().finally(() => {
      this.#running.delete(call);
      if (this.#running.size === 0) for (const store of this.#replaced.splice(0)) store.close();
    });
    this.#running.add(call);
    return call;
  }

  #loadModels(): Promise<Models> {
    const { model, modelsDir, allowDownload, hub, dataDir, reader } = this.#options;
    const load: LoadOptions = { modelsFolder: modelsDir, allowDownload, hub, downloadFolder: path.join(dataDir, 'models') };
    this.#models ??= (async () => {
      const embedder = await Embedder.load(modelSpec(model, modelsDir), load);
      return { embedder, reader: reader ? await Reader.load(embedder) : null };
    })().catch((error: unknown) => {
      this.#models = null;
      throw error;
    });
    return this.#models;
  }

  /** The store in use, opened anew where a reindex exchanged it. */
  #currentStore(): Store {
    const file = currentStoreFile(this.#options.dataDir);
    if (this.#store && this.#store.file !== file) {
      this.#replaced.push(this.#store);
      this.#store = null;
    }
    if (this.#store === null) {
      this.#store = new Store(file, this.#fingerprint);
      this.#index = null;
    }
    return this.#store;
  }

  #currentIndex(store: Store, dimensions: number): Promise<IndexCache> {
    this.#index ??= (async () => {
      const index = new IndexCache(store, dimensions, this.#options.onNotice);
      await index.open();
      return index;
    })().catch((error: unknown) => {
      this.#index = null;
      throw error;
    });
    return this.#index;
  }

  async #saveIndex(): Promise<void> {
    const { index } = await this.#openContext();
    index.save();
  }

  async #openContext(): Promise<SearchContext> {
    const { embedder, reader } = await this.#loadModels();
    const store = this.#currentStore();
    const index = await this.#currentIndex(store, embedder.dimensions);
    const calibration = loadCalibration(this.#fingerprint, this.#options.dataDir);
    const reportMismatch: SearchContext['reportMismatch'] = ({ article, start, end, problem }) =>
      this.#options.onError?.(`An excerpt of article ${article} (${start} to ${end}) was dropped: ${problem}.`);
    return { store, index, embedder, reader, calibration, reportMismatch };
  }

  async #context(): Promise<SearchContext> {
    await this.#filledStore();
    return this.#openContext();
  }

  /** The store, with the sample corpus where there is nothing else and the options ask for it. */
  async #filledStore(): Promise<Store> {
    const store = this.#currentStore();
    if (this.#options.autoSample !== true || !lacksSample(store)) return store;
    await this.#change(async () => {
      const empty = this.#currentStore();
      if (!lacksSample(empty)) return;
      this.#options.onNotice(
        'Nothing is ingested yet: reading the bundled sample articles (`izvor ingest <folder>` brings in your own and puts them away).',
      );
      const { embedder } = await this.#openContext();
      const summary = await new Ingestion(empty, embedder).runSample(
        (progress) => this.#options.onProgress?.({ phase: 'ingest', ...progress }),
        this.#stopping.signal,
      );
      await this.#saveIndex();
      this.#options.onNotice(
        `Sample corpus ready: ${summary.added} articles, ${summary.passages} passages, ${summary.seconds.toFixed(1)} s.`,
      );
    });
    return this.#currentStore();
  }
}
