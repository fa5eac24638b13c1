/**
 * Takes a case's text and its `gold.yaml`, gives what a careful reader finds in it, each with the places that say it.
 * Nobody types an offset: a quote counts wherever it stands in the text, and one that is not there is an error.
 */
import { parse } from 'yaml';
import * as z from 'zod';
import type { Span } from '../../pipeline/model/span.ts';
import type { Value } from '../../pipeline/model/value.ts';
import { readAmount } from './amounts.ts';

const scalar = z.union([z.string(), z.number()]).transform(String);
const oneOrMany = z.union([scalar, z.array(scalar)]).transform((given) => (Array.isArray(given) ? given : [given]));

const claimSchema = z.strictObject({
  value: oneOrMany,
  quote: oneOrMany.optional(),
  optional: z.boolean().optional(),
  at: oneOrMany.optional(),
  when: oneOrMany.optional(),
  pointInTime: oneOrMany.optional(),
  start: oneOrMany.optional(),
  end: oneOrMany.optional(),
  role: oneOrMany.optional(),
  of: oneOrMany.optional(),
  about: oneOrMany.optional(),
  saidBy: oneOrMany.optional(),
  amount: oneOrMany.optional(),
});

const goldSchema = z.strictObject({
  subject: oneOrMany,
  claims: z.record(z.string(), z.array(claimSchema)),
  skip: z.array(z.strictObject({ text: scalar, why: z.string() })).optional(),
  never: z.array(
    z.strictObject({
      property: oneOrMany,
      value: oneOrMany,
      unless: z.enum(['about', 'past']).optional(),
      why: z.string(),
    }),
  ),
});

const qualifierNames = ['pointInTime', 'start', 'end', 'role', 'of', 'about', 'saidBy', 'amount'] as const;

/** Names of the qualifiers that gold can have; each holds the wordings or values that are as good as each other. */
export type QualifierName = (typeof qualifierNames)[number];

/** What a careful reader finds. */
export interface GoldClaim {
  readonly property: string;
  /** Any of these is right. */
  readonly values: readonly string[];
  /** When it happened, for events: any of these EDTF dates. */
  readonly at: readonly string[];
  /** Dates that a statement may bear although nobody would miss them. */
  readonly when: readonly string[];
  readonly qualifiers: Readonly<Partial<Record<QualifierName, readonly string[]>>>;
  /** A reader could do without it: finding it is right, missing it is not wrong. */
  readonly optional: boolean;
  /** Everywhere that the text says it; at least one. */
  readonly places: readonly Span[];
}

/** What must not come out. */
export interface Trap {
  readonly properties: readonly string[];
  readonly values: readonly string[];
  /** With `about` it is no trap where the statement says whose it is; with `past`, where it is said of the past. */
  readonly unless?: 'about' | 'past';
  readonly why: string;
}

/** One annotated text. */
export interface Gold {
  readonly subject: readonly string[];
  readonly claims: readonly GoldClaim[];
  /** Figures that say nothing about the world, or stand in a language without patterns. */
  readonly skip: readonly Span[];
  readonly never: readonly Trap[];
}

/** @throws where the file has another shape, a quote is not in the text, or an amount cannot be read */
export function readGold(text: string, yaml: string): Gold {
  const given = goldSchema.parse(parse(yaml));
  return {
    subject: given.subject,
    claims: Object.entries(given.claims).flatMap(([property, claims]) =>
      claims.map((claim) => readClaim(text, property, claim)),
    ),
    skip: (given.skip ?? []).flatMap(({ text: quote }) => placesOf(text, quote)),
    never: given.never.map(({ property, value, unless, why }) => ({
      properties: property,
      values: value,
      ...(unless !== undefined && { unless }),
      why,
    })),
  };
}

function readClaim(text: string, property: string, claim: z.infer<typeof claimSchema>): GoldClaim {
  if (isCounted(property)) for (const value of claim.value) readAmount(value);
  const qualifiers = Object.fromEntries(
    qualifierNames.flatMap((name) => (claim[name] === undefined ? [] : [[name, claim[name]]])),
  );
  const quotes = claim.quote ?? claim.value.slice(0, 1);
  return {
    property,
    values: claim.value,
    at: claim.at ?? [],
    when: claim.when ?? [],
    qualifiers,
    optional: claim.optional ?? false,
    places: quotes.flatMap((quote) => placesOf(text, quote)),
  };
}

const counted = new Set(['memberCount', 'memberCountryCount', 'staffCount', 'income', 'statistic']);

/** Whether a property's value is a quantity. */
export function isCounted(property: string): boolean {
  return counted.has(property);
}

/** Which type a property's values have where they are compared. */
export function isTime(property: string): boolean {
  return property === 'founded' || property === 'dissolved';
}

/** A value in the words that gold would use, for lists of errors. */
export function shown(value: Value): string {
  switch (value.type) {
    case 'text':
      return value.text;
    case 'entity':
      return value.name;
    case 'time':
      return value.edtf;
    case 'duration':
      return value.iso;
    case 'url':
      return value.url;
    case 'quantity': {
      const { amount, amountMax, bound, currency, unit } = value;
      const number = amountMax === undefined ? `${amount}` : `${amount}..${amountMax}`;
      return [bound === 'exact' ? '' : bound, currency, number, unit].filter(Boolean).join(' ');
    }
  }
}

/** Every place of a quote that does not begin or end inside a word or number; white space of any kind is equal. */
function placesOf(text: string, quote: string): Span[] {
  const pattern = quote
    .trim()
    .replaceAll(/[.*+?^${}()|[\]\\]/gu, '\\$&')
    .replaceAll(/\s+/gu, '\\s+');
  const found = [...text.matchAll(new RegExp(`(?<![\\p{L}\\p{N}])${pattern}(?![\\p{L}\\p{N}])`, 'gu'))];
  if (found.length === 0) throw new Error(`"${quote}" is not in the text`);
  return found.map((match) => ({ start: match.index, end: match.index + match[0].length }));
}
