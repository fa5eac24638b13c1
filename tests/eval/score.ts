/**
 * Holds the facts of one annotated text against what a careful reader finds. Takes the text, its gold and its facts;
 * gives counts by property, what became of each figure, the traps that were tripped, and every error in words. Pure.
 */
import type { Facts } from '../../pipeline/model/facts.ts';
import { nameKey } from '../../pipeline/model/names.ts';
import { contains, type Span } from '../../pipeline/model/span.ts';
import { type FigureState, figuresOf, stateOf } from './figures.ts';
import type { Gold } from './gold.ts';
import { add, type Fault, type Judged, judge, said } from './judge.ts';
import { accountsFor, isMadeOf, trips } from './match.ts';
import { countQualifiers, countTelling } from './qualifiers.ts';

/** Counts of one property. */
export interface Row {
  /** What must be found, and what of it was. */
  gold: number;
  found: number;
  /** Statements that say what gold says, that say something else, and that gold leaves open. */
  right: number;
  wrong: number;
  open: number;
  /** Sum over the right statements of how well the best quote fits: characters in common by characters in either. */
  fit: number;
}

/** What a text scored. */
export interface Score {
  readonly rows: ReadonlyMap<string, Row>;
  readonly figures: ReadonlyMap<FigureState, number>;
  readonly traps: { readonly set: number; readonly tripped: number };
  /** Qualifiers that gold asks for, and has got; dates and owners given on right statements, and the wrong ones of these. */
  readonly qualifiers: { readonly gold: number; readonly right: number; readonly said: number; readonly wrong: number };
  readonly brokenReferences: number;
  readonly subjectRight: boolean;
  readonly faults: readonly Fault[];
}

/** Deprecated statements are not scored: the program itself says that they are wrong. */
export function score(text: string, gold: Gold, facts: Facts): Score {
  const judged = facts.statements.filter(({ rank }) => rank !== 'deprecated').map((one) => judge(one, gold));
  const faults: Fault[] = [];
  const rows = countRows(judged, gold, faults);
  const figures = countFigures(text, gold, facts, judged, faults);
  const tripped = gold.never.filter((trap) => {
    const found = judged.filter(({ statement }) => trips(statement, trap));
    for (const { statement } of found) add(faults, 'trap', statement.property, `${said(statement)} (${trap.why})`);
    return found.length > 0;
  });
  const broken = facts.statements
    .flatMap(({ references }) => references)
    .filter(({ start, end, exact }) => text.slice(start, end) !== exact);
  for (const { exact } of broken) add(faults, 'reference', '', exact);
  const subjectRight = gold.subject.some((name) => nameKey(name) === nameKey(facts.subject));
  if (!subjectRight) add(faults, 'subject', '', `${facts.subject} instead of ${gold.subject[0]}`);
  return {
    rows,
    figures,
    traps: { set: gold.never.length, tripped: tripped.length },
    qualifiers: { ...countQualifiers(judged, gold, faults), ...countTelling(judged, faults) },
    brokenReferences: broken.length,
    subjectRight,
    faults,
  };
}

function countRows(judged: readonly Judged[], gold: Gold, faults: Fault[]): Map<string, Row> {
  const rows = new Map<string, Row>();
  const row = (property: string): Row => {
    const there = rows.get(property) ?? { gold: 0, found: 0, right: 0, wrong: 0, open: 0, fit: 0 };
    rows.set(property, there);
    return there;
  };
  const found = new Set(judged.flatMap(({ hits }) => hits));
  for (const claim of gold.claims.filter(({ optional }) => !optional)) {
    row(claim.property).gold += 1;
    if (found.has(claim)) row(claim.property).found += 1;
    else add(faults, 'missed', claim.property, [...claim.values.slice(0, 1), ...claim.at.slice(0, 1)].join(' @ '));
  }
  for (const one of judged) {
    const { property } = one.statement;
    row(property)[one.verdict === 'misplaced' ? 'wrong' : one.verdict] += 1;
    if (one.verdict === 'right') row(property).fit += fitOf(one);
    if (one.verdict === 'wrong' || one.verdict === 'misplaced') add(faults, one.verdict, property, said(one.statement));
  }
  return rows;
}

function fitOf({ spans, hits }: Judged): number {
  const places = hits.flatMap((claim) => claim.places);
  return Math.max(0, ...spans.flatMap((span) => places.map((place) => inCommon(span, place))));
}

function inCommon(a: Span, b: Span): number {
  const both = Math.min(a.end, b.end) - Math.max(a.start, b.start);
  return both <= 0 ? 0 : both / (Math.max(a.end, b.end) - Math.min(a.start, b.start));
}

function countFigures(
  text: string,
  gold: Gold,
  facts: Facts,
  judged: readonly Judged[],
  faults: Fault[],
): Map<FigureState, number> {
  const states = new Map<FigureState, number>();
  for (const figure of figuresOf(text, gold)) {
    const claims = gold.claims.filter(({ places }) => places.some((place) => contains(place, figure)));
    const around = judged.filter(({ spans }) => spans.some((span) => contains(span, figure)));
    const state = stateOf(figure, {
      isTrue: around.some(
        ({ statement, verdict }) =>
          (verdict === 'right' || verdict === 'open') && claims.some((claim) => accountsFor(statement, claim)),
      ),
      isMade: around.some(({ statement }) => isMadeOf(statement, figure.text)),
      isReferred: around.length > 0,
      skipped: facts.skipped,
    });
    // What says nothing about the world is rightly passed over and counts nowhere.
    if (figure.idle && state !== 'claimed') continue;
    states.set(state, (states.get(state) ?? 0) + 1);
    if (state !== 'true') add(faults, 'figure', state, excerpt(text, figure));
  }
  return states;
}

function excerpt(text: string, { start, end }: Span): string {
  const clip = (from: number, to: number) => text.slice(Math.max(0, from), to).replaceAll(/\s+/gu, ' ');
  return `${clip(start - 30, start)}[${clip(start, end)}]${clip(end, end + 30)}`;
}
