/**
 * Properties that nothing else in the document shows, as labelled rows: what a user's own vocabulary finds is printed
 * without a template being touched.
 */
import type { BlockOf } from '../../model/document.ts';
import type { SpecOf } from '../../model/template.ts';
import type { Context } from '../context.ts';
import { facts } from './facts.ts';

/** Gives the rows, in the order of the facts. */
export function rest(spec: SpecOf<'rest'>, ctx: Context, section: string): BlockOf<'facts'> | undefined {
  const known = new Set(ctx.facts.statements.map(({ property }) => property));
  const properties = [...known].filter((property) => !ctx.shown.has(property));
  return facts({ block: 'facts', properties, limit: spec.limit }, ctx, section);
}
