import { defineConfig } from 'vitest/config';

/** Windows on one screen take the keyboard from each other: as many stories run at once as there are screens. */
const screens = (process.env.EXECORA_E2E_DISPLAYS ?? '').split(' ').filter((name) => name !== '').length;

/** A browser's microphone loses sound while another window keeps the cores busy, so stories in which somebody speaks run alone. */
const SPOKEN = ['voice', 'hands-free', 'interrupted-reply', 'spoken-*'].map(
  (name) => `e2e/stories/${name}.test.ts`,
);

/** Whole stories in the real window, each in a shop of its own. `npm run test:e2e` brings what they need. */
export default defineConfig({
  test: {
    testTimeout: 60_000,
    hookTimeout: 20_000,
    pool: 'forks',
    expect: { poll: { timeout: 10_000, interval: 50 } },
    projects: [
      {
        extends: true,
        test: {
          name: 'silent',
          include: ['e2e/stories/*.test.ts'],
          exclude: SPOKEN,
          maxWorkers: Math.max(1, screens),
          sequence: { groupOrder: 0 },
        },
      },
      {
        extends: true,
        test: { name: 'spoken', include: SPOKEN, maxWorkers: 1, sequence: { groupOrder: 1 } },
      },
    ],
  },
});
