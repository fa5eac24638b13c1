/** The style sheet of one page: the embedded faces, the theme, and the page box with its running header and numbers. */
import type { Brand } from '../model/brand.ts';
import { cssInHtml, cssString } from './css-string.ts';
import { fontFaces } from './faces.ts';
import { type ScriptFont, scriptFaces } from './scripts.ts';

/** What a style sheet is made from. */
export interface ThemeInput {
  /** Text of `templates/theme.css`. */
  readonly css: string;
  /** Font files by module specifier; see `documentAssets`. */
  readonly fonts: ReadonlyMap<string, Uint8Array>;
  /** Fonts of other scripts, for what the text has of them. */
  readonly scripts?: readonly ScriptFont[];
  readonly page: 'A4' | 'Letter';
  /** How much tighter than the theme has it, looser below 0 (see `Fit`); the theme says what each step means. */
  readonly tight?: number;
  readonly brand?: Brand;
  /** Printed at the head of every page but the first; untrusted text. */
  readonly header: { readonly left: string; readonly right: string };
  /** Printed at the foot of every page, left of the page number; untrusted text. */
  readonly footer: string;
  /** All that the page prints, to choose the subsets of the font. */
  readonly text: string;
}

/** Longest running header, in characters: it has one line. */
const longestHeader = 70;

function short(text: string): string {
  const chars = Array.from(text);
  return chars.length <= longestHeader ? text : `${chars.slice(0, longestHeader - 1).join('')}…`;
}

function pageBox({ page, header, footer, tight }: ThemeInput): string {
  return `@page{size:${page === 'A4' ? 'A4' : 'letter'};
@top-left{content:${cssString(short(header.left))}}
@top-right{content:${cssString(short(header.right))}}
@bottom-left{content:${cssString(short(footer))}}
@bottom-right{content:counter(page) " / " counter(pages)}}
@page :first{@top-left{content:none}@top-right{content:none}}
:root{--tight:${tight ?? 0};--sheet:${page === 'A4' ? '297mm' : '11in'}}`;
}

/** A brand's colours over the theme's; both have been checked to be colours. */
function branded(brand: Brand | undefined): string {
  const rules = (tokens: Brand['tokens']): string =>
    Object.entries(tokens ?? {})
      .map(([name, value]) => `--${name}:${value}`)
      .join(';');
  const dark = rules(brand?.dark);
  const light = rules(brand?.tokens);
  return [
    light === '' ? '' : `:root{${light}}`,
    dark === '' ? '' : `@media screen and (prefers-color-scheme:dark){:root{${dark}}}`,
  ].join('\n');
}

/** Gives the style sheet, safe to stand in a style element. */
export function theme(input: ThemeInput): string {
  const own = branded(input.brand);
  const faces = [fontFaces(input.text, input.fonts), scriptFaces(input.text, input.scripts ?? [])];
  return cssInHtml([...faces.filter((rules) => rules !== ''), input.css, own, pageBox(input)].join('\n'));
}
