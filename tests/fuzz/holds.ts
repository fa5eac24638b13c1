/** What must hold of all that a build writes, whatever it was given: read with the parsers of those who will read it. */
import jsonld from 'jsonld';
import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import { expect } from 'vitest';
import { factsSchema } from '../../pipeline/model/facts.ts';
import { parseCsv } from '../export/parse-csv.ts';

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;

const offline = { documentLoader: (url: string) => Promise.reject(new Error(`asked for ${url}`)), safe: true };
const decoder = new TextDecoder('utf-8', { fatal: true });

/** Holds one subject's files against it. `sources` are the texts by the ids that facts know them by, where they are known. */
export async function assertWhole(files: ReadonlyMap<string, Uint8Array>, deep: boolean): Promise<void> {
  for (const [name, bytes] of files) {
    const text = decoder.decode(bytes);
    if (name.endsWith('.html')) assertPage(name, text);
    else if (name === 'facts.csv') assertTable(text);
    else if (name === 'facts.json') factsSchema.parse(JSON.parse(text));
    else if (name === 'facts.jsonld') {
      expect(text).not.toMatch(/<\//);
      if (deep) await jsonld.expand(JSON.parse(text), offline);
      else JSON.parse(text);
    } else if (name.endsWith('.json')) JSON.parse(text);
  }
}

/** Well-formed by the standard's own algorithm, and with nothing alive in it that no template has put there. */
function assertPage(name: string, html: string): void {
  // Fonts are half a page, and of no interest here.
  const light = html.replaceAll(/base64,[A-Za-z0-9+/=]+/g, 'base64,');
  const errors: string[] = [];
  const page = parse(light, {
    sourceCodeLocationInfo: true,
    onParseError: (error) =>
      void errors.push(`${error.code} at ${light.slice(error.startOffset, error.startOffset + 40)}`),
  });
  expect(errors, name).toEqual([]);
  let policy = '';
  for (const element of elementsOf(page)) {
    const where = `${name}: <${element.tagName}>`;
    expect(element.tagName, where).not.toMatch(/^(?:script|zz-live|iframe|object|embed|base|form|input|link)$/);
    for (const { name: attribute, value } of element.attrs) {
      expect(attribute, where).not.toMatch(/^on|^style$|^srcdoc$/);
      if (attribute === 'href') expect(value, where).toMatch(/^(?:https?:\/\/|mailto:|#|[\w-]+\.html(?:#|$))/);
      if (attribute === 'src') expect(value, where).toMatch(/^data:image\//);
      if (attribute === 'content' && /default-src/.test(value)) policy = value;
    }
  }
  expect(policy).toContain("default-src 'none'");
}

function* elementsOf(node: Node): Generator<Element> {
  if ('tagName' in node) yield node;
  if ('childNodes' in node) for (const child of node.childNodes) yield* elementsOf(child);
}

/** No cell that a spreadsheet would calculate, and the same number of cells in every row. */
function assertTable(csv: string): void {
  const [head = [], ...rows] = parseCsv(csv.replace(/^\ufeff/, ''));
  for (const row of rows) {
    expect(row).toHaveLength(head.length);
    for (const cell of row) if (!/^-?\d+(?:\.\d+)?(?:e[+-]?\d+)?$/.test(cell)) expect(cell).not.toMatch(/^[=+\-@\t\r]/);
  }
}

/** Quotes are cut from the text that was read, at their places. */
export function assertQuotes(json: Uint8Array, texts: ReadonlyMap<string, string>): number {
  const { statements, skipped } = factsSchema.parse(JSON.parse(decoder.decode(json)));
  let checked = 0;
  for (const one of [...statements.flatMap(({ references }) => references), ...skipped]) {
    const text = texts.get(one.source);
    if (text === undefined) continue;
    expect(text.slice(one.start, one.end)).toBe(one.exact);
    checked++;
  }
  return checked;
}
