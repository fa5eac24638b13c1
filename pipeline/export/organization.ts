/**
 * The subject as a schema.org Organization: for each property that has a term of schema.org, the values that documents
 * print. Of a property with a preferred value only that one, else all that nothing speaks against; disputed ones side by
 * side. What was true once is left to the statements.
 */
import { type Draft, jsonAt, type OpenDraft } from '../model/draft.ts';
import type { Statement } from '../model/facts.ts';
import type { Exported } from './exporter.ts';
import { safe, schemaValue } from './schema-value.ts';

/** Terms of our own context, and of JSON-LD, that a vocabulary must not put other things under. */
const taken = new Set(['id', 'type', 'rank', 'oa', 'wikibase', 'edtf', 'xsd', 'Annotation', 'additionalProperty']);

/** The values of one term: in an array, unless there is only one. */
interface Values<T extends Draft> {
  readonly first: unknown;
  readonly list: T;
  count: number;
}

/** Writes the organisation's node, a blank one: what it is called elsewhere is for its website to say. */
export interface OrganizationWriter<T extends Draft> {
  /** Adds all statements of one property, and yields after each. */
  readonly part: (statements: Iterable<Statement>) => Iterable<void>;
  /** The drafts of the node in their order. */
  readonly end: () => readonly T[];
}

/** See {@link OrganizationWriter}. */
export function organizationWriter<T extends Draft>(open: OpenDraft<T>, about: Exported): OrganizationWriter<T> {
  const values = new Map<string, Values<T>>();
  const ids = open();
  let count = 0;
  return {
    *part(statements) {
      for (const { property, rank } of ranksIn(statements)) {
        const term = termOf(property, about);
        if (term !== undefined)
          for (const one of truest(statements, rank)) yield add(values, term, schemaValue(one, term), open);
      }
      for (const _ of statements) {
        const piece = `\n        {\n          "id": "_:statement${++count}"\n        }`;
        yield ids.write(count === 1 ? piece : `,${piece}`);
      }
    },
    end: () => {
      const head = open();
      const fields = [`"id": "_:subject"`, `"type": "Organization"`];
      // The usual name stands first, also where a vocabulary has other terms for it.
      if (!values.has('name')) fields.push(`"name": ${JSON.stringify(about.subject)}`);
      head.write(safe(`    {\n      ${fields.join(',\n      ')}`));
      const ordered = [...values].sort((a, b) => Number(b[0] === 'name') - Number(a[0] === 'name'));
      const list = open();
      list.write(',\n      "additionalProperty": [');
      ids.write(`${count === 0 ? '' : '\n      '}]\n    }`);
      return [head, ...ordered.flatMap(([term, one]) => fieldOf(term, one, open)), list, ids];
    },
  };
}

function termOf(property: string | undefined, { vocabulary }: Exported): string | undefined {
  const term = property === undefined ? undefined : vocabulary.properties.get(property)?.schemaOrg;
  return term === undefined || taken.has(term) || !/^[A-Za-z][A-Za-z0-9]*$/.test(term) ? undefined : term;
}

function add<T extends Draft>(values: Map<string, Values<T>>, term: string, value: unknown, open: OpenDraft<T>): void {
  const known = values.get(term) ?? { first: value, list: open(), count: 0 };
  values.set(term, known);
  known.list.write(`${known.count++ === 0 ? '' : ','}\n        ${safe(jsonAt(8, value))}`);
}

function fieldOf<T extends Draft>(term: string, { first, list, count }: Values<T>, open: OpenDraft<T>): readonly T[] {
  const head = open();
  head.write(`,\n      "${term}": ${count === 1 ? safe(jsonAt(6, first)) : '['}`);
  if (count === 1) return [head];
  list.write('\n      ]');
  return [head, list];
}

/** The property of statements, and the best rank among those that speak of the present; nothing where there are none. */
function ranksIn(statements: Iterable<Statement>): readonly Pick<Statement, 'property' | 'rank'>[] {
  let best: Pick<Statement, 'property' | 'rank'> | undefined;
  for (const one of statements)
    if (isPresent(one) && (best === undefined || one.rank === 'preferred'))
      best = { property: one.property, rank: one.rank };
  return best === undefined ? [] : [best];
}

/** Wikidata's "truthy" statements: those of the best rank, without deprecated ones; and none of another time. */
function* truest(statements: Iterable<Statement>, best: Statement['rank']): Generator<Statement> {
  for (const one of statements) if (isPresent(one) && one.rank === best) yield one;
}

function isPresent({ rank, status }: Statement): boolean {
  return rank !== 'deprecated' && status !== 'historical';
}
