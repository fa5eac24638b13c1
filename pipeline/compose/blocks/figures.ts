/** Every other figure of the sources as a table, and what others say against the subject. */
import type { BlockOf } from '../../model/document.ts';
import type { Statement } from '../../model/facts.ts';
import type { SpecOf } from '../../model/template.ts';
import { bounded, standing } from '../choose.ts';
import { type Context, more, phrase, phraseText } from '../context.ts';
import { datingOf, datingText } from '../moment.ts';
import { countedText, details, figureText, valueText } from '../runs.ts';
import { clipText, commas, merged, named } from '../tongue.ts';

function row(statement: Statement, ctx: Context): BlockOf<'figures'>['rows'][number] {
  const narrow = details(statement, ctx, ['of', 'when']);
  const dating = datingOf(statement, ctx);
  const when = dating.kind === 'own' || dating.kind === 'source' ? [[{ text: datingText(dating, ctx) }]] : [];
  const what = countedText(statement, ctx);
  return {
    what: clipText(what.length > 0 ? what : [{ text: ctx.property(statement.property) }], 120),
    figure: figureText(statement, ctx),
    detail: merged(commas([...narrow, ...when])),
  };
}

/** Gives at most `limit` figures: what is counted, the figure, whose and when. */
export function figures(spec: SpecOf<'figures'>, ctx: Context, section: string): BlockOf<'figures'> | undefined {
  const all = spec.properties.flatMap((property) => standing(ctx.statements(property)));
  const { kept, left } = bounded(
    all.filter(({ value }) => value.type === 'quantity'),
    spec.limit,
  );
  if (kept.length === 0) return undefined;
  const columns = (['what-is-counted', 'figure', 'detail'] as const).map((name) => phrase(ctx.labels, name));
  const about = (statement: Statement): string => statement.qualifiers?.about ?? '';
  const groups = [...new Set(['', ...kept.map(about)])];
  const ordered = groups.flatMap((group) => kept.filter((statement) => about(statement) === group));
  const rows = ordered.map((statement) => row(statement, ctx));
  return {
    kind: 'figures',
    caption: ctx.property(spec.properties[0] ?? ''),
    columns,
    rows,
    ...more(ctx, left, section),
  };
}

/** Gives at most `limit` points that others make, each with who makes it, where the source says so. */
export function quotes(spec: SpecOf<'quotes'>, ctx: Context, section: string): BlockOf<'quotes'> | undefined {
  const all = spec.properties.flatMap((property) => standing(ctx.statements(property)));
  const { kept, left } = bounded(all, spec.limit);
  if (kept.length === 0) return undefined;
  const items = kept.map((statement) => {
    const { saidBy, about } = statement.qualifiers ?? {};
    const notes = [
      about === undefined ? [] : phraseText(ctx.labels, 'concerning', { about: [named(about, statement, ctx, 90)] }),
      saidBy === undefined
        ? []
        : phraseText(ctx.labels, 'according-to', { source: [named(saidBy, statement, ctx, 90)] }),
    ];
    const by = merged(commas(notes.filter((note) => note.length > 0)));
    return { text: valueText(statement, ctx), ...(by.length === 0 ? {} : { by }) };
  });
  return { kind: 'quotes', items, ...more(ctx, left, section) };
}
