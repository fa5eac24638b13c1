/** Running text: the head of a document, and paragraphs of sentences. */
import type { BlockOf } from '../../model/document.ts';
import type { SpecOf } from '../../model/template.ts';
import { clean } from '../clean.ts';
import { type Context, whom } from '../context.ts';
import { paragraph } from '../sentences.ts';

/** Longer names are set smaller, in characters. */
const longestName = 40;

/** Gives the name of the subject and what it is in a sentence or two. Never nothing. */
export function masthead(spec: SpecOf<'masthead'>, ctx: Context): BlockOf<'masthead'> {
  const name = whom(ctx.facts, ctx.labels);
  const named = ctx.statements('name').find(({ value }) => value.type === 'text' && clean(value.text) === name);
  const nameRefs = named === undefined ? [] : ctx.cite(named);
  const standfirst = paragraph(spec.sentences, ctx, spec.limit);
  return {
    kind: 'masthead',
    name,
    long: name.length > longestName,
    nameRefs,
    ...(standfirst.length > 0 ? { standfirst } : {}),
  };
}

/** Gives one paragraph of the sentences that have something to say. */
export function prose(spec: SpecOf<'prose'>, ctx: Context): BlockOf<'prose'> | undefined {
  const fresh = spec.sentences.filter((id) => !spec.said.includes(id));
  if (paragraph(fresh, { ...ctx, cite: () => [] }, 1).length === 0) return undefined;
  const text = paragraph(spec.sentences, ctx, spec.limit);
  return text.length === 0 ? undefined : { kind: 'prose', paragraphs: [text] };
}
