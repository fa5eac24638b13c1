/**
 * What PDF/UA-1 asks of a file and a program can check, read with pdf.js. Clauses are those of ISO 14289-1. Not met, so that
 * no file claims to conform: running heads and generated quotation marks are not marked as artifacts (7.1), and list
 * items have no bodies (ISO 32000-1, 14.8.4.3.3), words of another language do not say so (7.2): Chromium writes them so.
 */
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { beforeAll, describe, expect, test } from 'vitest';
import { finishPdf } from '../../pipeline/render/finish.ts';
import { withPrinter } from '../render-pdf/machine.ts';
import { pageOf } from './pages.ts';

interface Tag {
  readonly role?: string;
  readonly alt?: string;
  readonly children?: readonly Tag[];
}

interface Link {
  readonly subtype: string;
  readonly dest?: unknown;
  readonly contentsObj?: { readonly str: string };
}

interface Seen {
  readonly title: unknown;
  readonly language: unknown;
  readonly marked: boolean;
  readonly showsTitle: unknown;
  readonly tags: readonly Tag[];
  readonly links: readonly Link[];
  readonly destinations: ReadonlySet<string>;
  readonly metadata: string;
}

async function look(bytes: Uint8Array): Promise<Seen> {
  const task = getDocument({ data: Uint8Array.from(bytes), verbosity: 0 });
  const pdf = await task.promise;
  const tags: Tag[] = [];
  const links: Link[] = [];
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number);
    tags.push((await page.getStructTree()) as Tag);
    links.push(...((await page.getAnnotations()) as Link[]).filter(({ subtype }) => subtype === 'Link'));
  }
  const { info, metadata } = await pdf.getMetadata();
  const said = info as Record<string, unknown>;
  const seen = {
    title: said.Title,
    language: said.Language,
    marked: isMarked(await pdf.getMarkInfo()),
    showsTitle: (await pdf.getViewerPreferences())?.get('DisplayDocTitle'),
    tags,
    links,
    destinations: new Set((await pdf.getDestinations()).keys()),
    metadata: (metadata as { getRaw?: () => string } | null)?.getRaw?.() ?? '',
  };
  await task.destroy();
  return seen;
}

/** pdf.js gives a map where its types say an object. */
function isMarked(info: unknown): boolean {
  return info instanceof Map && info.get('Marked') === true;
}

const flat = (tag: Tag | undefined): readonly Tag[] =>
  tag === undefined ? [] : [tag, ...(tag.children ?? []).flatMap(flat)];

describe.each([
  ['fact-sheet', 'en-GB'],
  ['briefing', 'en-GB'],
  ['briefing', 'ru'],
] as const)('the %s in %s', (document, language) => {
  let seen: Seen;
  let tags: readonly Tag[];

  beforeAll(async () => {
    const printed = await withPrinter((printer) => printer.print(pageOf(document, 'rich', language), { page: 'A4' }));
    seen = await look(await finishPdf(printed, { title: 'Clear Wells: facts', language, producer: 'Factpress' }));
    tags = seen.tags.flatMap(flat);
  });

  test('has a title, shows it, and says its language (7.1, 7.2)', () => {
    expect(seen).toMatchObject({ title: 'Clear Wells: facts', showsTitle: true, language });
    expect(seen.metadata).toContain('<rdf:li xml:lang="x-default">Clear Wells: facts</rdf:li>');
  });

  test('is tagged, and does not claim more than was checked (6.2, 5)', () => {
    expect(seen.marked).toBe(true);
    expect(seen.metadata).not.toContain('pdfuaid');
  });

  test('has headings that leave out no level (7.4.2)', () => {
    const levels = tags.flatMap(({ role }) => (/^H[1-6]$/.test(role ?? '') ? [Number(role?.slice(1))] : []));
    expect(levels[0]).toBe(1);
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
    for (const [i, level] of levels.entries()) expect(level - (levels[i - 1] ?? 0)).toBeLessThanOrEqual(1);
  });

  test('has header cells in its tables (7.5)', () => {
    const tables = tags.filter(({ role }) => role === 'Table');
    if (document === 'briefing') expect(tables.length).toBeGreaterThan(0);
    for (const table of tables) expect(flat(table).some(({ role }) => role === 'TH')).toBe(true);
  });

  test('has words in place of each figure (7.3)', () => {
    for (const { role, alt } of tags) if (role === 'Figure') expect(alt).toBeTruthy();
  });

  test('has links that say where they lead, and lead there (7.18.5)', () => {
    expect(seen.links.length).toBeGreaterThan(20);
    for (const { contentsObj } of seen.links) expect(contentsObj?.str).toBeTruthy();
    const inside = seen.links.flatMap(({ dest }) => (typeof dest === 'string' ? [dest] : []));
    expect(inside.length).toBeGreaterThan(20);
    for (const name of inside) expect(seen.destinations).toContain(name);
    expect(tags.filter(({ role }) => role === 'Link').length).toBeGreaterThanOrEqual(inside.length);
  });
});
