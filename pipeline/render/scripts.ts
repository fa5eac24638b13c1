/**
 * Fonts for what the documents' own typeface does not write: other scripts, emoji, symbols. Their packages hold one variable
 * font each, cut into slices; a page embeds those slices only whose characters it prints.
 */
import { beyondTypeface, type Ranges, rangesOf } from './faces.ts';

/** The family that all of them make up; the theme names it after the documents' own. */
const family = 'Noto Sans';

/** A slice of a font: its file, and the characters that it has. */
export interface Slice {
  readonly font: string;
  readonly specifier: string;
  readonly ranges: Ranges;
}

/** A slice with the bytes of its file. */
export interface ScriptFont extends Slice {
  readonly bytes: Uint8Array;
}

/** Han, kana, Hangul, with their punctuation and wide forms. */
const eastAsian =
  /[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{scx=Bopomofo}\p{scx=Hangul}\u3000-\u303f\uff00-\uffef]/u;

/** Arrows, stars, ticks: the Japanese font has the usual ones, in small slices. */
const symbols = /[\p{S}\p{No}\p{Po}]/u;

/** Which characters to look for in which font; the first that has one writes it. */
const fonts: readonly (readonly [string, RegExp])[] = [
  ...[
    'Arabic Armenian Bengali Devanagari Ethiopic Georgian Gujarati Gurmukhi Hebrew',
    'Kannada Khmer Lao Malayalam Myanmar Sinhala Tamil Telugu Thai',
  ]
    .join(' ')
    .split(' ')
    .map((script) => [`noto-sans-${script.toLowerCase()}`, new RegExp(`\\p{scx=${script}}`, 'u')] as const),
  ['noto-serif-tibetan', /\p{scx=Tibetan}/u],
  ['noto-sans-sc', eastAsian],
  ['noto-sans-jp', new RegExp(`${eastAsian.source}|${symbols.source}`, 'u')],
  ['noto-sans-kr', eastAsian],
  ['noto-emoji', /[\p{Extended_Pictographic}\p{Regional_Indicator}\p{Emoji_Modifier}]/u],
  ['noto-sans-symbols-2', symbols],
];

/** Slices of letters that the documents' own typeface has, or another of these fonts has better. */
const spared = /^(?:latin|latin-ext|vietnamese|cyrillic|cyrillic-ext|greek|greek-ext|math|symbols)$/;

/** The one font of these that nobody ships as a variable one. */
const fixed = 'noto-sans-symbols-2';

/** Signs of reckoning that the browser's fallback font, which is ours too, has. */
const inFallback = /[№Ω∂∆∏∑√∞∫≈≠≤≥◊]/u;

/** A text's characters that the documents' own typeface lacks and that somebody can see. */
export function otherLetters(text: string): ReadonlySet<string> {
  return new Set(
    beyondTypeface(text).filter((char) => /[\p{L}\p{M}\p{N}\p{P}\p{S}]/u.test(char) && !inFallback.test(char)),
  );
}

/** The modules that list the slices of the fonts that may have these characters. */
export function sliceLists(letters: ReadonlySet<string>): readonly string[] {
  return fonts.filter(([, has]) => [...letters].some((char) => has.test(char))).map(([font]) => listOf(font));
}

function listOf(font: string): string {
  return `${packageOf(font)}/unicode.json`;
}

function packageOf(font: string): string {
  return font === fixed ? `@fontsource/${font}` : `@fontsource-variable/${font}`;
}

function fileOf(font: string, slice: string): string {
  const cut = font === fixed ? '400' : 'wght';
  return `${packageOf(font)}/files/${font}-${slice.replace(/[[\]]/g, '')}-${cut}-normal.woff2`;
}

/** The slices that hold at least one of the characters, given the lists' bytes by their specifiers. */
export function slicesFor(letters: ReadonlySet<string>, lists: ReadonlyMap<string, Uint8Array>): readonly Slice[] {
  return fonts.flatMap(([font, has]) => {
    const list = lists.get(listOf(font));
    const wanted = [...letters].filter((char) => has.test(char));
    return list === undefined ? [] : slicesOf(font, list).filter((slice) => wanted.some((char) => holds(slice, char)));
  });
}

function slicesOf(font: string, list: Uint8Array): readonly Slice[] {
  const named: Readonly<Record<string, string>> = JSON.parse(new TextDecoder().decode(list));
  return Object.entries(named)
    .filter(([name]) => !spared.test(name) || (font === fixed && name === 'symbols') || /-(?:jp|kr|sc)$/.test(font))
    .map(([name, ranges]) => ({ font, specifier: fileOf(font, name), ranges: rangesOf(ranges) }));
}

function holds({ ranges }: Slice, char: string): boolean {
  const point = char.codePointAt(0) ?? 0;
  return ranges.some(([from, to]) => from <= point && point <= to);
}

/** Han is written differently in Japan, Korea and China: kana or Hangul on the page tell which is meant. */
function inOrder(letters: ReadonlySet<string>, slices: readonly ScriptFont[]): readonly ScriptFont[] {
  const seen = [...letters];
  const first = seen.some((char) => /[\p{sc=Hiragana}\p{sc=Katakana}]/u.test(char))
    ? 'noto-sans-jp'
    : seen.some((char) => /\p{sc=Hangul}/u.test(char))
      ? 'noto-sans-kr'
      : 'noto-sans-sc';
  return [...slices.filter(({ font }) => font === first), ...slices.filter(({ font }) => font !== first)];
}

/** The slices that are the first to have some character of a text, in the order in which they are asked. */
function needed(text: string, slices: readonly ScriptFont[]): readonly ScriptFont[] {
  const letters = otherLetters(text);
  const ordered = inOrder(letters, slices);
  const first = new Set([...letters].map((char) => ordered.find((one) => mayWrite(one, char))));
  return ordered.filter((slice) => first.has(slice));
}

function mayWrite(slice: Slice, char: string): boolean {
  return fonts.some(([font, has]) => font === slice.font && has.test(char)) && holds(slice, char);
}

/** The characters among these that no slice has. */
export function unwritten(letters: ReadonlySet<string>, slices: readonly Slice[]): ReadonlySet<string> {
  return new Set([...letters].filter((char) => !slices.some((slice) => mayWrite(slice, char))));
}

/** Gives the `@font-face` rules for what a text has beyond the documents' own typeface; mostly none. */
export function scriptFaces(text: string, slices: readonly ScriptFont[]): string {
  // Of two rules for one character the later one counts.
  return slices.length === 0 ? '' : needed(text, slices).toReversed().map(faceOf).join('\n');
}

function faceOf({ bytes, ranges }: ScriptFont): string {
  const data = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64');
  const list = ranges.map(([from, to]) => (from === to ? hex(from) : `${hex(from)}-${hex(to)}`)).join(',');
  const source = `src:url(data:font/woff2;base64,${data}) format("woff2")`;
  return `@font-face{font-family:"${family}";font-weight:100 900;${source};unicode-range:U+${list.replaceAll(',', ',U+')}}`;
}

function hex(point: number): string {
  return point.toString(16).toUpperCase();
}
