/** The people that a cell of an infobox row names, with their offices and terms. */
import type { Qualifiers, Value } from '../model/value.ts';
import type { Property } from '../model/vocabulary.ts';
import { repeated } from './clean-text.ts';
import { givenNames } from './recognise/data/names.ts';
import { countryOf } from './recognise/place.ts';

/** What one value of a row says: the value, its qualifiers, and where in the passage it stands. */
export interface Said {
  readonly value: Value;
  readonly qualifiers?: Qualifiers;
  readonly from: number;
  readonly to: number;
}

/** "Jane Doe (Chair)", "Chair: Jane Doe", "Jane Doe, Chair": one or several in a cell. */
export function people(property: Property, key: string, text: string): Said[] {
  const said: Said[] = [];
  const keyRole =
    /^(?:key people|key person|leaders?|leadership|leader name\d?|people|founders?|founded by|co-founders?|established by)$/u.test(
      key,
    )
      ? undefined
      : key;
  const person =
    /(?:(?<before>\p{L}[\p{L} -]{2,40}):\s*)?(?<name>\p{Lu}[\p{L}\p{M}'’.-]*(?:\s(?:\p{Lu}[\p{L}\p{M}'’.-]*|de|da|van|von|der|den|bin|al|el|du|le|la)){0,5}(?:(?<=(?:King|Queen|Prince|Princess|Duke|Duchess|Sultan|Emir|Bishop|Archbishop) [^,;()]{1,40}| [IVX]{1,4}) of \p{Lu}\p{Ll}+)?)(?:\s*\((?<role>[^)]{2,80})\)|,\s(?<after>(?:\p{Ll}[\p{L} -]{2,40}|(?:Vice|Chair(?:man|woman|person)?|President|Director|Chief|Secretary|Treasurer|(?:Co-)?[Ff]ounder|CEO)(?!\p{Ll})[\p{L} -]{0,40})))?/gu;
  for (const match of text.matchAll(person)) {
    const { before, name, role, after } = match.groups ?? {};
    // "CEO:, Ann Lee": a label whose colon was cut off from what it labels.
    if (
      name === undefined ||
      isInBrackets(text, match.index) ||
      mayBeNoPerson(property, name) ||
      text[match.index + match[0].length] === ':'
    )
      continue;
    const years = /^(?:since |from )?(?<start>\d{4})(?: ?[–-] ?(?<end>\d{2,4})?)?$/u.exec(role ?? '')?.groups;
    const noRole = role === undefined || years !== undefined || countryOf(role) !== undefined || isCode(role);
    const bracket = noRole ? undefined : role;
    const said_role = withoutNext(bracket ?? after ?? before ?? keyRole)?.trim();
    const qualifiers =
      property.id === 'keyPerson' ? { ...(said_role === undefined ? {} : { role: said_role }), ...termOf(years) } : {};
    said.push({
      value: { type: 'entity', name: withoutFlag(name), kind: 'person' },
      qualifiers,
      from: match.index,
      to: match.index + match[0].length,
    });
  }
  return said;
}

/** "Ann Lee (who had founded the Quay Society)": what is told of somebody names nobody else. */
function isInBrackets(text: string, at: number): boolean {
  const opened = text.lastIndexOf('(', at - 1);
  return at > 0 && opened > 0 && !text.slice(opened, at).includes(')');
}

/** "Chairman Tom Reyes" of "Ann Lee, Chairman Tom Reyes, President": who comes next has lost what parted them. */
const withoutNext = (role: string | undefined): string | undefined =>
  role?.replace(
    /^((?:(?:Vice|Chief|General|Executive|Deputy) )*(?:Chair(?:man|woman|person)?|President|Director|Secretary|Treasurer|Officer|CEO)) (?!General\b|Emerit)\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+$/u,
    '$1',
  );

/** "Norway Ann Lee", "NorwayNorway Ann Lee": what stood for the picture of a flag. */
function withoutFlag(name: string): string {
  const once = name.replace(repeated, '$1').replace(/^(?:The )?Late (?=\p{Lu})/u, '');
  const glued = /^(\p{Lu}\p{Ll}+)(?=\p{Lu}\p{Ll})/u.exec(once)?.[1];
  const words = (glued !== undefined && countryOf(glued) !== undefined ? once.slice(glued.length) : once).split(' ');
  for (const flag of [3, 2, 1]) {
    const country = words.slice(0, flag).join(' ');
    if (words.length >= flag + 2 && countryOf(country) !== undefined && !givenNames.has(country.toLowerCase()))
      return words.slice(flag).join(' ');
  }
  return words.join(' ');
}

/** "Ann Lee (DEN)": whence, or of which body, but for the offices that are said in letters. */
const isCode = (words: string): boolean =>
  /^\p{Lu}{2,6}$/u.test(words) && !/^(?:C[A-Z]O|MD|GM|SG|VP|EVP|DG|DED)$/u.test(words);

/** "(2013–15)": from when to when. */
function termOf(years: Record<string, string | undefined> | undefined): Qualifiers {
  const { start, end } = years ?? {};
  if (start === undefined) return {};
  return {
    start,
    ...(end === undefined ? {} : { end: end.length === 4 ? end : start.slice(0, 4 - end.length) + end }),
  };
}

/** "Chair", "Term": an office's holder has two names, or else a cell was cut wrongly. */
function mayBeNoPerson(property: Property, name: string): boolean {
  return (
    degree.test(name.trim()) ||
    nothingButTitles.test(name.trim()) ||
    (property.id === 'keyPerson' && !/[\s.-]/u.test(name.trim()))
  );
}

/** "M.A.", "B.Ed.", "Ph.D": letters behind a name. */
const degree = /^(?:\p{Lu}\p{Ll}{0,4}\.){1,4}\p{Lu}?\p{Ll}{0,3}$/u;

/** "Vice Admiral (ret'd) Ann Lee": the bracket parts a rank from its bearer. */
const nothingButTitles =
  /^(?:(?:vice|rear|air|chief|deputy|first|field|lieutenant|major|brigadier|general|marshal|admiral|colonel|captain|commander|commodore|sergeant|(?:co-)?founder|ceo|executive|officer|manager|head|treasurer|president|director|secretary|chair(?:man|woman|person)?|sir|dame|lord|lady|dr|prof|professor|rev|reverend|bishop|archbishop|hon)\.?(?: |$))+$/iu;
