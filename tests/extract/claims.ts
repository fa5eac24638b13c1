/**
 * Texts in, claims out, by the stage's public edge: parse, then extract with the built-in vocabulary. Whatever a test
 * asks for, the shared assertions of `cited.ts` have held.
 */
import { readFileSync } from 'node:fs';
import { extract } from '../../pipeline/extract/extract.ts';
import type { Claim, Extraction } from '../../pipeline/model/claim.ts';
import type { ParsedSource } from '../../pipeline/model/parsed.ts';
import type { Qualifiers, QuantityValue, Value } from '../../pipeline/model/value.ts';
import type { Vocabulary } from '../../pipeline/model/vocabulary.ts';
import { parse } from '../../pipeline/parse/parse.ts';
import { loadVocabulary } from '../../pipeline/vocabulary/vocabulary.ts';
import { source } from '../parse/fixture.ts';
import { assertCited } from './cited.ts';

const file = 'pipeline/vocabulary/organization.yaml';

/** The built-in vocabulary, which must have no faults. */
export const builtIn: Vocabulary = builtInVocabulary();

function builtInVocabulary(): Vocabulary {
  const { value, messages } = loadVocabulary(file, readFileSync(file, 'utf8'));
  if (messages.length > 0) throw new Error(`${file}: ${messages.map(({ reason }) => reason).join('; ')}`);
  return value;
}

/** What a test may set besides the text. */
export interface ExtractionOptions {
  readonly vocabulary?: Vocabulary;
  /** The subject's configured name. */
  readonly subject?: string;
}

/** The parsed text, with the vocabulary's infobox keys, as the build does it. */
export function parsedWith(text: string, vocabulary: Vocabulary = builtIn): ParsedSource {
  const keys = new Set([...vocabulary.properties.values()].flatMap((property) => property.infobox));
  return parse(source(text), { keys }).value;
}

/** All that the stage gives for a text, asserted to be cited, by `assertion` where not in full. */
export function extraction(
  text: string,
  { vocabulary = builtIn, ...options }: ExtractionOptions = {},
  assertion: typeof assertCited = assertCited,
): Extraction {
  const parsed = parsedWith(text, vocabulary);
  const found = extract(parsed, vocabulary, options);
  assertion(found, parsed, vocabulary);
  return found;
}

/** The claims of a text, in its order. */
export function claimsOf(text: string, options?: ExtractionOptions): readonly Claim[] {
  return extraction(text, options).claims;
}

/** The claims of one property in one line each, those that say the same once: see {@link notation}. */
export function said(property: string, text: string, options?: ExtractionOptions): string[] {
  return [...new Set(claimsOf(text, options).flatMap((claim) => (claim.property === property ? notation(claim) : [])))];
}

/** A value, then its qualifiers: `2000 volunteers at-least`, `Jane Doe (person) · role=chair`. */
export function notation({ value, qualifiers }: Pick<Claim, 'value' | 'qualifiers'>): string {
  return [valueNotation(value), ...qualifierNotation(qualifiers)].join(' · ');
}

function valueNotation(value: Value): string {
  switch (value.type) {
    case 'text':
      return value.text;
    case 'entity':
      return value.kind === 'place' ? value.name : `${value.name} (${value.kind})`;
    case 'time':
      return value.edtf;
    case 'duration':
      return value.iso;
    case 'quantity':
      return quantityNotation(value);
    case 'url':
      return value.url;
  }
}

function quantityNotation({ amount, amountMax, unit, currency, bound }: QuantityValue): string {
  const parts = [amountMax === undefined ? `${amount}` : `${amount}..${amountMax}`, unit, currency];
  return [...parts, bound === 'exact' ? undefined : bound].filter((part) => part !== undefined).join(' ');
}

function qualifierNotation({ amount, partner, ...texts }: Qualifiers): string[] {
  const named: [string, string | undefined][] = [
    ...Object.entries(texts),
    ['partner', partner?.join(' + ')],
    ['amount', amount && quantityNotation(amount)],
  ];
  return named.flatMap(([name, text]) => (text === undefined ? [] : `${name}=${text}`)).sort();
}
