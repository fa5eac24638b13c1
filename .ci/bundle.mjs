/**
 * Makes the program into plain JavaScript. For the npm package `pipeline/factpress.mjs`, since Node strips no types inside
 * node_modules: dependencies stay outside. With `--into DIR`, as `pipeline/launch-bundle.cjs` calls it, a bundle for this very
 * checkout, in chunks that are loaded when they are needed, dependencies included, since loading hundreds of small files is
 * what most of a short run's time would go into. Files that modules read from beside themselves stay where they are: each
 * module's `import.meta` is made to speak of its own place, not of the bundle's.
 */
import { createHash } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join, relative, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { serialize } from 'node:v8';
import { build } from 'esbuild';
import { bundleParts } from './parts.mjs';

const root = join(import.meta.dirname, '..');
const pipeline = join(root, 'pipeline');
const require = createRequire(import.meta.url);
const { programOf } = require('../pipeline/launch-bundle.cjs');
const { into, program = programOf(root) } = parseArgs({
  options: { into: { type: 'string' }, program: { type: 'string' } },
}).values;

/** In the package, places count from where the bundle is; in a checkout they are what they are. */
const ownPlace = {
  name: 'own-place',
  setup(bundling) {
    bundling.onLoad({ filter: /\.ts$/ }, async ({ path }) => {
      const source = await readFile(path, 'utf8');
      return { contents: into === undefined ? placedInPackage(source, path) : placedHere(source, path), loader: 'ts' };
    });
  },
};

function placedInPackage(source, path) {
  const place = relative(pipeline, path).split(sep).join('/');
  return source
    .replaceAll('import.meta.url', `new URL(${JSON.stringify(place)}, import.meta.url).href`)
    .replaceAll('import.meta.filename', `(import.meta.dirname + ${JSON.stringify(`/${place}`)})`)
    .replaceAll(/import\.meta\.dirname(?! \+)/g, `(import.meta.dirname + ${JSON.stringify(`/${dirname(place)}`)})`);
}

function placedHere(source, path) {
  const url = JSON.stringify(pathToFileURL(path).href);
  const builtin = (name) => `process.getBuiltinModule(${JSON.stringify(`node:${name}`)})`;
  const resolver = `const requireHere = ${builtin('module')}.createRequire(${url});`;
  const resolve = `((name) => ${builtin('url')}.pathToFileURL(requireHere.resolve(name)).href)`;
  return `${source.includes('import.meta.resolve') ? resolver : ''}${source}`
    .replaceAll('import.meta.resolve', resolve)
    .replaceAll('import.meta.url', url)
    .replaceAll('import.meta.filename', JSON.stringify(path))
    .replaceAll('import.meta.dirname', JSON.stringify(dirname(path)));
}

/** The built-in vocabulary lies beside the bundle as the engine writes it down, compiled. */
const compiledVocabulary = {
  name: 'compiled-vocabulary',
  setup(bundling) {
    bundling.onLoad({ filter: /\/vocabulary-ready\.ts$/ }, async () => {
      const bytes = await readFile(join(pipeline, 'vocabulary/organization.yaml'));
      const { loadVocabulary } = await import('../pipeline/vocabulary/vocabulary.ts');
      const { value, messages } = loadVocabulary('organization.yaml', bytes.toString('utf8'));
      if (messages.length > 0) throw new Error(`the built-in vocabulary is broken: ${messages[0].reason}`);
      await mkdir(into, { recursive: true });
      await writeFile(join(into, 'vocabulary.bin'), serialize(value));
      const sha256 = createHash('sha256').update(bytes).digest('hex');
      return {
        contents: `import { readFileSync } from 'node:fs';
          import { deserialize } from 'node:v8';
          const load = () => deserialize(readFileSync(__dirname + '/vocabulary.bin'));
          export const readyVocabulary = { sha256: ${JSON.stringify(sha256)}, load };`,
        loader: 'js',
      };
    });
  },
};

/** Packages that look for files of their own beside themselves: they are loaded from where they are. */
const leftOutside = {
  name: 'left-outside',
  setup(bundling) {
    bundling.onResolve({ filter: /^pdfjs-dist/ }, ({ path }) => ({
      path: pathToFileURL(require.resolve(path)).href,
      external: true,
    }));
  },
};

/**
 * Parts of Node that are looked up when something is asked of them: loading one takes longer than the program's own first
 * steps. `http` has to tell all that it exports to be imported, and what it exports late is then loaded at once: half a
 * megabyte of program that nothing here uses.
 */
const nodeWhenAsked = {
  name: 'node-when-asked',
  setup(bundling) {
    bundling.onResolve({ filter: /^(?:node:)?(?:https?|child_process|worker_threads|zlib)$/ }, ({ path }) => ({
      path: path.replace(/^node:/, ''),
      namespace: 'node-when-asked',
    }));
    bundling.onLoad({ filter: /.*/, namespace: 'node-when-asked' }, ({ path }) => {
      const found = `process.getBuiltinModule(${JSON.stringify(`node:${path}`)})`;
      const getters = Object.keys(require(path)).map((key) => `get ${key}() { return ${found}.${key}; }`);
      return { contents: `module.exports = { ${getters.join(', ')} };` };
    });
  },
};

/** Packages that few builds ask anything of, by what takes their place until somebody does: running them takes longer than a short build has. */
const whenAsked = {
  'franc-min': standsIn,
  chardet: standsIn,
  yaml: standsIn,
  unified: standsIn,
  'remark-parse': standsIn,
  'remark-frontmatter': standsIn,
  'mdast-util-gfm-table': standsIn,
  'micromark-extension-gfm-table': standsIn,
  zod: describesLater,
  handlebars: () => `
    import runtime from 'handlebars/runtime.js';
    const asked = (name) => (...given) => require('handlebars')[name](...given);
    export default { create: () => runtime.create(), precompile: asked('precompile'), parseWithoutProcessing: asked('parseWithoutProcessing') };`,
};

const standInText = `
    const standIn = (key) =>
      new Proxy(function () {}, {
        apply: (_, self, given) => Reflect.apply(real(key), self, given),
        construct: (_, given) => Reflect.construct(real(key), given),
        get: (_, name) => real(key)[name],
      });`;

/** Each function or class that a package exports, as one that looks for the real one when it is used. */
async function standsIn(name) {
  const found = await import(name);
  const standing = Object.keys(found)
    .filter((key) => typeof found[key] === 'function')
    .map((key) => `export ${key === 'default' ? 'default' : `const ${key} =`} standIn(${JSON.stringify(key)});`);
  return `
    const real = (key) => require(${JSON.stringify(name)})[key];
    ${standInText}
    ${standing.join('\n')}`;
}

/** What describes a schema, and what goes on describing it. */
const describing = [
  'string',
  'strictObject',
  'object',
  'array',
  'literal',
  'enum',
  'int',
  'number',
  'boolean',
  'record',
  'partialRecord',
  'discriminatedUnion',
  'union',
  'unknown',
];
const describingMore = [
  'optional',
  'meta',
  'min',
  'max',
  'regex',
  'refine',
  'default',
  'positive',
  'extend',
  'omit',
  'transform',
  'partial',
  'trim',
];

/**
 * Schemas are described where they are written, and built when something is first checked against one of them: most builds
 * read back only what they have written themselves, and building all schemas takes as long as reading a text.
 */
async function describesLater(name) {
  const others = Object.entries(await import(name)).filter(
    ([key, it]) => typeof it === 'function' && !describing.includes(key),
  );
  return `
    const real = (key) => require(${JSON.stringify(name)})[key];
    const builders = new WeakMap();
    const built = (part) => {
      if (typeof part !== 'object' || part === null) return part;
      if (builders.has(part)) return builders.get(part)();
      if (Array.isArray(part)) return part.map(built);
      if (Object.getPrototypeOf(part) !== Object.prototype) return part;
      return Object.fromEntries(Object.entries(part).map(([key, value]) => [key, built(value)]));
    };
    const more = new Set(${JSON.stringify(describingMore)});
    const later = (make) => {
      let made;
      const build = () => (made ??= make());
      const schema = new Proxy({}, {
        get: (_, key) => {
          if (more.has(key)) return (...given) => later(() => build()[key](...given.map(built)));
          const value = build()[key];
          return typeof value === 'function' ? value.bind(build()) : value;
        },
        has: (_, key) => key in build(),
      });
      builders.set(schema, build);
      return schema;
    };
    ${standInText}
    ${describing.map((key, i) => `const d${i} = (...given) => later(() => real(${JSON.stringify(key)})(...given.map(built)));`).join('\n')}
    ${others.map(([key], i) => `const o${i} = standIn(${JSON.stringify(key)});`).join('\n')}
    export { ${[...describing.map((key, i) => `d${i} as ${key}`), ...others.map(([key], i) => `o${i} as ${key}`)].join(', ')} };`;
}

/** They are asked for by the program's own files; what they themselves need comes with them. */
const packagesWhenAsked = {
  name: 'packages-when-asked',
  setup(bundling) {
    const names = new RegExp(`^(?:${Object.keys(whenAsked).join('|')})$`);
    bundling.onResolve({ filter: names }, ({ path, kind, importer }) => {
      const isOurs = importer.startsWith(pipeline) && !importer.includes('/preview/');
      return kind === 'import-statement' && isOurs ? { path, namespace: 'package-when-asked' } : undefined;
    });
    bundling.onResolve({ filter: /^package-when-asked:/ }, ({ path }) => ({
      path: path.slice(path.indexOf(':') + 1),
      namespace: 'package-when-asked',
    }));
    bundling.onLoad({ filter: /.*/, namespace: 'package-when-asked' }, async ({ path }) => {
      return { contents: await whenAsked[path](path), resolveDir: pipeline };
    });
  },
};

const shared = {
  bundle: true,
  platform: 'node',
  target: 'node24',
  define: { factpressProgram: JSON.stringify(program) },
  logLevel: 'warning',
};

if (into === undefined) {
  const outfile = join(pipeline, 'factpress.mjs');
  const entryPoints = [join(pipeline, 'cli.ts')];
  await build({ ...shared, entryPoints, outfile, format: 'esm', packages: 'external', plugins: [ownPlace] });
} else {
  const plugins = [compiledVocabulary, ownPlace, leftOutside, nodeWhenAsked, packagesWhenAsked];
  await bundleParts(root, into, { ...shared, plugins });
}
