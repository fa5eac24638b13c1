/**
 * Divides the program into a few scripts, each of which is loaded when something in it is asked for: what every run needs, what
 * a build needs that prints nothing, and the rest. Scripts and not ES modules, since of a script the engine can keep all that it
 * has compiled, functions that ran later included (`pipeline/launch-script.cjs`); and few, since each costs a start.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'esbuild';

/** Which modules a script is there for: these, and what they import, unless an earlier script has it. */
const parts = [
  { name: 'start', roots: ['cli.ts', 'commands/build.ts', 'build-again.ts'] },
  { name: 'build', roots: ['build.ts', 'render/finish-attach.ts', 'render/browser.ts'] },
  { name: 'rest', roots: [] },
];

/**
 * Writes the scripts into a folder.
 *
 * @param root the checkout
 * @param options as esbuild takes them, but for what is decided here
 */
export async function bundleParts(root, into, options) {
  const shared = { ...options, absWorkingDir: root, format: 'cjs', legalComments: 'none', minifyWhitespace: true };
  const graph = await graphOf(root, shared);
  const partOf = membership(graph);
  const open = openings(graph, partOf);
  await mkdir(into, { recursive: true });
  for (const { name } of parts) {
    const entry = [...open].filter((path) => partOf.get(path) === name);
    const plugins = [elsewhere(root, name, partOf), ...shared.plugins];
    const { outputFiles } = await build({ ...shared, stdin: openingAll(root, entry), plugins, write: false });
    const text = inAscii(outputFiles[0].text);
    await writeFile(join(into, `${name}.js`), `(function (require, module, factpressModule, __dirname) {${text}\n})`);
  }
  const loader = JSON.stringify(join(root, 'pipeline/launch-script.cjs'));
  await writeFile(
    join(into, 'cli.cjs'),
    `require(${loader}).run(__dirname, ${JSON.stringify(parts.map(({ name }) => name))}, 'pipeline/cli.ts');\n`,
  );
}

/** What imports what, by path below the checkout. */
async function graphOf(root, shared) {
  const entryPoints = [join(root, 'pipeline/cli.ts')];
  const { metafile } = await build({ ...shared, entryPoints, write: false, metafile: true });
  return new Map(
    Object.entries(metafile.inputs).map(([path, { imports }]) => [path, imports.filter(({ external }) => !external)]),
  );
}

/** The part of each module. */
function membership(graph) {
  const partOf = new Map();
  for (const { name, roots } of parts) {
    const isLast = name === parts.at(-1).name;
    const add = (path) => {
      if (partOf.has(path) || !graph.has(path)) return;
      partOf.set(path, name);
      for (const one of graph.get(path)) if (isLast || one.kind !== 'dynamic-import') add(one.path);
    };
    for (const path of isLast ? graph.keys() : roots.map((root) => `pipeline/${root}`)) add(path);
  }
  return partOf;
}

/** Modules that are asked for from another part, or are where the program begins. */
function openings(graph, partOf) {
  const found = new Set(['pipeline/cli.ts']);
  for (const [path, imports] of graph) {
    if (!isOurs(path)) continue;
    for (const one of imports) if (isShared(one.path) && partOf.get(one.path) !== partOf.get(path)) found.add(one.path);
  }
  return found;
}

/** What packages import of each other goes with each part that needs it. */
function isOurs(path) {
  return path.startsWith('pipeline/');
}

/** What stands in for a part of Node goes with each script that needs it, too. */
function isShared(path) {
  return !path.includes(':') || path.startsWith(standing);
}

const standing = 'package-when-asked:';

/** A script that gives some modules, each begun when it is asked for. */
function openingAll(root, paths) {
  const modules = paths.map(
    (path) =>
      `${JSON.stringify(path)}: () => require(${JSON.stringify(path.startsWith(standing) ? path : join(root, path))})`,
  );
  return { contents: `module.exports = { ${modules.join(',\n')} };`, resolveDir: root, loader: 'js' };
}

/** Puts in the place of a module of another part one that asks for it. */
function elsewhere(root, part, partOf) {
  const resolving = Symbol('resolving');
  return {
    name: 'elsewhere',
    setup(bundling) {
      bundling.onResolve({ filter: /.*/ }, async ({ path, importer, kind, resolveDir, namespace, pluginData }) => {
        if (pluginData === resolving || !importer.startsWith(join(root, 'pipeline/'))) return undefined;
        const found = await bundling.resolve(path, { importer, kind, resolveDir, namespace, pluginData: resolving });
        if (found.external) return undefined;
        const place =
          found.namespace === 'file' ? found.path.slice(root.length + 1) : `${found.namespace}:${found.path}`;
        const other = partOf.get(place);
        if (other === undefined || other === part || !isShared(place)) return undefined;
        return { path: place, namespace: 'elsewhere', pluginData: found.path };
      });
      bundling.onLoad({ filter: /.*/, namespace: 'elsewhere' }, async ({ path, pluginData }) => {
        const found = `factpressModule(${JSON.stringify(path)})`;
        if (!isOurs(path)) return { contents: `module.exports = ${found};`, loader: 'js' };
        const lines = (await exportsOf(pluginData)).map((name) => `export const ${name} = found.${name};`);
        return { contents: [`const found = ${found};`, ...lines].join('\n'), loader: 'js' };
      });
    },
  };
}

/** Names that a file of ours exports. It is not run for that: one of them is the program. */
async function exportsOf(path) {
  const { metafile } = await build({ entryPoints: [path], outdir: '/', write: false, metafile: true, format: 'esm' });
  return Object.values(metafile.outputs)[0].exports;
}

/** A text of the engine's shorter kind. What the bundler leaves as it is stands in regular expressions, where this means the same. */
function inAscii(text) {
  const odd = /\\[^\0-\x7f]|raw`[^`]*[^\0-\x7f]/.exec(text);
  if (odd) throw new Error(`not to be written in ASCII: ${odd[0]}`);
  return text.replace(/[^\0-\x7f]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
