// One-way flow: corpus -> embeddings -> store -> search -> engine -> state -> discord, cli -> commands.
// cli may import commands only in the file that starts the bot.
const order = [
  ['corpus', '^src/corpus/'],
  ['embeddings', '^embeddings/'],
  ['store', '^src/store/'],
  ['search', '^src/search/'],
  ['engine', '^src/engine/'],
  ['state', '^src/(state|monitoring)/'],
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
    {
      name: 'sandbox-and-playground-apart',
      comment: 'the bot does not know that there is a Discord other than the real one',
      severity: 'error',
      from: { path: '^(src|commands|embeddings)/' },
      to: { path: '^(sandbox|playground)/' },
    },
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    { name: 'cli-and-discord-apart', severity: 'error', from: { path: '^src/discord/' }, to: { path: '^src/cli/' } },
  ],
  options: { doNotFollow: { path: 'node_modules' }, tsPreCompilationDeps: true, tsConfig: { fileName: 'tsconfig.json' } },
};
