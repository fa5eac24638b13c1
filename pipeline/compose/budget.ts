/**
 * How much a document holds, and what is left of a template's bounds where that is too much. A measure in characters, not
 * in millimetres: compose knows no page. It keeps a document of a rich subject near its number of pages.
 */
import type { DocumentModel } from '../model/document.ts';
import type { SectionSpec } from '../model/template.ts';

/** What an entry of a list costs besides its text: the rest of its last line, and the space around it. */
const perEntry = 28;
/** References are set in small type. */
const smallType = 0.5;

/** The sentence under the name is set in large type. */
const largeType = 1.7;
/** A source's head among the references, and the space around it. */
const perGroup = 120;

/** Gives the size of all parts of a document; see {@link sizeOf}. */
export function documentSize({ head, main, side, foot }: DocumentModel): number {
  return [head, main, side, foot].reduce((sum, part) => sum + sizeOf(part), 0);
}

/** Gives the size of a part of a model: its printed characters and its entries. */
export function sizeOf(part: unknown): number {
  if (typeof part === 'string') return part.length;
  if (Array.isArray(part)) return part.reduce((sum: number, entry) => sum + sizeOf(entry) + entryCost(entry), 0);
  if (typeof part !== 'object' || part === null) return 0;
  const scale = 'kind' in part && part.kind === 'references' ? smallType : 1;
  const sizes = Object.entries(part).map(([key, value]) => {
    if (unprinted.has(key)) return 0;
    return sizeOf(value) * (key === 'standfirst' ? largeType : 1);
  });
  return scale * sizes.reduce((sum, size) => sum + size, 0);
}

const unprinted = new Set([
  'id',
  'kind',
  'href',
  'evidence',
  'datetime',
  'lang',
  'refs',
  'nameRefs',
  'name',
  'page',
  'panels',
]);

/** Runs of one text stand in one line; everything else in a list begins a new one. */
function entryCost(entry: unknown): number {
  if (typeof entry !== 'object' || entry === null) return perEntry;
  if (Object.hasOwn(entry, 'entries')) return perGroup;
  return 'text' in entry && !('when' in entry) ? 0 : perEntry;
}

/** How often the bounds of a part are drawn tighter before it is taken as it is. */
export const tightest = 7;

/** Gives a bound after some steps of tightening, each of which takes an eighth of it; never less than `least`. */
export function tighter(bound: number, step: number, least: number): number {
  return Math.max(Math.min(bound, least), Math.round(bound * (1 - step / 8)));
}

/** Gives a section with the bounds of its blocks drawn tighter. */
export function tightened(section: SectionSpec, step: number): SectionSpec {
  const blocks = section.blocks.map((block) =>
    'limit' in block ? { ...block, limit: tighter(block.limit, step, 1) } : block,
  );
  return { ...section, blocks };
}
