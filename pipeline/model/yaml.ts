/**
 * YAML text to plain data in which every key and value still knows its place. Syntax errors become located messages;
 * a file that is made to grow (aliases of aliases) or to nest without end is refused. Gives no types: see check.ts.
 */
import {
  type Document,
  isMap,
  isNode,
  isScalar,
  isSeq,
  type Node,
  parseDocument,
  visit,
  type YAMLParseError,
} from 'yaml';
import { yamlBroken, yamlTooMuch } from './catalogue.ts';
import type { Message, Place, Result } from './message.ts';
import { locator, type Span } from './span.ts';

/** Data of a YAML text, and where it was said. */
export interface YamlData {
  readonly file: string;
  readonly data: unknown;
  /** Place of the value at a path; of the nearest thing around it where it is not there. */
  readonly place: (path: readonly PropertyKey[]) => Required<Place>;
  /** Place of the key of a map at a path. */
  readonly keyPlace: (path: readonly PropertyKey[]) => Required<Place>;
  /** Where the value at a path stands in the text. */
  readonly span: (path: readonly PropertyKey[]) => Span;
}

/** Part of a text that is YAML: front matter is the part between its fences. */
export interface YamlPart {
  readonly file: string;
  readonly text: string;
  /** UTF-16 offsets of the part in the text; default: all of it. */
  readonly start?: number;
  readonly end?: number;
}

/** The most aliases that a file may resolve to: more is no configuration but an attack. */
const mostAliases = 100;

/** Keys are compared each with each: so many comparisons are a map of two thousand keys. */
const mostComparisons = 2_000_000;

/** Compares keys as the library does, for one document, until it has done so too often: then it is given up. */
export function boundedUniqueKeys(): (a: unknown, b: unknown) => boolean {
  let compared = 0;
  return (a, b) => {
    if (++compared > mostComparisons) throw new RangeError('too many keys');
    return a === b || (isScalar(a) && isScalar(b) && a.value === b.value);
  };
}

/** Whether nesting ate the stack while parsing, or there were too many keys. Where that happened depends on the machine, so its place says nothing. */
export function isExhaustion(error: YAMLParseError): boolean {
  return error.code === 'RESOURCE_EXHAUSTION';
}

/** Reads YAML. Keys without a value say nothing and are left out. `value` is absent where there is an error. */
export function parseYaml(part: YamlPart): Result<YamlData | undefined> {
  const start = part.start ?? 0;
  const locate = locator(part.text);
  const at = (offset: number): Required<Place> => ({ file: part.file, ...locate(start + offset) });
  try {
    const options = { prettyErrors: false, logLevel: 'silent', uniqueKeys: boundedUniqueKeys() } as const;
    const document = parseDocument(part.text.slice(start, part.end), options);
    if (document.errors.some(isExhaustion)) return { value: undefined, messages: [yamlTooMuch(at(0))] };
    const messages = document.errors.map(
      (error): Message => yamlBroken(at(error.pos[0]), inPlainWords(firstLine(error.message))),
    );
    if (messages.length > 0) return { value: undefined, messages: messages.slice(0, 1) };
    keepAsWritten(document);
    const data: unknown = document.toJS({ maxAliasCount: mostAliases });
    return { value: { file: part.file, data, ...places(document, at, start) }, messages: [] };
  } catch (error) {
    // The library throws a ReferenceError at too many aliases; the engine a RangeError where nesting eats the stack.
    if (!(error instanceof ReferenceError || error instanceof RangeError)) throw error;
    return { value: undefined, messages: [yamlTooMuch(at(0))] };
  }
}

/** Lets `2020.10` be the text that was written, not the number 2020.1, and drops keys without a value. */
function keepAsWritten(document: Document): void {
  visit(document, {
    Scalar: (_, node) => {
      if (typeof node.value === 'number' && node.source !== undefined && String(node.value) !== node.source) {
        node.value = node.source;
      }
    },
    Pair: (_, pair) => (isScalar(pair.value) && pair.value.value === null ? visit.REMOVE : undefined),
  });
}

function places(
  document: Document,
  at: (offset: number) => Required<Place>,
  start: number,
): Pick<YamlData, 'place' | 'keyPlace' | 'span'> {
  const find = (path: readonly PropertyKey[], want: 'key' | 'value'): number => {
    let node: unknown = document.contents;
    let offset = isNode(node) ? (node.range?.[0] ?? 0) : 0;
    for (const [index, step] of path.entries()) {
      const next = child(node, step);
      if (next === undefined) break;
      const last = index === path.length - 1;
      offset = (last && want === 'key' ? next.key : (next.value?.range?.[0] ?? next.key)) ?? offset;
      node = next.value;
    }
    return offset;
  };
  const span = (path: readonly PropertyKey[]): Span => {
    let node: unknown = document.contents;
    for (const step of path) node = child(node, step)?.value ?? node;
    const [from, to] = (isNode(node) ? node.range : undefined) ?? [0, 0];
    return { start: start + from, end: start + to };
  };
  return { place: (path) => at(find(path, 'value')), keyPlace: (path) => at(find(path, 'key')), span };
}

function child(node: unknown, step: PropertyKey): { key: number | undefined; value: Node | undefined } | undefined {
  if (isSeq(node)) {
    const item: unknown = node.items[Number(step)];
    return isNode(item) ? { key: item.range?.[0], value: item } : undefined;
  }
  if (!isMap(node)) return undefined;
  const name = String(step);
  const pair = node.items.find(({ key }) => isScalar(key) && String(key.value) === name);
  if (pair === undefined) return undefined;
  return {
    key: isNode(pair.key) ? pair.key.range?.[0] : undefined,
    value: isNode(pair.value) ? pair.value : undefined,
  };
}

/** What people run into most often is said so that they know what to do. */
function inPlainWords(said: string): string {
  return said.startsWith('Nested mappings are not allowed')
    ? 'a colon within a value, which then needs quotation marks around it'
    : said;
}

function firstLine(message: string): string {
  return (message.split('\n')[0] ?? message).replace(/[.:]$/, '');
}
