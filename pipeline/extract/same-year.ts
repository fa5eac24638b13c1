/** "on 9 November of that year": the year is the one that the text named last. */
import type { Entity } from './entity.ts';
import type { ReadSentence } from './sentence.ts';

const sameYear = /^,? (?:of )?(?:that|the same) year\b/u;

/** The sentence with the dates "of that year" as dates. */
export function withYears(sentence: ReadSentence, year: string | undefined): ReadSentence {
  const { text, entities } = sentence.marked;
  if (!entities.some(({ yearless }) => yearless !== undefined)) return sentence;
  let last = year;
  const dated = entities.map((entity): Entity => {
    last = yearOf(entity) ?? last;
    const behind = entity.yearless === undefined ? null : sameYear.exec(text.slice(entity.end, entity.end + 24));
    if (behind === null || last === undefined || entity.yearless === undefined) return entity;
    const end = entity.end + behind[0].length;
    const { label: _, ...rest } = entity;
    return {
      ...rest,
      kind: 'time',
      end,
      text: text.slice(entity.start, end),
      edtf: entity.yearless.replace('XXXX', last),
    };
  });
  return { ...sentence, marked: { ...sentence.marked, entities: dated } };
}

/** The last year that the sentence names; the one before where it names none. */
export function lastYearIn({ marked: { entities } }: ReadSentence, before: string | undefined): string | undefined {
  return entities.reduce<string | undefined>((year, entity) => yearOf(entity) ?? year, before);
}

function yearOf({ edtf }: Entity): string | undefined {
  return edtf === undefined ? undefined : /^(\d{4})(?:-|~|$)/u.exec(edtf)?.[1];
}
