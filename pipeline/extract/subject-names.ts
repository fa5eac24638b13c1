/**
 * Finds how a text calls its subject: from configuration, its title, the sentence that defines it, and by how often a
 * name opens a sentence. Gives the names, the usual one first; says nothing where nothing can be said.
 */
import type { Block, ParsedSource } from '../model/parsed.ts';

/** What is known of the subject before any sentence is read. */
export interface SubjectNames {
  /** The fullest usual name first; empty where no subject was found. */
  readonly names: readonly string[];
  /** Lower-case nouns that the text uses for it: "network", "school". */
  readonly nouns: ReadonlySet<string>;
  /** Nouns that stand for it when capitalised: "the Trust". */
  readonly firstPerson: boolean;
}

const capitalWord = "[\\p{Lu}\\p{N}][\\p{L}\\p{M}\\p{N}'’.&-]*";
const smallWord = '(?:of|the|for|and|de|du|des|la|le|del|di|da|do|von|van|und|y|e|in|on|to|against|&)';
const aside =
  ',? ?\\([^)]{1,160}\\)|, (?:also|formerly|commonly|better|or|known|abbreviated|named|the|an?)[^.;]{1,120},|,? or [^,;.()]{2,60},?';
const definition = new RegExp(
  `^(?:The |L['’])?(?<name>${capitalWord}(?: (?:${capitalWord}|${smallWord})){0,14}?(?:,? (?:Inc|Ltd|LLC|Co)\\.?)?)(?<rest>(?:${aside}){0,2}),? (?:is|was|are|were)(?: also)? (?:an?|the|one of)\\b`,
  'u',
);
const pageSuffix = /\s*(?:[:|–—]\s|\s-\s).*$/u;
const bracketed = /\s*\([^)]*\)\s*$/u;
const legal = /,? (?:Inc|Ltd|LLC|PLC|plc|GmbH|S\.A|Co|Corp|Corporation|Limited|Company)\.?$/u;

/** @param given the subject's name as configured, which then comes first */
export function findSubjectNames(parsed: ParsedSource, given?: string): SubjectNames {
  const lead = proseText(parsed.blocks);
  const scores = new Map<string, number>();
  const add = (name: string | undefined, score: number): void => {
    const clean = name
      ?.replace(/^(?:The|L['’])\s+/u, '')
      .replace(/[\s,.;:]+$/u, '')
      .trim();
    if (clean === undefined || clean.length < 2 || clean.length > 120 || !/[\p{Lu}\p{N}]/u.test(clean)) return;
    if (genericTitles.has(clean.toLowerCase())) return;
    scores.set(clean, (scores.get(clean) ?? 0) + score);
  };

  const titled = [...(given === undefined ? [] : [given]), ...titles(parsed.blocks)].flatMap(titleNames);
  if (given !== undefined) for (const name of titleNames(given)) add(name, 100);
  for (const [index, title] of titles(parsed.blocks).entries())
    for (const name of titleNames(title)) add(name, index === 0 ? 12 : 6);
  const defined = definedNames(lead.slice(0, 12));
  for (const name of defined) add(name, 8);
  for (const [name, count] of openers(lead)) add(name, Math.min(count, 10));
  for (const [name, count] of mentions(lead)) add(name, Math.min(count, 10) / 2);

  const ranked = [...scores].sort((a, b) => b[1] - a[1] || b[0].length - a[0].length || (a[0] < b[0] ? -1 : 1));
  const best = ranked[0]?.[0];
  if (best === undefined) return { names: [], nouns: new Set(), firstPerson: speaksAsWe(lead) };
  const names = related(
    best,
    ranked.map(([name]) => name),
    new Set(defined),
    lead,
    titled,
  );
  return { names, nouns: headNouns(lead, names), firstPerson: speaksAsWe(lead) };
}

const genericTitles = new Set([
  'home',
  'about',
  'about us',
  'who we are',
  'our history',
  'history',
  'what we do',
  'contact',
  'contents',
  'overview',
  'introduction',
  'our work',
  'our story',
  'it',
  'they',
  'we',
  'he',
  'she',
  'there',
  'this',
  'these',
  'those',
  'its',
  'in',
  'since',
  'the',
  'our',
  'a',
  'an',
]);

function titles(blocks: readonly Block[]): string[] {
  const found: string[] = [];
  for (const block of blocks.slice(0, 6)) {
    if (block.type === 'heading' || block.type === 'fragment') found.push(block.passage.text);
    else if (block.type === 'paragraph') break;
  }
  return found;
}

/** "ECPAT International: a global network" is the title of a page about "ECPAT International". */
function titleNames(title: string): string[] {
  const name = title.replace(pageSuffix, '').replace(bracketed, '').trim();
  const words = name.split(' ');
  if (words.length > 12 || words.every((word) => /^\p{Ll}/u.test(word))) return [];
  const inside = /\(([^)]+)\)/u.exec(title)?.[1];
  const outside = /^(\p{Lu}{2,}) \(/u.exec(title)?.[1];
  if (outside !== undefined && inside !== undefined) return [outside, inside];
  return inside !== undefined && /^\p{Lu}{2,}$/u.test(inside) ? [name, inside] : [name];
}

function definedNames(sentences: readonly string[]): string[] {
  for (const sentence of sentences) {
    const groups = definition.exec(sentence)?.groups;
    const name = groups?.name;
    if (name === undefined || genericTitles.has(name.toLowerCase())) continue;
    const names = [name.replace(legal, ''), name];
    for (const acronym of (groups?.rest ?? '').matchAll(
      /(?:\(|\bor |abbreviated (?:as |to )?)(?:the )?([\p{Lu}][\p{Lu}\p{N}&.-]{1,11})(?=[,;) ]|$)/gu,
    ))
      names.push(acronym[1] ?? '');
    for (const known of (groups?.rest ?? '').matchAll(
      /(?:\b(?:known as|referred to as|formerly|or|called)) (?:the )?([\p{Lu}][^,;()]{1,60})/gu,
    ))
      if (known[1]) names.push(known[1].split(/ or | and /u)[0] ?? known[1]);
    return names;
  }
  return [];
}

/** Names that open sentences, with how often: what a text is about stands first in its sentences. */
function openers(sentences: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const sentence of sentences) {
    const bare = sentence
      .replace(
        /^(?:In|On|Since|During|After|Before|Between|By|From|At|Until|Today|Currently|However|Through)\b[^,]{0,60}, /u,
        '',
      )
      .replace(/^(?:The|L['’]) ?/u, '');
    const name = /^[\p{Lu}][\p{L}\p{M}\p{N}&.-]*(?: [\p{Lu}][\p{L}\p{M}\p{N}&.-]*)*/u.exec(bare)?.[0];
    if (name !== undefined && !commonOpeners.has(name.split(' ')[0] ?? ''))
      counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return counts;
}

/** Proper names anywhere in the text, with how often; words that the text also writes in lower case are none. */
function mentions(sentences: readonly string[]): Map<string, number> {
  const text = sentences.join('\n');
  const lower = new Set(text.match(/(?<![\p{L}\p{N}])\p{Ll}[\p{L}\p{M}]+/gu));
  const counts = new Map<string, number>();
  for (const [name] of text.matchAll(
    /(?<![\p{L}\p{N}])\p{Lu}[\p{L}\p{M}\p{N}&-]*(?: \p{Lu}[\p{L}\p{M}\p{N}&-]*){0,6}/gu,
  )) {
    if (!commonOpeners.has(name.split(' ')[0] ?? '') && !lower.has(name.toLowerCase()))
      counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return new Map([...counts].filter(([, count]) => count >= 3));
}

const commonOpeners = new Set([
  'It',
  'They',
  'We',
  'He',
  'She',
  'This',
  'These',
  'Those',
  'There',
  'Its',
  'Their',
  'Our',
  'In',
  'On',
  'At',
  'As',
  'For',
  'With',
  'From',
  'To',
  'By',
  'Since',
  'After',
  'Before',
  'During',
  'While',
  'When',
  'However',
  'Although',
  'Today',
  'More',
  'Most',
  'Many',
  'Some',
  'Several',
  'All',
  'Each',
  'Both',
  'Members',
  'Notable',
  'Other',
  'Another',
  'One',
  'Two',
  'Three',
  'Because',
  'Despite',
  'Originally',
  'Currently',
  'Founded',
  'Established',
  'Formed',
  'Read',
  'Available',
  'A',
  'An',
  'His',
  'Her',
  'That',
  'Over',
  'Under',
  'Among',
  'According',
]);

/** The names that go with the best one: what contains it or is contained in it, and what the definition puts beside it. */
function related(
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
  for (const name of pairedNames(lead.slice(0, 3), names)) names.add(name);
  const acronym = initials(best);
  if (acronym.length > 2 && occurrences(text, acronym) > 0) names.add(acronym);
  for (const name of [...names]) for (const extension of extensionsOf(text, name)) names.add(extension);
  return titled.includes(best) ? [...names] : usualFirst([...names], best, text);
}

/** "Villanova" of "Villanova Preparatory School": the first words of the name, where sentences open with them. */
function shortForms(name: string, sentences: readonly string[]): string[] {
  const words = name.split(' ');
  return words.slice(1).flatMap((_, index) => {
    const short = words.slice(0, index + 1).join(' ');
    const opens = sentences.filter(
      (sentence) => sentence.startsWith(`${short} `) && /^\p{Ll}/u.test(sentence.slice(short.length + 1)),
    );
    return opens.length >= 2 && !commonOpeners.has(short) ? [short] : [];
  });
}

/** "Escuela de Medicina (EM), …": what the first sentences put in brackets behind, or before, a name that is known. */
function pairedNames(sentences: readonly string[], known: ReadonlySet<string>): string[] {
  return sentences.flatMap((sentence) => {
    const pair = /^(?:The |L['’])?(\p{Lu}[^,.;()]{3,90}?) \((?:the )?(\p{Lu}[\p{Lu}\p{N}&.-]{1,11})[,;)]/u.exec(
      sentence,
    );
    const [, long = '', acronym = ''] = pair ?? [];
    return known.has(long) || known.has(acronym) ? [long, acronym] : [];
  });
}

/** "Acme International" beside "Acme": names that only add a word of scope or legal form. */
function extensionsOf(text: string, name: string): string[] {
  const found = text.matchAll(
    new RegExp(
      `(?<![\\p{L}\\p{N}])${quoted(name)} (?:International|Worldwide|Global|Foundation|Association|Federation|Trust)(?! \\p{Lu})(?![\\p{L}\\p{N}])`,
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
  return [...text.matchAll(new RegExp(`(?<![\\p{L}\\p{N}])${quoted(name)}(?![\\p{L}\\p{N}])`, 'gu'))].length;
}

function quoted(name: string): string {
  return name.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
}

const generic =
  /^(?:International|Worldwide|Global|Group|Foundation|Network|Association|Limited|Ltd\.?|Inc\.?|Organi[sz]ation|Federation|Trust|Company|Corporation)(?: (?:Inc\.?|Ltd\.?|Limited|Network|Group))?$/u;

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

/** What kind of thing the text says it is: the nouns with which it may call it later. */
function headNouns(lead: readonly string[], names: readonly string[]): Set<string> {
  const nouns = new Set<string>();
  for (const sentence of lead.slice(0, 8)) {
    const found = /(?: (?:is|was|are|were)(?: now)? | into )(?:an?|the|one of the)((?: [\p{L}'’-]+){1,9})/u.exec(
      sentence,
    );
    let head = '';
    for (const word of found?.[1]?.trim().split(' ') ?? []) {
      if (
        /^(?:of|for|in|that|which|who|and|with|to|from|by|on|at|dedicated|based|located|formed|owned|founded|serving|active)$/u.test(
          word,
        )
      )
        break;
      head = word.toLowerCase();
    }
    if (head.length > 3 && !/^(?:part|result|member|name|only|first|largest|main|time|year|work)$/u.test(head))
      nouns.add(head);
  }
  for (const name of names) {
    const last = name.split(' ').at(-1)?.toLowerCase();
    if (last !== undefined && /^\p{Ll}{4,}$/u.test(last)) nouns.add(last);
  }
  return nouns;
}

function speaksAsWe(sentences: readonly string[]): boolean {
  const firstPerson = sentences.filter((sentence) =>
    /(?<![\p{L}“"‘])(?:we|our|us|We|Our)(?![\p{L}.])/u.test(sentence),
  ).length;
  return firstPerson >= 2 && firstPerson * 12 >= sentences.length;
}

function proseText(blocks: readonly Block[]): string[] {
  const texts: string[] = [];
  for (const block of blocks)
    if (block.type === 'paragraph' || block.type === 'item')
      for (const sentence of block.sentences) texts.push(sentence.passage.text);
  return texts;
}
