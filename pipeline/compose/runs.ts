/** A statement as running text: its value with its hedge and its numbers, and what narrows it. */
import type { Run, Text } from '../model/document.ts';
import type { Statement } from '../model/facts.ts';
import type { QuantityValue, Value } from '../model/value.ts';
import { clean, clip, innerQuotes, safeHref, withoutIntroduction } from './clean.ts';
import { type Context, label, phrase, phraseText } from './context.ts';
import { translated } from './display-names.ts';
import { formatDate, machineDate } from './format-date.ts';
import { formatAmount, formatDuration, formatFigure, formatUnit } from './format-number.ts';
import { listFormat } from './intl.ts';
import { momentOf } from './moment.ts';
import { fill } from './pattern.ts';
import { clipText, commas, foreign, merged, named, placed, words } from './tongue.ts';

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

/** Properties whose texts are names or addresses: the same in every language, and never a quotation for that. */
const nameLike = new Set([
  'name',
  'alternateName',
  'address',
  'email',
  'telephone',
  'registrationNumber',
  'award',
  'programme',
]);

function textRun(text: string, statement: Statement, ctx: Context): Run {
  const said = clean(text);
  const lang = foreign(statement, ctx);
  const language = lang && statement.property === 'language' && translated('language', said, lang, ctx.labels.language);
  if (language) return { text: language };
  const quote = isQuotation(said, statement) || (lang !== undefined && !nameLike.has(statement.property));
  const fitting = said.length > ctx.characters ? withoutIntroduction(said) : said;
  const printed = clip(quote ? innerQuotes(fitting, ctx.labels.quotes) : fitting, ctx.characters);
  return {
    // A word joiner, lest the numbers that follow an ellipsis begin a line of their own.
    text: !quote && printed.endsWith('…') ? `${printed}\u2060` : printed,
    ...(quote ? { quote: true } : {}),
    ...(lang === undefined ? {} : { lang }),
  };
}

/** Gives the words of the first reference, which decide how a bound is hedged. */
function firstWords(statement: Statement): string {
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

/** The same as text: in the document's language where the locale has a word for what the property counts. */
export function countedText(statement: Statement, ctx: Context): Text {
  const what = counted(statement, ctx);
  if (what === '' || statement.value.type !== 'quantity') return [];
  if (foreign(statement, ctx) === undefined) return [{ text: what }];
  const forms = label(ctx.labels.units, statement.property);
  const own = forms && fill(forms, { n: statement.value.amount }, ctx.labels.language);
  return own ? [{ text: own }] : [words(what, statement, ctx, ctx.characters)];
}

/** Gives the figure of a quantity alone, with hedge and numbers; other values as they are. */
export function figureText(statement: Statement, ctx: Context, format = formatFigure): Text {
  if (statement.value.type !== 'quantity') return valueText(statement, ctx);
  return [{ text: format(statement.value, ctx.labels, firstWords(statement)), refs: ctx.cite(statement) }];
}

function valueRuns(value: Value, statement: Statement, ctx: Context): Text {
  if (value.type !== 'quantity') return [valueRun(value, statement, ctx)];
  const figure = formatFigure(value, ctx.labels, firstWords(statement));
  const unit = clean(formatUnit(value, ctx.labels));
  const what = value.currency === undefined || unit === '' ? countedText(statement, ctx) : [{ text: unit }];
  const counts = value.currency === undefined ? what : unit === '' ? [] : what;
  return counts.length === 0 ? [{ text: figure }] : merged([{ text: `${figure} ` }, ...counts]);
}

function valueRun(value: Exclude<Value, QuantityValue>, statement: Statement, ctx: Context): Run {
  switch (value.type) {
    case 'text':
      return textRun(value.text, statement, ctx);
    case 'entity':
      return (value.kind === 'place' ? placed : named)(value.name, statement, ctx, ctx.characters);
    case 'duration':
      return { text: formatDuration(value.iso, value.repeats ?? false, ctx.labels) };
    case 'time': {
      const datetime = machineDate(value.edtf);
      return { text: formatDate(value.edtf, ctx.labels), ...(datetime === undefined ? {} : { datetime }) };
    }
    case 'url': {
      const href = safeHref(value.url);
      return { text: clean(value.url).replace(/^https?:\/\/|\/$/gi, ''), ...(href === undefined ? {} : { href }) };
    }
  }
}

/** Gives the value with its numbers. */
export function valueText(statement: Statement, ctx: Context): Text {
  const runs = valueRuns(statement.value, statement, ctx);
  return runs.map((run, i) => (i === runs.length - 1 ? { ...run, refs: ctx.cite(statement) } : run));
}

/** Gives the value without numbers, for where they would be in the way: a heading, a list of statements. */
export function plainValue(value: Value, statement: Statement, ctx: Context): Text {
  return valueRuns(value, statement, ctx);
}

/** Gives an amount of money or a count: "US$1.5 million". */
export function amountText(value: QuantityValue, ctx: Context): string {
  return `${formatAmount(value, ctx.labels.language)} ${formatUnit(value, ctx.labels)}`.trim();
}

/** Whether the value itself says all of some words: an event told in a sentence names its place and its partners. */
function toldBy({ value }: Statement): (words: readonly string[]) => boolean {
  const text = value.type === 'text' ? clean(value.text).toLowerCase() : '';
  return (said) => said.every((one) => text.includes(clean(one).toLowerCase().replace(/^the /, '')));
}

/** Whether somebody or something was what is said of it, and is not today, by what a source says of no date. */
function isPast({ status, value, qualifiers }: Statement): boolean {
  return status === 'historical' && value.type === 'entity' && qualifiers?.end === undefined;
}

/** What narrows a statement, in words; `but` leaves out what stands elsewhere on the page. */
export function details(statement: Statement, ctx: Context, but: readonly string[] = []): readonly Text[] {
  const { role, of, place, partner, amount, about, saidBy } = statement.qualifiers ?? {};
  const moment = statement.value.type === 'time' ? undefined : momentOf(statement);
  const said = (text: string | undefined): Text | undefined =>
    text === undefined ? undefined : [words(text, statement, ctx, longestDetail)];
  const whose = (text: string): Text => [named(text, statement, ctx, longestDetail)];
  const partners = (names: readonly string[]): Text => joined(names.map(whose), ctx, 'conjunction');
  const told = toldBy(statement);
  const known: readonly (readonly [string, Text | undefined])[] = [
    ['role', said(role)],
    ['past', isPast(statement) ? [{ text: phrase(ctx.labels, 'formerly') }] : undefined],
    ['of', statement.value.type === 'quantity' && statement.value.currency === undefined ? undefined : said(of)],
    ['about', said(about)],
    ['when', moment === undefined ? undefined : [{ text: formatDate(moment, ctx.labels) }]],
    [
      'place',
      place === undefined || told([place.split(',')[0] ?? ''])
        ? undefined
        : [placed(place, statement, ctx, longestDetail)],
    ],
    [
      'partner',
      partner?.length && !told(partner) ? phraseText(ctx.labels, 'with', { partners: partners(partner) }) : undefined,
    ],
    ['amount', amount === undefined ? undefined : [{ text: amountText(amount, ctx) }]],
    ['saidBy', saidBy === undefined ? undefined : phraseText(ctx.labels, 'according-to', { source: whose(saidBy) })],
  ];
  return known.flatMap(([name, text]) =>
    text === undefined || but.includes(name) ? [] : [clipText(merged(text), longestDetail)],
  );
}

/** Gives the value with its numbers and, in brackets, what narrows it. */
export function detailedText(statement: Statement, ctx: Context, but: readonly string[] = []): Text {
  const narrow = details(statement, ctx, but);
  if (narrow.length === 0) return valueText(statement, ctx);
  const value = plainValue(statement.value, statement, ctx);
  const inside = clipText(merged(commas(narrow)), longestDetails);
  return [...value, ...merged([{ text: ' (' }, ...inside, { text: ')', refs: ctx.cite(statement) }])];
}

/** Puts texts one after another as the language lists things: "a, b and c", or "a or b". */
export function joined(texts: readonly Text[], ctx: Context, type: 'conjunction' | 'disjunction'): Text {
  const parts = listFormat(ctx.labels.language, type).formatToParts(texts.map((_, i) => String(i)));
  return parts.flatMap((part) =>
    part.type === 'element' ? (texts[Number(part.value)] ?? []) : [{ text: part.value }],
  );
}
