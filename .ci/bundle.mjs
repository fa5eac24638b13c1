/**
 * Makes `pipeline/factpress.mjs` for the npm package: Node strips no types inside node_modules, so what is installed
 * must be JavaScript. Dependencies stay outside. Files that modules read from beside themselves stay where they are:
 * each module's `import.meta` is made to speak of its own place, not of the bundle's.
 */
import { readFile } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import { build } from 'esbuild';

const pipeline = join(import.meta.dirname, '..', 'pipeline');

const ownPlace = {
  name: 'own-place',
  setup(build) {
    build.onLoad({ filter: /\.ts$/ }, async ({ path }) => {
      const place = relative(pipeline, path).split(sep).join('/');
      const source = await readFile(path, 'utf8');
      const contents = source
        .replaceAll('import.meta.url', `new URL(${JSON.stringify(place)}, import.meta.url).href`)
        .replaceAll('import.meta.filename', `(import.meta.dirname + ${JSON.stringify(`/${place}`)})`)
        .replaceAll(/import\.meta\.dirname(?! \+)/g, `(import.meta.dirname + ${JSON.stringify(`/${dirname(place)}`)})`);
      return { contents, loader: 'ts' };
    });
  },
};

await build({
  entryPoints: [join(pipeline, 'cli.ts')],
  outfile: join(pipeline, 'factpress.mjs'),
  bundle: true,
  packages: 'external',
  platform: 'node',
  format: 'esm',
  target: 'node24',
  plugins: [ownPlace],
  logLevel: 'warning',
});
