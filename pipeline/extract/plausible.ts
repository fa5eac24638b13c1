/**
 * Whether a value can be what its property holds, from its words alone: nothing cut off in the middle, no person who is an
 * office, no country that is none. A value that cannot is not said at all: half a name misleads more than none.
 */
import type { Claim } from '../model/claim.ts';
import type { Value } from '../model/value.ts';
import type { Property, Vocabulary } from '../model/vocabulary.ts';
import { openProperties } from './open-properties.ts';
import { givenNames } from './recognise/data/names.ts';
import { demonymOf, lookUp } from './recognise/gazetteer.ts';
import { placeKey } from './recognise/gazetteer-key.ts';
import { countryOf } from './recognise/place.ts';
import { bareTypes } from './subject-words.ts';

/** What has no sharp edge may be told in any words, and a name is judged elsewhere. */
const told: ReadonlySet<string> = new Set([...openProperties, 'name']);

/** The claims whose values can be meant. */
export function plausible(claims: readonly Claim[], vocabulary: Vocabulary, names: readonly string[]): Claim[] {
  const full = surnames(claims);
  const own = new Set(names.map((name) => name.toLowerCase()));
  const fallbacks = new Set(
    vocabulary.properties.get('founded')?.patterns.flatMap(({ id, fallback }) => (fallback ? [id] : [])) ?? [],
  );
  const born = claims.some(
    ({ property, reference: { exact, rule } }) =>
      property === 'founded' && !incorporated.test(exact) && !fallbacks.has(rule),
  );
  const branches = new Set(foundedAgain(claims));
  return claims.filter((claim) => {
    if (branches.has(claim)) return false;
    if (born && claim.property === 'founded' && incorporated.test(claim.reference.exact)) return false;
    const property = vocabulary.properties.get(claim.property);
    const words = wordsOfValue(claim.value);
    if (property === undefined || told.has(property.id) || words === undefined) return true;
    return full.has(words) || (canBe(property, claim, words) && !isItself(claim, own));
  });
}

/**
 * "In 1984 it was set up in Lyon", after it has been told that it was founded in 1966 elsewhere: a branch of it, or its form
 * in another country's law. The year and the place are of the same words.
 */
function foundedAgain(claims: readonly Claim[]): Claim[] {
  const places = claims.filter(({ property }) => property === 'foundedPlace').slice(0, mostFoundings);
  const dated = claims.flatMap((claim) =>
    claim.property === 'founded' && claim.value.type === 'time' && claim.place !== 'infobox'
      ? [{ claim, year: Number(/^\d{4}/u.exec(claim.value.edtf)?.[0]) }]
      : [],
  );
  const first = dated.find(({ year }) => Number.isFinite(year));
  if (first === undefined) return [];
  const own = places.find(({ reference }) => near(reference, first.claim.reference));
  return dated.slice(0, mostFoundings).flatMap(({ claim, year }) => {
    const place = places.find(({ reference }) => near(reference, claim.reference));
    const elsewhere = place !== undefined && own !== undefined && wordsOfValue(place.value) !== wordsOfValue(own.value);
    return year > first.year && elsewhere ? [claim, place] : [];
  });
}

/** No text tells of more; each is held against each. */
const mostFoundings = 60;

/** Whether two quotes are of one clause. */
const near = (a: Claim['reference'], b: Claim['reference']): boolean => a.start < b.end + 10 && b.start < a.end + 10;

/** What bodies become years after they were founded. */
const incorporated = /\bincorporated\b/iu;

/** Nobody is a partner, a part or a member of itself. */
function isItself({ value }: Claim, own: ReadonlySet<string>): boolean {
  return value.type === 'entity' && value.kind === 'organization' && own.has(value.name.toLowerCase());
}

/** "Reyes", where the text tells of Tom Reyes. */
function surnames(claims: readonly Claim[]): ReadonlySet<string> {
  const found = new Set<string>();
  for (const { value } of claims)
    if (value.type === 'entity' && value.kind === 'person' && value.name.includes(' '))
      found.add(value.name.slice(value.name.lastIndexOf(' ') + 1));
  return found;
}

function wordsOfValue(value: Value): string | undefined {
  if (value.type === 'entity') return value.name;
  return value.type === 'text' ? value.text : undefined;
}

function canBe(property: Property, { value, reference }: Claim, words: string): boolean {
  if (isCut(words) || elsewhere.test(words)) return false;
  if (value.type === 'entity' && value.kind === 'organization' && twoInOne.test(words)) return false;
  if (value.type === 'entity' && value.kind === 'person') return mayBePerson(words, property.id === 'founder');
  switch (property.id) {
    case 'alternateName':
      return !isGlued(words) && /[\p{Lu}\p{Lo}\p{N}]/u.test(words);
    case 'type':
      return !year.test(words) && !figure.test(words) && !plural.test(words);
    case 'country':
      return isCountry(words);
    case 'registrationNumber':
      return /\d/u.test(words);
    case 'purpose':
      return !pointing.test(words);
    case 'language':
      return language.test(words) && (!words.includes(' ') || ofTongue(words));
    case 'foundedPlace':
      return !continent.test(words);
    case 'areaServed':
      if (addressed.test(words)) return false;
      return (
        !/\d/u.test(words) ||
        /\b(?:countries|nations|states|regions|districts|cities|counties|provinces|territories|islands)\b/iu.test(words)
      );
    case 'parent':
      return !believers.test(words) && !(/^\p{Lu}\p{Ll}+$/u.test(words) && ofThing.test(reference.exact));
    case 'headquarters':
      // "an organisation of Anglicans" is seated nowhere.
      return !reference.exact.endsWith(` of ${words}`) || lookUp(placeKey(words)).length > 0;
    default:
      return true;
  }
}

/** "Quay Aid Norway Quay Aid Sweden": a list that has lost what parted it. */
const twoInOne = /^(\p{Lu}[\p{L}]+) \S.* \1 \p{Lu}/u;

/** "List", "See below", "N/A": the value stands elsewhere, or there is none. */
const elsewhere =
  /^(?:(?:full |complete |see )?list|maps?|view|show|hide|edit|links?|click here|yes|no|see (?:below|above|list|text|website)|none|n\/?a|unknown|various|several|tbd|tba|more)$/iu;

/** "The vision is the one that …", "the aims are as follows": what only points at a purpose. */
const pointing =
  /^(?:the one|one|that of|as follows|the following|clear|simple|twofold|threefold|not|very|still|now|these|those|this)(?: |$)|^\p{Ll}+(?:ed|en) (?:through|in|by|on|out|as|up|down|from|at|with|into|around)\b/iu;

/** "Portuguese", "Tok Pisin", "sign language". */
const language = /^\p{L}[\p{L}-]+(?: (?:\(?\p{L}[\p{L}-]+\)?)){0,3}$/u;

/** "Brazilian Portuguese", "Haitian Creole", and not "Ada Reed", who stands on the next line. */
const ofTongue = (words: string): boolean =>
  /\b(?:sign|creole|pidgin|pisin|language|motu|both|other|all)/iu.test(words) ||
  words.split(/[ (/)]+/u).some((word) => demonymOf(word) !== undefined);

/** Nothing is founded in so large a place; it is where others are. */
const continent =
  /^(?:(?:North|South|Latin|Central) America|(?:the )?Americas?|Europe|Africa|Asia|Oceania|the world)$/u;

/** "an organisation of Christians": people of one mind, and no body. */
const believers = /^\p{Lu}\p{Ll}+(?:ians|ists|icans|olics|lims|ants|hodox|ers)$/u;

/** "an organisation of Earth and ocean scientists": one word behind it is no body's name. */
const ofThing =
  /\b(?:organi[sz]ation|institution|agency|association|network|union|federation|society|institute|council) of (?:the )?\S+$/iu;

/** A year in what somebody is said to be belongs to a law or a treaty: "1995 Quay Agreement". */
const year = /(?<!\d)(?:1[6-9]|20)\d\d(?!\d)/u;

/** "$10 million organisation": how large, and not what. */
const figure = /^(?:[\p{Sc}~]|about \d|over \d|\d)/u;

/** "a network of churches and church-related organisations": what several are. */
const plural =
  /^(?!.* of ).*\b(?:organi[sz]ations|associations|bodies|charities|groups|churches|companies|societies|unions)$/iu;

/** "Dr Ann Lee" is no place. */
const addressed = /^(?:Dr|Mr|Mrs|Ms|Prof|Professor|Sir|Dame|Rev)\.? /u;

/** "the council of", "aims include", "The", "Port Aid (Porto": what the words go on with has been cut off. */
function isCut(words: string): boolean {
  return dangling.test(words) || !isBalanced(words);
}

const dangling =
  /(?:^|[\s,])(?:of|the|an?|and|or|to|for|in|on|by|with|from|at|as|than|that|which|who|whose|its|their|our|includ(?:e|es|ed|ing)|are|is|was|were|such as|between|among|through|into)$/iu;

function isBalanced(words: string): boolean {
  let depth = 0;
  for (const sign of words) {
    if (sign === '(' || sign === '[') depth++;
    else if ((sign === ')' || sign === ']') && --depth < 0) return false;
  }
  return depth === 0;
}

/** "TheHarbour Trust": a page that has lost a blank. */
const isGlued = (words: string): boolean => /^The\p{Lu}\p{Ll}/u.test(words);

/** Two names at least, none of them an office's; no number, and no kind of body at the end. Bodies and groups found, too. */
function mayBePerson(name: string, founds: boolean): boolean {
  if (founds && /^(?:Ministers|Members|Governments|Heads|Leaders|Representatives|Delegates)\b/u.test(name))
    return false;
  if (founds) return /\s/u.test(name) || !(givenNames.has(name.toLowerCase()) || lookUp(placeKey(name)).length > 0);
  const words = name.split(/[\s.]+/u).filter((word) => word !== '');
  if (words.length < 2 && !/-/u.test(name)) return false;
  // A list that has lost its commas: "Ada Reed Tom Sousa Eva Lind".
  if (words.length >= 6 && words.every((word) => runOn.test(word))) return false;
  if (/\d/u.test(name) || bareTypes.has((words.at(-1) ?? '').toLowerCase())) return false;
  return !words.every((word) => shortOffice.test(word) || styled.test(word));
}

const runOn = /^\p{Lu}\p{Ll}+$/u;

/** "Gen. Sec." */
const shortOffice = /^(?:gen|sec|dep|dir|exec|pres|vice|hon|asst?|chair|ceo|cfo|coo|treas)$/iu;

/** "Her Excellency Professor": how somebody is addressed whose name is missing. */
const styled =
  /^(?:his|her|their|the|right|most|very|royal|excellency|majesty|highness|honou?rable|professor|prof|dr|sir|dame|lord|lady|rev|reverend|mr|mrs|ms|h|e|governor|president|minister|ambassador)$/iu;

/** A country, or parts of one: "England and Wales". */
function isCountry(name: string): boolean {
  return name.split(/,\s*|\s+and\s+|\s*[/;&]\s*|\s*\(/u).some((part) => countryOf(part.trim()) !== undefined);
}
