/** Sentences made of statements by the patterns of a locale; one that has nothing to say is not said. */
import type { Text } from '../model/document.ts';
import type { Statement } from '../model/facts.ts';
import { byTime, standing } from './choose.ts';
import type { Context } from './context.ts';
import { fillText } from './pattern.ts';
import { itemSlots, propertySlots, type Slots, subjectSlots } from './slots.ts';

/** Gives the sentences of one id, in order; `first` says whether the subject has yet to be named in the paragraph. */
function sentence(id: string, ctx: Context, first: boolean): readonly Text[] {
  const entry = Object.hasOwn(ctx.labels.sentences, id) ? ctx.labels.sentences[id] : undefined;
  if (entry === undefined) return [];
  const general = either(subjectSlots(ctx, first), propertySlots(ctx));
  if (entry.each === undefined) return say(entry.say, general, ctx);
  const later = either(subjectSlots(ctx, false), propertySlots(ctx));
  return byTime(standing(ctx.statements(entry.each))).flatMap((statement, i) =>
    say(entry.say, either(itemSlots(statement, ctx), i === 0 ? general : later), ctx),
  );
}

function either(a: Slots, b: Slots): Slots {
  return (slot) => a(slot) ?? b(slot);
}

function say(patterns: readonly string[], slots: Slots, ctx: Context): readonly Text[] {
  for (const pattern of patterns) {
    const text = fillText(pattern, slots, ctx.labels.language);
    if (text !== undefined) return [text];
  }
  return [];
}

/** Gives the sentence of one statement, where the locale has patterns of this id for it; the subject is not named in it. */
export function sentenceOf(id: string, statement: Statement, ctx: Context): Text | undefined {
  const entry = Object.hasOwn(ctx.labels.sentences, id) ? ctx.labels.sentences[id] : undefined;
  return entry === undefined ? undefined : say(entry.say, itemSlots(statement, ctx), ctx)[0];
}

/** Gives one paragraph of the sentences with these ids, at most `limit` of them; empty where none can be said. */
export function paragraph(ids: readonly string[], ctx: Context, limit: number): Text {
  const said: Text[] = [];
  for (const id of ids) said.push(...sentence(id, ctx, said.length === 0));
  return said.slice(0, limit).flatMap((text, i) => (i === 0 ? text : [{ text: ' ' }, ...text]));
}
