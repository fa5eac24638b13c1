/**
 * The facts of the previous build, read from the disk property by property: the whole of them may be too much for memory.
 * Knows `facts.json` as it is written here, one item of a list after the other; a file in another form is none.
 */
import type { z } from 'zod';
import type { Disk } from './effects.ts';
import { contradictionSchema, type Facts, factsSourceSchema, type Statement, statementSchema } from './model/facts.ts';

/** See the head of this file. */
export interface PreviousFacts extends Pick<Facts, 'subject' | 'sources' | 'contradictions'> {
  /** Properties that have statements, in the order of the file. */
  readonly properties: readonly string[];
  /** The statements of one property; absent where they are not what they should be. */
  readonly statements: (property: string) => Promise<readonly Statement[] | undefined>;
}

/** One item of a list of the file. */
interface Item {
  readonly list: string;
  readonly text: string;
  /** Where it is in the file, in bytes. */
  readonly start: number;
  readonly end: number;
}

/** Opens a `facts.json`; absent where it is not what this version writes. */
export async function previousFacts(disk: Disk, path: string): Promise<PreviousFacts | undefined> {
  const places = new Map<string, { start: number; end: number }[]>();
  const [sources, contradictions]: [unknown[], unknown[]] = [[], []];
  const head = { text: '' };
  for await (const item of itemsOf(disk, path, head)) {
    if (item.list === 'statements') note(places, item);
    if (item.list === 'sources') sources.push(parsed(factsSourceSchema, item.text));
    if (item.list === 'contradictions') contradictions.push(parsed(contradictionSchema, item.text));
  }
  const subject = subjectIn(head.text);
  if (subject === undefined || [...sources, ...contradictions].includes(undefined)) return undefined;
  return {
    subject,
    sources: sources as Facts['sources'],
    contradictions: contradictions as Facts['contradictions'],
    properties: [...places.keys()],
    statements: (property) => statementsAt(disk, path, places.get(property) ?? []),
  };
}

/** Statements of one property follow one another, so that one stretch of the file has them all. */
function note(places: Map<string, { start: number; end: number }[]>, { text, start, end }: Item): void {
  const property = /"property": "([^"]*)"/.exec(text)?.[1] ?? '';
  const known = places.get(property) ?? [];
  places.set(property, known);
  const last = known.at(-1);
  // Between two items there is a comma, a line's end and what indents the next.
  if (last !== undefined && start - last.end <= 6) last.end = end;
  else known.push({ start, end });
}

async function statementsAt(
  disk: Disk,
  path: string,
  places: readonly { readonly start: number; readonly end: number }[],
): Promise<readonly Statement[] | undefined> {
  const statements: Statement[] = [];
  for (const { start, end } of places) {
    for await (const { text } of itemsOf(disk, path, { text: '' }, start - 5, end)) {
      const statement = parsed(statementSchema, text);
      if (statement === undefined) return undefined;
      statements.push(statement);
    }
  }
  return statements;
}

const pieceLength = 1 << 20;
const opening = '\n    {';
const closing = '\n    }';

/** The items of the file's lists, or of a stretch of it; what stands before the first goes into `head`. */
async function* itemsOf(
  disk: Disk,
  path: string,
  head: { text: string },
  from = 0,
  to = Number.POSITIVE_INFINITY,
): AsyncGenerator<Item> {
  let rest = Buffer.alloc(0);
  let [at, list, first] = [from, '', true];
  for (let next = from; next < to; ) {
    const piece = await disk.readPart(path, next, Math.min(next + pieceLength, to));
    if (piece.length === 0) break;
    next += piece.length;
    rest = Buffer.concat([rest, piece]);
    for (let end = endOfItem(rest); end >= 0; end = endOfItem(rest)) {
      const start = rest.indexOf(opening) + 1;
      const between = rest.toString('utf8', 0, start);
      if (first) head.text = between;
      first = false;
      list = [...between.matchAll(/^ {2}"(\w+)": \[$/gm)].at(-1)?.[1] ?? list;
      yield { list, text: rest.toString('utf8', start, end), start: at + start, end: at + end };
      rest = rest.subarray(end);
      at += end;
    }
  }
  if (first) head.text = rest.toString('utf8');
}

/** Where the first item ends; -1 where its end is not there yet. */
function endOfItem(bytes: Buffer): number {
  const start = bytes.indexOf(opening);
  const end = start < 0 ? -1 : bytes.indexOf(closing, start);
  return end < 0 ? -1 : end + closing.length;
}

function subjectIn(head: string): string | undefined {
  const found = /^\{\n {2}"format": "factpress\/facts@1",\n {2}"subject": (".*"),\n {2}"sources": \[/.exec(head)?.[1];
  const subject: unknown = found === undefined ? undefined : JSON.parse(found);
  return typeof subject === 'string' ? subject : undefined;
}

function parsed<T>(schema: z.ZodType<T>, text: string): T | undefined {
  try {
    return schema.safeParse(JSON.parse(text)).data;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
