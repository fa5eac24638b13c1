/**
 * What an editor should look at in a subject's facts: what is open, what was settled, sources that contradict
 * themselves, current values that are old or not dated, and properties of which nothing is known. Pure; judges nothing
 * anew, only points.
 */
import { dayBefore, lastDay } from './age.ts';
import type { Facts, FactsSource, Statement } from './model/facts.ts';
import type { Vocabulary } from './model/vocabulary.ts';

/** What kind of look a finding asks for. */
export type FindingKind = 'disputed' | 'settled' | 'self-contradiction' | 'stale' | 'undated' | 'without-value';

/** One thing to look at. */
export interface ReviewFinding {
  readonly kind: FindingKind;
  readonly property: string;
  readonly reason: string;
  /** Ids of the statements concerned. */
  readonly statements: readonly string[];
  readonly places: readonly { readonly file: string; readonly line: number; readonly column: number }[];
}

/** What a review needs to know besides the facts. */
export interface ReviewOptions {
  readonly vocabulary: Vocabulary;
  /** ISO 8601 duration: current values older than this are reported. */
  readonly stale: string;
  /** EDTF: the day of today, where somebody said it; else it is the newest date of the sources. */
  readonly now?: string;
  /** A statement in words. */
  readonly says: (statement: Statement) => string;
}

/** The findings by kind, each kind in the order of the facts. */
export function review(facts: Facts, options: ReviewOptions): readonly ReviewFinding[] {
  return [...disagreements(facts), ...ages(facts, options), ...unknown(facts, options.vocabulary)];
}

const order: readonly FindingKind[] = ['disputed', 'self-contradiction', 'settled'];

function disagreements(facts: Facts): readonly ReviewFinding[] {
  const byId = new Map(facts.statements.map((statement) => [statement.id, statement]));
  const found = facts.contradictions.map((one): ReviewFinding => {
    const statements = one.statements.flatMap((id) => byId.get(id) ?? []);
    const open = statements.some(({ status }) => status === 'disputed');
    const kind = one.kind === 'within-source' ? 'self-contradiction' : open ? 'disputed' : 'settled';
    const places = statements.flatMap((statement) => placesOf(statement, facts, one.source).slice(0, 1));
    return { kind, property: one.property, reason: one.reason, statements: one.statements, places };
  });
  return order.flatMap((kind) => found.filter((one) => one.kind === kind));
}

/** Figures of today and people in office grow old; when something was founded does not. */
function ages(facts: Facts, { stale, now, vocabulary, says }: ReviewOptions): readonly ReviewFinding[] {
  const today = lastDay(now) ?? newest(facts.sources);
  const limit = today === undefined ? undefined : dayBefore(today, stale);
  const found = facts.statements
    .filter((one) => one.status === 'current' || (inOffice(one, vocabulary) && one.rank !== 'deprecated'))
    .flatMap((statement): ReviewFinding[] => {
      const { id, property } = statement;
      const rest = { property, statements: [id], places: placesOf(statement, facts).slice(0, 1) };
      const date = dateOf(statement, facts.sources);
      const day = lastDay(date);
      if (day === undefined) {
        const bound = boundOf(statement, facts.sources);
        const since = bound === undefined ? '' : `; by what the source tells it is not before ${bound}`;
        return [{ kind: 'undated', reason: `No source dates ${says(statement)}${since}.`, ...rest }];
      }
      if (limit === undefined || day >= limit) return [];
      return [{ kind: 'stale', reason: `${says(statement)} is of ${date}, older than ${stale}.`, ...rest }];
    });
  return (['stale', 'undated'] as const).flatMap((kind) => found.filter((one) => one.kind === kind));
}

function inOffice({ property, status }: Statement, vocabulary: Vocabulary): boolean {
  const { kind, holds } = vocabulary.properties.get(property) ?? {};
  return kind === 'person' && holds === 'many' && property !== 'founder' && status === 'undisputed';
}

function unknown(facts: Facts, vocabulary: Vocabulary): readonly ReviewFinding[] {
  const known = new Set(facts.statements.filter(({ rank }) => rank !== 'deprecated').map(({ property }) => property));
  return [...vocabulary.properties.values()]
    .filter(({ id }) => !known.has(id))
    .map(({ id, label }) => ({
      kind: 'without-value',
      property: id,
      reason: `No source says anything about ${id} (${label}).`,
      statements: [],
      places: [],
    }));
}

/** The date that a statement gives, else the latest of its sources' own dates. */
function dateOf(statement: Statement, sources: readonly FactsSource[]): string | undefined {
  const { pointInTime, end, start } = statement.qualifiers ?? {};
  const said = pointInTime ?? end ?? start;
  if (said !== undefined) return said;
  const ids = new Set(statement.references.map(({ source }) => source));
  return latest(sources.filter(({ id }) => ids.has(id)).map(({ asOf }) => asOf));
}

/** The latest day that is told of beside a statement, as far as that is known. */
function boundOf(statement: Statement, sources: readonly FactsSource[]): string | undefined {
  const ids = new Set(statement.references.map(({ source }) => source));
  return latest(sources.filter(({ id }) => ids.has(id)).map(({ timeBounds }) => timeBounds?.notBefore));
}

function latest(dates: readonly (string | undefined)[]): string | undefined {
  const dated = dates.flatMap((date) => (date === undefined || lastDay(date) === undefined ? [] : [date]));
  return dated.sort((a, b) => (lastDay(b) ?? 0) - (lastDay(a) ?? 0))[0];
}

/** The newest day of which any source is known to speak. */
function newest(sources: readonly FactsSource[]): number | undefined {
  return lastDay(latest(sources.flatMap(({ asOf, timeBounds }) => [asOf, timeBounds?.notBefore])));
}

function placesOf(statement: Statement, facts: Facts, source?: string): ReviewFinding['places'] {
  const paths = new Map(facts.sources.map(({ id, path }) => [id, path]));
  return statement.references
    .filter((reference) => source === undefined || reference.source === source)
    .map(({ source: id, line, column }) => ({ file: paths.get(id) ?? id, line, column }));
}
