/**
 * Words in another language than the document's. There is no translation: what a source says stays in its language, is
 * marked with it, and stands in quotation marks; names of countries and languages alone are said in the document's own.
 */
import type { Run, Text } from '../model/document.ts';
import type { Statement } from '../model/facts.ts';
import { clean, clip, innerQuotes } from './clean.ts';
import type { Context } from './context.ts';
import { translated } from './display-names.ts';

/** Gives the language of a statement's words: the value's own, else that of the source which it was read from first. */
function languageOf({ value, references: [first] }: Statement, ctx: Context): string | undefined {
  const own = value.type === 'text' ? value.language : undefined;
  return own ?? (first === undefined ? undefined : ctx.source(first.source)?.language);
}

/** Whether two BCP 47 tags name the same language, whatever the region. */
export function sameLanguage(a: string, b: string): boolean {
  return a.split('-')[0] === b.split('-')[0];
}

/** Gives the language of a statement's words where it is not the document's. */
export function foreign(statement: Statement, ctx: Context): string | undefined {
  const language = languageOf(statement, ctx);
  return language === undefined || sameLanguage(language, ctx.labels.language) ? undefined : language;
}

/** A name is said as it is; other words are somebody's. */
function isName(text: string): boolean {
  return /^(?:\p{Lu}|\p{N}|[^\p{L}])/u.test(text);
}

/** Gives words of a statement as a run, at most `length` characters: marked, and set as a quotation, where foreign. */
export function words(text: string, statement: Statement, ctx: Context, length: number): Run {
  const lang = foreign(statement, ctx);
  const printed = clean(text);
  if (lang === undefined) return { text: clip(printed, length) };
  return { text: clip(innerQuotes(printed, ctx.labels.quotes), length), quote: true, lang };
}

/** Gives a name of a person or body: marked where foreign, and quoted only where it is rather a description. */
export function named(text: string, statement: Statement, ctx: Context, length: number): Run {
  const lang = foreign(statement, ctx);
  if (lang === undefined || !isName(clean(text))) return words(text, statement, ctx, length);
  return { text: clip(clean(text), length), lang };
}

/** Gives a place; its country is said in the document's language: "Lima, Pérou". */
export function placed(text: string, statement: Statement, ctx: Context, length: number): Run {
  const lang = foreign(statement, ctx);
  if (lang === undefined) return { text: clip(clean(text), length) };
  const parts = clean(text).split(', ');
  const last = parts.at(-1) ?? '';
  const country = translated('region', last, lang, ctx.labels.language);
  if (country === undefined) return named(text, statement, ctx, length);
  return { text: clip([...parts.slice(0, -1), country].join(', '), length) };
}

/** Gives texts with a comma between them. */
export function commas(texts: readonly Text[]): Text {
  return texts.flatMap((text, i) => (i === 0 ? text : [{ text: ', ' }, ...text]));
}

/** Puts neighbouring runs together that are set in the same plain way. */
export function merged(text: Text): Text {
  const result: Run[] = [];
  for (const run of text) {
    const before = result.at(-1);
    if (before !== undefined && isPlain(before) && before.refs === undefined && isPlain(run)) {
      result[result.length - 1] = { ...run, text: before.text + run.text };
    } else {
      result.push(run);
    }
  }
  return result;
}

function isPlain({ quote, href, datetime, lang }: Run): boolean {
  return !quote && href === undefined && datetime === undefined && lang === undefined;
}

/** Gives the text, or its beginning where it has more than `length` characters. */
export function clipText(text: Text, length: number): Text {
  const result: Run[] = [];
  let left = length;
  for (const run of text) {
    if (left <= 0) break;
    const printed = clip(run.text, left);
    result.push({ ...run, text: printed });
    left = printed === run.text ? left - run.text.length : 0;
  }
  return result;
}

/** Gives the words of a text alone. */
export function wordsOf(text: Text): string {
  return text.map((run) => run.text).join('');
}
