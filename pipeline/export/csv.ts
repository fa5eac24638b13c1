/**
 * `facts.csv`: one row for each statement and reference, for spreadsheets. RFC 4180 (CRLF, doubled quotation marks), UTF-8
 * with a byte order mark, since spreadsheets take a file without one for another encoding. The columns are described in
 * docs/exports.md.
 */
import type { Reference } from '../model/claim.ts';
import type { Draft, OpenDraft } from '../model/draft.ts';
import type { FactsSource, Statement } from '../model/facts.ts';
import { notation } from '../model/notation.ts';
import type { Exported, Exporter } from './exporter.ts';

/** What one row is made from. */
interface Row {
  readonly statement: Statement;
  readonly reference: Reference;
  readonly source: FactsSource | undefined;
  readonly label: string;
}

type Cell = string | number | undefined;

/** Columns in their order, each with what it holds. New ones go to the end: readers may count. */
const columns: Readonly<Record<string, (row: Row) => Cell>> = {
  statement: ({ statement }) => statement.id,
  property: ({ statement }) => statement.property,
  label: ({ label }) => label,
  value: ({ statement }) => notation(statement.value),
  value_type: ({ statement }) => statement.value.type,
  amount: ({ statement: { value } }) => (value.type === 'quantity' ? value.amount : undefined),
  amount_max: ({ statement: { value } }) => (value.type === 'quantity' ? value.amountMax : undefined),
  unit: ({ statement: { value } }) => (value.type === 'quantity' ? value.unit : undefined),
  currency: ({ statement: { value } }) => (value.type === 'quantity' ? value.currency : undefined),
  bound: ({ statement: { value } }) => (value.type === 'quantity' ? value.bound : undefined),
  point_in_time: ({ statement }) => statement.qualifiers?.pointInTime,
  start_time: ({ statement }) => statement.qualifiers?.start,
  end_time: ({ statement }) => statement.qualifiers?.end,
  duration: ({ statement }) => statement.qualifiers?.duration,
  place: ({ statement }) => statement.qualifiers?.place,
  partner: ({ statement }) => statement.qualifiers?.partner?.join('; '),
  role: ({ statement }) => statement.qualifiers?.role,
  of: ({ statement }) => statement.qualifiers?.of,
  qualifier_amount: ({ statement: { qualifiers } }) => qualifiers?.amount && notation(qualifiers.amount),
  about: ({ statement }) => statement.qualifiers?.about,
  said_by: ({ statement }) => statement.qualifiers?.saidBy,
  rank: ({ statement }) => statement.rank,
  status: ({ statement }) => statement.status,
  decided_by: ({ statement }) => statement.decidedBy,
  reason: ({ statement }) => statement.reason,
  editor_because: ({ statement }) => statement.decision?.because,
  editor_date: ({ statement }) => statement.decision?.date,
  editor: ({ statement }) => statement.decision?.by,
  source: ({ reference }) => reference.source,
  source_path: ({ source }) => source?.path,
  source_title: ({ source }) => source?.title,
  source_publisher: ({ source }) => source?.publisher,
  source_url: ({ source }) => source?.url,
  source_as_of: ({ source }) => source?.asOf,
  source_kind: ({ source }) => source?.kind,
  source_sha256: ({ source }) => source?.sha256,
  line: ({ reference }) => reference.line,
  column: ({ reference }) => reference.column,
  start: ({ reference }) => reference.start,
  end: ({ reference }) => reference.end,
  exact: ({ reference }) => reference.exact,
  rule: ({ reference }) => reference.rule,
};

/** The columns' names in their order. */
export const csvColumns: readonly string[] = Object.keys(columns);

/** Writes the file, the byte order mark included. */
export function csvWriter<T extends Draft>(open: OpenDraft<T>, { sources, vocabulary }: Exported): Exporter<T> {
  const byId = new Map(sources.map((source) => [source.id, source]));
  const draft = open();
  draft.write(`\uFEFF${rowText(csvColumns)}`);
  return {
    *part(statements) {
      for (const statement of statements) {
        const label = vocabulary.properties.get(statement.property)?.label ?? statement.property;
        for (const reference of statement.references) {
          const row = { statement, reference, source: byId.get(reference.source), label };
          yield draft.write(rowText(Object.values(columns).map((cellOf) => cellOf(row))));
        }
      }
    },
    end: () => [draft],
  };
}

function rowText(cells: readonly Cell[]): string {
  return `${cells.map(written).join(',')}\r\n`;
}

/**
 * What a spreadsheet may take for a formula: one of `= + - @`, full width included, as the first that is seen, or a control
 * character in front. Apostrophes before it count: so whoever takes one away has what was there, always.
 */
const formula = /^(?:'*[\t\r\n]|[\s\p{Cc}\p{Cf}']*[=+\-@＝＋－＠])/u;

/** A cell as text of a file. Text that a spreadsheet would calculate has an apostrophe set before it. */
function written(cell: Cell): string {
  if (cell === undefined) return '';
  if (typeof cell === 'number') return String(cell);
  const safe = formula.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
