/**
 * Why a document was printed again: which of the things that it is made from is another one than at the last build, and
 * where it is the facts, which statement on its pages changed, and where that is said. Pure.
 */
import type { Changes, StatementChange } from '../model/changes.ts';
import type { FactsSource } from '../model/facts.ts';

/** What a page is made from, by name; a digest of each. */
export type Ingredients = Readonly<Record<Ingredient, string>>;

/** The things that a page is made from. */
export type Ingredient =
  | 'template'
  | 'partials'
  | 'theme'
  | 'fonts'
  | 'locale'
  | 'page'
  | 'brand'
  | 'date'
  | 'vocabulary'
  | 'facts'
  | 'browser';

/** One document that was not as it was, and why, in words. */
export interface Remade {
  /** Path, as the user would type it. */
  readonly file: string;
  /** `finished`: its pages are as they were, and hold new facts as an attachment. */
  readonly did: 'printed' | 'finished';
  readonly because: string;
}

const words: Readonly<Record<Exclude<Ingredient, 'facts'>, string>> = {
  browser: 'the browser is another one',
  template: 'its template changed',
  partials: 'a partial of the templates changed',
  theme: 'the theme changed',
  fonts: 'a font changed',
  locale: 'the language or its words changed',
  page: 'the size of the page changed',
  brand: 'the brand changed',
  date: 'the date changed',
  vocabulary: 'the vocabulary changed',
};

/** The reason, `document` being its name: "memberCount changed (sources/network-page.md:3)". */
export function whyRemade(
  document: string,
  before: Ingredients | undefined,
  now: Ingredients,
  changes: Changes,
  sources: readonly FactsSource[],
): string {
  if (before === undefined) return 'nothing is remembered of how it was made before';
  const other = (Object.keys(words) as (keyof typeof words)[]).filter((name) => before[name] !== now[name]);
  const [first] = other;
  if (first !== undefined) return other.map((name) => words[name]).join(', ');
  if (before.facts === now.facts) return 'it was not remembered';
  const told = changes.statements.filter((change) => prints(change, document));
  const [statement] = told;
  if (statement === undefined) return 'what it says of its sources changed';
  const more = told.length > 1 ? `, and ${told.length - 1} more` : '';
  return `${statement.property} ${statement.change}${placeOf(statement, sources)}${more}`;
}

function prints({ printedBefore = [], printedAfter = [] }: StatementChange, document: string): boolean {
  return [...printedBefore, ...printedAfter].some((one) => one.document === document);
}

/** The place that is new comes before the one that still holds. */
function placeOf({ gained, after, before }: StatementChange, sources: readonly FactsSource[]): string {
  const reference = gained[0] ?? after?.reference ?? before?.reference;
  const path = sources.find(({ id }) => id === reference?.source)?.path ?? reference?.source;
  return reference === undefined ? '' : ` (${path}:${reference.line})`;
}
