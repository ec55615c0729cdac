import PQueue from 'p-queue';
import { IzvorError } from '../errors.js';
import { ask } from '../search/ask.js';
import { summaryOf } from '../search/cite.js';
import { filterArticles } from '../search/filters.js';
import { quote } from '../search/quote.js';
import type { SearchContext } from '../search/searcher.js';
import { articleById, articleStructure, articleText, deleteArticle, listArticles } from '../store/articles.js';
import { transaction } from '../store/database.js';
import { Ingestion, lacksSample } from '../store/ingest.js';
import { assertCurrent } from '../store/location.js';
import { reindex } from '../store/reindex.js';
import type { Store } from '../store/store.js';
import type { EngineOptions } from './options.js';
import { sourcesOf, statusOf } from './reports.js';
import { Resources } from './resources.js';
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

/** The engine in the thread that it is made in. What is heavy blocks that thread: bot and command line use `openEngine`, which gives it one of its own. */
export class LocalEngine implements Engine {
  readonly #options: EngineOptions;
  readonly #resources: Resources;
  /** Changes to the store, one at a time. */
  readonly #changes = new PQueue({ concurrency: 1 });
  readonly #stopping = new AbortController();
  /** Calls under way. */
  readonly #running = new Set<Promise<unknown>>();

  /** @throws IzvorError `bad_configuration` for a model that is not known */
  public constructor(options: EngineOptions) {
    this.#options = options;
    this.#resources = new Resources(options);
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
    return this.#change(async () => {
      const store = this.#resources.store();
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
      await this.#resources.saveIndex();
      return articles.map(summaryOf);
    });
  }

  public async status(): Promise<StatusReport> {
    return this.#run(async () => {
      const { store, index } = await this.#resources.indexedStore();
      return statusOf(store, index, this.#resources.calibration() !== null);
    });
  }

  public async ingest(request: IngestRequest, onProgress?: (progress: Progress) => void): Promise<IngestSummary> {
    return this.#change(async () => {
      // Opened first, so that it only has to take over what is new.
      const { store, embedder } = await this.#resources.indexedStore();
      const ingestion = new Ingestion(store, embedder);
      const summary = await ingestion.run(
        request,
        (progress) => onProgress?.({ phase: 'ingest', ...progress }),
        this.#stopping.signal,
      );
      await this.#resources.saveIndex();
      return summary;
    });
  }

  public async reindex(onProgress?: (progress: Progress) => void): Promise<ReindexSummary> {
    return this.#change(async () => {
      const embedder = await this.#resources.embedder();
      const summary = await reindex(
        this.#options.dataDir,
        this.#resources.fingerprint,
        embedder,
        (progress) => onProgress?.({ phase: 'reindex', ...progress }),
        this.#stopping.signal,
      );
      await this.#resources.saveIndex();
      return summary;
    });
  }

  /** Stops ingestion between two articles, waits for what is under way, and closes the store. */
  public async close(): Promise<void> {
    this.#stopping.abort();
    while (this.#running.size > 0) await Promise.allSettled(this.#running);
    await this.#resources.close();
  }

  #change<T>(work: () => Promise<T>): Promise<T> {
    return this.#run(() => this.#changes.add(work, { throwOnTimeout: true }));
  }

  #run<T>(work: () => Promise<T>): Promise<T> {
    const call = work().finally(() => {
      this.#running.delete(call);
      if (this.#running.size === 0) this.#resources.closeReplaced();
    });
    this.#running.add(call);
    return call;
  }

  async #context(): Promise<SearchContext> {
    await this.#filledStore();
    return this.#resources.context();
  }

  /** The store, with the sample corpus where there is nothing else and the options ask for it. */
  async #filledStore(): Promise<Store> {
    const store = this.#resources.store();
    if (this.#options.autoSample !== true || !lacksSample(store)) return store;
    await this.#change(async () => {
      const empty = this.#resources.store();
      if (!lacksSample(empty)) return;
      this.#options.onNotice(
        'Nothing is ingested yet: reading the bundled sample articles (`izvor ingest <folder>` brings in your own and puts them away).',
      );
      const { embedder } = await this.#resources.indexedStore();
      const summary = await new Ingestion(empty, embedder).runSample(
        (progress) => this.#options.onProgress?.({ phase: 'ingest', ...progress }),
        this.#stopping.signal,
      );
      await this.#resources.saveIndex();
      this.#options.onNotice(
        `Sample corpus ready: ${summary.added} articles, ${summary.passages} passages, ${summary.seconds.toFixed(1)} s.`,
      );
    });
    return this.#resources.store();
  }
}
