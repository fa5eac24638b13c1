/** Untrusted text in style sheets: a name must not be able to end a string, a rule or the style element. */

/**
 * Gives the text as a CSS string with its quotes. Everything but ASCII letters, digits and blanks is written as a code
 * point escape, so that no quote, backslash, line break, `<` or `}` is left to mean anything.
 */
export function cssString(text: string): string {
  const escaped = text.replace(/[^A-Za-z0-9 ]/gu, (char) => `\\${(char.codePointAt(0) ?? 0xfffd).toString(16)} `);
  return `"${escaped}"`;
}

/** Gives a style sheet that cannot end the style element around it. */
export function cssInHtml(css: string): string {
  return css.replaceAll('</', '<\\/').replaceAll('<!--', '<\\!--');
}
