/** Whether printed words say the value of a statement: its figure, its name, its words. What is translated is not judged. */
import type { Statement } from '../model/facts.ts';
import type { QuantityValue } from '../model/value.ts';

/** Letters and digits alone, in lower case and in one form: spaces, marks and line breaks differ between a fact and a page. */
export function bare(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}

/** Names that a document says in its own language. */
function isTranslated({ property, value }: Statement): boolean {
  return property === 'language' || (value.type === 'entity' && value.kind === 'place');
}

/** Gives whether the words say the value, as far as a program can tell; what it cannot tell counts as said. */
export function sayValue(words: string, statement: Statement, language: string): boolean {
  const { value } = statement;
  if (words === '') return true;
  if (value.type === 'quantity') return figures(value, language).some((figure) => bare(words).includes(figure));
  // Beginnings that were cut off end in an ellipsis.
  if (words.includes('…') || isTranslated(statement)) return true;
  const text = value.type === 'text' ? value.text : value.type === 'entity' ? value.name : '';
  return bare(words).includes(bare(text)) || tellsOf(words, statement);
}

/**
 * A sentence may tell of a statement without its name ("It ran from 2009 to 2012"): then by what narrows it; and a period of
 * something with a name is told by that name alone.
 */
function tellsOf(words: string, { property, qualifiers }: Statement): boolean {
  const about = bare(qualifiers?.about ?? '');
  if (property === 'event' && about !== '' && bare(words).includes(about)) return true;
  const known: readonly string[] = JSON.stringify(qualifiers ?? {}).match(/\p{N}+/gu) ?? [];
  const said = words.match(/\p{N}+/gu) ?? [];
  return said.length > 0 && said.every((number) => known.includes(number));
}

/** The ways in which a figure may be printed. */
function figures({ amount }: QuantityValue, language: string): readonly string[] {
  const digits = (options: Intl.NumberFormatOptions): string =>
    bare(new Intl.NumberFormat(language, options).format(amount)).replace(/\p{L}+$/u, '');
  return [
    digits({ maximumFractionDigits: 3 }),
    digits({ maximumFractionDigits: 2, minimumFractionDigits: 2 }),
    digits({ notation: 'compact', compactDisplay: 'long', maximumFractionDigits: 1 }),
  ];
}
