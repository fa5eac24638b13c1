/** How a text writes its words: what begins with a capital at the head of a sentence may stand elsewhere without it. */
import { isLetterCode, isLetterOrAccentCode, isLetterOrNumberCode, isSmallCode } from '../model/letter.ts';
import type { Block } from '../model/parsed.ts';
import { words } from '../model/word-table.ts';

/** Which words the text writes in lower case, and which with a capital inside a sentence. */
export function writtenWords(blocks: readonly Block[]): Readonly<Record<'lowercase' | 'capital', ReadonlySet<string>>> {
  const lowercase = new Set<string>();
  const capital = new Set<string>();
  for (const block of blocks) {
    if (block.type !== 'paragraph' && block.type !== 'item') continue;
    for (const { passage } of block.sentences)
      eachWord(passage.text, (word, at) => {
        if (isSmallCode(word.charCodeAt(0))) lowercase.add(word);
        else if (at > 0) capital.add(word);
      });
  }
  return { lowercase, capital };
}

/** Words with what apostrophes join to them; the second half of "co-op" is none. */
function eachWord(text: string, visit: (word: string, at: number) => void): void {
  const { length } = text;
  let end = 0;
  for (let at = 0; at < length; at = end) {
    end = at + 1;
    if (!isWordOrJoint(text.charCodeAt(at))) continue;
    if (isLetterCode(text.charCodeAt(at))) {
      while (end < length && isLetterOrApostrophe(text.charCodeAt(end))) end++;
      visit(words.at(text, at, end), at);
    }
    while (end < length && isWordOrJoint(text.charCodeAt(end))) end++;
  }
}

function isApostrophe(code: number): boolean {
  return code === 0x27 || code === 0x2019;
}

function isLetterOrApostrophe(code: number): boolean {
  return isLetterOrAccentCode(code) || isApostrophe(code);
}

function isWordOrJoint(code: number): boolean {
  return isLetterOrNumberCode(code) || isApostrophe(code) || code === 0x2d;
}
