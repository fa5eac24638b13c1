/**
 * The beginnings of words and the marks that patterns wait for, each with a number: those of words are nodes of a tree by
 * letters. Tells which of them a text has, in one pass over its characters.
 */
import { isLetterCode } from '../model/letter.ts';

const letters = 26;
/** Marks begin where the characters for private use do. */
const firstMark = 0xe000;

/** A set of triggers, with the last text of which it was asked and the answer: many patterns need the same. */
interface Needed {
  readonly anyOf: readonly number[];
  askedIn: number;
  isMet: boolean;
}

/** Filled once, then asked of text after text. */
export class TriggerTree {
  /** For each node and letter the node that follows; 0, which is the root, where none does. */
  readonly #next: number[] = new Array(letters).fill(0);
  /** Numbers of the marks, from the first mark on. */
  readonly #marks: number[] = [];
  /** Of each number, whether it was added, and not only passed on the way to a longer beginning. */
  readonly #wanted: boolean[] = [false];
  /** Of each number, the text that last had it. */
  readonly #metIn: number[] = [0];
  #text = 0;
  readonly #sets: Needed[] = [];
  readonly #setNumbers = new Map<string, number>();

  /** The number of a mark, or of a beginning of words in English letters; the same for the same one. */
  add(trigger: string): number {
    const mark = trigger.charCodeAt(0) - firstMark;
    const number = mark < 0 ? this.#nodeOf(trigger) : (this.#marks[mark] ?? this.#number());
    if (mark >= 0) this.#marks[mark] = number;
    this.#wanted[number] = true;
    return number;
  }

  /** The numbers of all that a text has, each once. */
  meet(text: string): readonly number[] {
    const found: number[] = [];
    this.#text++;
    let inWord = false;
    for (let at = 0; at < text.length; at++) {
      const code = text.charCodeAt(at);
      const isLetter = isLetterCode(code);
      if (isLetter && !inWord) this.#readWord(text, at, found);
      else if (code >= firstMark) this.#note(this.#marks[code - firstMark], found);
      inWord = isLetter;
    }
    return found;
  }

  /** The number of a set of triggers of which a text must have one; the same for the same set. */
  addSet(triggers: readonly string[]): number {
    const key = triggers.join(' ');
    const known = this.#setNumbers.get(key);
    if (known !== undefined) return known;
    this.#sets.push({ anyOf: triggers.map((trigger) => this.add(trigger)), askedIn: 0, isMet: false });
    this.#setNumbers.set(key, this.#sets.length - 1);
    return this.#sets.length - 1;
  }

  /** Whether the last text that was met has one of a set. */
  hasMet(set: number): boolean {
    const needed = this.#sets[set];
    if (needed === undefined) return false;
    if (needed.askedIn !== this.#text) {
      needed.askedIn = this.#text;
      needed.isMet = needed.anyOf.some((number) => this.#metIn[number] === this.#text);
    }
    return needed.isMet;
  }

  #readWord(text: string, start: number, found: number[]): void {
    let node = 0;
    for (let at = start; at < text.length; at++) {
      const letter = letterIndex(text.charCodeAt(at));
      node = letter < 0 ? 0 : (this.#next[node * letters + letter] ?? 0);
      if (node === 0) return;
      this.#note(node, found);
    }
  }

  #note(number: number | undefined, found: number[]): void {
    if (number === undefined || !this.#wanted[number] || this.#metIn[number] === this.#text) return;
    this.#metIn[number] = this.#text;
    found.push(number);
  }

  #nodeOf(word: string): number {
    let node = 0;
    for (let at = 0; at < word.length; at++) {
      const edge = node * letters + letterIndex(word.charCodeAt(at));
      const next = this.#next[edge] || this.#number();
      this.#next[edge] = next;
      node = next;
    }
    return node;
  }

  #number(): number {
    const number = this.#metIn.length;
    this.#metIn.push(0);
    this.#wanted.push(false);
    for (let letter = 0; letter < letters; letter++) this.#next.push(0);
    return number;
  }
}

/** 0 for "a" and "A"; -1 for all that is no English letter. The long s and the Kelvin sign are letters to "iu". */
function letterIndex(code: number): number {
  const letter = (code | 0x20) - 0x61;
  if (code < 0x80) return letter < letters ? letter : -1;
  return code === 0x17f ? 18 : code === 0x212a ? 10 : -1;
}
