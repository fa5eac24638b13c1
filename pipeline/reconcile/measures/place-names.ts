/**
 * Names of places in one form each: what countries are called besides, what frames a name ("the city of"), and what narrows
 * it ("northern Thailand"). "South Sudan" is not in Sudan: plain north, south, east and west are parts of names.
 */

/** Other names of countries that English texts use, folded, by the usual one. */
const otherNames: Readonly<Record<string, readonly string[]>> = {
  'united kingdom': ['uk', 'u k', 'gb', 'britain', 'great britain'],
  'united states': ['us', 'u s', 'usa', 'u s a', 'united states of america', 'america'],
  'united arab emirates': ['uae', 'u a e', 'emirates'],
  'democratic republic of the congo': ['drc', 'dr congo', 'democratic republic of congo', 'congo kinshasa'],
  'republic of the congo': ['republic of congo', 'congo brazzaville'],
  'south korea': ['republic of korea'],
  'north korea': ['dprk', 'democratic peoples republic of korea'],
  ireland: ['republic of ireland'],
  netherlands: ['holland', 'kingdom of the netherlands'],
  russia: ['russian federation'],
  china: ['peoples republic of china', 'prc'],
  taiwan: ['republic of china'],
  vietnam: ['viet nam'],
  laos: ['lao pdr'],
  myanmar: ['burma'],
  'ivory coast': ['cote divoire', 'cote d ivoire'],
  'cape verde': ['cabo verde'],
  'east timor': ['timor leste'],
  eswatini: ['swaziland'],
  turkey: ['turkiye'],
  'czech republic': ['czechia'],
  'north macedonia': ['macedonia'],
  moldova: ['republic of moldova'],
  'vatican city': ['vatican', 'holy see'],
  'new york': ['new york city'],
};

const usual = new Map(
  Object.entries(otherNames).flatMap(([name, others]) => others.map((other) => [other, name] as const)),
);

/** Behind a word of direction these are no place by themselves, or another one: Northern Ireland, Western Cape. */
const halves =
  /^(?:ireland|sahara|cape|cyprus|territory|territories|province|region|district|division|department|african republic|mariana islands)$/u;

const framed = /^(?:the |near |greater )*(?:(?:city|town|village|capital) of )?(?:the )?/u;
const narrowed = /^(?:(?:(?:north|south) ?)?(?:northern|southern|eastern|western)|central|downtown) /u;

/** The usual name that a part of a written place means; empty where the part is none. */
export function placeName(part: string): string {
  const words = (part.match(/[\p{L}]+/gu) ?? []).join(' ');
  const bare = words.replace(framed, '') || words;
  const around = bare.replace(narrowed, '');
  const name = halves.test(around) ? bare : around;
  return usual.get(name) ?? name;
}
