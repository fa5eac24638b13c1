/** The style sheet of one page: the embedded faces, the theme, and the page box with its running header and numbers. */
import type { Quotes } from '../model/labels.ts';
import { cssInHtml, cssString } from './css-string.ts';
import { fontFaces } from './faces.ts';

/** What a style sheet is made from. */
export interface ThemeInput {
  /** Text of `templates/theme.css`. */
  readonly css: string;
  /** Font files by module specifier; see `documentAssets`. */
  readonly fonts: ReadonlyMap<string, Uint8Array>;
  readonly page: 'A4' | 'Letter';
  /** Printed at the head of every page but the first; untrusted text. */
  readonly header: { readonly left: string; readonly right: string };
  /** Printed at the foot of every page, left of the page number; untrusted text. */
  readonly footer: string;
  readonly quotes: Quotes;
  /** All that the page prints, to choose the subsets of the font. */
  readonly text: string;
}

/** Longest running header, in characters: it has one line. */
const longestHeader = 70;

function short(text: string): string {
  const chars = Array.from(text);
  return chars.length <= longestHeader ? text : `${chars.slice(0, longestHeader - 1).join('')}…`;
}

function pageBox({ page, header, footer }: ThemeInput): string {
  return `@page{size:${page === 'A4' ? 'A4' : 'letter'};
@top-left{content:${cssString(short(header.left))}}
@top-right{content:${cssString(short(header.right))}}
@bottom-left{content:${cssString(short(footer))}}
@bottom-right{content:counter(page) " / " counter(pages)}}
@page :first{@top-left{content:none}@top-right{content:none}}`;
}

/** The marks of the document's language, also around words of another one. */
function quotationMarks({ outer, inner }: Quotes): string {
  return `q{quotes:${[...outer, ...inner].map(cssString).join(' ')}}`;
}

/** Gives the style sheet, safe to stand in a style element. */
export function theme(input: ThemeInput): string {
  return cssInHtml(
    [fontFaces(input.text, input.fonts), quotationMarks(input.quotes), input.css, pageBox(input)].join('\n'),
  );
}
