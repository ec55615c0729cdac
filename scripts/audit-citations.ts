// node dist/scripts/audit-citations.js [citations] [seed]: renders citations of random articles in every form, reads them back, and prints
// how many were exact, as JSON. Exits with 1 where one was not.
import { auditCitations } from './citations/audit.js';

const [citations = '10000', seed = String(Math.floor(Math.random() * 2 ** 32))] = process.argv.slice(2);
const started = performance.now();
const audit = await auditCitations({
  citations: Number(citations),
  seed: Number(seed),
  onProgress: (done, total) => process.stderr.write(`\r${done} of ${total}`),
});
process.stderr.write(`\r${((performance.now() - started) / 1000).toFixed(1)} s\n`);
console.log(JSON.stringify(audit, null, 2));
process.exitCode = audit.exact === audit.rendered && audit.faults.length === 0 ? 0 : 1;
