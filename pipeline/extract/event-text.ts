/** How an event is told: its clause with whom it is about, without its date, and without what frames it. */
import { foldBlanks } from '../model/blanks.ts';
import type { Entity } from './entity.ts';
import { aboutOther, type ReadSentence } from './sentence.ts';

/** The clause without what frames it, and without its date where that stands at either end. */
export function told(text: string, clause: { start: number; end: number }, date: Entity): string {
  const whole = text.slice(clause.start, upToBracket(text, clause, date));
  const clean = foldBlanks(core(withoutDate(whole, date, clause.start)))
    .replace(/\bin ,\s/gu, 'in ')
    .replace(/^[\s,;:]+|[\s,;:]+$/gu, '');
  return clean === '' ? whole : clean[0]?.toUpperCase() + clean.slice(1);
}

/** "The campaign, launched by two charities (2009–2012), called on …": what the date is of stands before it. */
function upToBracket(text: string, clause: { start: number; end: number }, date: Entity): number {
  const bracketed = text[date.start - 1] === '(' && text[date.end] === ')';
  const enough = date.start - clause.start >= shortestCore && clause.end - date.end > longCore;
  return bracketed && enough && /, \p{Ll}+(?:ed|n) /u.test(text.slice(clause.start, date.start))
    ? date.end + 1
    : clause.end;
}

const leadingDate =
  /^(?:(?:and|but|then|later|again|however|also|meanwhile|additionally|subsequently|finally|eventually),? )?(?:in|on|since|by|from|during|between|at|until|after|as of|early in|late in)?(?: the)?(?: early| late| mid| beginning of| end of)? ?$/iu;
const trailingDate =
  /[\s,(]*(?:\b(?:held|signed|dated) )?(?:\b(?:as of|as at|in|on|since|by|from|during|between|at|until|of)(?: the)?(?: early| late| mid| beginning of| end of)?)?\s*$/iu;
/** Words with which no telling ends. */
const unfinished =
  /(?:^|\s)(?:the|an?|to|as|of|than|and|or|that|back|with|for|from|by|ending|beginning|starting|early|late|mid)$/iu;

function withoutDate(words: string, date: Entity, offset: number): string {
  if (date.kind !== 'time') return words;
  const before = words.slice(0, date.start - offset);
  const after = words.slice(date.end - offset);
  // "In the July 2006 presidential election, …": the date is a part of what it stands before.
  if (/\bthe (?:early |late |mid-?)?$/iu.test(before) && /^ \p{L}/u.test(after) && !/\d0s$/u.test(date.text))
    return words;
  if (leadingDate.test(before)) return after.replace(/^[\s,:–—-]+/u, '');
  // What follows the date may still be cut off as a frame: ", following the first congress".
  if (
    !/^[\s).]*(?:$|,? (?:as part of|following|after|in co-?operation|in partnership|in collaboration)\b)/u.test(after)
  )
    return words;
  const cut = before.replace(trailingDate, '');
  return unfinished.test(cut) ? words : cut;
}

/** What happened, without whom it was done with, where it stands in front, and without what followed from it or framed it. */
function core(words: string): string {
  const front = words
    .replace(
      /^\s*(?:However|Moreover|Furthermore|Additionally|Nevertheless|Meanwhile|Also|Thus|Therefore), (?!it |they |he |she )/u,
      '',
    )
    .replace(/^\s*(?:It|it) (?:was|is) (?:announced|reported|said) that /u, '')
    .replace(
      /^\s*(?:in|together) (?:partnership|collaboration|co-?operation|conjunction|association)? ?with [^;]{3,160}?, (?=\p{Lu}|the |it )/iu,
      '',
    );
  const tail =
    /,? as (?:part of|an? (?:reward|result|member)|well as)\b|(?<=\b(?:years?|months?|weeks?)) to (?=\p{Ll})|, (?:\p{Ll}+ing|aimed|designed|intended|following|after|in (?:cooperation|co-operation|partnership|collaboration)|alongside|with)\b/u.exec(
      front,
    );
  return tail !== null && tail.index >= shortestCore && front.length > longCore ? front.slice(0, tail.index) : front;
}

const shortestCore = 30;
const longCore = 90;

/** "It was developed …" says who only in the sentence before, and "moved to Lisbon" only in the half before. */
export function withSubject(
  text: string,
  sentence: ReadSentence,
  subject: string,
  clause: { start: number; end: number },
): string {
  const before = sentence.marked.text.slice(0, clause.start);
  const own = sentence.marked.text.slice(clause.start, clause.end);
  const verb = (text[0] ?? '').toLowerCase() + text.slice(1);
  // "…, and in 1936, Ana Sousa left": a capital in the text itself opens a name.
  if (/,? (?:and|but) $/u.test(before) && subject !== '' && own.includes(verb) && !opensAnew.test(verb)) {
    const passive = /^\p{Ll}+ by /u.test(verb) ? 'was ' : '';
    return `${aboutOther(sentence) ?? subject} ${passive}${verb}`;
  }
  const pronoun = /^(?:It|They|We) (?=\p{Ll})/u.exec(text)?.[0];
  if (pronoun === undefined || subject === '' || impersonal.test(text)) return text;
  return `${aboutOther(sentence) ?? subject} ${text.slice(pronoun.length)}`;
}

/** A clause that has a subject of its own: "the move was completed", "its staff grew". */
const opensAnew =
  /^(?:the|an?|its|their|his|her|this|that|these|those|all|many|most|some|several|two|three|four|five|it|they|he|she|we|there|both|each|one|in|on|at|after|before|since|from|until|when|while|by|during) /u;
/** "It was announced that", "It was not until 1937 that", "It was intended to": nobody is meant. */
const impersonal =
  /^It (?:was|is|has been) (?:not until|only (?:in|after|when)|(?:first |not |then |also )?(?:announced|reported|said|clear|intended|planned|decided|agreed|hoped|expected|necessary|possible|proposed|estimated|believed|noted|claimed|revealed)\b)/u;
