/**
 * Whether a printed document, the facts attached to it and (where they are at hand) its sources still agree. Finds what was
 * edited on one side and not on the others; it is no signature, and whoever forges all of them alike is not found out.
 * Pure: takes what was read, gives findings.
 */
import { createHash } from 'node:crypto';
import { serializeFacts } from '../facts-json.ts';
import { type Facts, factsSchema } from '../model/facts.ts';
import { type Printing, printingSchema } from '../model/printing.ts';
import type { PdfContents } from './read-pdf.ts';
import { bare, sayValue } from './values.ts';

/** One thing that was looked at. `problems` are sentences; none: it agrees. */
export interface Finding {
  readonly name: 'attachment' | 'seal' | 'pages' | 'values' | 'sources';
  /** What was found, in a few words. */
  readonly found: string;
  readonly problems: readonly string[];
}

/** What a PDF carries, as far as it could be read, and what is wrong with it. */
export interface Verified {
  readonly facts?: Facts;
  readonly findings: readonly Finding[];
}

/** Checks a document by itself. */
export function verifyDocument(pdf: PdfContents): Verified {
  const facts = parsed(pdf.attachments.get('facts.json'), factsSchema.safeParse);
  const printing = parsed(pdf.attachments.get('printed.json'), printingSchema.safeParse);
  const problems = [
    ...(facts === undefined ? [missing(pdf, 'facts.json')] : []),
    ...(printing === undefined ? [missing(pdf, 'printed.json')] : []),
  ];
  if (facts === undefined || printing === undefined) {
    return { findings: [{ name: 'attachment', found: 'the facts that it was printed from cannot be read', problems }] };
  }
  const { statements, sources } = facts;
  const attachment: Finding = {
    name: 'attachment',
    found: `${counted(statements.length, 'statement')} from ${counted(sources.length, 'source')} about ${facts.subject}`,
    problems,
  };
  return { facts, findings: [attachment, seal(facts, printing, pdf), pages(printing, pdf), values(facts, printing)] };
}

function parsed<T>(
  bytes: Uint8Array | undefined,
  parse: (data: unknown) => { readonly success: boolean; readonly data?: T | undefined },
): T | undefined {
  if (bytes === undefined) return undefined;
  try {
    return parse(JSON.parse(new TextDecoder().decode(bytes))).data;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

function missing({ attachments }: PdfContents, name: string): string {
  return attachments.has(name) ? `The attached ${name} is not what Factpress writes.` : `No ${name} is attached.`;
}

function seal(facts: Facts, printing: Printing, { metadata }: PdfContents): Finding {
  const hash = createHash('sha256').update(serializeFacts(facts)).digest('hex');
  const noted = /<factpress:facts>sha256:([0-9a-f]{64})<\/factpress:facts>/.exec(metadata)?.[1];
  const problems = [
    ...(noted === undefined ? ['The document does not say from which facts it was printed.'] : []),
    ...(noted !== undefined && noted !== hash ? ['The attached facts are not those that it was printed from.'] : []),
    ...(printing.facts === hash ? [] : ['The list of printed values belongs to other facts.']),
  ];
  return { name: 'seal', found: `attached facts are sha256:${hash.slice(0, 12)}…`, problems };
}

/** Everything that was printed must still be on the pages. */
function pages({ printed }: Printing, { text }: PdfContents): Finding {
  const page = bare(text);
  const gone = printed.filter(({ words }) => !page.includes(bare(words)));
  return {
    name: 'pages',
    found: `${counted(printed.length, 'printed value')}, ${printed.length - gone.length} found on the pages`,
    problems: gone.map(({ words }) => `Not on the pages as it was printed: “${shortened(words)}”.`),
  };
}

/** What was printed must say what the facts say. */
function values(facts: Facts, { printed, language }: Printing): Finding {
  const byId = new Map(facts.statements.map((statement) => [statement.id, statement]));
  const problems = printed.flatMap(({ statement: id, words }) => {
    const statement = byId.get(id);
    if (statement === undefined) return [`“${shortened(words)}” stands for a statement that is not in the facts.`];
    return sayValue(words, statement, language)
      ? []
      : [`“${shortened(words)}” is not what the facts say (${statement.property}).`];
  });
  return { name: 'values', found: 'printed values compared with the attached facts', problems };
}

function shortened(words: string): string {
  return words.length <= 120 ? words : `…${words.slice(-118)}`;
}

/** "1 source", "2 sources". */
export function counted(n: number, word: string): string {
  return `${n} ${word}${n === 1 ? '' : 's'}`;
}
