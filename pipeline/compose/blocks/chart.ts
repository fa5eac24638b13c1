/**
 * The series of a subject as a drawing: a panel for each property, all on one scale of time, in the coordinates of an SVG.
 * A dated figure is a full point, and a line joins those; of an undated one it is known at best since when it can hold: it
 * is an open point with a line to the right, joined to nothing. What it shows is also said in words.
 */
import type { BlockOf, Mark, Panel } from '../../model/document.ts';
import type { Statement } from '../../model/facts.ts';
import type { SpecOf } from '../../model/template.ts';
import { byWeight, standing } from '../choose.ts';
import { type Context, phrase } from '../context.ts';
import { formatDate } from '../format-date.ts';
import { lowerFirst } from '../grammar.ts';
import { listFormat } from '../intl.ts';
import { type Dating, datingOf } from '../moment.ts';
import { figureText } from '../runs.ts';
import { bars, type Timed } from './bars.ts';
import { plot, timeOf } from './plot.ts';

/** A drawing of fewer points says less than a sentence. */
const fewest = 3;
/** A series needs two points to be one. */
const fewestOfSeries = 2;

interface Drawn extends Timed {
  readonly refs: readonly Mark[];
  readonly said: string;
}

function sample(statement: Statement, ctx: Context): Drawn | undefined {
  const { value, status } = statement;
  const dating = datingOf(statement, ctx);
  if (value.type !== 'quantity' || value.amount < 0) return undefined;
  const latest = status === 'current' && dating.kind !== 'own' && dating.kind !== 'source';
  const time = dating.kind === 'none' ? undefined : timeOf(dating.edtf);
  if (time === undefined && !latest) return undefined;
  const figure = figureText(statement, ctx);
  const text = figure.map((run) => run.text).join('');
  const refs = figure.flatMap((run) => run.refs ?? []);
  const date = dating.kind === 'none' ? '' : formatDate(dating.edtf, ctx.labels);
  const open = dating.kind === 'not-before' || dating.kind === 'none';
  const when = latest ? phrase(ctx.labels, 'latest') : open ? phrase(ctx.labels, 'not-before', { date }) : date;
  return {
    amount: value.amount,
    time,
    open,
    latest,
    text,
    marks: refs.map(({ number }) => number).join(','),
    refs,
    when: latest ? when : shortly(dating, ctx),
    current: status === 'current',
    said: phrase(ctx.labels, 'point', { figure: text, when }),
  };
}

/** When a figure holds, in as few words as stand beside a bar: of a bound its year. */
function shortly(dating: Dating, { labels }: Context): string {
  if (dating.kind === 'none') return phrase(labels, 'not-dated');
  const year = /^\d{4}/.exec(dating.edtf)?.[0] ?? dating.edtf;
  const date = formatDate(year, labels);
  return dating.kind === 'not-before' ? phrase(labels, 'not-before', { date }) : date;
}

/** Gives the chart, where there is enough to draw; of each property the weightiest `limit` figures. */
export function chart(spec: SpecOf<'chart'>, ctx: Context): BlockOf<'chart'> | undefined {
  const series = spec.properties.flatMap((property) => {
    const best = byWeight(standing(ctx.statements(property)));
    const samples = best
      .slice(0, spec.limit)
      .map((statement) => sample(statement, ctx))
      .filter((one) => one !== undefined);
    return samples.length < fewestOfSeries ? [] : [{ title: ctx.property(property), samples: inOrder(samples) }];
  });
  const all = series.flatMap(({ samples }) => samples);
  const times = new Set(all.map(({ time, latest }) => (latest ? 'latest' : time)));
  if (all.length < fewest || times.size < fewestOfSeries) return undefined;
  const latest = all.some((one) => one.latest) ? phrase(ctx.labels, 'latest') : undefined;
  const { language } = ctx.labels;
  const timed = all.filter(({ open }) => !open).length >= fewestOfSeries;
  const panels: Panel[] = series.map(({ title, samples }) => ({
    title,
    description: `${phrase(ctx.labels, 'stands-behind', { what: title })} ${samples.map(({ said }) => said).join(', ')}.`,
    ...(timed ? plot(samples, all, { latest, language }) : bars(samples)),
  }));
  const unclear = all.some(({ open, latest: last }) => open && !last);
  const list = listFormat(language, 'conjunction');
  const names = series.map(({ title }, i) => (i === 0 ? title : lowerFirst(title)));
  const refs = new Map(all.flatMap((one) => one.refs).map((mark) => [mark.number, mark]));
  return {
    kind: 'chart',
    title: phrase(ctx.labels, 'over-time', { what: list.format(names) }),
    panels,
    ...(unclear ? { note: phrase(ctx.labels, timed ? 'chart-note' : 'bars-note') } : {}),
    refs: [...refs.values()].sort((a, b) => a.number - b.number),
  };
}

function inOrder(samples: readonly Drawn[]): readonly Drawn[] {
  const at = ({ time, latest }: Drawn): number => (latest ? Number.POSITIVE_INFINITY : (time ?? 0));
  return samples.toSorted((a, b) => (at(a) === at(b) ? a.amount - b.amount : at(a) - at(b)));
}
