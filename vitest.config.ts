/** Tests run on two cores, and some of them start a real browser, which may have to be unpacked first. */
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    pool: 'forks',
    maxWorkers: 2,
    testTimeout: 30_000,
    hookTimeout: 120_000,
    // A test that is alone by accident would silence all others.
    allowOnly: false,
  },
});
