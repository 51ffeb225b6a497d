import { defineConfig } from 'vitest/config';

/** Unit, property and database tests stand beside the code; whole stories in the real window are in e2e/. */
export default defineConfig({
  test: {
    include: [
      'app/**/*.test.ts',
      'db/**/*.test.ts',
      'main/**/*.test.ts',
      'scripts/**/*.test.ts',
      'renderer/**/*.test.{ts,tsx}',
    ],
    testTimeout: 20_000,
    pool: 'threads',
    maxWorkers: 2,
  },
});
