/** A statement as running text: its value with its hedge and its numbers, and what narrows it. */
import type { Run, Text } from '../model/document.ts';
import type { Statement } from '../model/facts.ts';
import type { QuantityValue, Value } from '../model/value.ts';
import { clean, clip, innerQuotes, safeHref, withoutIntroduction } from './clean.ts';
import { type Context, phrase } from './context.ts';
import { formatDate, machineDate } from './format-date.ts';
import { formatAmount, formatDuration, formatFigure, formatUnit } from './format-number.ts';
import { momentOf } from './moment.ts';

/**
 * A text that a source has word for word and that has more words than this is set as a quotation: at once where it is
 * somebody's word for or against the subject, later where it is a sentence, only at length where it is a name.
 */
const quotedFrom: Readonly<Record<string, number>> = { criticism: 2, purpose: 2, event: 7 };
const nameQuotedFrom = 14;
/** Longest text of what narrows a value, in characters, and of all such texts together. */
const longestDetail = 90;
const longestDetails = 160;

function isQuotation(text: string, statement: Statement): boolean {
  const from = quotedFrom[statement.property] ?? nameQuotedFrom;
  if (text.split(' ').length <= from) return false;
  const same = text.toLowerCase();
  return statement.references.some(({ exact }) => clean(exact).toLowerCase().includes(same));
}

function textRun(text: string, statement: Statement, ctx: Context, language?: string): Run {
  const words = clean(text);
  const foreign = language !== undefined && language.split('-')[0] !== ctx.labels.language.split('-')[0];
  const quote = isQuotation(words, statement);
  const fitting = words.length > ctx.characters ? withoutIntroduction(words) : words;
  const printed = clip(quote ? innerQuotes(fitting) : fitting, ctx.characters);
  return {
    // A word joiner, lest the numbers that follow an ellipsis begin a line of their own.
    text: !quote && printed.endsWith('…') ? `${printed}\u2060` : printed,
    ...(quote ? { quote: true } : {}),
    ...(foreign ? { lang: language } : {}),
  };
}

/** Gives the words of the first reference, which decide how a bound is hedged. */
function wordsOf(statement: Statement): string {
  const reference = statement.references[0];
  return reference === undefined ? '' : `${reference.prefix}${reference.exact}`;
}

/** Gives what a quantity counts: the qualifier `of` where it says more than the unit. */
export function counted(statement: Statement, ctx: Context): string {
  if (statement.value.type !== 'quantity') return '';
  const unit = clean(formatUnit(statement.value, ctx.labels));
  const of = clean(statement.qualifiers?.of ?? '');
  if (of === '' || unit === '') return of || unit;
  return of.toLowerCase().includes(unit.toLowerCase()) ? of : `${unit} (${of})`;
}

/** Gives the figure of a quantity alone, with hedge and numbers; other values as they are. */
export function figureText(statement: Statement, ctx: Context): Text {
  if (statement.value.type !== 'quantity') return valueText(statement, ctx);
  return [{ text: formatFigure(statement.value, ctx.labels, wordsOf(statement)), refs: ctx.cite(statement) }];
}

function valueRun(value: Value, statement: Statement, ctx: Context): Run {
  switch (value.type) {
    case 'text':
      return textRun(value.text, statement, ctx, value.language);
    case 'entity':
      return { text: clip(clean(value.name), ctx.characters) };
    case 'duration':
      return { text: formatDuration(value.iso, value.repeats ?? false, ctx.labels) };
    case 'time': {
      const datetime = machineDate(value.edtf);
      return { text: formatDate(value.edtf, ctx.labels), ...(datetime === undefined ? {} : { datetime }) };
    }
    case 'quantity': {
      const what = value.currency === undefined ? counted(statement, ctx) : formatUnit(value, ctx.labels);
      return { text: `${formatFigure(value, ctx.labels, wordsOf(statement))} ${clean(what)}`.trim() };
    }
    case 'url': {
      const href = safeHref(value.url);
      return { text: clean(value.url).replace(/^https?:\/\/|\/$/gi, ''), ...(href === undefined ? {} : { href }) };
    }
  }
}

/** Gives the value with its numbers. */
export function valueText(statement: Statement, ctx: Context): Text {
  return [{ ...valueRun(statement.value, statement, ctx), refs: ctx.cite(statement) }];
}

/** Gives the value without numbers, for where they would be in the way: a heading, a list of statements. */
export function plainValue(value: Value, statement: Statement, ctx: Context): Text {
  return [valueRun(value, statement, ctx)];
}

/** Gives an amount of money or a count: "US$1.5 million". */
export function amountText(value: QuantityValue, ctx: Context): string {
  return `${formatAmount(value, ctx.labels.language)} ${formatUnit(value, ctx.labels)}`.trim();
}

/** What narrows a statement, in words; `but` leaves out what stands elsewhere on the page. */
export function details(statement: Statement, ctx: Context, but: readonly string[] = []): readonly string[] {
  const { role, of, place, partner, amount, about, saidBy } = statement.qualifiers ?? {};
  const moment = statement.value.type === 'time' ? undefined : momentOf(statement);
  const list = new Intl.ListFormat(ctx.labels.language, { type: 'conjunction' });
  const known: readonly (readonly [string, string | undefined])[] = [
    ['role', role],
    ['of', statement.value.type === 'quantity' && statement.value.currency === undefined ? undefined : of],
    ['about', about],
    ['when', moment === undefined ? undefined : formatDate(moment, ctx.labels)],
    ['place', place],
    [
      'partner',
      partner?.length ? phrase(ctx.labels, 'with', { partners: list.format(partner.map(clean)) }) : undefined,
    ],
    ['amount', amount === undefined ? undefined : amountText(amount, ctx)],
    ['saidBy', saidBy === undefined ? undefined : phrase(ctx.labels, 'according-to', { source: clean(saidBy) })],
  ];
  return known.flatMap(([name, text]) =>
    text === undefined || but.includes(name) ? [] : [clip(clean(text), longestDetail)],
  );
}

/** Gives the value with its numbers and, in brackets, what narrows it. */
export function detailedText(statement: Statement, ctx: Context, but: readonly string[] = []): Text {
  const [run, ...rest] = valueText(statement, ctx);
  const narrow = details(statement, ctx, but);
  if (run === undefined || narrow.length === 0) return run === undefined ? rest : [run, ...rest];
  const { refs, ...value } = run;
  return [value, { text: ` (${clip(narrow.join(', '), longestDetails)})`, refs: refs ?? [] }];
}

/** Puts texts one after another as the language lists things: "a, b and c", or "a or b". */
export function joined(texts: readonly Text[], ctx: Context, type: 'conjunction' | 'disjunction'): Text {
  const parts = new Intl.ListFormat(ctx.labels.language, { type }).formatToParts(texts.map((_, i) => String(i)));
  return parts.flatMap((part) =>
    part.type === 'element' ? (texts[Number(part.value)] ?? []) : [{ text: part.value }],
  );
}
