#!/usr/bin/env node
import { EXIT, sentenceOf } from './exit.js';
import { runCli } from './run.js';

const { stdin, stdout, stderr } = process;

// A pipe that was closed early is told by a second event too, when the run is over and nobody listens any more.
stdout.on('error', () => undefined);
stderr.on('error', () => undefined);

process.on('uncaughtException', (error) => {
  stderr.write(`izvor: ${sentenceOf(error)}\n${process.env['IZVOR_LOG_LEVEL'] === 'debug' ? `${error.stack ?? ''}\n` : ''}`);
  process.exit(EXIT.failed);
});

const status = await runCli(process.argv.slice(2), {
  stdin,
  stdout,
  stderr,
  isTTY: { stdin: stdin.isTTY, stdout: stdout.isTTY, stderr: stderr.isTTY },
  env: process.env,
  // Loaded when it is needed: --help and wrong use answer without it.
  openEngine: async (options) => (await import('../engine/client.js')).openEngine(options),
  signals: process,
  exit: (code) => {
    // By the signal itself, as a program without handlers: an exit would run the hooks of native libraries whose threads still work.
    const signal = code === EXIT.SIGINT ? 'SIGINT' : 'SIGTERM';
    process.removeAllListeners(signal);
    process.kill(process.pid, signal);
    // The first process of a container is not ended by a signal of its own.
    setTimeout(() => process.exit(code), 100);
  },
});
process.exitCode = status;

// A run that was stopped may have left something that waits for input; the engine is closed, so only the output has to be out.
stdout.write('', () => process.exit());
