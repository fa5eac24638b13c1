/**
 * Where a passage names the subject. A longer name that only begins with the subject's is somebody else: a national
 * branch ("Acme Sweden", "Acme-USA") or a thing of its ("Acme Code of Conduct").
 */
import type { Entity } from './entity.ts';
import { matches } from './matches.ts';
import type { NameFound } from './recognise/name.ts';
import { countryOf, type PlaceFound } from './recognise/place.ts';

/** One expression that finds any of the names, the longest first; undefined where there are none. */
export function subjectExpression(names: readonly string[]): RegExp | undefined {
  if (names.length === 0) return undefined;
  const alternatives = [...new Set(names.flatMap(spellings))]
    .sort((a, b) => b.length - a.length || (a < b ? -1 : 1))
    .map((name) => escaped(name).replace(/ /g, '\\s'));
  return new RegExp(`(?<![\\p{L}\\p{N}-])(?:${alternatives.join('|')})(?![\\p{L}\\p{N}])`, 'gu');
}

/** "ROKETSAN" and "Roketsan": a single word may be written both ways. */
function spellings(name: string): string[] {
  if (name.length < 4 || !/^\p{L}+$/u.test(name)) return [name];
  const apart = name.replace(/(?<=\p{Ll})(?=\p{Lu}\p{Ll})/gu, ' ');
  if (apart !== name) return [name, apart];
  return [name, name.toUpperCase(), name[0]?.toUpperCase() + name.slice(1).toLowerCase()];
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
}

/** Entities of kind `subject`, and of kind `branch` for bodies that bear its name and a place's. */
export function subjectMentions(
  text: string,
  expression: RegExp | undefined,
  names: readonly NameFound[],
  places: readonly PlaceFound[],
): Entity[] {
  if (expression === undefined) return [];
  const found: Entity[] = [];
  for (const match of matches(expression, text)) {
    const start = match.index;
    const end = start + match[0].length;
    const branch = branchEnd(text, start, end, names, places);
    if (branch !== undefined) {
      found.push({ kind: 'branch', start, end: branch, text: text.slice(start, branch) });
      continue;
    }
    // A name that begins earlier or goes on in capitals is another name, unless all that follows is said of the subject.
    const longer = names.find((name) => name.start <= start && end <= name.end && name.end - name.start > end - start);
    if (longer && isOtherName(text.slice(longer.start, start), text.slice(end, longer.end))) continue;
    // "Acme a.s." without its last stop is no name, and the stop ends no sentence.
    const stop =
      /^\.(?= [\p{Ll}(]|,)/u.test(text.slice(end, end + 3)) && /(?:\.\p{L}| (?:Ltd|Inc|Co|Corp|Bros))$/u.test(match[0])
        ? 1
        : 0;
    found.push({ kind: 'subject', start, end: end + stop, text: text.slice(start, end + stop) });
  }
  return found;
}

function branchEnd(
  text: string,
  start: number,
  end: number,
  names: readonly NameFound[],
  places: readonly PlaceFound[],
): number | undefined {
  const longer = names.find((name) => name.start === start && name.end > end);
  if (longer !== undefined && countryOf(text.slice(end, longer.end).trim()) !== undefined) return longer.end;
  const hyphenated = /^-[\p{Lu}][\p{L}]*/u.exec(text.slice(end, end + 40))?.[0];
  if (hyphenated !== undefined) return end + hyphenated.length;
  const place = places.find((p) => p.start === end + 1 && p.kind !== 'demonym' && text[end] === ' ');
  return place && place.start > start ? place.end : undefined;
}

/** Organs of the subject: what is said of "the Acme Secretariat" is said of Acme. */
const organ = /^\s(?:International )?(?:Secretariat|Headquarters|Network|Board|Office|Team|Members?|Group)$/u;

const legal =
  /^,? (?:Co|Inc|Ltd|LLC|plc|Plc|PLC|GmbH|KGaA|AG|SE|AB|AS|ASA|Oy|Oyj|Corp|Corporation|Limited|Company|Berhad|Bhd|S\.?A\.?|A\.?Ş\.?|N\.?V\.?|B\.?V\.?|A\/S|S\.?p\.?A|Pty|Pte|L\.?P\.?)(?![\p{L}])[\s\S]*$/u;

function isOtherName(before: string, after: string): boolean {
  if (/^(?:The|the)?\s*$/u.test(before) && (organ.test(after) || legal.test(after))) return false;
  if (/^(?:The|the|L['’])?\s*$/u.test(before) && /^(?:['’]s?)?\s*(?:\([^)]*\))?$/u.test(after)) return false;
  return (
    /\p{L}/u.test(before.replace(/^The\s/u, '')) || /^\s?\p{Lu}/u.test(after) || /^\s?(?:of|for|against)\s/u.test(after)
  );
}
