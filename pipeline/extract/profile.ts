/** What a source is, told from its text: who speaks, and how old it is at least. */
import type { SourceProfile } from '../model/claim.ts';
import type { ParsedSource } from '../model/parsed.ts';
import type { Entity } from './entity.ts';
import type { SubjectNames } from './subject-names.ts';

/** A passage's entities and whether its dates are what the text tells or when somebody looked something up. */
export interface DatedPassage {
  readonly text: string;
  readonly entities: readonly Entity[];
}

/** @param passages of prose, infobox and reference list, in any order */
export function profileOf(parsed: ParsedSource, names: SubjectNames, passages: readonly DatedPassage[]): SourceProfile {
  const title = titleOf(parsed);
  const notBefore = latest(passages);
  return {
    source: parsed.source.id,
    names: names.names,
    firstPerson: names.firstPerson,
    encyclopedic: isEncyclopedic(parsed),
    ...(title === undefined ? {} : { title }),
    ...(notBefore === undefined ? {} : { notBefore }),
  };
}

function titleOf(parsed: ParsedSource): string | undefined {
  for (const block of parsed.blocks.slice(0, 4)) {
    if (block.type === 'heading' && block.depth === 1) return block.passage.text;
    if (block.type === 'fragment' && block === parsed.blocks[0]) return block.passage.text;
    if (block.type === 'paragraph') return undefined;
  }
  return undefined;
}

/** Marks of a wiki: `[edit]`, numbered footnotes with a reference list, or an infobox before a defining sentence. */
function isEncyclopedic(parsed: ParsedSource): boolean {
  if (parsed.marks.some((mark) => mark.kind === 'edit' || mark.kind === 'footnote' || mark.kind === 'citation-needed'))
    return true;
  if (parsed.blocks.some((block) => block.type === 'furniture' && /encyclop/iu.test(block.passage.text))) return true;
  return parsed.blocks.filter((block) => block.type === 'row').length >= 3;
}

const future = /\b(?:by|until|will|shall|plans?|planned|scheduled|target|aims?|goal|vision|agenda)\b/iu;

/** The latest date that the text tells as past. A date in a sentence about what is to come says nothing. */
function latest(passages: readonly DatedPassage[]): string | undefined {
  let best: string | undefined;
  for (const { text, entities } of passages) {
    const told = entities.reduce((so, { edtf }) => laterOf(so, edtf), best);
    // Few sentences have a later date than those before: only these are worth a closer look.
    if (told !== best && !future.test(text)) best = told;
  }
  return best;
}

/** The date so far, or the last point of another one if that is later. */
function laterOf(best: string | undefined, edtf: string | undefined): string | undefined {
  if (edtf === undefined || (best !== undefined && edtf <= best && !edtf.includes('/'))) return best;
  const point = edtf
    .split('/')
    .findLast((part) => /^\d{4}/u.test(part))
    ?.replace(/[~?%].*$/u, '');
  if (point === undefined || !/^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-\d{2})?)?$/u.test(point)) return best;
  return best === undefined || later(point, best) ? point : best;
}

function later(a: string, b: string): boolean {
  return a > b && !b.startsWith(a);
}
