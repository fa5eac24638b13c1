/** Numbers, amounts of money, shares and durations for readers, by Intl, hedged as the source hedges them. */
import type { Labels, Phrase } from '../model/labels.ts';
import type { QuantityValue } from '../model/value.ts';
import { singular } from './grammar.ts';
import { numberFormat } from './intl.ts';
import { fill } from './pattern.ts';

/** From here on a round amount is written with a word: "1.5 million". */
const wordsFrom = 1_000_000;

/** Whether the amount is a whole number of tenths of a million, of a billion and so on. */
function isRound(amount: number): boolean {
  if (Math.abs(amount) < wordsFrom) return false;
  const scale = 1000 ** Math.floor(Math.log10(Math.abs(amount)) / 3);
  return Math.round(amount * 10) % scale === 0;
}

function style({ amount, amountMax, currency, unit }: QuantityValue): Intl.NumberFormatOptions {
  const round = isRound(amount) && (amountMax === undefined || isRound(amountMax));
  return {
    maximumFractionDigits: currency !== undefined && !round ? (Number.isInteger(amount) ? 0 : 2) : 3,
    ...(currency === undefined ? {} : { style: 'currency', currency }),
    ...(unit === '%' ? { style: 'percent' } : {}),
    ...(round ? { notation: 'compact', compactDisplay: 'long', maximumFractionDigits: 1 } : {}),
  };
}

/** What stands between "12,4 millions" and the name of a currency, where a language says it in words. */
const joiners: Readonly<Record<string, string>> = { fr: ' de ', es: ' de ', ru: ' ' };

/** "12,4 millions d’euros": a round amount with the name of its currency. */
function namedMoney(amount: number, currency: string, language: string, joiner: string): string {
  const style = { style: 'currency', currencyDisplay: 'name', notation: 'compact', compactDisplay: 'long' } as const;
  const money = numberFormat(language, { ...style, currency, maximumFractionDigits: 1 }).formatToParts(amount);
  const at = money.findIndex(({ type }) => type === 'currency');
  const text = money.map(({ value }, i) => (i === at - 1 ? joiner : value)).join('');
  return language.startsWith('fr') ? text.replace(/ de (?=[aeiouyéèêh])/i, ' d’') : text;
}

/** "€12.4 million" and not "€12.4m": Intl has no long form for money, so the word of the plain number is put in. */
function roundMoney(amount: number, currency: string, language: string): string {
  const joiner = joiners[language.split('-')[0] ?? ''];
  if (joiner !== undefined) return namedMoney(amount, currency, language, joiner);
  const plain = numberFormat(language, {
    notation: 'compact',
    compactDisplay: 'long',
    maximumFractionDigits: 1,
  });
  const word = plain.formatToParts(amount).find(({ type }) => type === 'compact')?.value ?? '';
  const scaled = amount / 1000 ** Math.floor(Math.log10(Math.abs(amount)) / 3);
  const digits = { minimumFractionDigits: Number.isInteger(scaled) ? 0 : 1, maximumFractionDigits: 1 };
  const money = numberFormat(language, { style: 'currency', currency, ...digits }).formatToParts(scaled);
  const last = money.findLastIndex(({ type }) => type === 'integer' || type === 'fraction');
  return money.map(({ value }, i) => (i === last ? `${value} ${word}` : value)).join('');
}

/** "2300 millones" and not "2,3 mil millones": Spanish has no fractions of a thousand million. */
function inMillions(figure: string, language: string): string {
  if (!language.startsWith('es')) return figure;
  return figure.replace(/(\d+)(?:,(\d))?\smil\smillones/gu, (_, whole: string, tenths = '0') => {
    return `${numberFormat(language, {}).format(Number(whole + tenths) * 100)} millones`;
  });
}

/** Gives the bare figure: "7,044,278", "1.5 million", "US$1.5 million", "12%", "5–7". */
export function formatAmount(value: QuantityValue, language: string): string {
  return inMillions(inCompactForm(value, language), language);
}

function inCompactForm(value: QuantityValue, language: string): string {
  const formatter = numberFormat(language, style(value));
  if (value.currency !== undefined && isRound(value.amount) && value.amountMax === undefined) {
    return roundMoney(value.amount, value.currency, language);
  }
  const scale = value.unit === '%' ? 100 : 1;
  if (value.amountMax === undefined) return formatter.format(value.amount / scale);
  return formatter.formatRange(value.amount / scale, value.amountMax / scale);
}

/** What a source's words say about a bound: "more than 300" is not "at least 300". English sources only, so far. */
const moreThan = /\b(?:more than|over|exceed(?:s|ed|ing)|upwards of)\b/i;

function hedge({ bound }: QuantityValue, words: string): Phrase | undefined {
  if (bound === 'exact') return undefined;
  return bound === 'at-least' && moreThan.test(words) ? 'more-than' : bound;
}

/** Gives the figure with its hedge: "more than 7 million". `words` are the source's, to hedge in the same way. */
export function formatFigure(value: QuantityValue, labels: Labels, words: string): string {
  return hedged(formatAmount(value, labels.language), value, labels, words);
}

/** The same where there is little room: "940 млн £" where a language would put the currency in words. */
export function formatShortFigure(value: QuantityValue, labels: Labels, words: string): string {
  const { amount, amountMax, currency } = value;
  const { language } = labels;
  const inWords = currency !== undefined && amountMax === undefined && isRound(amount) && !language.startsWith('en');
  if (!inWords) return formatFigure(value, labels, words);
  const style = { style: 'currency', currency, notation: 'compact', maximumFractionDigits: 1 } as const;
  return hedged(new Intl.NumberFormat(language, style).format(amount), value, labels, words);
}

function hedged(figure: string, value: QuantityValue, labels: Labels, words: string): string {
  const phrase = hedge(value, words);
  return phrase === undefined ? figure : (fill(labels.phrases[phrase], { figure }) ?? figure);
}

/** Gives what is counted, in the singular for one: "126 organisations", "1 organisation". Empty for shares and money. */
export function formatUnit(value: QuantityValue, labels: Labels): string {
  if (value.unit === undefined || value.unit === '%') return '';
  const one = value.amount === 1 && value.amountMax === undefined && value.bound === 'exact';
  return one ? singular(value.unit, labels.language) : value.unit;
}

const durationPattern = /^P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)D)?$/;

/** Gives a length of time ("3 years") or, where it repeats, a rhythm ("every 3 years"). */
export function formatDuration(iso: string, repeats: boolean, labels: Labels): string {
  const [all, ...amounts] = durationPattern.exec(iso) ?? [];
  if (all === undefined) return iso;
  const names: readonly Phrase[] = ['years', 'months', 'days'];
  const words = names.flatMap((name, i) => {
    const n = Number(amounts[i] ?? 0);
    return n === 0 ? [] : [fill(labels.phrases[name], { n }, labels.language) ?? ''];
  });
  const text = words.join(' ');
  if (!repeats) return text;
  if (iso === 'P1Y') return labels.phrases['every-year'];
  return fill(labels.phrases['every-years'], { duration: text }) ?? text;
}
