/**
 * The rules of pipeline/ARCHITECTURE.md that can be read off the files: who imports whom, who may touch the world, and
 * what a pure file must not name. A rule that is broken is listed with the file that breaks it.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '../../pipeline');

interface Module {
  /** Path below pipeline/: `read/decode.ts`. */
  readonly file: string;
  /** Code without comments, texts and regular expressions emptied. */
  readonly code: string;
  /** What it imports, by value, by type or when it runs; files of ours as paths below pipeline/. */
  readonly imports: readonly string[];
}

const modules: readonly Module[] = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .sort()
  .map(readModule);

const byFile = new Map(modules.map((module) => [module.file, module]));
const stages = ['read', 'parse', 'extract', 'reconcile', 'compose', 'render'];
const joins =
  /^build(?:-subject|-facts|-documents|-drafts|-print|-shop|-fonts|-templates|-press|-pages|-inspect|-cache|-many|-many-texts)?\.ts$/;

function readModule(file: string): Module {
  const text = readFileSync(join(root, file), 'utf8');
  const specifiers = [...text.matchAll(/(?:\bfrom\s+|\bimport\s*\(\s*|^import\s+)'([^']+)'/gm)].map(
    (match) => match[1] ?? '',
  );
  const imports = specifiers.map((name) =>
    name.startsWith('.') ? relative(root, join(root, dirname(file), name)) : name,
  );
  return { file, code: bare(text), imports };
}

/** Takes out comments and the insides of quoted texts, in which any word may stand. */
function bare(text: string): string {
  return text.replace(
    /'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"|`(?:[^`\\]|\\.)*`|\/\*[\s\S]*?\*\/|(?<=^|[\s;{(])\/\/[^\n]*/g,
    (found) => (found.startsWith('/') ? ' ' : "''"),
  );
}

const folderOf = (file: string) => (file.includes('/') ? (file.split('/')[0] ?? '') : '');
const isOurs = (name: string) => byFile.has(name);

/** `file -> import` for every import that a rule forbids. */
function broken(rule: (from: string, to: string) => boolean, among: readonly Module[] = modules): string[] {
  return among.flatMap(({ file, imports }) => imports.filter((to) => rule(file, to)).map((to) => `${file} -> ${to}`));
}

describe('layers', () => {
  it('has read something to judge', () => {
    expect(modules.length).toBeGreaterThan(50);
    expect(byFile.get('build-facts.ts')?.imports).toContain('parse/parse.ts');
    for (const stage of stages)
      expect(
        modules.some(({ file }) => folderOf(file) === stage),
        stage,
      ).toBe(true);
  });

  it('imports only files that are there', () => {
    expect(broken((_, to) => to.endsWith('.ts') && !isOurs(to))).toEqual([]);
  });

  it('lets model/ import only model/', () => {
    expect(broken((from, to) => folderOf(from) === 'model' && isOurs(to) && folderOf(to) !== 'model')).toEqual([]);
  });

  it('lets a stage import only model/ and its own folder', () => {
    const own = (from: string, to: string) => ['model', folderOf(from)].includes(folderOf(to));
    expect(broken((from, to) => stages.includes(folderOf(from)) && isOurs(to) && !own(from, to))).toEqual([]);
  });

  it('lets vocabulary/, config/, diff/ and export/ import only model/ and their own folder', () => {
    const low = ['vocabulary', 'config', 'diff', 'export'];
    const own = (from: string, to: string) => ['model', folderOf(from)].includes(folderOf(to));
    expect(broken((from, to) => low.includes(folderOf(from)) && isOurs(to) && !own(from, to))).toEqual([]);
  });

  it('joins the stages in the build alone; the doctor may try the browser', () => {
    const inStage = (file: string) => stages.includes(folderOf(file));
    const mayJoin = (from: string, to: string) =>
      joins.test(from) || (from === 'doctor.ts' && folderOf(to) === 'render');
    expect(broken((from, to) => inStage(to) && !inStage(from) && !mayJoin(from, to))).toEqual([]);
  });

  it('lets nothing import the command line, and only it the commands', () => {
    expect(broken((_, to) => to === 'cli.ts')).toEqual([]);
    expect(
      broken((from, to) => folderOf(to) === 'commands' && !['cli.ts'].includes(from) && folderOf(from) !== 'commands'),
    ).toEqual([]);
  });

  it('has no cycle', () => {
    const cycles: string[] = [];
    const done = new Set<string>();
    const visit = (file: string, path: readonly string[]): void => {
      if (path.includes(file)) cycles.push([...path.slice(path.indexOf(file)), file].join(' -> '));
      if (done.has(file) || path.includes(file)) return;
      for (const to of byFile.get(file)?.imports ?? [])
        if (isOurs(to) && valueImport(file, to)) visit(to, [...path, file]);
      done.add(file);
    };
    for (const { file } of modules) visit(file, []);
    expect(cycles).toEqual([]);
  });
});

/** Whether a file needs another one when it runs: types are gone by then. */
function valueImport(from: string, to: string): boolean {
  const text = readFileSync(join(root, from), 'utf8');
  const statements = text.matchAll(
    /^(?:import|export)\s+(type\s+)?([^;]*?)from\s+'(\.[^']+)'|import\(\s*'(\.[^']+)'/gm,
  );
  return [...statements].some((match) => {
    const name = match[3] ?? match[4] ?? '';
    if (relative(root, join(root, dirname(from), name)) !== to) return false;
    const onlyTypes = /^\{(?:\s*type\s+\w+(?:\s+as\s+\w+)?\s*,?)*\s*\}\s*$/.test(match[2] ?? '');
    return match[1] === undefined && !onlyTypes;
  });
}

/** The files behind each door. The browser's keeper has a disk, processes and signals of its own to look after. */
const keepers = {
  disk: /^effects(?:-read)?\.ts$|^render\/(?:browser|fonts)[a-z-]*\.ts$/,
  browser: /^render\/browser[a-z-]*\.ts$/,
  // preview-open.ts starts the user's own browser, which is not the one that prints.
  programs: /^render\/browser[a-z-]*\.ts$|^preview-open\.ts$/,
  preview: /^preview\.ts$/,
  changes: /^watch-files\.ts$/,
  // browser-host.ts is handed the process by whoever owns it.
  process: /^cli\.ts$|^render\/browser-(?:guard|host)\.ts$/,
};

describe('doors', () => {
  const importers = (pattern: RegExp, keeper: RegExp | undefined) =>
    broken((from, to) => pattern.test(to) && !keeper?.test(from));
  const users = (pattern: RegExp, keeper?: RegExp) =>
    modules.filter(({ file, code }) => pattern.test(code) && !keeper?.test(file)).map(({ file }) => file);

  it('lets only its keeper touch the disk', () => {
    expect(importers(/^(?:node:)?fs(?:\/promises)?$/, keepers.disk)).toEqual([]);
  });

  it('lets only its keeper know the browser, and start programs', () => {
    expect(importers(/^puppeteer|^@puppeteer\/|^@sparticuz\//, keepers.browser)).toEqual([]);
    expect(importers(/^(?:node:)?child_process$/, keepers.programs)).toEqual([]);
  });

  it('lets only its keeper watch files', () => {
    expect(importers(/^chokidar$|^@parcel\/watcher$/, keepers.changes)).toEqual([]);
  });

  it('opens no network, but for the preview, which only listens', () => {
    expect(importers(/^(?:node:)?(?:https?|http2|net|tls|dgram|dns)(?:\/promises)?$/, keepers.preview)).toEqual([]);
    const preview = readFileSync(join(root, 'preview.ts'), 'utf8');
    const named = [...preview.matchAll(/^import (?!type )\{([^}]*)\} from 'node:(?:https?|net)'/gm)].map(
      ([, names]) => names,
    );
    expect(named.join().match(/\b(?!type\b)\w+/g)).toEqual(expect.arrayContaining(['createServer']));
    expect(named.join()).not.toMatch(/\b(?:request|get|Agent|connect|createConnection)\b/);
    expect(users(/\b(?:fetch|WebSocket|EventSource)\s*\(/)).toEqual([]);
  });

  it('lets only the command line know its process', () => {
    expect(users(/\bprocess\.\w/, keepers.process)).toEqual([]);
    expect(importers(/^(?:node:)?process$/, undefined)).toEqual([]);
  });

  it('prints through the terminal alone', () => {
    expect(users(/\bconsole\./)).toEqual([]);
  });

  it('asks no clock, no chance and no locale in what must be pure', () => {
    const impure = /^(?:cli|effects)\.ts$|^commands\/|^render\/browser/;
    expect(
      users(/\bDate\.now\b|\bnew Date\(\s*\)|\bMath\.random\b|\bperformance\.now\b|\brandomUUID\b/, impure),
    ).toEqual([]);
    expect(users(/\.localeCompare\b|\.toLocale\w+\(\s*\)|\bIntl\.Collator\(\s*\)/)).toEqual([]);
  });
});

describe('every message', () => {
  it('is said somewhere', () => {
    const text = readFileSync(join(root, 'model/catalogue.ts'), 'utf8');
    const names = [...text.matchAll(/^export function (\w+)/gm)].map((match) => match[1] ?? '');
    expect(names.length).toBeGreaterThan(40);
    const said = (name: string) =>
      modules.some(({ file, code }) => file !== 'model/catalogue.ts' && new RegExp(`\\b${name}\\(`).test(code));
    expect(names.filter((name) => !said(name))).toEqual([]);
  });

  it('has a rule name of its own', () => {
    const text = readFileSync(join(root, 'model/catalogue.ts'), 'utf8');
    const rules = [...text.matchAll(/(?:problem\(\s*(?:'\w+'|severity),\s*|ruleId: )'([a-z0-9-]+)'/g)].map(
      (match) => match[1],
    );
    expect(rules.length).toBeGreaterThan(40);
    expect(rules.filter((rule, index) => rules.indexOf(rule) !== index)).toEqual([]);
  });
});

describe('every file', () => {
  it('begins by saying what it is', () => {
    const silent = modules.filter(({ file }) => !/^(?:#![^\n]*\n)?\/\*\*/.test(readFileSync(join(root, file), 'utf8')));
    expect(silent.map(({ file }) => file)).toEqual([]);
  });

  it('is no longer than can be held in mind, data aside', () => {
    const long = modules.filter(({ file }) => {
      const isData = file.includes('/data/') || file === 'model/catalogue.ts';
      return !isData && readFileSync(join(root, file), 'utf8').split('\n').length > 301;
    });
    expect(long.map(({ file }) => file)).toEqual([]);
  });
});
