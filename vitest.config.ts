import { defineConfig } from 'vitest/config';

/** What measures time: it runs after all else, one file at a time, so that it measures Izvor and not its neighbours. */
const timed = ['test/engine/event-loop.test.ts', 'test/resilience/load.test.ts'];

export default defineConfig({
  test: {
    testTimeout: 60_000,
    hookTimeout: 120_000,
    // Two cores, and each integration test loads a model of its own: more forks only fight over them.
    maxWorkers: 2,
    projects: [
      { extends: true, test: { name: 'main', include: ['test/**/*.test.ts'], exclude: timed, sequence: { groupOrder: 0 } } },
      { extends: true, test: { name: 'timed', include: timed, sequence: { groupOrder: 1 }, maxWorkers: 1 } },
    ],
  },
});
