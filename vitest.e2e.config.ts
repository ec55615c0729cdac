import { defineConfig } from 'vitest/config';

/** The playground in a browser, as a person sees it. `--mode screenshots` saves the pictures of the README as well. */
export default defineConfig(({ mode }) => ({
  test: {
    include: ['test/e2e/**/*.e2e.ts'],
    globalSetup: ['test/e2e/playground.ts'],
    env: { SCREENSHOTS: mode === 'screenshots' ? 'docs/images' : '' },
    testTimeout: 60_000,
    hookTimeout: 120_000,
    // One bot answers them all.
    fileParallelism: false,
  },
}));
