// One-way flow: corpus -> embeddings -> store -> search -> engine -> discord, cli -> commands.
// cli may import commands only in the file that starts the bot.
const order = [
  ['corpus', '^src/corpus/'],
  ['embeddings', '^embeddings/'],
  ['store', '^src/store/'],
  ['search', '^src/search/'],
  ['engine', '^src/engine/'],
  ['discord', '^src/(discord|cli)/'],
  ['commands', '^commands/'],
];

const forbidden = order.slice(0, -1).map(([name, path], index) => ({
  name: `${name}-imports-nothing-later`,
  severity: 'error',
  from: { path, pathNot: '^src/cli/bot\\.ts$' },
  to: { path: order.slice(index + 1).map(([, later]) => later) },
}));

module.exports = {
  forbidden: [
    ...forbidden,
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    { name: 'cli-and-discord-apart', severity: 'error', from: { path: '^src/discord/' }, to: { path: '^src/cli/' } },
  ],
  options: { doNotFollow: { path: 'node_modules' }, tsPreCompilationDeps: true, tsConfig: { fileName: 'tsconfig.json' } },
};
