/**
 * Small builders for tests of reconciliation. A claim's quote is put into its source's text, so that every reference
 * slices right without counting characters by hand.
 */

import type { Claim, ClaimPlace, Extraction, SourceProfile } from '../../pipeline/model/claim.ts';
import type { Clause } from '../../pipeline/model/config.ts';
import { defaultPolicy } from '../../pipeline/model/config.ts';
import type { DecisionFile } from '../../pipeline/model/decision.ts';
import type { Facts, Statement } from '../../pipeline/model/facts.ts';
import type { Source, SourceMeta } from '../../pipeline/model/source.ts';
import { locator } from '../../pipeline/model/span.ts';
import type { Bound, Qualifiers, Value } from '../../pipeline/model/value.ts';
import type { Holds, Property, Vocabulary } from '../../pipeline/model/vocabulary.ts';
import { type Reconciled, reconcile, reconcileWithReasons } from '../../pipeline/reconcile/reconcile.ts';

/** What a test says about one claim; its quote becomes a line of the source. */
export interface Said {
  readonly property: string;
  readonly value: Value;
  readonly qualifiers?: Qualifiers;
  readonly quote?: string;
  readonly place?: ClaimPlace;
  readonly past?: boolean;
}

/** A source with what was extracted from it. */
export interface Read {
  readonly source: Source;
  readonly extraction: Extraction;
}

/** What a test may say about a source besides its claims. */
export interface SourceOptions {
  readonly meta?: SourceMeta;
  readonly profile?: Partial<SourceProfile>;
  /** Text before the claims' quotes; tells sources apart, or makes them copies. */
  readonly text?: string;
}

/** A source that makes these claims, one line each. */
export function source(id: string, said: readonly Said[], options: SourceOptions = {}): Read {
  const lines = said.map((one, index) => one.quote ?? `${id} line ${index}: ${JSON.stringify(one.value)}`);
  const head = options.text ?? `${id} begins`;
  const text = [head, ...lines].join('\n');
  let start = head.length + 1;
  const locate = locator(text);
  const claims = said.map((one, index): Claim => {
    const exact = lines[index] ?? '';
    const at = start;
    start += exact.length + 1;
    return {
      property: one.property,
      value: one.value,
      qualifiers: one.qualifiers ?? {},
      reference: {
        source: id,
        start: at,
        end: at + exact.length,
        ...locate(at),
        exact,
        prefix: text.slice(Math.max(0, at - 32), at),
        suffix: text.slice(at + exact.length, at + exact.length + 32),
        rule: 'test',
      },
      place: one.place ?? 'body',
      ...(one.past === true && { past: true }),
    };
  });
  return {
    source: {
      id,
      path: `sources/${id}.txt`,
      text,
      sha256: '0'.repeat(64),
      encoding: 'utf-8',
      meta: options.meta ?? {},
    },
    extraction: {
      profile: {
        source: id,
        names: [],
        firstPerson: false,
        encyclopedic: false,
        title: `The ${id}`,
        ...options.profile,
      },
      claims,
      skipped: [],
    },
  };
}

/** The same text and claims under another id, as a mirror has them. */
export function copyOf(read: Read, id: string): Read {
  const { source: original, extraction } = read;
  return {
    source: { ...original, id, path: `sources/${id}.txt` },
    extraction: {
      profile: { ...extraction.profile, source: id },
      claims: extraction.claims.map((claim) => ({ ...claim, reference: { ...claim.reference, source: id } })),
      skipped: [],
    },
  };
}

/** Facts from sources, with the default policy. */
export function facts(reads: readonly Read[], options: { policy?: readonly Clause[]; subject?: string } = {}): Facts {
  return reconcile({
    sources: reads.map((read) => read.source),
    extractions: reads.map((read) => read.extraction),
    vocabulary,
    policy: options.policy ?? defaultPolicy,
    ...(options.subject !== undefined && { subject: options.subject }),
  });
}

/** Facts with an editor's decisions applied, and what there is to say about them. */
export function decided(
  reads: readonly Read[],
  decisions: DecisionFile,
  options: { policy?: readonly Clause[] } = {},
): Pick<Reconciled, 'facts' | 'messages' | 'explain'> {
  return reconcileWithReasons({
    sources: reads.map((read) => read.source),
    extractions: reads.map((read) => read.extraction),
    vocabulary,
    policy: options.policy ?? defaultPolicy,
    decisions: [decisions],
  });
}

/** The statements of one property. */
export function statementsOf(made: Facts, property: string): readonly Statement[] {
  return made.statements.filter((statement) => statement.property === property);
}

/** `id status` of each statement of one property, in order. */
export function outline(made: Facts, property: string): readonly string[] {
  return statementsOf(made, property).map(({ id, status }) => `${id} ${status}`);
}

/** A text value. */
export const text = (words: string): Value => ({ type: 'text', text: words });
/** A time value. */
export const time = (edtf: string): Value => ({ type: 'time', edtf });
/** A place. */
export const place = (name: string): Value => ({ type: 'entity', name, kind: 'place' });
/** An organisation. */
export const organization = (name: string): Value => ({ type: 'entity', name, kind: 'organization' });
/** A person. */
export const person = (name: string): Value => ({ type: 'entity', name, kind: 'person' });
/** A quantity. */
export const quantity = (amount: number, unit?: string, bound: Bound = 'exact'): Value => ({
  type: 'quantity',
  amount,
  ...(unit !== undefined && { unit }),
  bound,
});

const rows: readonly (readonly [string, Holds, Property['value'], Property['kind']?])[] = [
  ['name', 'one', 'text'],
  ['alternateName', 'many', 'text'],
  ['type', 'many', 'text'],
  ['founded', 'one', 'time'],
  ['foundedPlace', 'one', 'entity', 'place'],
  ['headquarters', 'one', 'entity', 'place'],
  ['address', 'one', 'text'],
  ['purpose', 'one', 'text'],
  ['keyPerson', 'many', 'entity', 'person'],
  ['website', 'one', 'url'],
  ['memberCount', 'series', 'quantity'],
  ['memberCountryCount', 'series', 'quantity'],
  ['partner', 'many', 'entity', 'organization'],
  ['focusArea', 'many', 'text'],
  ['event', 'many', 'text'],
  ['award', 'many', 'text'],
  ['programme', 'many', 'text'],
  ['statistic', 'many', 'quantity'],
  ['staffCount', 'series', 'quantity'],
  ['pledge', 'one', 'text'],
];

const lasting = new Set(['founded', 'foundedPlace', 'event', 'award', 'programme']);

/** A small vocabulary in the order of the documented table, without any patterns. */
export const vocabulary: Vocabulary = {
  properties: new Map(rows.map(([id, holds, value, kind]) => [id, property(id, holds, value, kind)])),
  words: new Map(),
  languages: ['en'],
};

/** A property of that vocabulary. */
export function property(id: string, holds: Holds, value: Property['value'], kind?: Property['kind']): Property {
  return {
    id,
    label: id,
    holds,
    value,
    ...(kind !== undefined && { kind }),
    ...(id === 'memberCountryCount' && { unit: 'countries' }),
    ...(lasting.has(id) && { lasting: true }),
    infobox: [],
    headings: [],
    patterns: [],
    wikidata: [],
  };
}
