/**
 * `facts.jsonld`: the subject as a schema.org Organization; each statement as a PropertyValue with Wikidata's rank; each
 * source; and each reference as a W3C Web Annotation that points from the source's words to the statement. Complete in
 * itself: the context is inlined, and everything that is named is in the graph.
 */
import type { Reference } from '../model/claim.ts';
import { type Draft, jsonAt, type OpenDraft } from '../model/draft.ts';
import type { FactsSource, Statement } from '../model/facts.ts';
import type { Qualifiers, Value } from '../model/value.ts';
import type { Vocabulary } from '../model/vocabulary.ts';
import { jsonLdContext } from './context.ts';
import type { Exported, Exporter } from './exporter.ts';
import { organizationWriter } from './organization.ts';
import { type Node, plainValue, quantityFields, safe } from './schema-value.ts';

/** Writes the file: the organisation, the statements, the sources, then what points from the sources to the statements. */
export function jsonLdWriter<T extends Draft>(open: OpenDraft<T>, about: Exported): Exporter<T> {
  const [head, nodes, sources, annotations] = [open(), open(), open(), open()];
  const ids = new Map(about.sources.map((source) => [source.id, contentId(source)]));
  const organization = organizationWriter(open, about);
  let count = 0;
  const node = (draft: Draft, one: Node): void => draft.write(`,\n    ${safe(jsonAt(4, one))}`);
  return {
    *part(statements) {
      yield* organization.part(statements);
      for (const one of statements) {
        const id = `_:statement${++count}`;
        yield node(nodes, { id, ...statementNode(one, about.vocabulary) });
        for (const reference of one.references)
          yield node(annotations, annotation(reference, id, ids.get(reference.source)));
      }
    },
    end: () => {
      head.write(safe(`{\n  "@context": ${jsonAt(2, jsonLdContext)},\n  "@graph": [\n`));
      for (const source of about.sources) node(sources, sourceNode(source));
      annotations.write('\n  ]\n}\n');
      return [head, ...organization.end(), nodes, sources, annotations];
    },
  };
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
    alternateName: path,
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
