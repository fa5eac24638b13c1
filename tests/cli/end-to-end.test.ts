/** The real program with the real browser, once, on two small texts; then what came out, as a reader's program sees it. */
import { readFileSync } from 'node:fs';
import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkQuotes } from '../../pipeline/facts-json.ts';
import { type Facts, factsSchema } from '../../pipeline/model/facts.ts';
import { type PdfSeen, readPdf } from '../render-pdf/read-pdf.ts';
import { factpress, filesIn, type Run } from './program.ts';

let folder: string;
let runs: readonly Run[];
let first: ReadonlyMap<string, Buffer>;
let second: ReadonlyMap<string, Buffer>;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'factpress-whole-'));
  await cp(join(import.meta.dirname, 'fixtures/harbour'), join(folder, 'sources'), { recursive: true });
  // Two processes, one after the other, that share nothing but the input, and differ in what must not matter.
  const one = await factpress(folder, ['build', '--out', 'first', '--no-cache'], { TZ: 'Asia/Tokyo', LC_ALL: 'C' });
  const two = await factpress(folder, ['build', '--out', 'second', '--no-cache'], {
    TZ: 'America/Lima',
    LC_ALL: 'de_DE.UTF-8',
  });
  runs = [one, two];
  first = await filesIn(join(folder, 'first'));
  second = await filesIn(join(folder, 'second'));
});

afterAll(() => rm(folder, { recursive: true, force: true }));

const pdf = (name: string): Promise<PdfSeen> => readPdf(first.get(name) ?? expect.fail(`no ${name}`));
const text = (name: string): string => (first.get(name) ?? expect.fail(`no ${name}`)).toString('utf8');

describe('a whole build', () => {
  it('succeeds and says which browser printed', () => {
    for (const { code, err } of runs) {
      expect({ code, err }).toEqual({ code: 0, err: expect.stringMatching(/printed with .*\d+\.\d+.* \(\w/) });
    }
    expect([...first.keys()]).toEqual([
      '.factpress.json',
      'briefing.html',
      'briefing.pdf',
      'changes.html',
      'changes.json',
      'evidence.html',
      'fact-sheet.html',
      'fact-sheet.pdf',
      'facts.csv',
      'facts.json',
      'facts.jsonld',
    ]);
  });

  it('gives the same bytes from the same input, PDF included', () => {
    expect([...second.keys()]).toEqual([...first.keys()]);
    for (const [path, bytes] of first) expect(bytes.equals(second.get(path) ?? Buffer.alloc(0)), path).toBe(true);
  });

  it('quotes only what its sources say', () => {
    const facts: Facts = factsSchema.parse(JSON.parse(text('facts.json')));
    const sources = facts.sources.map(({ id, path, sha256 }) => ({ id, path, sha256, meta: {}, encoding: 'utf-8' }));
    const withText = sources.map((source) => ({ ...source, text: textOf(source.path) }));
    expect(() => checkQuotes(facts, withText)).not.toThrow();
    expect(facts.statements.length).toBeGreaterThan(10);
  });

  it('makes pages that need no other file', () => {
    for (const name of ['briefing.html', 'fact-sheet.html', 'evidence.html']) {
      const html = text(name);
      expect(html, name).not.toMatch(/<(?:script|iframe|object|embed|link)\b|\bsrc=|@import|url\((?!["']?data:)/i);
      expect(html, name).not.toMatch(/undefined|\[object |\{\{/);
    }
  });
});

describe.each(['fact-sheet.pdf', 'briefing.pdf'])('%s', (name) => {
  it('says in text what the sources say', async () => {
    const seen = (await pdf(name)).pages.join('\n').replace(/\s+/g, ' ');
    for (const words of ['Harbour Watch', '126', 'May 1990', 'Bergen', 'Golden Anchor Award', 'March 2024']) {
      expect(seen).toContain(words);
    }
  });

  it('numbers its pages', async () => {
    const { pages } = await pdf(name);
    for (const [index, page] of pages.entries()) expect(page).toContain(`${index + 1} / ${pages.length}`);
  });

  it('has title, language, tags and outline', async () => {
    const { info, language, roles, outline } = await pdf(name);
    expect(info.Title).toMatch(/Harbour Watch/);
    expect(language).toBe('en-GB');
    expect(roles).toEqual(expect.arrayContaining(['H1', 'H2', 'P']));
    expect(outline.length).toBeGreaterThan(0);
  });

  it('brings its fonts', async () => {
    const { embedded, missing } = await pdf(name);
    expect(embedded.length).toBeGreaterThan(0);
    // Six letters and a plus sign: only the characters that are printed (ISO 32000-1, 9.6.4).
    for (const font of embedded) expect(font).toMatch(/^[A-Z]{6}\+/);
    expect(missing).toEqual([]);
  });

  it('carries the facts that it was printed from', async () => {
    const { attachments } = await pdf(name);
    expect(Buffer.from(attachments.get('facts.json') ?? []).toString('utf8')).toBe(text('facts.json'));
  });
});

it.each([
  ['fact-sheet.pdf', 150_000],
  ['briefing.pdf', 300_000],
])('keeps %s under %i bytes', (name, most) => {
  expect(first.get(name)?.length).toBeLessThan(most);
});

describe('factpress verify', () => {
  it.each(['fact-sheet.pdf', 'briefing.pdf'])('says of %s that pages, facts and sources agree', async (name) => {
    const { code, err } = await factpress(folder, ['verify', `first/${name}`, '--sources', 'sources']);
    expect({ code, err }).toEqual({ code: 0, err: expect.stringMatching(/pages, attached facts and sources agree$/m) });
  });

  it('says what does not agree where a source was edited, and gives machines the same', async () => {
    const [page = ''] = (await readdir(join(folder, 'sources'))).filter((file) => file.endsWith('.md'));
    const edited = join(folder, 'edited');
    await cp(join(folder, 'sources'), edited, { recursive: true });
    const text = await readFile(join(edited, page), 'utf8');
    await writeFile(join(edited, page), text.replaceAll('126', '127'));
    const { code, out } = await factpress(folder, ['verify', 'first/briefing.pdf', '--sources', 'edited', '--json']);
    const { ok, findings } = JSON.parse(out);
    expect({ code, ok }).toEqual({ code: 1, ok: false });
    const wrong = findings.filter(({ problems }: { problems: readonly string[] }) => problems.length > 0);
    expect(wrong.map(({ name }: { name: string }) => name)).toEqual(['sources']);
  });

  it('has nothing to say about a file that is not there', async () => {
    expect((await factpress(folder, ['verify', 'none.pdf'])).code).toBe(2);
  });
});

it('prints the fact sheet on at most two pages', async () => {
  expect((await pdf('fact-sheet.pdf')).pages.length).toBeLessThanOrEqual(2);
});

function textOf(path: string): string {
  return readFileSync(join(folder, path), 'utf8');
}
