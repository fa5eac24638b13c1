/** `facts.jsonld` as a JSON-LD processor sees it that has no network. */
import { readFileSync } from 'node:fs';
import jsonld from 'jsonld';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { exportsOf } from '../../pipeline/export/exports.ts';
import type { Facts } from '../../pipeline/model/facts.ts';
import { loadVocabulary } from '../../pipeline/vocabulary/vocabulary.ts';
import { facts, quantity, reference, source, statement, text } from '../diff/facts.ts';
import { hostile } from '../render/fixtures/hostile.ts';
import { rich, richSources } from '../render/fixtures/rich.ts';

const file = 'pipeline/vocabulary/organization.yaml';
const vocabulary = loadVocabulary(file, readFileSync(file, 'utf8')).value;

const schema = 'https://schema.org/';
const oa = 'http://www.w3.org/ns/oa#';
const offline = { documentLoader: (url: string) => Promise.reject(new Error(`asked for ${url}`)), safe: true };

const base64url = (hex: string): string => Buffer.from(hex, 'hex').toString('base64url');

const one = <T extends z.ZodType>(type: T) => z.tuple([type]);
const number = one(z.object({ '@value': z.number() }));
/** An annotation as the processor expands it, with the vocabulary's address left out of its names. */
const annotation = z.object({
  '@type': one(z.literal('Annotation')),
  hasBody: one(z.object({ '@id': z.string() })),
  hasTarget: one(
    z.object({
      hasSource: one(z.object({ '@id': z.string() })),
      hasSelector: z.tuple([
        z.object({
          '@type': one(z.literal('TextPositionSelector')),
          start: number,
          end: number,
        }),
        z.object({
          '@type': one(z.literal('TextQuoteSelector')),
          exact: one(z.object({ '@value': z.string() })),
        }),
      ]),
    }),
  ),
});

const written = (given: Facts): unknown => JSON.parse(exportsOf(given, vocabulary).get('facts.jsonld') ?? '');

/** All nodes of a type, with the short names of our frame's context. */
async function framed(given: Facts, type: string): Promise<readonly Readonly<Record<string, unknown>>[]> {
  const frame = { '@context': { '@vocab': schema, oa, type: '@type' }, type };
  const found = await jsonld.frame(written(given), frame, offline);
  if (typeof found !== 'object' || found === null) throw new TypeError('no object');
  if ('@graph' in found && Array.isArray(found['@graph'])) return found['@graph'];
  return [Object.fromEntries(Object.entries(found))];
}

describe('facts.jsonld', () => {
  it('expands without a network, and nothing in it is lost', async () => {
    await expect(jsonld.expand(written(rich), offline)).resolves.toHaveLength(
      1 + rich.statements.length + rich.sources.length + rich.statements.flatMap((one) => one.references).length,
    );
  });

  it('is a graph in which every annotation leads from a place in a source to a statement', async () => {
    const quads = (await jsonld.toRDF(written(rich), { ...offline, format: 'application/n-quads' })).split('\n');
    const count = (predicate: string) => quads.filter((quad) => quad.includes(` <${predicate}> `)).length;
    const references = rich.statements.flatMap((one) => one.references).length;
    for (const name of ['hasBody', 'hasTarget', 'hasSource', 'exact', 'start', 'end', 'motivatedBy']) {
      expect(count(oa + name), name).toBe(references);
    }
    expect(count(`${oa}hasSelector`)).toBe(2 * references);
    expect(count('http://wikiba.se/ontology#rank')).toBe(rich.statements.length);
    expect(
      quads.filter((quad) => quad.includes(`<${oa}start>`)).every((quad) => quad.includes('nonNegativeInteger')),
    ).toBe(true);
  });

  it('has selectors that find the quoted words in the source of those bytes', async () => {
    const texts = new Map(richSources.map(({ id, text }) => [id, text]));
    const hashed = rich.sources.map((one) => source(one.id, texts.get(one.id)));
    const expanded = JSON.stringify(await jsonld.expand(written({ ...rich, sources: hashed }), offline));
    const nodes = z.array(z.unknown()).parse(JSON.parse(expanded.replaceAll(oa, '')));
    const annotations = nodes.flatMap((node) => annotation.safeParse(node).data ?? []);
    expect(annotations).toHaveLength(rich.statements.flatMap((one) => one.references).length);
    const byHash = new Map(hashed.map(({ id, sha256 }) => [`ni:///sha-256;${base64url(sha256)}`, texts.get(id)]));
    for (const {
      hasTarget: [target],
    } of annotations) {
      const [where, which] = target.hasSelector;
      const [start, end] = [where.start[0]['@value'], where.end[0]['@value']];
      const quoted = byHash.get(target.hasSource[0]['@id'])?.slice(start, end);
      expect(quoted).toBe(which.exact[0]['@value']);
    }
  });

  it('describes the subject in terms of schema.org, each value as the term wants it', async () => {
    const place = [reference('page', 'x')];
    const given = facts(
      [source('page')],
      [
        statement('founded:1990-05', { type: 'time', edtf: '1990-05' }, place),
        statement('dissolved:199X', { type: 'time', edtf: '199X' }, place),
        statement('founder:ann', { type: 'entity', kind: 'person', name: 'Ann Berg' }, place, { rank: 'normal' }),
        statement('founder:per', { type: 'entity', kind: 'person', name: 'Per Dahl' }, place, { rank: 'normal' }),
        statement('keyPerson:lena', { type: 'entity', kind: 'person', name: 'Lena' }, place, {
          qualifiers: { role: 'Director' },
        }),
        statement('staffCount:40', { ...quantity(40, 'people'), bound: 'at-least' }, place),
        statement('staffCount:30', quantity(30, 'people'), place, { rank: 'normal', status: 'historical' }),
        statement('headquarters:oslo', { type: 'entity', kind: 'place', name: 'Oslo' }, place),
        statement('event:a', text('Opened a clinic'), place, {
          rank: 'normal',
          qualifiers: { pointInTime: '2001', place: 'Oslo' },
        }),
        statement('memberCount:12', quantity(12), place),
      ],
    );
    const [organization] = await framed(given, 'Organization');
    expect(organization).toMatchObject({
      type: 'Organization',
      name: 'Harbour Watch',
      foundingDate: '1990-05',
      dissolutionDate: { type: 'http://id.loc.gov/datatypes/edtf/EDTF', '@value': '199X' },
      founder: [
        { type: 'Person', name: 'Ann Berg' },
        { type: 'Person', name: 'Per Dahl' },
      ],
      employee: { type: 'Person', name: 'Lena', jobTitle: 'Director' },
      numberOfEmployees: { type: 'QuantitativeValue', minValue: 40, unitText: 'people' },
      location: { type: 'Place', name: 'Oslo' },
      event: { type: 'Event', name: 'Opened a clinic', startDate: '2001', location: { type: 'Place', name: 'Oslo' } },
    });
    expect(organization?.additionalProperty).toHaveLength(given.statements.length);
  });

  it('leaves out of the subject what was contradicted, and puts disputed values side by side', async () => {
    const given = facts(
      [source('page')],
      [
        statement('founded:1990', { type: 'time', edtf: '1990' }, [reference('page', 'x')], {
          rank: 'normal',
          status: 'disputed',
        }),
        statement('founded:1991', { type: 'time', edtf: '1991' }, [reference('page', 'y')], {
          rank: 'normal',
          status: 'disputed',
        }),
        statement('founded:1999', { type: 'time', edtf: '1999' }, [reference('page', 'z')], {
          rank: 'deprecated',
          status: 'contradicted',
        }),
      ],
    );
    const [organization] = await framed(given, 'Organization');
    expect(organization?.foundingDate).toEqual(['1990', '1991']);
    expect(JSON.stringify(written(given))).toContain('wikibase:DeprecatedRank');
  });

  it('holds any text of a source as a text', async () => {
    await expect(jsonld.expand(written(hostile), offline)).resolves.toBeDefined();
  });
});
