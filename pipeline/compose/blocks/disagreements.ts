/** Where sources disagree: every value with who gives it, and which one the document prints, for a lay reader. */
import type { BlockOf, Disagreement, Text } from '../../model/document.ts';
import type { Contradiction, Statement } from '../../model/facts.ts';
import type { SpecOf } from '../../model/template.ts';
import { clean, clip } from '../clean.ts';
import { type Context, more, phrase } from '../context.ts';
import { upperFirst } from '../grammar.ts';
import { countedText, detailedText, joined, valueText } from '../runs.ts';
import { clipText, merged, sameLanguage } from '../tongue.ts';

function sourcesOf(statement: Statement, ctx: Context): Text {
  const ids = [...new Set(statement.references.map(({ source }) => source))];
  const titles = new Map(
    ids.map((id) => {
      const { title = id, language } = ctx.source(id) ?? {};
      const text = clip(clean(title), 80);
      const lang = language === undefined || sameLanguage(language, ctx.labels.language) ? undefined : language;
      return [text, [{ text, ...(lang === undefined ? {} : { lang }) }]];
    }),
  );
  return merged(joined([...titles.values()], ctx, 'conjunction'));
}

/** "Members"; of a figure what it counts, since "other figures" tells a reader nothing. */
function titleOf({ property }: Contradiction, [first]: readonly Statement[], ctx: Context): Text {
  const what = property === 'statistic' && first !== undefined ? countedText(first, ctx) : [];
  const title = what.length > 0 ? what : [{ text: ctx.property(property) }];
  return clipText(
    title.map((run) => (run.quote ? run : { ...run, text: upperFirst(run.text) })),
    80,
  );
}

/** Longer reasons repeat in words what the sides show. */
const longestReason = 150;

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

function reasonOf({ contradictions }: Dispute, ctx: Context): string {
  const reasons = contradictions.map(({ kind, reason }) => {
    // Reasons are sentences in English; elsewhere the locale's own words for the kind of disagreement do.
    if (!sameLanguage(ctx.labels.language, 'en')) return phrase(ctx.labels, kind);
    const text = clean(reason);
    const [beginning = ''] = text.split(': ');
    const short = text.length <= longestReason ? text : beginning === text ? '' : `${beginning}.`;
    return short === '' || short.length > longestReason ? phrase(ctx.labels, kind) : short;
  });
  return [...new Set(reasons)].join(' ');
}

/** Gives one disagreement, or nothing where fewer than two of its statements are known. */
export function disagreement(dispute: Dispute, ctx: Context): Disagreement | undefined {
  const known = dispute.statements.map(ctx.statement).filter((statement) => statement !== undefined);
  const [first] = dispute.contradictions;
  if (known.length < 2 || first === undefined) return undefined;
  return {
    title: titleOf(first, known, ctx),
    reason: reasonOf(dispute, ctx),
    sides: known.map((statement) => ({
      value: detailedText(statement, ctx),
      sources: sourcesOf(statement, ctx),
      chosen: statement.rank === 'preferred',
    })),
  };
}

/** Most values of a brief disagreement; the briefing has them all. */
const mostBrief = 6;
/** Longest value of a brief disagreement, in characters. */
const longestBrief = 60;

function inBrief(dispute: Dispute, ctx: Context): Disagreement | undefined {
  const known = dispute.statements.map(ctx.statement).filter((statement) => statement !== undefined);
  const [first] = dispute.contradictions;
  if (known.length < 2 || first === undefined) return undefined;
  const shown = known.slice(0, mostBrief);
  const near = { ...ctx, characters: Math.min(longestBrief, ctx.characters) };
  const sides = shown.map((statement) => ({
    value: valueText(statement, near),
    chosen: statement.rank === 'preferred',
  }));
  return { title: titleOf(first, known, ctx), sides };
}

/** Gives at most `limit` disagreements in the order of the facts; brief ones without their reasons and sources. */
export function disagreements(
  { limit, brief }: SpecOf<'disagreements'>,
  ctx: Context,
  section: string,
): BlockOf<'disagreements'> | undefined {
  const all = disputes(ctx.contradictions);
  const items = all
    .slice(0, limit)
    .map((dispute) => (brief ? inBrief(dispute, ctx) : disagreement(dispute, ctx)))
    .filter((item) => item !== undefined);
  if (items.length === 0) return undefined;
  const intro = phrase(ctx.labels, brief ? 'disagreements-brief' : 'disagreements-intro');
  return { kind: 'disagreements', intro, brief, items, ...more(ctx, all.length - limit, section) };
}
