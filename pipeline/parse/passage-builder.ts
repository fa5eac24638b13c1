/**
 * Builds passages piece by piece and cuts them into parts, each in one pass over the runs however many parts there are.
 * Knows nothing of what the characters mean.
 */
import type { Passage, Run } from '../model/passage.ts';

/** A passage of nothing. */
export const emptyPassage: Passage = { text: '', runs: [] };

/** Collects text and the runs that lead back to its source. */
export class PassageBuilder {
  #parts: string[] = [];
  #runs: Run[] = [];
  #length = 0;

  /** Adds characters that stand alike at `start` in the source; joins them to the run before where they follow on. */
  add(text: string, start: number): void {
    if (text === '') return;
    const last = this.#runs.at(-1);
    const follows =
      last && last.width === undefined && last.at + last.length === this.#length && last.start + last.length === start;
    if (follows) this.#runs[this.#runs.length - 1] = { ...last, length: last.length + text.length };
    else this.#runs.push({ at: this.#length, start, length: text.length });
    this.#push(text);
  }

  /** Adds characters that the source spells in `width` others, as an entity does. */
  addSpelled(text: string, start: number, width: number): void {
    this.#runs.push({ at: this.#length, start, length: text.length, width });
    this.#push(text);
  }

  /** Adds characters that are nowhere in the source. */
  addUnmapped(text: string): void {
    this.#push(text);
  }

  /** Adds a whole passage. */
  append(passage: Passage): void {
    for (const run of passage.runs) {
      const at = this.#length + run.at;
      const last = this.#runs.at(-1);
      const follows =
        last &&
        last.width === undefined &&
        run.width === undefined &&
        last.at + last.length === at &&
        last.start + last.length === run.start;
      if (follows) this.#runs[this.#runs.length - 1] = { ...last, length: last.length + run.length };
      else this.#runs.push({ ...run, at });
    }
    this.#push(passage.text);
  }

  /** How many characters there are so far. */
  get length(): number {
    return this.#length;
  }

  /** The passage so far. */
  build(): Passage {
    return { text: this.#parts.join(''), runs: this.#runs };
  }

  #push(text: string): void {
    this.#parts.push(text);
    this.#length += text.length;
  }
}

/** Gives a function that cuts parts out of a passage. The parts must be asked for in order and must not overlap. */
export function cutter(passage: Passage): (from: number, to: number) => Passage {
  let next = 0;
  return (from, to) => {
    const runs: Run[] = [];
    for (let run = passage.runs[next]; run && run.at < to; run = passage.runs[next]) {
      const first = Math.max(from, run.at);
      const last = Math.min(to, run.at + run.length);
      if (first < last) runs.push(part(run, first, last, from));
      if (run.at + run.length > to) break;
      next++;
    }
    return { text: passage.text.slice(from, to), runs };
  };
}

function part(run: Run, first: number, last: number, from: number): Run {
  if (run.width !== undefined) return { at: first - from, start: run.start, length: last - first, width: run.width };
  return { at: first - from, start: run.start + (first - run.at), length: last - first };
}

/** One part of a passage without the blanks at its ends. */
export function trimmedPart(passage: Passage, from: number, to: number): Passage {
  let first = from;
  let last = to;
  while (first < last && passage.text[first] === ' ') first++;
  while (last > first && passage.text[last - 1] === ' ') last--;
  return cutter(passage)(first, last);
}

/** Several passages as one, a blank between each two. */
export function joinPassages(passages: readonly Passage[]): Passage {
  const [only] = passages;
  if (only && passages.length === 1) return only;
  const builder = new PassageBuilder();
  for (const passage of passages) {
    if (builder.length > 0 && passage.text !== '') builder.addUnmapped(' ');
    builder.append(passage);
  }
  return builder.build();
}
