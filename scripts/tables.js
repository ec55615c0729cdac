/**
 * Writes the tables of the papers that are made from the code, between their marks, and the page of the last quality report with the present
 * notes: `npm run docs`. With `--check` it writes nothing, and fails where a table is out of date. Needs the build.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { configurationTable } from '../dist/src/config.js';
import { bundledModel, modelSpec, registeredModels } from '../dist/embeddings/registry.js';

const root = new URL('../', import.meta.url);
const read = (file) => readFileSync(new URL(file, root), 'utf8');

/** @param {string[]} head @param {string[][]} rows */
const table = (head, rows) => [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');

const code = (text) => (text === '' ? 'none' : `\`${text.replaceAll('|', '\\|')}\``);

function modelsTable() {
  const rows = registeredModels.map((name) => {
    const { pooling, queryPrefix, passagePrefix, dtype, maxTokens, repository } = modelSpec(name);
    const source = name === bundledModel ? 'bundled' : code(repository);
    return [code(name), pooling, code(queryPrefix), code(passagePrefix), dtype, String(maxTokens), source];
  });
  return table(['Name', 'Pooling', 'Before a question', 'Before a passage', 'Weights', 'Tokens', 'Repository on the hub'], rows);
}

function modelNames() {
  const names = registeredModels.map(code);
  return `Known by name, with their prompts and pooling:\n${names.slice(0, -1).join(',\n')} and\n${names.at(-1)}.`;
}

function packagesTable() {
  const { dependencies, optionalDependencies } = JSON.parse(read('package.json'));
  const rows = Object.keys({ ...dependencies, ...optionalDependencies }).map((folder) => {
    const { packages } = JSON.parse(read('package-lock.json'));
    const { name = folder, version, license } = packages[`node_modules/${folder}`];
    return [name === folder ? name : `${name} (as ${folder})`, version, license];
  });
  return table(['Package', 'Version', 'Licence'], rows);
}

/** The figures of the last `npm run eval -- --report`, without their intervals. */
function qualityTables() {
  const { sets, corpora, offCorpus, citations, otherLanguages } = JSON.parse(read('docs/quality.json'));
  const share = ({ value }) => value.toFixed(3).replace(/^0\./, '.');
  const own = sets
    .filter(({ half, reader, metrics }) => half === 'frozen' && reader && metrics.name !== 'all')
    .map(({ metrics }) => {
      const { name, answerable, questions, r1, r5, sentence, auc, refused, answeredByKind } = metrics;
      const answered = (kind) => (answeredByKind[kind] ? share(answeredByKind[kind]) : '');
      const kinds = ['off-topic', 'near-topic', 'false-premise', 'later-event'].map(answered);
      return [name, `${answerable} of ${questions}`, ...[r1, r5, sentence, auc, refused].map(share), ...kinds];
    });
  const names = new Intl.DisplayNames('en', { type: 'language' });
  const passages = corpora
    .filter(({ set, questionLanguage }) => set === 'wikinews' && questionLanguage === 'en')
    .map(({ corpusLanguage, r1, r5, mrr, auc, refused, falselyAnswered }) => [
      names.of(corpusLanguage),
      ...[r1, r5, mrr, auc, refused, falselyAnswered].map(share),
    ]);
  const head = [
    'Questions over',
    'Answerable',
    'R1',
    'R5',
    'Sentence',
    'AUC',
    'Refused',
    'Off-topic',
    'Near-topic',
    'False premise',
    'Later',
  ];
  return [
    table(head, own),
    `Of ${offCorpus.pooled.n} questions on other matters ${share(offCorpus.pooled)} got an answer; ${citations.exact.toLocaleString('en')} of
${citations.rendered.toLocaleString('en')} rendered citations were exact. English questions about Wikinews, each language of the articles a corpus of its own (mean of the
other languages: R1 ${share(otherLanguages)}):`,
    table(['Passages', 'R1', 'R5', 'MRR', 'AUC', 'Refused', 'Falsely answered'], passages),
  ].join('\n\n');
}

const tables = [
  ['README.md', 'quality', qualityTables()],
  ['README.md', 'configuration', configurationTable()],
  ['README.md', 'model-names', modelNames()],
  ['docs/models.md', 'models', modelsTable()],
  ['THIRD_PARTY_NOTICES.md', 'packages', packagesTable()],
];

const check = process.argv.includes('--check');
for (const [file, mark, content] of tables) {
  const text = read(file);
  const [open, close] = [`<!-- ${mark} -->\n`, `<!-- /${mark} -->`];
  const [start, end] = [text.indexOf(open), text.indexOf(close)];
  if (start === -1 || end < start) throw new Error(`${file} has no marks ${open.trim()} and ${close}`);
  const written = `${text.slice(0, start + open.length)}\n${content}\n\n${text.slice(end)}`;
  if (written === text) continue;
  if (!check) writeFileSync(new URL(file, root), written);
  else {
    console.error(`${file}: the part "${mark}" is out of date; npm run docs writes it anew.`);
    process.exitCode = 1;
  }
}

if (!check) {
  const [{ loadDraw }, { writeQuality }] = await Promise.all([
    import('../dist/src/engine/evaluation/quality/draw.js'),
    import('../dist/src/engine/evaluation/quality/write.js'),
  ]);
  await writeQuality(new URL('docs', root).pathname, JSON.parse(read('docs/quality.json')), await loadDraw());
}
