/**
 * What kind of page a text is, told by how it speaks: a portrait of a body, or a page on which bodies come up in passing: a
 * report, an interview, somebody's memories, an obituary, a vacancy, a call for applications. On the latter "the charity" and
 * "it" are as often somebody else, and many of them are about no body at all.
 */
import type { Block } from '../model/parsed.ts';

/**
 * A portrait of a body; a report of what happened; a talk, with questions or in the first person; somebody's life; an advert,
 * which is for those who apply for something. On all but the first bodies come up in passing.
 */
export type PageKind = 'portrait' | 'report' | 'talk' | 'life' | 'advert';

/** So much of a text tells what kind it is. */
const looked = 8000;

/** What others say, up to the mark that ends it or the end of the line. */
const speech = /[“"][^“”"\n]{3,}(?:[”"]|$)|(?<!\p{L})‘[^‘’\n]{12,}(?:’(?!\p{L})|$)|``[^`'\n]{3,}(?:''|$)/gmu;
/** "yesterday", "next month", "on Friday": a moment that was near when the page was written. */
const moment =
  /\b(?:yesterday|tonight|tomorrow|last (?:night|week|weekend|month|[MTWFS]\p{Ll}+day)|next (?:week|month|[MTWFS]\p{Ll}+day)|this (?:week|weekend|month|morning|evening)|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\b/gu;
// These look behind when they have found a word: to look behind every character first costs most of the search.
const saying =
  /\b(?=said|says|told|stressed|urged|recall|add|explain)(?<!\b(?:is|are|was|were|be|been|being) )(?:(?:said|says|told|stressed|urged|recalls|recalled)\b|(?:added|adds|explained|explains)(?=[:,] ))/gu;
const myself = /I(?= \p{Ll}|[’'])(?<!(?:[\p{L}’'.]|\p{Lu}\p{L}{2,20} )I)|[Mm]y(?!\p{L})(?<!\p{L}[Mm]y)/gu;
const personal = /(?:she(?<!\p{L}she)|h(?:e|is|er|im)(?<!\p{L}h(?:e|is|er|im)))(?!\p{L})/giu;
const impersonal = /(?:its?|we|our)(?!\p{L})(?<!\p{L}(?:its?|we|our))/giu;
const asking = /^(?:Q:|A:|Q\. |A\. |.{5,160}\?$)/gmu;
/** What every question has: to look for it by line costs ten times as much. */
const mayAsk = /\?$|^[QA][.:]/mu;
const applying =
  /\b(?:vacanc(?:y|ies)|applica(?:nt|tion)s?|candidates?|apply now|clos(?:e|ing) date|duty station|(?:job|position) (?:description|title|location)|salary|employment type|years of experience|contract duration|eligib(?:le|ility)|deadline|proposals?|responsibilities)\b/giu;
const hiring =
  /\b(?:is|are) (?:seeking|looking for|hiring|recruiting|looking to (?:hire|recruit)|seeking to (?:hire|recruit)) (?:an?|our|its) /iu;

/** How many of a sign make a page one of its kind; of what an advert says, different words are counted. */
const enough = { report: 2, myself: 2, personal: 3, asking: 3, applying: 3 };

/** Looks at the beginning of the text; costs the same whatever its length. */
export function pageKind(blocks: readonly Block[]): PageKind {
  const whole = beginningOf(blocks);
  const told = whole.replace(speech, '""');
  const asked = differentWords(whole.match(applying) ?? []);
  if (asked >= (hiring.test(whole) ? 1 : enough.applying)) return 'advert';
  const persons = count(personal, told);
  if (persons >= enough.personal && persons > 2 * count(impersonal, told)) return 'life';
  if (count(myself, told) >= enough.myself || (mayAsk.test(whole) && count(asking, whole) >= enough.asking))
    return 'talk';
  return count(moment, told) + count(saying, told) >= enough.report ? 'report' : 'portrait';
}

function beginningOf(blocks: readonly Block[]): string {
  let text = '';
  for (const block of blocks) {
    if (text.length >= looked) break;
    for (const line of linesOf(block)) text += `${line}\n`;
  }
  return text.slice(0, looked);
}

function linesOf(block: Block): string[] {
  switch (block.type) {
    case 'row':
      return [block.key.text, ...block.values.map(({ text }) => text)];
    case 'heading':
    case 'fragment':
      return [block.passage.text];
    case 'paragraph':
    case 'item':
      return block.sentences.map(({ passage }) => passage.text);
    default:
      return [];
  }
}

/** "applicant" and "applicants" are one. */
function differentWords(found: readonly string[]): number {
  return new Set(found.map((word) => word.toLowerCase().slice(0, 6))).size;
}

function count(sign: RegExp, text: string): number {
  return text.match(sign)?.length ?? 0;
}
