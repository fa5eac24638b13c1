/**
 * The shared assertions on what the extract stage gives: each claim is where it says it is, is what the vocabulary says it
 * may be, and no figure of the text is lost. Run on every extraction of every test.
 */
import { expect } from 'vitest';
import { recogniseFigures } from '../../pipeline/extract/recognise/figures.ts';
import type { Claim, Extraction } from '../../pipeline/model/claim.ts';
import type { ParsedSource } from '../../pipeline/model/parsed.ts';
import { sourceSpan } from '../../pipeline/model/passage.ts';
import { contains, locator, type Span } from '../../pipeline/model/span.ts';
import { qualifiersSchema, valueSchema } from '../../pipeline/model/value.ts';
import type { Vocabulary } from '../../pipeline/model/vocabulary.ts';
import { passagesOf } from '../parse/citable.ts';

/** Rules that are no pattern of a vocabulary: shapes, names, lists, and what is left over. */
const shapes = [
  ...['subject-name', 'acronym', 'country-of-seat', 'country-of-definition', 'place-and-year', 'dated-clause'],
  ...['length-of-time', 'counted', 'cell', 'shape-address', 'shape-email', 'shape-telephone', 'shape-website'],
];

/** Fails unless every claim can be cited, has the type that its property asks for, and no figure is lost. */
export function assertCited(found: Extraction, parsed: ParsedSource, vocabulary: Vocabulary): void {
  const { source } = parsed;
  const locate = locator(source.text);
  const rules = rulesOf(vocabulary);
  for (const claim of found.claims) {
    assertPlace(claim.reference, source.text, locate);
    expect(claim.reference.source).toBe(source.id);
    expect(source.text.slice(0, claim.reference.start).endsWith(claim.reference.prefix)).toBe(true);
    expect(source.text.slice(claim.reference.end).startsWith(claim.reference.suffix)).toBe(true);
    expect(rules, 'a rule that is documented nowhere').toContain(claim.reference.rule);
    assertTyped(claim, vocabulary);
  }
  for (const skipped of found.skipped) {
    assertPlace(skipped, source.text, locate);
    expect(skipped.source).toBe(source.id);
    expect(skipped.reason).not.toBe('');
  }
  const starts = found.claims.map(({ reference }) => reference.start);
  expect(starts, 'claims in the order of the text').toEqual([...starts].sort((a, b) => a - b));
  expect(lostFigures(found, parsed), 'figures in no reference and not skipped').toEqual([]);
}

function rulesOf(vocabulary: Vocabulary): ReadonlySet<string> {
  const rules = new Set(shapes);
  for (const { id, patterns } of vocabulary.properties.values()) {
    rules.add(`row-${id}`).add(`listed-${id}`);
    for (const pattern of patterns) rules.add(pattern.id);
  }
  return rules;
}

type Placed = Span & { readonly exact: string; readonly line: number; readonly column: number };

function assertPlace(placed: Placed, text: string, locate: ReturnType<typeof locator>): void {
  expect(text.slice(placed.start, placed.end)).toBe(placed.exact);
  expect(placed.exact).not.toBe('');
  expect({ line: placed.line, column: placed.column }).toEqual(locate(placed.start));
}

function assertTyped({ property, value, qualifiers }: Claim, vocabulary: Vocabulary): void {
  expect(vocabulary.properties.get(property)?.value, `${property} in the vocabulary`).toBe(value.type);
  expect(valueSchema.parse(value)).toEqual(value);
  expect(qualifiersSchema.parse(qualifiers)).toEqual(qualifiers);
}

/** What the recognisers, or any eye, see as a figure, and what is neither in a reference nor skipped. */
export function lostFigures(found: Extraction, parsed: ParsedSource): string[] {
  const kept: Span[] = [...found.claims.map(({ reference }) => reference), ...found.skipped];
  const lost: string[] = [];
  for (const passage of parsed.blocks.flatMap(passagesOf)) {
    const figures = recogniseFigures(passage.text)
      .filter(({ type }) => type !== 'label')
      .map((figure) => (figure.type === 'time' ? figure.core : figure));
    // Digits in words, as in "S4C" or "H1N1", are letters of names.
    const digits = [...passage.text.matchAll(/(?<![\p{L}\p{N}][-–]?)\p{Nd}+(?![-–]?[\p{L}\p{N}])/gu)];
    const spans = [...figures, ...digits.map(({ 0: run, index }) => ({ start: index, end: index + run.length }))];
    for (const { start, end } of spans) {
      const span = sourceSpan(passage, start, end);
      if (!kept.some((other) => contains(other, span))) lost.push(passage.text.slice(start, end));
    }
  }
  return [...new Set(lost)];
}
