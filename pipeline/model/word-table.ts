/**
 * What is true of a word by itself, found out once for each word and not each time that it stands somewhere: texts use few
 * words, and each of them again and again. A word is looked up where it stands, without being cut out of its text.
 */

/** Twice as many slots as words; few enough that all tables together stay near the processor. */
const slots = 1 << 13;
const mostKept = slots / 2;
const longestKept = 24;
/** Words whose codes agree stand in a row; so many of them are looked at, and more are not kept. */
const longestRow = 8;

/** Keeps what `make` gives for words that are not long. A hostile text can make it useless, and not slow. */
export class WordTable<T> {
  readonly #make: (word: string) => T;
  /** By code: one more than the number of a word. */
  readonly #numbers = new Uint16Array(slots);
  #words: string[] = [];
  #values: T[] = [];

  /** @param make must give the same for the same word */
  constructor(make: (word: string) => T) {
    this.#make = make;
  }

  /** What is true of the word that stands in a text from one offset to another. */
  at(text: string, start: number, end: number): T {
    if (end - start > longestKept) return this.#make(text.slice(start, end));
    const code = codeOf(text, start, end);
    for (let row = 0; row < longestRow; row++) {
      const slot = (code + row) & (slots - 1);
      const number = this.#numbers[slot] ?? 0;
      if (number === 0) return this.#keep(text.slice(start, end), slot);
      if (standsAt(this.#words[number - 1] ?? '', text, start, end)) return this.#values[number - 1] as T;
    }
    return this.#make(text.slice(start, end));
  }

  #keep(cut: string, slot: number): T {
    if (this.#words.length >= mostKept) {
      this.#numbers.fill(0);
      this.#words = [];
      this.#values = [];
    }
    const word = apart(cut);
    const value = this.#make(word);
    this.#words.push(word);
    this.#values.push(value);
    this.#numbers[slot] = this.#words.length;
    return value;
  }
}

function codeOf(text: string, start: number, end: number): number {
  let code = end - start;
  for (let at = start; at < end; at++) code = Math.imul(code ^ text.charCodeAt(at), 0x01000193);
  return code ^ (code >>> 15);
}

function standsAt(word: string, text: string, start: number, end: number): boolean {
  if (word.length !== end - start) return false;
  for (let at = 0; at < word.length; at++) if (word.charCodeAt(at) !== text.charCodeAt(start + at)) return false;
  return true;
}

/** A copy of a word: what is cut out of a text may hold all of the text in memory. */
export function apart(word: string): string {
  return ` ${word}`.slice(1);
}

/** Words as texts of their own, the same one for the same word: two of those are quickly compared, and looked up. */
export const words: WordTable<string> = new WordTable((word) => word);
