/** Every other figure of the sources as a table: the subject's own first, then those of its programmes and of others. */
import type { BlockOf } from '../../model/document.ts';
import type { Statement } from '../../model/facts.ts';
import type { SpecOf } from '../../model/template.ts';
import { bounded, byWeight, standing } from '../choose.ts';
import { type Context, more, phrase } from '../context.ts';
import { formatDate } from '../format-date.ts';
import { datingOf, momentOf } from '../moment.ts';
import { countsThings, isSubjects } from '../owner.ts';
import { countedText, details, figureText } from '../runs.ts';
import { clipText, commas, merged, named } from '../tongue.ts';

function row(statement: Statement, ctx: Context): BlockOf<'figures'>['rows'][number] {
  const { about, saidBy } = statement.qualifiers ?? {};
  const dating = datingOf(statement, ctx);
  const what = countedText(statement, ctx);
  const whose = about === undefined ? [] : [named(about, statement, ctx, longestOwner)];
  const said = saidBy === undefined ? [] : details(statement, ctx, allBut('saidBy'))[0];
  return {
    what: clipText(what.length > 0 ? what : [{ text: ctx.property(statement.property) }], 120),
    figure: figureText(statement, ctx),
    whose: merged(commas([whose, said ?? []].filter((text) => text.length > 0))),
    when: dating.kind === 'own' || dating.kind === 'source' ? formatDate(dating.edtf, ctx.labels) : '',
  };
}

/** Longest name of the one whose figure it is, in characters. */
const longestOwner = 70;

function allBut(name: string): readonly string[] {
  return ['role', 'of', 'about', 'when', 'place', 'partner', 'amount', 'saidBy'].filter((one) => one !== name);
}

/** Counts below this say little by themselves ("three main forms"), unless they are dated or more than one source has them. */
const telling = 10;

function isSmall({ value }: Statement): boolean {
  return value.type === 'quantity' && value.unit !== '%' && Math.abs(value.amount) < telling;
}

function saysLittle(statement: Statement): boolean {
  const { value, support } = statement;
  if (!countsThings(statement)) return true;
  if (value.type !== 'quantity' || value.unit === '%' || value.currency !== undefined) return false;
  return isSmall(statement) && momentOf(statement) === undefined && support.sources === 1;
}

/** What has the same amount and, if a small one, the same owner may be the same figure. */
function amountKey({ value, qualifiers }: Statement): string {
  if (value.type !== 'quantity') return '';
  return `${value.amount} ${value.amountMax ?? ''} ${value.amount < telling ** 3 ? qualifiers?.about : ''}`;
}

/** Figures without those that are said twice ("1.7 million incidents", "the 1.7 million"): they are told in the fuller words. */
function withoutRepeats(all: readonly Statement[]): readonly Statement[] {
  const alike = Map.groupBy(all, amountKey);
  return all.filter((statement) => !repeats(statement, alike.get(amountKey(statement)) ?? []));
}

function repeats(statement: Statement, alike: readonly Statement[]): boolean {
  const words = ({ qualifiers }: Statement): string => (qualifiers?.of ?? '').toLowerCase();
  const last = (text: string): string => text.split(' ').find((word) => word.length > 3) ?? text;
  return alike.some(
    (other) =>
      other !== statement &&
      words(other).length > words(statement).length &&
      words(other).includes(last(words(statement)).replace(/(?:ren|s)$/, '')),
  );
}

/** Gives at most `limit` figures: what is counted, the figure, whose and when. */
export function figures(spec: SpecOf<'figures'>, ctx: Context, section: string): BlockOf<'figures'> | undefined {
  const all = spec.properties
    .flatMap((property) => standing(ctx.statements(property)))
    .filter(({ value }) => value.type === 'quantity');
  const worth = withoutRepeats(all).filter((statement) => !saysLittle(statement));
  const { kept } = bounded(worth, spec.limit);
  if (kept.length === 0) return undefined;
  const left = all.length - kept.length;
  const about = (statement: Statement): string => statement.qualifiers?.about ?? '';
  // Its own, its programmes', those of others, and at the end those that are nobody's: the world's.
  const rank = (statement: Statement): number => {
    if (about(statement) === '') return isSubjects(statement, ctx) ? 0 : 3;
    return isSubjects(statement, ctx) ? 1 : 2;
  };
  const group = (statement: Statement): string => `${rank(statement)}${about(statement)}`;
  const heads = kept.toSorted((a, b) => rank(a) - rank(b) || b.support.sources - a.support.sources);
  const ordered = [...new Set(heads.map(group))].flatMap((name) => {
    const members = byWeight(kept.filter((one) => group(one) === name));
    return members.toSorted((a, b) => Number(isSmall(a)) - Number(isSmall(b)));
  });
  const rows = ordered.map((statement) => row(statement, ctx));
  const owned = rows.some(({ whose }) => whose.length > 0);
  const dated = rows.some(({ when }) => when !== '');
  const names = [
    'what-is-counted',
    'figure',
    ...(owned ? ['whose' as const] : []),
    ...(dated ? ['date' as const] : []),
  ] as const;
  return {
    kind: 'figures',
    caption: ctx.property(spec.properties[0] ?? ''),
    columns: names.map((name) => phrase(ctx.labels, name)),
    owned,
    dated,
    rows,
    ...more(ctx, left, section),
  };
}
