/**
 * The shared assertions on what the extract stage gives: each claim is where it says it is, is what the vocabulary says it
 * may be, and no figure of the text is lost. Run on every extraction of every test.
 */
import { expect } from 'vitest';
import type { Figure } from '../../pipeline/extract/recognise/figure.ts';
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
  ...['person-line', 'person-card', 'under-purpose', 'tile'],
];

/** Fails unless every claim is well made and no figure of the text is lost. */
export function assertCited(found: Extraction, parsed: ParsedSource, vocabulary: Vocabulary): void {
  assertClaims(found, parsed, vocabulary);
  expect(lostFigures(found, parsed), 'figures in no reference and not skipped').toEqual([]);
}

/** Fails unless every claim can be cited, has the type that its property asks for, and stands in the text's order. */
export function assertClaims(found: Extraction, parsed: ParsedSource, vocabulary: Vocabulary): void {
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
  const lost = new Set<string>();
  for (const passage of parsed.blocks.flatMap(passagesOf))
    for (const { start, end } of figuresOf(passage.text)) {
      const span = sourceSpan(passage, start, end);
      if (!kept.some((other) => contains(other, span))) lost.add(passage.text.slice(start, end));
    }
  return [...lost];
}

/** Recognised amounts and dates, and every number in digits that stands alone; not what is part of a name. */
function figuresOf(text: string): Span[] {
  const figures = recogniseFigures(text);
  const names = figures.filter((figure) => isName(text, figure));
  const amounts = figures.filter((figure) => figure.type !== 'label' && !isName(text, figure));
  // Digits in words, as in "S4C" or "H1N1", are letters of names.
  const runs = [...text.matchAll(/(?<![\p{L}\p{N}][-–]?)[0-9]+(?![-–]?[\p{L}\p{N}])/gu)];
  const digits = runs.map(({ 0: run, index }) => ({ start: index, end: index + run.length }));
  return [
    ...amounts.map((figure) => (figure.type === 'time' ? figure.core : figure)),
    ...digits.filter((run) => !names.some((name) => contains(name, run))),
  ];
}

/** "Task Force 104", "ASEAN+3", "the Third Congress"; but "charity no. 7" is a number that somebody has. */
function isName(text: string, figure: Figure): boolean {
  const words = text.slice(figure.start, figure.end);
  if (figure.type === 'label')
    return /^(?:name|identifier|code)$/.test(figure.what) && /\p{L}/u.test(words) && !/\b(?:no|number)\b/i.test(words);
  return figure.start > 0 && /^\p{Lu}\p{Ll}+$/u.test(words);
}
