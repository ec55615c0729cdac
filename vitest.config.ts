import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    testTimeout: 60_000,
    hookTimeout: 120_000,
    // Two cores, and each integration test loads a model of its own: more forks only fight over them.
    maxWorkers: 2,
  },
});
