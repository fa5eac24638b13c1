/**
 * What the facts say differently from what they said before: takes two states of the facts of one subject, gives the
 * changes between them, and which source did each. Knows no documents: who prints a statement is added by place.ts.
 */
import type { Aspect, Changes, SourceChange, StatementChange, View } from '../model/changes.ts';
import type { Facts, FactsSource, Statement } from '../model/facts.ts';
import { compareCodeUnits } from '../model/order.ts';
import { compareContradictions } from './contradictions.ts';
import { pairUp } from './pair.ts';
import { compareReferences } from './references.ts';
import { same } from './same.ts';
import { compareSources } from './sources.ts';

/** Compares. Without earlier facts it is a first build, of which there is nothing to tell. */
export function compare(before: Facts | undefined, after: Facts): Changes {
  if (before === undefined) return nothingBefore(after);
  const comparison = comparing(before, after);
  comparison.part(before.statements, after.statements);
  return comparison.end(before.contradictions, after.contradictions);
}

/** What there is to tell of a first build. */
export function nothingBefore({ subject }: Pick<Facts, 'subject'>): Changes {
  return { ...format, subject, first: true, sources: [], statements: [], contradictions: [] };
}

const format = { format: 'factpress/changes@1' } as const;

/** A comparison property by property, for facts that are too many to be in memory. */
export interface Comparison {
  /** Compares the statements of one property, or of several. */
  readonly part: (before: readonly Statement[], after: readonly Statement[]) => void;
  readonly end: (before: Facts['contradictions'], after: Facts['contradictions']) => Changes;
}

/** Begins a comparison of two states of the facts. */
export function comparing(before: Head, after: Head): Comparison {
  const { list, nowCalled } = compareSources(before.sources, after.sources);
  const there: StatementChange[] = [];
  const gone: StatementChange[] = [];
  return {
    part: (old, now) => {
      const part = compareStatements(old, now, nowCalled);
      for (const one of part.there) there.push(one);
      for (const one of part.gone) gone.push(one);
    },
    end: (old, now) => ({
      ...format,
      subject: after.subject,
      ...(before.subject === after.subject ? {} : { subjectBefore: before.subject }),
      first: false,
      sources: [...list],
      statements: withCauses([...there, ...gone], list, nowCalled),
      contradictions: compareContradictions(old, now, nowCalled),
    }),
  };
}

interface Head {
  readonly subject: string;
  readonly sources: readonly FactsSource[];
}

type NowCalled = (id: string) => string;

/** In the order of the newer facts, and what is gone in the order of the older ones. */
function compareStatements(
  before: readonly Statement[],
  after: readonly Statement[],
  nowCalled: NowCalled,
): { readonly there: readonly StatementChange[]; readonly gone: readonly StatementChange[] } {
  const old = new Map(before.map((statement) => [statement.id, statement]));
  const now = new Set(after.map(({ id }) => id));
  const pairs = pairUp(
    before.filter(({ id }) => !now.has(id)),
    after.filter(({ id }) => !old.has(id)),
  );
  const formerly = new Map(pairs.map(({ gone, come }) => [come.id, gone]));
  const replaced = new Set(pairs.map(({ gone }) => gone.id));
  const there = after.flatMap(
    (statement) => changeOf(old.get(statement.id) ?? formerly.get(statement.id), statement, nowCalled) ?? [],
  );
  const gone = before.filter(({ id }) => !now.has(id) && !replaced.has(id)).map(dropped);
  return { there, gone };
}

function changeOf(before: Statement | undefined, after: Statement, nowCalled: NowCalled): StatementChange | undefined {
  if (before === undefined) return added(after);
  const { gained, lost } = compareReferences(before.references, after.references, nowCalled);
  const what: Aspect[] = aspects.filter((aspect) => !same(before[aspect], after[aspect]));
  if (gained.length + lost.length > 0) what.push('references');
  if (what.length === 0) return undefined;
  return {
    property: after.property,
    change: 'changed',
    what,
    ...disputeOf(before, after),
    before: viewOf(before),
    after: viewOf(after),
    gained,
    lost,
    sources: [],
  };
}

const aspects: readonly Exclude<Aspect, 'references'>[] = [
  'value',
  'qualifiers',
  'rank',
  'status',
  'decidedBy',
  'decision',
];

function added(after: Statement): StatementChange {
  const { property, references } = after;
  const dispute = disputeOf(undefined, after);
  return { property, change: 'added', ...dispute, after: viewOf(after), gained: references, lost: [], sources: [] };
}

function dropped(before: Statement): StatementChange {
  const { property, references } = before;
  const dispute = disputeOf(before, undefined);
  return { property, change: 'dropped', ...dispute, before: viewOf(before), gained: [], lost: references, sources: [] };
}

function disputeOf(
  before: Statement | undefined,
  after: Statement | undefined,
): Pick<StatementChange, 'dispute'> | undefined {
  const [was, is] = [before?.status === 'disputed', after?.status === 'disputed'];
  return was === is ? undefined : { dispute: is ? 'opened' : 'settled' };
}

function viewOf({ property: _, references, support: __, ...rest }: Statement): View {
  const [reference] = references;
  return reference === undefined ? rest : { ...rest, reference };
}

/**
 * Adds to each change the changed sources that did it: those that support it now or did so before; where there are none,
 * those that did something to another statement of its property, since values of one property decide each other's rank.
 */
function withCauses(
  changes: readonly StatementChange[],
  sources: readonly SourceChange[],
  nowCalled: NowCalled,
): StatementChange[] {
  const touched = new Set(sources.map(({ id }) => id));
  const direct = changes.map(({ gained, lost }) => {
    const ids = [...gained, ...lost].map(({ source }) => nowCalled(source));
    return [...new Set(ids)].filter((id) => touched.has(id)).sort(compareCodeUnits);
  });
  const around = new Map<string, Set<string>>();
  for (const [index, { property }] of changes.entries()) {
    const all = around.get(property) ?? new Set<string>();
    for (const id of direct[index] ?? []) all.add(id);
    around.set(property, all);
  }
  return changes.map((change, index) => {
    const own = direct[index] ?? [];
    const causes = own.length > 0 ? own : [...(around.get(change.property) ?? [])].sort(compareCodeUnits);
    return { ...change, sources: causes };
  });
}
