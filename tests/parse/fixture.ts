/** Sources of a test's own text, and their parsing with the shared assertions run on the result. */
import type { ParsedSource } from '../../pipeline/model/parsed.ts';
import type { Source } from '../../pipeline/model/source.ts';
import { type ParseOptions, parse } from '../../pipeline/parse/parse.ts';
import { assertCitable } from './citable.ts';
import { outline } from './outline.ts';

/** A source with this text. */
export function source(text: string): Source {
  return { id: 'text', path: 'sources/text.md', text, sha256: '0'.repeat(64), encoding: 'utf-8', meta: {} };
}

/** The parsed text, citable. */
export function parsed(text: string, options: ParseOptions = {}): ParsedSource {
  const { value } = parse(source(text), options);
  assertCitable(value);
  return value;
}

/** Lines of the outline of a text. */
export function lines(text: string, options: ParseOptions = {}): string[] {
  return outline(parsed(text, options)).split('\n');
}
