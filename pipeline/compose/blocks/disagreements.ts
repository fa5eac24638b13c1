/** Where sources disagree: what the disagreement is in a sentence, every value with who gives it, and which is printed. */
import type { BlockOf, Disagreement, Run, Text } from '../../model/document.ts';
import type { Contradiction, Statement } from '../../model/facts.ts';
import type { SpecOf } from '../../model/template.ts';
import { clean } from '../clean.ts';
import { type Context, more, phrase } from '../context.ts';
import { differenceOf } from '../difference.ts';
import { formatDate } from '../format-date.ts';
import { upperFirst } from '../grammar.ts';
import { momentOf } from '../moment.ts';
import { countedText, detailedText, figureText, joined, plainValue, valueText } from '../runs.ts';
import { clipText, merged } from '../tongue.ts';

/** Gives the title of a source as a run of text. */
function titleRun(id: string, ctx: Context): Run {
  const { text, lang } = ctx.title(id);
  return { text, ...(lang === undefined ? {} : { lang }) };
}

function sourcesOf(statement: Statement, ctx: Context): Text {
  const ids = [...new Set(statement.references.map(({ source }) => source))];
  const titles = ids.map((id) => clipText([titleRun(id, ctx)], 80));
  return merged(joined(titles, ctx, 'conjunction'));
}

/** What a thing that is told of with two dates is called: whose it is, else its value in the fewest words. */
function thing(known: readonly Statement[], ctx: Context): Text {
  const about = known.map(({ qualifiers }) => qualifiers?.about).find((one) => one !== undefined);
  if (about !== undefined) return [{ text: clean(about) }];
  const values = known.map((statement) => plainValue(statement.value, statement, ctx));
  const length = (text: Text): number => text.reduce((sum, run) => sum + run.text.length, 0);
  return values.toSorted((a, b) => length(a) - length(b))[0] ?? [];
}

/** "Members"; of a figure what it counts, of an event which one: "other figures" and "event" tell a reader nothing. */
function titleOf({ property }: Contradiction, known: readonly Statement[], ctx: Context): Text {
  const [first] = known;
  const named: Text = [{ text: ctx.property(property) }];
  const counted = property === 'statistic' && first !== undefined ? countedText(first, ctx) : [];
  const title = counted.length > 0 ? counted : dated(known) ? thing(known, ctx) : named;
  return clipText(
    title.map((run, i) => (run.quote || i > 0 ? run : { ...run, text: upperFirst(run.text) })),
    80,
  );
}

/** Whether they tell of something that is no date and no figure, each with a date of its own. */
function dated(known: readonly Statement[]): boolean {
  return known.every((one) => one.value.type === 'text' && momentOf(one) !== undefined);
}

/** Contradictions about the same statements, told as one. */
interface Dispute {
  readonly contradictions: readonly Contradiction[];
  readonly statements: readonly string[];
}

/** Puts contradictions of one property that share a statement together, in the order of the facts. */
export function disputes(contradictions: readonly Contradiction[]): readonly Dispute[] {
  const found: { contradictions: Contradiction[]; statements: string[] }[] = [];
  for (const one of contradictions) {
    const before = found.find(
      ({ contradictions: [first], statements }) =>
        first?.property === one.property && one.statements.some((id) => statements.includes(id)),
    );
    if (before === undefined) {
      found.push({ contradictions: [one], statements: [...one.statements] });
    } else {
      before.contradictions.push(one);
      before.statements.push(...one.statements.filter((id) => !before.statements.includes(id)));
    }
  }
  return found;
}

/** The value that the document prints stands first, figures after it from the highest down. */
function inOrder(known: readonly Statement[]): readonly Statement[] {
  const amount = ({ value }: Statement): number => (value.type === 'quantity' ? value.amount : 0);
  const chosen = new Set(known.filter((one) => isChosen(one, known)));
  return known.toSorted((a, b) => Number(chosen.has(b)) - Number(chosen.has(a)) || amount(b) - amount(a));
}

/** Preferred, or the only one that is not refused. */
function isChosen({ rank }: Statement, known: readonly Statement[]): boolean {
  if (rank !== 'normal') return rank === 'preferred';
  return known.filter((one) => one.rank !== 'deprecated').length === 1;
}

/** How a dispute is told: its statements as far as they are known, and each one's value. */
function tell(
  dispute: Dispute,
  ctx: Context,
  most: number,
  side: (statement: Statement, known: readonly Statement[]) => Omit<Disagreement['sides'][number], 'chosen'>,
): Disagreement | undefined {
  const known = inOrder(dispute.statements.map(ctx.statement).filter((statement) => statement !== undefined));
  const [first] = dispute.contradictions;
  if (known.length < 2 || first === undefined) return undefined;
  const sides = known.slice(0, most).map((one) => ({ ...side(one, known), chosen: isChosen(one, known) }));
  return { title: titleOf(first, known, ctx), reason: differenceOf(dispute.contradictions, known, ctx), sides };
}

/** Gives one disagreement, or nothing where fewer than two of its statements are known. */
export function disagreement(dispute: Dispute, ctx: Context): Disagreement | undefined {
  return tell(dispute, ctx, Number.POSITIVE_INFINITY, (statement, known) => ({
    value: dated(known) ? withDate(statement, ctx) : detailedText(statement, ctx),
    sources: sourcesOf(statement, ctx),
  }));
}

/** Longest text behind a date, in characters. */
const longestBehind = 110;

/** The date first, since that is what differs; then what is said of it, in short. */
function withDate(statement: Statement, ctx: Context): Text {
  const date = phrase(ctx.labels, 'stands-behind', { what: formatDate(momentOf(statement) ?? '', ctx.labels) });
  const said = valueText(statement, { ...ctx, characters: Math.min(longestBehind, ctx.characters) });
  return merged([{ text: `${date} ` }, ...said]);
}

/** Most values of a brief disagreement; the briefing has them all. */
const mostBrief = 6;
/** Longest value of a brief disagreement, in characters. */
const longestBrief = 60;

/** The value in a few words: of figures the bare figure, of what is told with different dates its date. */
function inBrief(statement: Statement, known: readonly Statement[], ctx: Context): Text {
  const moment = momentOf(statement);
  if (dated(known) && moment !== undefined) {
    return [{ text: formatDate(moment, ctx.labels), refs: ctx.cite(statement) }];
  }
  if (known.every(({ value }) => value.type === 'quantity')) return figureText(statement, ctx);
  return valueText(statement, { ...ctx, characters: Math.min(longestBrief, ctx.characters) });
}

/** Gives at most `limit` disagreements in the order of the facts; brief ones without who gives which value. */
export function disagreements(
  { limit, brief }: SpecOf<'disagreements'>,
  ctx: Context,
  section: string,
): BlockOf<'disagreements'> | undefined {
  const all = disputes(ctx.contradictions);
  const items = all
    .slice(0, limit)
    .map((dispute) =>
      brief
        ? tell(dispute, ctx, mostBrief, (one, known) => ({ value: inBrief(one, known, ctx) }))
        : disagreement(dispute, ctx),
    )
    .filter((item) => item !== undefined);
  if (items.length === 0) return undefined;
  const intro = ctx.labels.phrases[brief ? 'disagreements-brief' : 'disagreements-intro'];
  return { kind: 'disagreements', intro, brief, items, ...more(ctx, all.length - limit, section) };
}
