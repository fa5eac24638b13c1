/**
 * The JSON-LD context of `facts.jsonld`, inlined, so that nothing has to be fetched to read it. Terms are schema.org's;
 * those of the W3C Web Annotation vocabulary hold inside an annotation only, and have the names of its own context there.
 */

const xsdInteger = 'http://www.w3.org/2001/XMLSchema#nonNegativeInteger';

const selectors = {
  TextPositionSelector: 'oa:TextPositionSelector',
  TextQuoteSelector: 'oa:TextQuoteSelector',
  start: { '@id': 'oa:start', '@type': xsdInteger },
  end: { '@id': 'oa:end', '@type': xsdInteger },
  exact: 'oa:exact',
  prefix: 'oa:prefix',
  suffix: 'oa:suffix',
};

const target = {
  SpecificResource: 'oa:SpecificResource',
  source: { '@id': 'oa:hasSource', '@type': '@id' },
  selector: { '@id': 'oa:hasSelector', '@context': selectors },
};

/** See the head of this file. */
export const jsonLdContext = {
  '@version': 1.1,
  '@vocab': 'https://schema.org/',
  oa: 'http://www.w3.org/ns/oa#',
  wikibase: 'http://wikiba.se/ontology#',
  edtf: 'http://id.loc.gov/datatypes/edtf/',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
  id: '@id',
  type: '@type',
  rank: { '@id': 'wikibase:rank', '@type': '@id' },
  Annotation: {
    '@id': 'oa:Annotation',
    '@context': {
      body: { '@id': 'oa:hasBody', '@type': '@id' },
      target: { '@id': 'oa:hasTarget', '@context': target },
      motivation: { '@id': 'oa:motivatedBy', '@type': '@id' },
    },
  },
} as const;
