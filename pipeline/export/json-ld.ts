/**
 * `facts.jsonld`: the subject as a schema.org Organization; each statement as a PropertyValue with Wikidata's rank; each
 * source; and each reference as a W3C Web Annotation that points from the source's words to the statement. Complete in
 * itself: the context is inlined, and everything that is named is in the graph.
 */
import type { Reference } from '../model/claim.ts';
import type { Facts, FactsSource, Statement } from '../model/facts.ts';
import { shownPath } from '../model/shown-path.ts';
import type { Qualifiers, Value } from '../model/value.ts';
import type { Vocabulary } from '../model/vocabulary.ts';
import { jsonLdContext } from './context.ts';
import { type Node, organization } from './organization.ts';
import { plainValue, quantityFields } from './schema-value.ts';

/** The whole file as text. */
export function toJsonLd(facts: Facts, vocabulary: Vocabulary): string {
  const sourceIds = new Map(facts.sources.map((source) => [source.id, contentId(source)]));
  const statementIds = new Map(facts.statements.map((statement, index) => [statement, `_:statement${index + 1}`]));
  const idOf = (statement: Statement): string => statementIds.get(statement) ?? '';
  const graph: readonly Node[] = [
    { ...organization(facts, vocabulary), additionalProperty: facts.statements.map((one) => ({ id: idOf(one) })) },
    ...facts.statements.map((one) => ({ id: idOf(one), ...statementNode(one, vocabulary) })),
    ...facts.sources.map(sourceNode),
    ...facts.statements.flatMap((one) =>
      one.references.map((reference) => annotation(reference, idOf(one), sourceIds.get(reference.source))),
    ),
  ];
  // Linked data is often put into the script element of a page, which no text of a source may end.
  return `${JSON.stringify({ '@context': jsonLdContext, '@graph': graph }, null, 2).replaceAll('<', '\\u003c')}\n`;
}

const ranks = { preferred: 'PreferredRank', normal: 'NormalRank', deprecated: 'DeprecatedRank' } as const;

function statementNode(statement: Statement, vocabulary: Vocabulary): Node {
  const { id, property, value, qualifiers = {}, rank, status, reason } = statement;
  const known = vocabulary.properties.get(property);
  const wikidata = (known?.wikidata ?? []).map((item) => `http://www.wikidata.org/entity/${item}`);
  return {
    type: 'PropertyValue',
    identifier: id,
    propertyID: [property, ...wikidata],
    name: known?.label ?? property,
    ...(value.type === 'quantity' ? quantityFields(value) : { value: plainValue(value) }),
    rank: `wikibase:${ranks[rank]}`,
    description: reason,
    valueReference: [
      ...boundNodes(value),
      ...qualifierNodes(qualifiers),
      { type: 'PropertyValue', propertyID: 'status', value: status },
    ],
  };
}

/** How an amount bounds the true figure, where it does not give it exactly. */
function boundNodes(value: Value): Node[] {
  if (value.type !== 'quantity' || value.bound === 'exact') return [];
  return [{ type: 'PropertyValue', propertyID: 'bound', value: value.bound }];
}

function qualifierNodes(qualifiers: Qualifiers): Node[] {
  return Object.entries(qualifiers).flatMap(([propertyID, value]) => {
    if (value === undefined) return [];
    const fields = typeof value === 'object' && 'type' in value ? quantityFields(value) : { value };
    return [{ type: 'PropertyValue', propertyID, ...fields }];
  });
}

/** A name that says the bytes themselves (RFC 6920), so that a target is never another version of the text. */
function contentId({ sha256 }: FactsSource): string {
  return `ni:///sha-256;${Buffer.from(sha256, 'hex').toString('base64url')}`;
}

function sourceNode(source: FactsSource): Node {
  const { id, path, title, publisher, url, language, licence, asOf, sha256 } = source;
  return {
    id: contentId(source),
    type: ['TextDigitalDocument', 'MediaObject'],
    identifier: id,
    name: title,
    alternateName: shownPath({ id, path }),
    inLanguage: language,
    ...(publisher === undefined ? {} : { publisher: { type: 'Organization', name: publisher } }),
    ...(url === undefined ? {} : { url }),
    ...(licence === undefined ? {} : { license: licence }),
    ...(asOf === undefined ? {} : { temporalCoverage: asOf }),
    sha256,
  };
}

function annotation(reference: Reference, statement: string, source: string | undefined): Node {
  const { start, end, exact, prefix, suffix } = reference;
  return {
    type: 'Annotation',
    motivation: 'oa:identifying',
    body: statement,
    target: {
      type: 'SpecificResource',
      source: source ?? `urn:source:${encodeURIComponent(reference.source)}`,
      selector: [
        { type: 'TextPositionSelector', start, end },
        { type: 'TextQuoteSelector', exact, prefix, suffix },
      ],
    },
  };
}
