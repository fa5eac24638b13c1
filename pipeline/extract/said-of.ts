/**
 * What a clause says of those who are counted, put behind the counted phrase, so that the figure can stand by itself:
 * "7 million signatures were collected worldwide" counts signatures collected worldwide, "violence affects one billion
 * children" counts children affected by violence.
 */

/** How far before and after the figure a clause is looked at. */
const reach = 140;

const predicate =
  /^ (?<verb>is|are|was|were|has been|have been|had been|being|had|have|suffer|face|live|need|lack|use|attend) (?<what>(?!the |an? |in |not )[\p{L}’'-]+(?: (?!and |or |but |which |that |who |while )[\p{L}’'-]+){0,9})/u;
const participle = /^(?:\p{Ll}+ly )*\p{Ll}+(?:ed|en|wn|ght|lt|nt)\b/u;
const people =
  /\b(?:children|people|women|men|persons|members|students|patients|adults|girls|boys|workers|families|refugees)\b/u;
const openEnd = /(?: (?:in|to|by|from|for|with|of|on|at|the|an?|their|its|any|less|more|than|about|over|top))+$/u;

/** Verbs with which something is done to those who are counted. */
const doing =
  /\b(affect|reach|serve|employ|treat|support|train|protect|help|educate|house|cover|operate|manage|represent|publish|receive|host|feed|shelter|assist|admit|enrol|graduate|collect|raise|vaccinate|fund|award|register)(?:s|es|ed|d|led)? (?:an estimated |the )?$/iu;
const doerBefore = /(?:^|[.;:] |, and |, )((?:the |an? )?\p{Lu}[\p{L}’'-]*(?: [\p{L}’'-]+){1,5})(?:, [^,]{3,60},)? $/u;

/**
 * @param of the counted phrase, which ends at `end` in the text
 * @param start where the figure begins
 */
export function saidOf(text: string, of: string, start: number, end: number): string {
  return predicated(of, text.slice(end, end + reach)) ?? undergone(of, text.slice(Math.max(0, start - reach), start));
}

function predicated(of: string, after: string): string | undefined {
  const { verb, what } = predicate.exec(after)?.groups ?? {};
  const rest = what?.replace(openEnd, '') ?? '';
  if (verb === undefined || rest === '') return undefined;
  const passive = /^(?:is|are|was|were|\w+ been|being)$/u.test(verb);
  if (passive && participle.test(rest)) return `${of} ${rest}`;
  if (!passive && !/^ha(?:d|ve)$/u.test(verb)) return `${of} ${people.test(of) ? 'who' : 'that'} ${verb} ${rest}`;
  return /^(?:had|have|were|are|was)$/u.test(verb) && rest.includes(' ')
    ? `${of} ${people.test(of) ? 'who' : 'that'} ${verb} ${rest}`
    : undefined;
}

function undergone(of: string, before: string): string {
  const verb = doing.exec(before);
  if (verb?.[1] === undefined) return of;
  const doer = doerBefore.exec(before.slice(0, verb.index))?.[1]?.replace(/ (?:has|have|had)(?: \p{L}+ly)?$/u, '');
  // "trained by its Deck School program" says nothing that stands by itself.
  if (doer !== undefined && nobody.test(doer)) return `${of} ${participleOf(verb[1])}`;
  return `${of} ${participleOf(verb[1])}${doer === undefined ? '' : ` by ${doer.replace(/^\p{Lu}(?=\p{Ll}* \p{Ll})|^(?:T(?=he )|A(?=n? ))/u, (letter) => letter.toLowerCase())}`}`;
}

/** Whom only the sentence names, or when: "its Deck School", "Today it", "Every year the clinic". */
const nobody =
  /^(?:its|our|their|we|it|they|each|every|in|on|today|now|currently|last|this|since|so|together|overall)\b|\b(?:its|our|their)\b| (?:we|it|they|he|she|who|which|that)$/iu;

function participleOf(verb: string): string {
  if (verb.endsWith('e')) return `${verb}d`;
  return /^(?:admit|enrol)$/iu.test(verb) ? `${verb}${verb.at(-1)}ed` : `${verb}ed`;
}
