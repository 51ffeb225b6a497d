import { defineConfig } from 'vitest/config';

/** Windows on one screen take the keyboard from each other: as many stories run at once as there are screens. */
const screens = (process.env.EXECORA_E2E_DISPLAYS ?? '').split(' ').filter((name) => name !== '').length;

/** Whole stories in the real window, each in a shop of its own. `npm run test:e2e` brings what they need. */
export default defineConfig({
  test: {
    include: ['e2e/stories/*.test.ts'],
    testTimeout: 60_000,
    hookTimeout: 20_000,
    pool: 'forks',
    maxWorkers: Math.max(1, screens),
    expect: { poll: { timeout: 10_000, interval: 50 } },
  },
});
