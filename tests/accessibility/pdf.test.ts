/**
 * What PDF/UA-1 asks of a file and a program can check, read with pdf.js and, for attributes that it does not give, with
 * pdf-lib. Clauses are those of ISO 14289-1. Whether words in place of a figure are good words, and whether the order
 * of reading makes sense, is for people to say.
 */
import { PDFArray, PDFDict, PDFDocument, PDFName } from '@cantoo/pdf-lib';
import { getDocument, OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { beforeAll, describe, expect, test } from 'vitest';
import { finishPdf } from '../../pipeline/render/finish.ts';
import { withPrinter } from '../render-pdf/machine.ts';
import { pageOf } from './pages.ts';

interface Tag {
  readonly role?: string;
  readonly alt?: string;
  readonly lang?: string;
  readonly type?: string;
  readonly id?: string;
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
  /** Text of marked content by its number in the tag tree, and text of artifacts, page by page. */
  readonly content: ReadonlyMap<string, string>;
  readonly artifacts: readonly string[];
  /** What is drawn without any mark: operations by name. */
  readonly unmarked: readonly string[];
  /** Attributes of header cells, and tabs of pages with annotations. */
  readonly scopes: readonly (string | undefined)[];
  readonly tabs: readonly (string | undefined)[];
}

interface Item {
  readonly type?: string;
  readonly tag?: string;
  readonly id?: string | null;
  readonly str?: string;
}

/** Text by what it is marked with: its id in the tag tree, or nothing for artifacts; text without a mark is under "". */
function sorted(items: readonly Item[]): readonly { readonly mark: string; readonly text: string }[] {
  const open: string[] = [];
  const found: { mark: string; text: string }[] = [];
  for (const { type, tag, id, str } of items) {
    if (type?.startsWith('beginMarkedContent'))
      open.push(id ?? (tag === 'Artifact' ? 'artifact' : (open.at(-1) ?? '')));
    else if (type === 'endMarkedContent') open.pop();
    else if (str) found.push({ mark: open.at(-1) ?? '', text: str });
  }
  return found;
}

const painting = new Map<number, string>(
  (
    [
      'fill',
      'eoFill',
      'stroke',
      'closeStroke',
      'fillStroke',
      'eoFillStroke',
      'shadingFill',
      'showText',
      'paintImageXObject',
      'paintFormXObjectBegin',
    ] as const
  ).map((name) => [OPS[name], name]),
);

function drawnUnmarked({
  fnArray,
  argsArray,
}: {
  fnArray: readonly number[];
  argsArray: readonly unknown[];
}): string[] {
  let depth = 0;
  return fnArray.flatMap((operation, i) => {
    if (operation === OPS.beginMarkedContent || operation === OPS.beginMarkedContentProps) depth++;
    if (operation === OPS.endMarkedContent) depth--;
    const args: unknown = argsArray[i];
    // A path's first argument is what is done with it.
    const done = operation === OPS.constructPath && Array.isArray(args) ? Number(args[0]) : operation;
    const name = depth === 0 ? painting.get(done) : undefined;
    return name === undefined ? [] : [name];
  });
}

async function attributesIn(bytes: Uint8Array): Promise<Pick<Seen, 'scopes' | 'tabs'>> {
  const pdf = await PDFDocument.load(bytes, { updateMetadata: false });
  const scopes: (string | undefined)[] = [];
  for (const [, object] of pdf.context.enumerateIndirectObjects()) {
    if (!(object instanceof PDFDict) || object.get(PDFName.of('S')) !== PDFName.of('TH')) continue;
    const attributes = object.lookup(PDFName.of('A'));
    const list =
      attributes instanceof PDFArray ? attributes.asArray().map((one) => pdf.context.lookup(one)) : [attributes];
    const scope = list.map((one) => (one instanceof PDFDict ? one.get(PDFName.of('Scope')) : undefined)).find(Boolean);
    scopes.push(scope?.toString());
  }
  const tabs = pdf.getPages().flatMap(({ node }) => {
    return node.has(PDFName.of('Annots')) ? [node.get(PDFName.of('Tabs'))?.toString()] : [];
  });
  return { scopes, tabs };
}

async function look(bytes: Uint8Array): Promise<Seen> {
  const task = getDocument({ data: Uint8Array.from(bytes), verbosity: 0 });
  const pdf = await task.promise;
  const tags: Tag[] = [];
  const links: Link[] = [];
  const content = new Map<string, string>();
  const artifacts: string[] = [];
  const unmarked: string[] = [];
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number);
    tags.push((await page.getStructTree()) as Tag);
    const { items } = await page.getTextContent({ includeMarkedContent: true });
    const said = sorted(items as readonly Item[]);
    artifacts.push(said.flatMap(({ mark, text }) => (mark === 'artifact' ? [text] : [])).join(''));
    unmarked.push(...said.flatMap(({ mark, text }) => (mark === '' && text.trim() !== '' ? [text] : [])));
    for (const { mark, text } of said) content.set(mark, (content.get(mark) ?? '') + text);
    unmarked.push(...drawnUnmarked(await page.getOperatorList()));
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
    content,
    artifacts,
    unmarked,
    ...(await attributesIn(bytes)),
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

  test('is tagged, and says that it conforms (6.2, 5)', () => {
    expect(seen.marked).toBe(true);
    expect(seen.metadata).toContain('<pdfuaid:part>1</pdfuaid:part>');
  });

  test('draws nothing that is neither in the tag tree nor an artifact (7.1)', () => {
    expect(seen.unmarked).toEqual([]);
    const inTree = new Set(tags.flatMap(({ type, id }) => (type === 'content' && id !== undefined ? [id] : [])));
    const marked = [...seen.content.keys()].filter((mark) => mark !== 'artifact');
    expect(marked.length).toBeGreaterThan(50);
    for (const mark of marked) expect(inTree).toContain(mark);
  });

  test('makes artifacts of running heads, page numbers and the marks of lists, and of no other words (7.1)', () => {
    const [kind = ''] = seen.artifacts;
    expect(kind).toMatch(/1 \/ \d+/);
    const furniture =
      /Clear Wells International|Fact sheet|Briefing|Аналитическая справка|\d+ \/ \d+|March 2024|март 2024(?: г\.)?|[–·,]|\d+/g;
    for (const words of seen.artifacts) expect(words.replace(furniture, '').trim()).toBe('');
  });

  test('uses tags of PDF 1.7 only, or says what they are (7.1)', () => {
    const known =
      /^(?:Root|Document|Art|Sect|Div|BlockQuote|Caption|NonStruct|P|H[1-6]|L|LI|Lbl|LBody|Table|T[RHD]|THead|TBody|Span|Quote|Code|Link|Figure)$/;
    for (const { role } of tags) if (role !== undefined) expect(role).toMatch(known);
  });

  test('has lists of items, and items with bodies (7.6)', () => {
    const lists = tags.filter(({ role }) => role === 'L');
    expect(lists.length).toBeGreaterThan(3);
    const items = lists.flatMap(({ children = [] }) => children);
    for (const { role, children = [] } of items) {
      expect(role).toBe('LI');
      for (const child of children) expect(child.role).toMatch(/^(?:Lbl|LBody)$/);
    }
  });

  test('says which words are in another language (7.2)', () => {
    if (language !== 'ru') return;
    const english = tags.filter(({ lang }) => lang === 'en').flatMap(flat);
    const ids = english.flatMap(({ type, id }) => (type === 'content' && id !== undefined ? [id] : []));
    const words = ids.map((id) => seen.content.get(id) ?? '').join(' ');
    expect(words).toContain('no child walks');
    expect(words).toContain('First Pump Congress');
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
    for (const table of tables) {
      expect(flat(table).some(({ role }) => role === 'TH')).toBe(true);
      for (const { role } of table.children ?? []) expect(role).toMatch(/^(?:TR|THead|TBody|Caption)$/);
    }
    for (const scope of seen.scopes) expect(scope).toMatch(/^\/(?:Column|Row)$/);
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
    for (const order of seen.tabs) expect(order).toBe('/S');
  });
});
