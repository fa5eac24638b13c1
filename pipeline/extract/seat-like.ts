/** Whether a place that a sentence names is where its subject belongs, or where it helps, met or is known by another name. */
import type { Entity } from './entity.ts';
import type { ReadSentence } from './sentence.ts';

/** What stands behind "is a …" with a preposition or as an adjective; not whom somebody exports to, nor where else it is known. */
export function isSeatLike(sentence: ReadSentence, entity: Entity): boolean {
  const { text } = sentence.marked;
  const verb = definingVerb.exec(text);
  if (verb === null || entity.start < verb.index) return false;
  const said = text.slice(verb.index, entity.start);
  if (isOfWhatItDoes(said) || isBirthplaceOfMany(said)) return false;
  const before = said.slice(-40);
  if (
    isOtherName(sentence, entity) ||
    /^[ -](?:language|speaking|medium)\b/u.test(text.slice(entity.end, entity.end + 12))
  )
    return false;
  if (entity.kind === 'demonym')
    return (
      /\b(?:an?|the) (?:[\p{L}-]+ ){0,3}$/u.test(before) &&
      !/\b(?:during|after|before|since|until|against|about|on) the $/u.test(before)
    );
  return (
    /\b(?:in|at|near|from|of|across|serving|licensed to) (?:the )?(?:[\p{L}-]+ ){0,3}(?:of )?$/u.test(before) ||
    /[(,] ?$/u.test(before)
  );
}

/** "an international network of farmers that was founded in Lyon, France": where it began tells little of where it is. */
export function isBirthplaceOfMany(words: string): boolean {
  return everywhere.test(words) && bornThere.test(words);
}

const everywhere = /\b(?:international|global|worldwide|world) /iu;
const bornThere = /\b(?:founded|formed|established|created|set up|launched|born) in [^.;]{0,40}$/u;

/** "is a", "was also one of the"; "It was at a meeting in Lyon that …" defines nothing. */
const definingVerb =
  /\b(?:is|was|are|were)(?: (?!\p{L}+ing |(?:at|in|on|for|by|to|from|with|of|as|about|during) )\p{L}+)? (?:an?|the|one of)\b/u;

/** "a charity that helps families in Kenya": where it works is not where it is from. */
export function isOfWhatItDoes(words: string): boolean {
  return whatItDoes.test(words);
}

const whatItDoes =
  /[ ,](?:that|which|who) (?!(?:is|was|are|were|has been|(?:has|had|have) (?:its|their)|operates?|operated|works?|serves?|runs?|based|existed|exists) )\p{Ll}+ .*$|[ ,](?:helping|supporting|assisting|aiding|saving|rescuing|feeding|building|fighting|funding|bringing|sending|providing|improving|empowering|dedicated to|devoted to|committed to|focus(?:ed|ing) on|aim(?:ed|ing) (?:at|to)|set up to|founded to|working (?:for|with|to)) .*$|\b(?:held|meeting|conference|congress|summit|ceremony|event|refugees?|orphans?|victims?|survivors?|projects?|programmes?|programs?) [^,.]*$/u;

/** "known in Canada as …" */
export function isOtherName({ marked }: ReadSentence, { start }: Entity): boolean {
  // "the first outside of the UK"
  if (
    /\b(?:outside(?: of)?|beyond|excluding|except(?: for)?|other than|unlike) (?:the )?$/iu.test(
      marked.text.slice(Math.max(0, start - 24), start),
    )
  )
    return true;
  return /\b(?:known|called|named) (?:in|as) (?:the )?$/u.test(marked.text.slice(Math.max(0, start - 24), start));
}

/** "in Asia and Australia": part of an area. */
export function isBesideRegion({ marked: { text } }: ReadSentence, { start }: Entity): boolean {
  return /\b(?:Africa|Asia|Europe|Americas?|Oceania|Pacific|Caribbean|Middle East),? and (?:the )?$/u.test(
    text.slice(Math.max(0, start - 30), start),
  );
}
