/** Recognises what a wiki puts in square brackets for its readers and editors: footnote markers, `[edit]`, complaints. */
import type { Mark } from '../model/parsed.ts';

/** A mark that begins at an opening bracket; `to` is the offset behind its closing one. */
export interface FoundMark extends Pick<Mark, 'kind' | 'number'> {
  readonly to: number;
}

/** No mark is longer. */
const longest = 48;

/** The pages of the note, which some wikis print behind its marker: `[4]:12`. */
const pages = /^:\d{1,4}(?:[–-]\d{1,4})?(?=\s|$)/;

const kinds: readonly [RegExp, Mark['kind']][] = [
  [/^\^?\d{1,3}$/, 'footnote'],
  [/^(?:note|nb|n|fn|lower-alpha|upper-alpha) ?\d{1,3}$/, 'footnote'],
  [/^[a-z]$/, 'footnote'],
  [/^edit(?: source)?(?: \| edit(?: source)?)?$/, 'edit'],
  [/^(?:permanent )?dead link$/, 'dead-link'],
  [
    /^(?:citation|better source|source|page|quote|non-primary source|verification|clarification|attribution) needed$/,
    'citation-needed',
  ],
  [
    /^(?:who|when|where|which|why|according to whom|by whom|vague|dubious|dubious – discuss|full citation needed|failed verification|not in citation given|unreliable source|original research|update|as of\?|hide|show|update needed)\??$/,
    'other',
  ],
];

/** The mark whose opening bracket is at `at`; nothing where the bracket is text. */
export function markAt(text: string, at: number): FoundMark | undefined {
  const inside = text.slice(at + 1, at + 1 + longest);
  const close = inside.indexOf(']');
  if (close < 1) return undefined;
  const words = inside.slice(0, close).replace(/\s+/g, ' ').trim().toLowerCase();
  const kind = kinds.find(([pattern]) => pattern.test(words))?.[1];
  if (!kind) return undefined;
  const page = kind === 'footnote' ? pages.exec(text.slice(at + close + 2, at + close + 16)) : null;
  const to = at + close + 2 + (page?.[0].length ?? 0);
  // "[t]he", "provide[s]": a letter that an editor put into a quotation.
  if (words.length === 1 && /[a-z]/.test(words) && /\p{L}/u.test(`${text[at - 1] ?? ''}${text[to] ?? ''}`))
    return undefined;
  const digits = kind === 'footnote' ? /\d+/.exec(words)?.[0] : undefined;
  return digits === undefined ? { kind, to } : { kind, to, number: Number(digits) };
}
