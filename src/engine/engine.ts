import { IzvorError } from '../errors.js';
import { ask } from '../search/ask.js';
import { check } from '../search/check.js';
import { summaryOf } from '../search/cite.js';
import { operatorView } from '../search/collection.js';
import { filterArticles } from '../search/filters.js';
import { quote } from '../search/quote.js';
import { contextOf, verify } from '../search/verify.js';
import { readUpload, storeUpload } from '../store/add.js';
import { articleText, listArticles } from '../store/articles.js';
import { articleStructure } from '../store/structure.js';
import { countStored, guildFolder, guildsWithStore } from '../store/guilds.js';
import { Ingestion, lacksSample } from '../store/ingest.js';
import { Changes } from './changes.js';
import type { OpenCollection } from './collections.js';
import type { EngineOptions } from './options.js';
import { rebuildAll } from './rebuild.js';
import { locateArticle, removeArticles } from './removal.js';
import { sourcesOf, speakersOf, statusOf } from './reports.js';
import { Resources } from './resources.js';
import type {
  AddOutcome,
  AddRequest,
  ArticleDetail,
  ArticleSummary,
  AskRequest,
  AskResult,
  CheckRequest,
  CheckResult,
  Citation,
  Engine,
  ExcerptContext,
  IngestRequest,
  IngestSummary,
  Progress,
  QuoteRequest,
  QuoteResult,
  ReindexSummary,
  SearchFilters,
  SourceSummary,
  SpeakerSummary,
  StatusReport,
  View,
} from './types.js';

/** The engine in the thread that it is made in. What is heavy blocks that thread: bot and command line use `openEngine`, which gives it one of its own. */
export class LocalEngine implements Engine {
  readonly #options: EngineOptions;
  readonly #resources: Resources;
  readonly #changes = new Changes();
  readonly #stopping = new AbortController();
  /** Calls under way. */
  readonly #running = new Set<Promise<unknown>>();

  /** @throws IzvorError `bad_configuration` for a model that is not known */
  public constructor(options: EngineOptions) {
    this.#options = options;
    this.#resources = new Resources(options);
  }

  public async ask(request: AskRequest): Promise<AskResult> {
    return this.#see(request.view, async (seen) => ask(await this.#resources.context(seen), request));
  }

  public async quote(request: QuoteRequest): Promise<QuoteResult> {
    return this.#see(request.view, async (seen) => quote(await this.#resources.context(seen), request));
  }

  public async check(request: CheckRequest): Promise<CheckResult> {
    return this.#see(request.view, async (seen) => check(await this.#resources.context(seen), request));
  }

  public async verify(citations: Citation[], view?: View): Promise<Citation[]> {
    return this.#see(view, (seen) =>
      citations.flatMap((citation) => verify(storesOf(seen), citation, this.#resources.reportMismatch) ?? []),
    );
  }

  public async context(citation: Citation, view?: View): Promise<ExcerptContext | null> {
    return this.#see(view, (seen) => contextOf(storesOf(seen), citation, this.#resources.reportMismatch));
  }

  public async sources(view?: View): Promise<SourceSummary[]> {
    return this.#see(view, (seen) => sourcesOf(storesOf(seen).flatMap(listArticles)));
  }

  public async articles(filters: SearchFilters = {}, view?: View): Promise<ArticleSummary[]> {
    return this.#see(view, (seen) => storesOf(seen).flatMap((store) => filterArticles(store, filters).map(summaryOf)));
  }

  public async speakers(view?: View): Promise<SpeakerSummary[]> {
    return this.#see(view, (seen) => speakersOf(storesOf(seen)));
  }

  public async show(id: string, view?: View): Promise<ArticleDetail> {
    return this.#see(view, (seen) => {
      const located = locateArticle(storesOf(seen), id);
      const text = located && articleText(located.store, located.article.key);
      if (!located || text === null)
        throw new IzvorError('not_found', `There is no article ${id}; \`izvor sources\` and each answer name the ids.`);
      const { store, article } = located;
      const { segments } = articleStructure(store, article.key);
      const { textSha256, encoding, format, ingestedAt } = article;
      return { ...summaryOf(article), text, textSha256, segments, encoding, format, ingestedAt };
    });
  }

  public async remove(ids: string[], view: View = operatorView): Promise<ArticleSummary[]> {
    const work = (): Promise<ArticleSummary[]> =>
      this.#resources.collections.see(view, async (seen) => {
        const removed = removeArticles(storesOf(seen), ids);
        const touched = new Set(removed.map(({ store }) => store));
        for (const collection of seen) if (touched.has(collection.store)) (await collection.indexed()).index.save();
        return removed.map(({ article }) => summaryOf(article));
      });
    const { guild } = view;
    const inGuild = guild === null ? work : () => this.#changes.run(guild, work);
    return this.#run(() => (view.operator ? this.#changes.run(null, inGuild) : inGuild()));
  }

  public async status(view?: View): Promise<StatusReport> {
    const { fingerprint } = this.#resources;
    return this.#see(
      view,
      async (seen) => {
        const collections = await Promise.all(seen.map((collection) => collection.indexed()));
        return statusOf(collections, fingerprint.model, this.#resources.calibration() !== null);
      },
      { sample: false },
    );
  }

  public async add(request: AddRequest, onProgress?: (progress: Progress) => void): Promise<AddOutcome> {
    const { guild } = request;
    guildFolder(this.#options.dataDir, guild);
    const upload = readUpload(request);
    if ('status' in upload) return upload;
    const path = upload.file.fileName;
    return this.#change(guild, async () => {
      const embedder = await this.#resources.embedder();
      const report = (done: number, total: number): void => onProgress?.({ phase: 'add', done, total, path });
      const outcome = await this.#resources.collections.own(guild, async (collection) => {
        // Opened first, so that the index only has to take over what is new.
        const { store } = await collection.indexed();
        return storeUpload(store, embedder, upload, report, this.#stopping.signal);
      });
      if (outcome.status === 'refused') return outcome;
      if (outcome.status !== 'unchanged') await this.#resources.saveIndex(guild);
      return { ...outcome, article: summaryOf(outcome.article) };
    });
  }

  public async guilds(): Promise<string[]> {
    const { dataDir } = this.#options;
    const filled = (guild: string): boolean => countStored(guildFolder(dataDir, guild)) !== 0;
    return this.#run(() => Promise.resolve(guildsWithStore(dataDir).filter(filled)));
  }

  public async dropGuild(guild: string): Promise<number> {
    return this.#change(guild, async () => {
      const articles = countStored(guildFolder(this.#options.dataDir, guild)) ?? 0;
      await this.#resources.collections.drop(guild);
      return articles;
    });
  }

  public async ingest(request: IngestRequest, onProgress?: (progress: Progress) => void): Promise<IngestSummary> {
    return this.#change(null, () =>
      this.#ingest((ingestion) =>
        ingestion.run(request, (progress) => onProgress?.({ phase: 'ingest', ...progress }), this.#stopping.signal),
      ),
    );
  }

  public async reindex(onProgress?: (progress: Progress) => void): Promise<ReindexSummary> {
    const { dataDir } = this.#options;
    const { fingerprint } = this.#resources;
    return this.#run(async () =>
      rebuildAll({
        dataDir,
        fingerprint,
        embedder: await this.#resources.embedder(),
        signal: this.#stopping.signal,
        onProgress: (progress) => onProgress?.({ phase: 'reindex', ...progress }),
        change: (guild, work) =>
          this.#changes.run(guild, async () => {
            const result = await work();
            await this.#resources.saveIndex(guild);
            return result;
          }),
      }),
    );
  }

  /** Stops ingestion between two articles, waits for what is under way, and closes the stores. */
  public async close(): Promise<void> {
    this.#stopping.abort();
    while (this.#running.size > 0) await Promise.allSettled(this.#running);
    await this.#resources.close();
  }

  /** Hands `work` what the view sees; where that is the operator's articles and there are none, the sample is brought in first. */
  #see<T>(
    view: View = operatorView,
    work: (seen: readonly OpenCollection[]) => T | Promise<T>,
    { sample = true } = {},
  ): Promise<T> {
    return this.#run(async () => {
      if (view.operator && sample) await this.#fillWithSample();
      return this.#resources.collections.see(view, work);
    });
  }

  #change<T>(guild: string | null, work: () => Promise<T>): Promise<T> {
    return this.#run(() => this.#changes.run(guild, work));
  }

  #run<T>(work: () => Promise<T>): Promise<T> {
    const call = work().finally(() => this.#running.delete(call));
    this.#running.add(call);
    return call;
  }

  async #ingest(work: (ingestion: Ingestion) => Promise<IngestSummary>): Promise<IngestSummary> {
    const summary = await this.#resources.collections.own(null, async (collection) => {
      const embedder = await this.#resources.embedder();
      // Opened first, so that the index only has to take over what is new.
      const { store } = await collection.indexed();
      return work(new Ingestion(store, embedder));
    });
    await this.#resources.saveIndex(null);
    return summary;
  }

  /** Brings the sample corpus in where there is nothing else of the operator's and the options ask for it. */
  async #fillWithSample(): Promise<void> {
    const { autoSample, onNotice, onProgress } = this.#options;
    if (autoSample !== true) return;
    const lacks = (): Promise<boolean> => this.#resources.collections.own(null, ({ store }) => lacksSample(store));
    if (!(await lacks())) return;
    await this.#change(null, async () => {
      if (!(await lacks())) return;
      onNotice(
        'Nothing is ingested yet: reading the bundled sample articles (`izvor ingest <folder>` brings in your own and puts them away).',
      );
      const summary = await this.#ingest((ingestion) =>
        ingestion.runSample((progress) => onProgress?.({ phase: 'ingest', ...progress }), this.#stopping.signal),
      );
      onNotice(`Sample corpus ready: ${summary.added} articles, ${summary.passages} passages, ${summary.seconds.toFixed(1)} s.`);
    });
  }
}

const storesOf = (seen: readonly OpenCollection[]) => seen.map(({ store }) => store);
