import { startEngine } from '../support/engine.js';
import { smallCorpus } from '../support/articles.js';
import { temporaryFolder, writeFiles } from '../support/folders.js';

/** A data folder in which some articles are ingested, for one test. */
export async function newArticles(articles: Readonly<Record<string, string>> = smallCorpus): Promise<string> {
  const dataDir = temporaryFolder();
  const { engine, stop } = await startEngine({ dataDir });
  const outcome = await engine.ingest({ paths: [writeFiles(temporaryFolder(), articles)] });
  await stop();
  if (outcome.added !== Object.keys(articles).length) throw new Error(`Not ingested: ${JSON.stringify(outcome)}`);
  return dataDir;
}
