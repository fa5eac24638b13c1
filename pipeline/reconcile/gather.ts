/**
 * What has to be known of all sources before the claims of any one property can be joined: gathered source by source, so that
 * nobody needs to hold all claims at once.
 */
import type { Claim, Extraction, SourceProfile } from '../model/claim.ts';
import type { ValueType } from '../model/value.ts';
import { type Geography, learnGeography } from './measures/geography.ts';
import { textOf } from './measures/measure.ts';
import { themed } from './measures/registry.ts';

/** What is known of a source without its claims. */
export interface Told {
  readonly profile: SourceProfile;
  /** Some claim of it stands in an infobox. */
  readonly boxed: boolean;
  /** The names that it gives its subject in so many words, in the order of its claims. */
  readonly names: readonly string[];
}

/** What is known of all sources. */
export interface Gathered {
  /** By id of the source. */
  readonly told: ReadonlyMap<string, Told>;
  /** All claims of names: which of them are the usual one shows only when all are there. */
  readonly names: readonly Claim[];
  /** Texts that say what the subject is called and what it is for. */
  readonly themes: ReadonlySet<string>;
  readonly geography: Geography;
  /** The properties that have claims, each with the type of a value. */
  readonly properties: ReadonlyMap<string, ValueType>;
}

/** Gathered so far, and open for more. */
export interface Gathering extends Gathered {
  readonly add: (extraction: Extraction) => void;
  /** Adds what is known of a source without its claims, and claims one by one. */
  readonly tell: (told: Told) => void;
  readonly learn: (claim: Claim) => void;
}

/** Whether a claim is one of those that {@link Gathered} holds itself. */
export function isName({ property }: Pick<Claim, 'property'>): boolean {
  return property === 'name' || property === 'alternateName';
}

/** See the head of this file. */
export function gather(): Gathering {
  const told = new Map<string, Told>();
  const names: Claim[] = [];
  const themes = new Set<string>();
  const geography = learnGeography();
  const properties = new Map<string, ValueType>();
  const tell = (one: Told): void => void told.set(one.profile.source, one);
  const learn = (claim: Claim): void => {
    if (isName(claim)) names.push(claim);
    if (themed.has(claim.property)) themes.add(textOf(claim));
    geography.learn(claim);
    if (!properties.has(claim.property)) properties.set(claim.property, claim.value.type);
  };
  const add = (extraction: Extraction): void => {
    tell(toldBy(extraction));
    for (const claim of extraction.claims) learn(claim);
  };
  return { told, names, themes, geography, properties, add, tell, learn };
}

/** What one source tells of itself. */
export function toldBy({ profile, claims }: Pick<Extraction, 'profile' | 'claims'>): Told {
  return {
    profile,
    boxed: claims.some(({ place }) => place === 'infobox'),
    names: claims.filter(({ property }) => property === 'name').map(textOf),
  };
}
