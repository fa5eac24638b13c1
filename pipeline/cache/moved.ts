/**
 * Claims without their positions, and facts whose references are moved to where the same claims stand now. Reconciling asks
 * of positions only what comes before what and what shares a line: where that, and all that claims say, is as before, so are
 * the facts, but for where the quotes stand. Pure.
 */
import type { Claim, Extraction, Reference } from '../model/claim.ts';
import type { Facts } from '../model/facts.ts';
import { listSkipped } from '../model/skipped.ts';
import type { Source } from '../model/source.ts';

/** Where a claim stands. */
export type Spot = Pick<Reference, 'start' | 'end' | 'line'>;

/** An extraction in which places are numbered by their order: two that differ only by an edit elsewhere are the same. */
export function withoutPlaces({ profile, claims }: Extraction): unknown {
  const offset = ranks(claims.flatMap(({ reference: { start, end } }) => [start, end]));
  const line = ranks(claims.map(({ reference }) => reference.line));
  const bare = ({ reference, ...rest }: Claim) => {
    const { start, end } = reference;
    const place = { start: offset(start), end: offset(end), line: line(reference.line), column: 0 };
    return { ...rest, reference: { ...reference, ...place } };
  };
  return { profile, claims: claims.map(bare) };
}

/** Where each claim of each extraction stands. */
export function spotsOf(extractions: readonly Extraction[]): readonly (readonly Spot[])[] {
  return extractions.map(({ claims }) => claims.map(({ reference: { start, end, line } }) => ({ start, end, line })));
}

/** Whether a reason of these facts names a line, so that they hold only as long as no claim changes its line. */
export function namesLines({ statements, contradictions }: Facts): boolean {
  return [...statements, ...contradictions].some(({ reason }) => / in line \d/.test(reason));
}

/**
 * The facts with every reference, every skipped figure and every source as the new texts have them.
 *
 * @param spots where the claims of the same extractions stood when the facts were made
 */
export function moved(
  facts: Facts,
  spots: readonly (readonly Spot[])[],
  extractions: readonly Extraction[],
  sources: readonly Source[],
): Facts {
  const now = new Map<string, Reference>();
  for (const [i, { claims }] of extractions.entries()) {
    for (const [j, { reference }] of claims.entries()) {
      const spot = spots[i]?.[j];
      if (spot !== undefined) now.set(`${spot.start} ${spot.end} ${reference.source}`, reference);
    }
  }
  const move = (reference: Reference): Reference => {
    const { start, end, line, column } =
      now.get(`${reference.start} ${reference.end} ${reference.source}`) ?? reference;
    return { ...reference, start, end, line, column };
  };
  const texts = new Map(sources.map((source) => [source.id, source]));
  return {
    ...facts,
    sources: facts.sources.map((source) => {
      const { sha256, text } = texts.get(source.id) ?? {};
      return { ...source, ...(sha256 && { sha256 }), ...(text !== undefined && { characters: text.length }) };
    }),
    statements: facts.statements.map((statement) => ({ ...statement, references: statement.references.map(move) })),
    skipped: facts.sources.flatMap(({ id }) => skippedIn(id, facts, extractions)),
  };
}

/** As reconciling lists them: by source, in the order of the text. */
function skippedIn(id: string, facts: Facts, extractions: readonly Extraction[]): Facts['skipped'] {
  const found = extractions.find(({ profile }) => profile.source === id);
  if (found === undefined) return facts.skipped.filter(({ source }) => source === id);
  return listSkipped(found);
}

function ranks(numbers: readonly number[]): (one: number) => number {
  const order = new Map([...new Set(numbers)].sort((a, b) => a - b).map((number, index) => [number, index]));
  return (one) => order.get(one) ?? 0;
}
