/** White space in short texts. */
import { isBlankCode } from './letter.ts';

/** The text with each run of white space as one blank. Most texts have no other, and are given back as they are. */
export function foldBlanks(text: string): string {
  return hasOddBlank(text) ? text.replace(/\s+/g, ' ') : text;
}

/** Whether there is white space that is no blank by itself between other characters. */
function hasOddBlank(text: string): boolean {
  let before = false;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const blank = isBlankCode(code);
    if (blank && (before || code !== 0x20)) return true;
    before = blank;
  }
  return false;
}
