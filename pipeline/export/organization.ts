/**
 * The subject as a schema.org Organization: for each property that has a term of schema.org, the values that documents
 * print. Of a property with a preferred value only that one, else all that nothing speaks against; disputed ones side by
 * side. What was true once is left to the statements.
 */
import type { Facts, Statement } from '../model/facts.ts';
import type { Vocabulary } from '../model/vocabulary.ts';
import { type Node, schemaValue } from './schema-value.ts';

export type { Node } from './schema-value.ts';

/** Terms of our own context, and of JSON-LD, that a vocabulary must not put other things under. */
const taken = new Set(['id', 'type', 'rank', 'oa', 'wikibase', 'edtf', 'xsd', 'Annotation', 'additionalProperty']);

/** The organisation's node, a blank one: what it is called elsewhere is for its website to say. */
export function organization({ subject, statements }: Facts, vocabulary: Vocabulary): Node {
  const values = new Map<string, unknown[]>();
  for (const [property, all] of Map.groupBy(statements, (statement) => statement.property)) {
    const term = vocabulary.properties.get(property)?.schemaOrg;
    if (term === undefined || taken.has(term) || !/^[A-Za-z][A-Za-z0-9]*$/.test(term)) continue;
    const found = truest(all).map((statement) => schemaValue(statement, term));
    if (found.length > 0) values.set(term, [...(values.get(term) ?? []), ...found]);
  }
  const single = [...values].map(([term, list]) => [term, list.length === 1 ? list[0] : list] as const);
  return { id: '_:subject', type: 'Organization', name: subject, ...Object.fromEntries(single) };
}

/** Wikidata's "truthy" statements: those of the best rank, without deprecated ones; and none of another time. */
function truest(statements: readonly Statement[]): readonly Statement[] {
  const present = statements.filter(({ rank, status }) => rank !== 'deprecated' && status !== 'historical');
  const preferred = present.filter(({ rank }) => rank === 'preferred');
  return preferred.length > 0 ? preferred : present;
}
