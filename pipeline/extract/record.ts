/** Tables with a header, and infobox rows that no property knows: figures under the words that stand beside them. */
import type { Claim } from '../model/claim.ts';
import type { RecordBlock, RowBlock } from '../model/parsed.ts';
import { type Passage, sourceSpan } from '../model/passage.ts';
import type { Span } from '../model/span.ts';
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
export function claimsInUnknownRow(
  row: RowBlock,
  names: readonly string[],
  vocabulary: Vocabulary,
  mark: Mark,
  cite: Cite,
): Claim[] {
  return row.values.flatMap((value) => {
    const entities = mark(value);
    // A place on the map is no figure.
    if (/^(?:geographic(?:al)? )?coordinates\b/iu.test(row.key.text.trim())) return [];
    const reached = /\bfax\b/iu.test(row.key.text) ? [] : contactsInRow(value, entities, names, vocabulary, cite);
    return reached.length > 0 ? reached : figuresIn(value, entities, row.key.text, '', cite, row.key);
  });
}

/** @param keyed the key of a row, quoted with the figure where it says when that held */
function figuresIn(
  passage: Passage,
  entities: readonly Entity[],
  key: string,
  label: string,
  cite: Cite,
  keyed?: Passage,
): Claim[] {
  const year = /\((?<year>(?:19|20)\d\d)\)$/u.exec(key.trim())?.groups?.year;
  const unit = key
    .trim()
    .replace(/\s*\((?:19|20)\d\d\)$/u, '')
    .toLowerCase();
  const claims: Claim[] = [];
  if (unit === '') return claims;
  const of = label === '' ? unit : `${unit}, ${label}`;
  let whole: Entity | undefined;
  for (const entity of entities) {
    if (entity === whole) continue;
    const place = 'infobox' as const;
    if (entity.quantity !== undefined && entity.label === undefined) {
      const figure = figureOf(passage.text, entity, entities);
      whole = figure.whole;
      const time = figure.time?.edtf ?? year;
      const counted = figure.unit ?? unit;
      const bare = entity.quantity.currency === undefined && entity.quantity.unit === undefined;
      claims.push({
        property: 'statistic',
        value: bare ? { ...entity.quantity, unit: counted } : entity.quantity,
        qualifiers: {
          ...(time === undefined ? {} : { pointInTime: time }),
          of: whole === undefined ? of : `${of}, of ${whole.text}`,
        },
        reference: cite(
          withKey(sourceSpan(passage, entity.start, figure.end), year === undefined ? undefined : keyed),
          'cell',
        ),
        place,
      });
    } else if (entity.edtf !== undefined && !isOfFigure(passage.text, entity, entities)) {
      claims.push({
        property: 'event',
        value: { type: 'text', text: label === '' ? key : `${label}: ${key}` },
        qualifiers: dates(entity.edtf),
        reference: cite(sourceSpan(passage, entity.start, entity.end), 'cell'),
        place,
      });
    }
  }
  return claims;
}

function withKey(span: Span, key: Passage | undefined): Span {
  const start = key === undefined ? span.start : sourceSpan(key, 0, key.text.length).start;
  return start < span.start && span.start - start < longestKey ? { start, end: span.end } : span;
}

/** A key further away stands elsewhere in the table. */
const longestKey = 60;

interface CellFigure {
  readonly unit?: string;
  readonly whole?: Entity;
  readonly time?: Entity;
  readonly end: number;
}

/** "8,500 watts" has its own unit, "17 / 200" its whole, "96,300 (2019)" its year. */
function figureOf(text: string, entity: Entity, entities: readonly Entity[]): CellFigure {
  const next = entities.find((e) => e.start >= entity.end);
  if (next?.quantity !== undefined && /^ ?\/ ?$/u.test(text.slice(entity.end, next.start)))
    return { whole: next, end: next.end };
  const unit = /^ (\p{Ll}[\p{L}-]*s)(?=$|[ ,;(])/u.exec(text.slice(entity.end, entity.end + 40))?.[1];
  const end = entity.end + (unit === undefined ? 0 : unit.length + 1);
  const named = unit === undefined ? {} : { unit };
  const time = entities.find(
    (e) =>
      e.edtf !== undefined &&
      !e.edtf.includes('/') &&
      /^ ?\((?:as of |in )?$/u.test(text.slice(end, e.start)) &&
      e.start >= end,
  );
  return time === undefined ? { ...named, end } : { ...named, time, end: time.end + 1 };
}

/** "96,300 (2019)": nothing happened then. */
function isOfFigure(text: string, time: Entity, entities: readonly Entity[]): boolean {
  return entities.some(
    (e) => e.quantity !== undefined && e.end <= time.start && figureOf(text, e, entities).time === time,
  );
}
