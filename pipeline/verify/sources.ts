/** Whether the texts that facts were read from are still the same, and still say what is quoted from them. Pure. */
import { createHash } from 'node:crypto';
import type { Facts, FactsSource } from '../model/facts.ts';
import { counted, type Finding } from './verify.ts';

/** A file of the folder that somebody says the sources are in. */
export interface FoundFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** Compares facts with files: found by their content, else by the end of their path. */
export function verifySources(facts: Facts, files: readonly FoundFile[]): Finding {
  const byHash = new Map(files.map((file) => [createHash('sha256').update(file.bytes).digest('hex'), file]));
  let same = 0;
  const problems = facts.sources.flatMap((source) => {
    const identical = byHash.get(source.sha256);
    const file = identical ?? nearest(source, files);
    if (file === undefined) return [`“${source.title}” is not there (${source.path}).`];
    if (identical !== undefined) same++;
    const gone = quotesGone(facts, source, file);
    const changed = identical === undefined ? [`“${source.title}” has changed since (${file.path}).`] : [];
    return [...changed, ...gone.map((quote) => `“${source.title}” does not say “${quote.slice(0, 100)}”.`)];
  });
  return { name: 'sources', found: `${same} of ${counted(facts.sources.length, 'source')} unchanged`, problems };
}

/** The file that shares the most of its path, from the end, with a source. */
function nearest({ path }: FactsSource, files: readonly FoundFile[]): FoundFile | undefined {
  const name = path.split('/').at(-1);
  return files.find((file) => file.path.split('/').at(-1) === name);
}

function quotesGone(facts: Facts, { id }: FactsSource, { bytes }: FoundFile): readonly string[] {
  const text = folded(decoded(bytes));
  const quotes = facts.statements.flatMap(({ references }) => references.filter(({ source }) => source === id));
  return [...new Set(quotes.map(({ exact }) => exact))].filter((exact) => !text.includes(folded(exact)));
}

function folded(text: string): string {
  return text.replace(/\s+/g, ' ');
}

/** As UTF-8 or UTF-16 where it is that, else as the common Western encoding: quotes in another one count as gone. */
function decoded(bytes: Uint8Array): string {
  const [a, b] = bytes;
  const wide = a === 0xff && b === 0xfe ? 'utf-16le' : a === 0xfe && b === 0xff ? 'utf-16be' : 'utf-8';
  try {
    return new TextDecoder(wide, { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
