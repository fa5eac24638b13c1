/** The other names of a subject: shorter and longer forms, its acronym, and what brackets put beside a name. */
import { quoted } from './quoted.ts';
import { demonymOf } from './recognise/gazetteer.ts';
import { legal, withoutCountry } from './subject-candidate.ts';
import { bareTypes, commonOpeners } from './subject-words.ts';

/** The names that go with the best one: what contains it or is contained in it, and what the definition puts beside it. */
export function relatedNames(
  best: string,
  ranked: readonly string[],
  defined: ReadonlySet<string>,
  lead: readonly string[],
  titled: readonly string[],
): string[] {
  const names = new Set([best]);
  const withinDefinition = defined.has(best) || [...defined].some((name) => sharesWord(name, best));
  for (const name of ranked) {
    if (names.size >= 8 || name === best) continue;
    const extended = name.startsWith(`${best} `) && generic.test(name.slice(best.length + 1));
    const shortened = best.startsWith(`${name} `) && generic.test(best.slice(name.length + 1));
    if (
      extended ||
      shortened ||
      (withinDefinition && defined.has(name)) ||
      isAcronymOf(name, best) ||
      isAcronymOf(best, name)
    )
      names.add(name);
  }
  const scope = best.replace(/ (?:International|Worldwide|Global)$/u, '');
  if (scope !== best && occurrences(lead.join('\n'), scope) > 0) names.add(scope);
  if (titled.includes(best))
    for (const name of titled)
      if (ranked.includes(name) && (isAcronymOf(name, best) || /^\p{Lu}{2,}$/u.test(name))) names.add(name);
  for (const short of shortForms(best, lead)) names.add(short);
  const bare = best.replace(legal, '');
  if (bare.length > 1) names.add(bare);
  const text = lead.join('\n');
  for (const name of pairedNames(lead.slice(0, 3), names))
    if (!isLabelled(name, [...names, ...titled])) names.add(name);
  // What stands above a text and shares a word with its subject's name is another form of it: "Quarn Singers", "The Quarns".
  for (const name of titled.slice(0, 1)) if (sharesStem(name, best) && occurrences(text, name) > 0) names.add(name);
  const acronym = initials(best);
  if (acronym.length > 2 && occurrences(text, acronym) > 0) names.add(acronym);
  // The "KU Foundation" of a Kite Union is another body.
  const isOfKind = [...names].some((name) => bareTypes.has(name.split(' ').at(-1)?.toLowerCase() ?? ''));
  for (const name of [...names]) for (const extension of extensionsOf(text, name, isOfKind)) names.add(extension);
  return titled.includes(best) ? [...names] : usualFirst([...names], best, text);
}

/** "English Trust for Quays" of a table with names in several languages, where "Trust for Quays" is known. */
function isLabelled(name: string, known: readonly string[]): boolean {
  const [, label = '', rest = ''] = /^(\p{Lu}\p{Ll}+) (.+)$/u.exec(name) ?? [];
  return (
    known.includes(rest) &&
    (demonymOf(label) !== undefined || /^(?:Name|Title|Official|Full|Local|Native)$/u.test(label))
  );
}

/** "Villanova" of "Villanova Preparatory School": the first words of the name, where sentences open with them. */
function shortForms(name: string, sentences: readonly string[]): string[] {
  const words = name.split(' ');
  return words.slice(1).flatMap((_, index) => {
    const short = words.slice(0, index + 1).join(' ');
    const opens = sentences.filter(
      (sentence) =>
        sentence.startsWith(`${short} `) &&
        /^\p{Ll}/u.test(sentence.slice(short.length + 1)) &&
        !sentence.startsWith(`${short} ${words[index + 1]}`),
    );
    // "Open Harbour" of "Open Harbour Network" needs no second witness.
    const rest = words.slice(index + 1).join(' ');
    const enough = (generic.test(rest) && short.includes(' ')) || trade.test(rest) ? 1 : 2;
    return opens.length >= enough && !commonOpeners.has(short) ? [short] : [];
  });
}

/** "Escuela de Medicina (EM), …": what the first sentences put in brackets behind, or before, a name that is known. */
function pairedNames(sentences: readonly string[], known: ReadonlySet<string>): string[] {
  return sentences.flatMap((sentence) => {
    const [, long = '', bracket = ''] =
      /^(?:The |L['’])?(\p{Lu}[^,.;:()]{3,90}?) \(([^()]{2,160})\)/u.exec(sentence) ?? [];
    if (/ (?:is|are|was|were|has|have|had|will|can) /u.test(long) || isPhrase(long)) return [];
    // "Peace Watch (French: Veille de la paix; PW)": the acronym may stand behind other names.
    const acronym = bracket
      .split(/[,;] ?|\bor /u)
      .map((part) => part.trim().replace(/^the |[“”"‘’']/gu, ''))
      .find((part) => /^\p{Lu}[\p{Lu}\p{N}&.-]{1,11}$/u.test(part));
    if (acronym !== undefined && (known.has(long) || known.has(acronym)))
      return [withoutCountry(long.replace(/^.* The (?=\p{Lu})/u, '')), acronym];
    const alias = calledElse.exec(sentence);
    // "In Ghent, a charitable trust called Lanternis" tells what kind of body it is.
    const called = alias?.[1] ?? '';
    const kind = / an? /u.test(called) || commonOpeners.has(called.split(' ')[0] ?? '') || isPhrase(called);
    return alias !== null && !kind && known.has(alias[2] ?? '')
      ? [(alias[1] ?? '').replace(legal, ''), alias[1] ?? '']
      : [];
  });
}

/** "In Lisbon the Kite Union", "The founder of Kite Union": more than a name stands before the bracket. */
function isPhrase(words: string): boolean {
  return (
    /^(?:In|On|At|From|By|With|For|Since|When|As) /u.test(words) ||
    /^(?:The )?(?:founders?|heads?|directors?|presidents?|members?|staff|work) of /iu.test(words)
  );
}

/** "Larkfield Telephone Services, Inc., commonly known as Larkfield, provided …" */
const calledElse =
  /^(?:The )?(\p{Lu}[^.;()]{2,80}?(?:,? (?:Inc|Ltd|Co|Corp|LLC)\.){0,2}),? (?:or|(?:\p{Ll}+ )?(?:known|referred to|called|branded|trading|styled)(?: as)?) (?:the )?(\p{Lu}[\p{L}\p{N}&.’' -]{1,60}?)(?=,| (?:is|was|are|were)\b)/u;

/** "Acme International" beside "Acme": names that only add a word of scope or legal form. */
function extensionsOf(text: string, name: string, isOfKind: boolean): string[] {
  if (!text.includes(`${name} `)) return [];
  const further = isOfKind
    ? 'International|Worldwide|Global'
    : 'International|Worldwide|Global|Foundation|Association|Federation|Trust|Network';
  const found = text.matchAll(
    new RegExp(
      `(?<![\\p{L}\\p{N}(])${quoted(name)} (?:(?:${further}) ?){1,2}(?<! )(?! \\p{Lu})(?![\\p{L}\\p{N}])`,
      'gu',
    ),
  );
  return [...new Set([...found].map(([words]) => words))];
}

/** The best name stays first unless the text itself hardly uses it and uses another much more: "the … Union (ABC)", then "ABC". */
function usualFirst(names: readonly string[], best: string, text: string): string[] {
  const own = occurrences(text, best);
  const usual = names.find((name) => name !== best && occurrences(text, name) >= 3 * Math.max(own, 1));
  const first = own <= 2 && usual !== undefined && !best.includes(usual) ? usual : best;
  return [first, ...names.filter((name) => name !== first)];
}

function occurrences(text: string, name: string): number {
  if (!text.includes(name)) return 0;
  return [...text.matchAll(new RegExp(`(?<![\\p{L}\\p{N}])${quoted(name)}(?![\\p{L}\\p{N}])`, 'gu'))].length;
}

const generic =
  /^(?:International|Worldwide|Global|Group|Foundation|Network|Association|Limited|Ltd\.?|Inc\.?|Organi[sz]ation|Federation|Trust|Company|Corporation)(?: (?:Inc\.?|Ltd\.?|Limited|Network|Group))?$/u;

/** "Larkfield" of "Larkfield Records": words for what a body is, which texts leave off. */
const trade =
  /^(?:Records|Recordings|Games|Films|Studios?|Pictures|Entertainment|Software|Technolog(?:y|ies)|Systems|Solutions|Industries|Motors|Airlines|Airways|Airline|Bank|Hotels|Publishing|Media|Holdings|Pharmaceuticals|Stores|Foods|Brewery|Restaurants?)$/u;

function sharesWord(a: string, b: string): boolean {
  const words = new Set(
    a
      .toLowerCase()
      .split(/[^\p{L}\p{N}]+/u)
      .filter((word) => word.length > 3),
  );
  return b
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .some((word) => words.has(word));
}

function sharesStem(a: string, b: string): boolean {
  const stems = (name: string): string[] => (name.match(/\p{Lu}\p{L}{4,}/gu) ?? []).map((word) => word.slice(0, 5));
  const known = new Set(stems(b));
  return a !== b && stems(a).some((stem) => known.has(stem));
}

function initials(name: string): string {
  return name
    .split(/[\s-]+/u)
    .filter((word) => /^\p{Lu}/u.test(word))
    .map((word) => word[0])
    .join('');
}

function isAcronymOf(short: string, long: string): boolean {
  return /^\p{Lu}{2,}$/u.test(short) && long.includes(' ') && initials(long) === short;
}
