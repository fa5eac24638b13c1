/** What others say about the subject, each in a sentence that says who is meant and who says so. */
import type { BlockOf, Text } from '../../model/document.ts';
import type { Statement } from '../../model/facts.ts';
import type { SpecOf } from '../../model/template.ts';
import { bounded, standing } from '../choose.ts';
import { type Context, more } from '../context.ts';
import { valueText } from '../runs.ts';
import { sentenceOf } from '../sentences.ts';

function item(statement: Statement, ctx: Context): Text {
  return sentenceOf(statement.property, statement, ctx) ?? valueText(statement, ctx);
}

/** Gives at most `limit` points; the sentence is the locale's of the property's name. */
export function quotes(spec: SpecOf<'quotes'>, ctx: Context, section: string): BlockOf<'quotes'> | undefined {
  const all = spec.properties.flatMap((property) => standing(ctx.statements(property)));
  const { kept, left } = bounded(all, spec.limit);
  if (kept.length === 0) return undefined;
  return { kind: 'quotes', items: kept.map((statement) => item(statement, ctx)), ...more(ctx, left, section) };
}
