/**
 * Words of a text in a form in which spelling variants are equal: case, accents, British and American spelling, plural
 * and simple verb endings. For comparing meanings, never for printing. Made for English; other languages lose only
 * their accents.
 */

const irregular = new Map(
  Object.entries({
    children: 'child',
    people: 'person',
    men: 'man',
    women: 'woman',
    programme: 'program',
    centre: 'center',
    theatre: 'theater',
    metre: 'meter',
    litre: 'liter',
    fibre: 'fiber',
    offence: 'offense',
    pretence: 'pretense',
    practise: 'practice',
    catalogue: 'catalog',
    dialogue: 'dialog',
    judgement: 'judgment',
    ageing: 'aging',
    enrol: 'enroll',
    fulfil: 'fulfill',
    cheque: 'check',
    grey: 'gray',
    lives: 'life',
    wives: 'wife',
    halves: 'half',
    leaves: 'leaf',
    crises: 'crisis',
    analyses: 'analysis',
    feet: 'foot',
    teeth: 'tooth',
    labour: 'labor',
    defence: 'defense',
    licence: 'license',
    worldwide: 'global',
    international: 'international',
    media: 'media',
    news: 'news',
    series: 'series',
    species: 'species',
  }),
);

/** Words that say nothing about what a phrase means when phrases are compared. */
const emptyWords = new Set(
  'a an the of for in on to and or by with at from into as its their his her our it they we is was were be been are has have had which that this these those'.split(
    ' ',
  ),
);

/** Lower case, without accents, quotation marks and ligatures; letters and digits of every script stay. */
export function fold(text: string): string {
  return text
    .replaceAll(/['’‘`´]s\b/gu, '')
    .replaceAll(/['’‘`´]/gu, '')
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase();
}

/** The words of a text, folded, in order, empty words included. */
export function wordsOf(text: string): readonly string[] {
  return fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** Whether a folded word is an article, preposition, auxiliary or pronoun. */
export function isEmptyWord(word: string): boolean {
  return emptyWords.has(word);
}

/** One folded word in British or American spelling and any number, as one and the same form. */
export function spell(word: string): string {
  const singular = irregular.get(word) ?? singularOf(word);
  return (irregular.get(singular) ?? singular)
    .replace(/i[sz]ation(al)?$/u, 'isation$1')
    .replace(/ly[sz](e|ed|ing)$/u, 'lys$1')
    .replace(/^paed/u, 'ped')
    .replace(/^anaes/u, 'anes')
    .replace(/([^aeiou])i[sz](e|ed|ing)$/u, '$1is$2')
    .replace(/([a-z]{2})our$/u, '$1or');
}

/** {@link spell} without simple verb endings: launched, launching, launch. */
export function stem(word: string): string {
  const known = stemmed.get(word);
  if (known !== undefined) return known;
  if (stemmed.size >= mostStemmed) stemmed.clear();
  const found = stemOf(word);
  stemmed.set(word, found);
  return found;
}

/** What was found already: texts say the same words over and over, and all of them share one string for each. */
const stemmed = new Map<string, string>();
const mostStemmed = 20_000;

function stemOf(word: string): string {
  const plain = spell(word);
  const cut = plain.replace(/(?:ing|(?<!e)ed)$/u, '');
  if (cut !== plain && cut.length >= 3 && /[aeiouy]/u.test(cut)) return undouble(cut).replace(/ll$/u, 'l');
  return (plain.length >= 5 ? plain.replace(/e$/u, '') : plain).replace(/ll$/u, 'l');
}

/** The meaningful words of a text as a sorted list without repetition, each by its {@link stem}. */
export function stems(text: string): readonly string[] {
  const found = new Set<string>();
  for (const word of wordsOf(text)) if (!isEmptyWord(word)) found.add(stem(word));
  return [...found].sort();
}

/** How many items two sorted lists without repetition share. */
export function shared(a: readonly string[], b: readonly string[]): number {
  let count = 0;
  if (b.length <= fewItems) {
    for (const item of a) if (b.includes(item)) count++;
    return count;
  }
  const other = new Set(b);
  for (const item of a) if (other.has(item)) count++;
  return count;
}

/** Up to so many items looking through the list is quicker than a set of them. */
const fewItems = 12;

/** Whether every item of `part` is in `whole`. */
export function isSubset(part: readonly string[], whole: readonly string[]): boolean {
  return part.length <= whole.length && shared(part, whole) === part.length;
}

function singularOf(word: string): string {
  if (word.length < 4 || !word.endsWith('s') || /(?:ss|us|is)$/u.test(word)) return word;
  if (word.endsWith('ies') && word.length > 4) return `${word.slice(0, -3)}y`;
  if (/(?:ches|shes|xes|sses)$/u.test(word)) return word.slice(0, -2);
  return word.slice(0, -1);
}

function undouble(word: string): string {
  return /([bdgmnprt])\1$/u.test(word) ? word.slice(0, -1) : word.replace(/e$/u, '');
}
