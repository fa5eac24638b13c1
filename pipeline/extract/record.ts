/** Tables with a header, and infobox rows that no property knows: figures under the words that stand beside them. */
import type { Claim } from '../model/claim.ts';
import type { RecordBlock, RowBlock } from '../model/parsed.ts';
import { type Passage, sourceSpan } from '../model/passage.ts';
import type { Vocabulary } from '../model/vocabulary.ts';
import type { Cite } from './cite.ts';
import { contactsInRow } from './contact.ts';
import type { Entity } from './entity.ts';
import { dates } from './event.ts';

type Mark = (passage: Passage) => readonly Entity[];

/** A table of two columns whose second has no name is a list of keys and values under somebody's name. */
export function rowOfRecord(record: RecordBlock): RowBlock | undefined {
  const [key, value] = record.cells;
  if (record.cells.length !== 2 || key === undefined || value === undefined || value.column.text.trim() !== '')
    return undefined;
  return {
    type: 'row',
    start: record.start,
    end: record.end,
    section: record.section,
    key: key.value,
    values: [value.value],
  };
}

/** A `statistic` for each number in a record's cells, counted under its column, of what its first cell names. */
export function claimsInRecord(record: RecordBlock, mark: Mark, cite: Cite): Claim[] {
  const label = record.cells[0]?.value.text ?? '';
  return record.cells.flatMap(({ column, value }, index) =>
    index === 0 ? [] : figuresIn(value, mark(value), column.text, label, cite),
  );
}

/** The figures of a row whose key no property knows. */
export function claimsInUnknownRow(row: RowBlock, vocabulary: Vocabulary, mark: Mark, cite: Cite): Claim[] {
  return row.values.flatMap((value) => {
    const entities = mark(value);
    const reached = /\bfax\b/iu.test(row.key.text) ? [] : contactsInRow(value, entities, vocabulary, cite);
    return reached.length > 0 ? reached : figuresIn(value, entities, row.key.text, '', cite);
  });
}

function figuresIn(passage: Passage, entities: readonly Entity[], key: string, label: string, cite: Cite): Claim[] {
  const unit = key.trim().toLowerCase();
  const claims: Claim[] = [];
  if (unit === '') return claims;
  for (const entity of entities) {
    const base = { place: 'infobox' as const, reference: cite(sourceSpan(passage, entity.start, entity.end), 'cell') };
    if (entity.quantity !== undefined && entity.label === undefined) {
      const value =
        entity.quantity.currency === undefined && entity.quantity.unit === undefined
          ? { ...entity.quantity, unit }
          : entity.quantity;
      claims.push({
        property: 'statistic',
        value,
        qualifiers: { of: label === '' ? unit : `${unit}, ${label}` },
        ...base,
      });
    } else if (entity.edtf !== undefined) {
      claims.push({
        property: 'event',
        value: { type: 'text', text: label === '' ? key : `${label}: ${key}` },
        qualifiers: dates(entity.edtf),
        ...base,
      });
    }
  }
  return claims;
}
