/**
 * What the slots of a sentence are filled with: the subject and its pronouns, a property's printed values
 * (`{founded}`, with a modifier `{founded:when}`), and, in sentences that are said once for each statement, its parts.
 */
import type { Text } from '../model/document.ts';
import type { Statement } from '../model/facts.ts';
import { bounded, byTime, printed, standing } from './choose.ts';
import { clean, innerQuotes } from './clean.ts';
import { type Context, phrase, whom } from './context.ts';
import { formatDate, whenPhrase } from './format-date.ts';
import { definite, inText, lowerFirst, withArticle } from './grammar.ts';
import { momentOf } from './moment.ts';
import type { Slot } from './pattern.ts';
import { type PhraseForm, phraseForm } from './phrase-form.ts';
import { amountText, detailedText, details, figureText, joined, valueText } from './runs.ts';
import { commas, foreign, merged, named, placed, words as said, wordsOf } from './tongue.ts';

/** Gives a look-up of slots by name, as `fillText` wants it. */
export type Slots = (name: string) => Slot | undefined;

const one = (text: Text): Slot => ({ text, count: 1 });
const plain = (text: string | undefined): Slot | undefined => (text ? one([{ text }]) : undefined);

const some = (text: Text): Slot | undefined => (text.length === 0 ? undefined : one(text));
const text = (words: Text | undefined): Slot | undefined => (words === undefined ? undefined : one(words));

/** Longest text of what narrows a statement, in characters. */
const longestQualifier = 120;

/** Slots that name the subject: by its name where a paragraph begins, by a pronoun further on. */
export function subjectSlots(ctx: Context, first: boolean): Slots {
  const name = whom(ctx.facts, ctx.labels);
  const pronoun = first ? name : phrase(ctx.labels, 'pronoun');
  const possessive = first ? phrase(ctx.labels, 'possessive', { name }) : phrase(ctx.labels, 'possessive-pronoun');
  return (slot) => {
    if (slot === 'subject') return one([{ text: name }]);
    if (slot === 'It') return one([{ text: pronoun }]);
    return slot === 'Its' ? one([{ text: possessive }]) : undefined;
  };
}

/** How a slot's modifier changes the text of one statement; nothing where it does not apply. */
const modifiers: Readonly<Record<string, (statement: Statement, ctx: Context) => Text | undefined>> = {
  a: (statement, ctx) => mapFirst(valueText(statement, ctx), (text) => withArticle(text, ctx.labels.language)),
  land: (statement, ctx) => mapFirst(valueText(statement, ctx), (text) => inText(text, ctx.labels.language)),
  lower: (statement, ctx) => mapFirst(valueText(statement, ctx), lowerFirst),
  seat: (statement, ctx) => {
    const seat = valueText(statement, ctx);
    const [country] = printed(ctx.statements('country'));
    if (country === undefined) return mapFirst(seat, (text) => inText(text, ctx.labels.language));
    const land = valueText(country, ctx);
    return wordsOf(seat).endsWith(wordsOf(land))
      ? mapFirst(seat, (text) => inText(text, ctx.labels.language))
      : [...seat, { text: ', ' }, ...land];
  },
  details: (statement, ctx) => detailedText(statement, ctx),
  gerund: (statement, ctx) => ofForm('gerund', statement, ctx),
  infinitive: (statement, ctx) => ofForm('infinitive', statement, ctx),
  verb: (statement, ctx) => ofForm('verb', statement, ctx),
  the: (statement, ctx) =>
    mapFirst(detailedText(statement, ctx), (text) =>
      withDefinite(statement) ? definite(text, ctx.labels.language) : text,
    ),
  when: (statement, ctx) => {
    const moment = momentOf(statement);
    if (moment === undefined) return undefined;
    const refs = statement.value.type === 'time' ? { refs: ctx.cite(statement) } : {};
    return [{ text: whenPhrase(moment, ctx.labels), ...refs }];
  },
};

/** Whether a source has a value as what somebody says: "wrote that the figures were guesses". */
function isSaid({ value, references }: Statement): boolean {
  const words = value.type === 'text' ? clean(value.text).toLowerCase() : '';
  return references.some(({ prefix, exact }) => {
    const before = clean(`${prefix}${exact}`).toLowerCase().split(words.slice(0, 40))[0] ?? '';
    return /\bthat(?: ["'“‘])? ?$/.test(before);
  });
}

/** The whole clause of a source, where it says by itself who criticises what. */
function wholeClause(statement: Statement, ctx: Context): Text | undefined {
  const { value, qualifiers, references } = statement;
  const by = qualifiers?.saidBy?.toLowerCase();
  if (value.type !== 'text' || by === undefined || foreign(statement, ctx) !== undefined) return undefined;
  const said = references
    .map(({ exact }) => clean(exact))
    .find((exact) => {
      const from = exact.toLowerCase().indexOf(by);
      return from >= 0 && from < exact.toLowerCase().indexOf(clean(value.text).toLowerCase());
    });
  if (said === undefined || said.length > longestQualifier) return undefined;
  return [{ text: innerQuotes(said, ctx.labels.quotes), quote: true, refs: ctx.cite(statement) }];
}

/** The words of a statement where they have the form that a sentence needs. */
function ofForm(form: PhraseForm, statement: Statement, ctx: Context): Text | undefined {
  const { value } = statement;
  if (value.type !== 'text' || foreign(statement, ctx) !== undefined) return undefined;
  const is = form === 'clause' && isSaid(statement) ? form : phraseForm(clean(value.text));
  return is === form ? valueText(statement, ctx) : undefined;
}

function mapFirst([run, ...rest]: Text, change: (text: string) => string): Text {
  return run === undefined ? rest : [run.quote ? run : { ...run, text: change(run.text) }, ...rest];
}

/** "the Washington Post", where a source has the article before it. */
function withSourcesArticle(name: string, { references }: Statement, ctx: Context): string {
  const bare = name.toLowerCase();
  const has = references.some(({ prefix, exact }) => clean(`${prefix}${exact}`).toLowerCase().includes(`the ${bare}`));
  return has ? definite(name, ctx.labels.language) : name;
}

/** Whether the words of a source have "the" before a name: only they know which names take it. */
function withDefinite({ value, references }: Statement): boolean {
  if (value.type !== 'entity' && value.type !== 'text') return false;
  const name = clean(value.type === 'entity' ? value.name : value.text).toLowerCase();
  if (name.startsWith('the ')) return false;
  return references.some(({ prefix, exact }) => {
    const words = clean(`${prefix}${exact}`).toLowerCase();
    return words.includes(` the ${name}`) || (clean(exact).toLowerCase() === name && /\sthe\s$/i.test(prefix));
  });
}

/** Entries beyond this many are counted, not named, in a sentence. */
const longestList = 8;

/** Name, modifier and the number of entries that are wanted: `{type:a2}`, `{memberCount:first-when}`. */
const slotPattern = /^([\w-]+)(?::(first)?-?([a-z]*)(\d*))?$/;

/**
 * Slots `{property}`, `{property:modifier}` and `{property:first}` (the earliest of a series, where it is not today's).
 * A number after the modifier takes the weightiest so many and says nothing of the others.
 */
export function propertySlots(ctx: Context): Slots {
  return (slot) => {
    const [, property = '', first, modifier = '', most = ''] = slotPattern.exec(slot) ?? [];
    const all = ctx.statements(property);
    const wanted = first === undefined ? printed(all) : earliest(all);
    const chosen = most === '' ? wanted : bounded(wanted, Number(most)).kept;
    if (chosen.length === 0) return undefined;
    const change = modifiers[modifier] ?? ((s: Statement) => valueText(s, ctx));
    const texts = bounded(chosen, longestList)
      .kept.map((statement) => change(statement, ctx))
      .filter((text) => text !== undefined);
    return texts.length === 0 ? undefined : { text: listed(texts, chosen, ctx), count: countOf(chosen) };
  };
}

function countOf(statements: readonly Statement[]): number {
  const [only] = statements;
  return statements.length === 1 && only?.value.type === 'quantity' ? only.value.amount : statements.length;
}

function listed(texts: readonly Text[], chosen: readonly Statement[], ctx: Context): Text {
  const disputed = chosen.length > 1 && chosen.every(({ status }) => status === 'disputed');
  if (disputed) return [...joined(texts, ctx, 'disjunction'), { text: ` (${phrase(ctx.labels, 'sources-differ')})` }];
  const rest = chosen.length - texts.length;
  const named = rest > 0 ? [...texts, [{ text: phrase(ctx.labels, 'others', { count: rest }) }]] : texts;
  return joined(named, ctx, 'conjunction');
}

function earliest(statements: readonly Statement[]): readonly Statement[] {
  const dated = byTime(standing(statements).filter((statement) => momentOf(statement) !== undefined));
  const [first] = dated;
  return first === undefined || printed(statements).includes(first) ? [] : [first];
}

/** Slots of one statement: `{what}`, `{figure}`, `{when}`, `{date}`, `{details}` and its qualifiers by name. */
export function itemSlots(statement: Statement, ctx: Context): Slots {
  const { place, partner, amount, about, saidBy, role, of, start } = statement.qualifiers ?? {};
  const moment = momentOf(statement);
  const whose = (name: string): Slot =>
    one(mapFirst([named(name, statement, ctx, longestQualifier)], (bare) => withSourcesArticle(bare, statement, ctx)));
  const qualifiers: Readonly<Record<string, string | undefined>> = { role, of };
  return (slot) => {
    if (slot === 'what') return one(valueText(statement, ctx));
    if (slot === 'for' || slot === 'answer' || slot === 'clause') return text(ofForm(slot, statement, ctx));
    if (slot === 'whole') return text(wholeClause(statement, ctx));
    if (slot === 'whom') return about === undefined ? plain(whom(ctx.facts, ctx.labels)) : whose(about);
    if (slot === 'about') return about === undefined ? undefined : whose(about);
    if (slot === 'by') return saidBy === undefined ? undefined : whose(saidBy);
    if (slot === 'figure') return one(figureText(statement, ctx));
    if (slot === 'when') return plain(moment === undefined ? undefined : whenPhrase(moment, ctx.labels));
    if (slot === 'start' || slot === 'end') return plain(dateOf(statement.qualifiers?.[slot], ctx));
    if (slot === 'began') return plain(start === undefined ? undefined : whenPhrase(start, ctx.labels));
    if (slot === 'date') return plain(moment === undefined ? undefined : formatDate(moment, ctx.labels));
    if (slot === 'details') return some(merged(commas(details(statement, ctx))));
    if (slot === 'amount') return plain(amount === undefined ? undefined : amountText(amount, ctx));
    if (slot === 'partner') return partner?.length ? partnerSlot(partner, statement, ctx) : undefined;
    if (slot === 'place') return place ? one([placed(place, statement, ctx, longestQualifier)]) : undefined;
    const words = Object.hasOwn(qualifiers, slot) ? qualifiers[slot] : undefined;
    return words ? one([said(words, statement, ctx, longestQualifier)]) : undefined;
  };
}

function dateOf(edtf: string | undefined, ctx: Context): string | undefined {
  return edtf === undefined ? undefined : formatDate(edtf, ctx.labels);
}

function partnerSlot(partners: readonly string[], statement: Statement, ctx: Context): Slot {
  const texts = partners.map((partner) => [named(partner, statement, ctx, longestQualifier)]);
  return { text: joined(texts, ctx, 'conjunction'), count: partners.length };
}
