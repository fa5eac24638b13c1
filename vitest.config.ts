/** Tests run on two cores, and some of them start a real browser, which may have to be unpacked first. */
import { configDefaults, defineConfig } from 'vitest/config';
import { sharedDir } from './tests/shared.ts';

/** Tests on texts that lie beside the project, and not in it, are in files of this name, left out where there are none. */
const onRealTexts = 'tests/**/real*.test.ts';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    exclude: [...configDefaults.exclude, ...(sharedDir() ? [] : [onRealTexts])],
    pool: 'forks',
    maxWorkers: 2,
    testTimeout: 60_000,
    hookTimeout: 120_000,
    // A test that is alone by accident would silence all others.
    allowOnly: false,
  },
});
