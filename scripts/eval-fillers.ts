// node dist/scripts/eval-fillers.js <folder of evaluation data> <passages> [cache]: ingests articles of other topics into the cache that
// `izvor eval --report` takes its larger corpora from. A run that was stopped is taken up again.
import { fillerStore, readFillerSource } from '../src/engine/evaluation/conditions/filler-store.js';

const [data, passages = '100000', cache] = process.argv.slice(2);
if (data === undefined || !Number.isInteger(Number(passages)) || Number(passages) < 1) {
  console.error('eval-fillers: name the folder of evaluation data and how many passages, such as `eval-fillers ../eval 100000`.');
  process.exit(2);
}
const engine = { model: 'multilingual-e5-small', reader: false, onNotice: () => undefined };
const started = performance.now();
try {
  const onProgress = (what: string): void => console.error(what);
  const store = await fillerStore(readFillerSource(data), Number(passages), { engine, cache, onProgress });
  console.log(`${store.passages} passages in ${store.dataDir}, ${((performance.now() - started) / 1000).toFixed(0)} s`);
} catch (error) {
  console.error(`eval-fillers: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
}
