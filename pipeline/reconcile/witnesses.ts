/**
 * Sources as witnesses: how each is called, who speaks, what time it speaks of, and which sources are copies of each
 * other and therefore count as one. Takes sources and what extraction found out about them; reads no claims.
 */
import type { SourceProfile } from '../model/claim.ts';
import { type TimeRange, timeRange } from '../model/edtf.ts';
import type { FactsSource } from '../model/facts.ts';
import { compareCodeUnits } from '../model/order.ts';
import { shownPath } from '../model/shown-path.ts';
import type { SourceKind, SourceRecord } from '../model/source.ts';
import type { Told } from './gather.ts';

/** One source and its standing. */
export interface Witness {
  readonly source: SourceRecord;
  readonly profile: SourceProfile;
  /** The names that its claims give the subject. */
  readonly names: readonly string[];
  /** Position in the order of sources, from 0. */
  readonly index: number;
  readonly title: string;
  /** How reasons call it: the title in quotation marks, with the id where two sources have one title. */
  readonly label: string;
  readonly kind: SourceKind;
  /** The days of which the source may speak; open where nothing is known. */
  readonly time: TimeRange;
  /** Sources that share most of their text have the same number. */
  readonly cluster: number;
}

/**
 * All sources with their standing, ordered by id, whatever the order they come in.
 *
 * @param clusters which of them, in that order, are copies of each other
 */
export function witnessesOf(
  sources: readonly SourceRecord[],
  found: ReadonlyMap<string, Told>,
  clusters: readonly number[],
): readonly Witness[] {
  const ordered = inWitnessOrder(sources);
  const profiled = ordered.map((source) => ({ source, told: found.get(source.id) ?? silent(source.id) }));
  const titles = profiled.map(({ source, told }) => titleOf(source, told.profile));
  const uses = Map.groupBy(titles, (title) => title);
  return profiled.map(({ source, told }, index) => {
    const title = titles[index] ?? source.id;
    return {
      source,
      profile: told.profile,
      names: told.names,
      index,
      title,
      label: (uses.get(title)?.length ?? 1) > 1 ? `“${title}” (${source.id})` : `“${title}”`,
      kind: source.meta.kind ?? inferKind(told),
      time: sourceTime(source, told.profile),
      cluster: clusters[index] ?? index,
    };
  });
}

/** The order in which witnesses are heard, whatever the order they come in. */
export function inWitnessOrder<T extends { readonly id: string }>(sources: readonly T[]): readonly T[] {
  return [...sources].sort((a, b) => compareCodeUnits(a.id, b.id));
}

/**
 * Who speaks, judged from the text: an encyclopedia by its marks or by an infobox in a text that does not say "we", the
 * subject itself by "we", else a report.
 */
export function inferKind({ profile, boxed }: Told): SourceKind {
  if (profile.encyclopedic) return 'encyclopedia';
  if (profile.firstPerson) return 'self-published';
  return boxed ? 'encyclopedia' : 'report';
}

/** How facts.json shows a source. */
export function factsSource(witness: Witness): FactsSource {
  const { source, profile } = witness;
  const { publisher, url, language, licence, asOf } = source.meta;
  return {
    id: source.id,
    path: shownPath(source),
    title: witness.title,
    ...(publisher !== undefined && { publisher }),
    ...(url !== undefined && { url }),
    language: language ?? 'en',
    ...(licence !== undefined && { licence }),
    ...(asOf !== undefined && { asOf }),
    ...(asOf === undefined &&
      profile.notBefore !== undefined && {
        timeBounds: { notBefore: profile.notBefore, inferred: true },
      }),
    kind: witness.kind,
    sha256: source.sha256,
    characters: source.characters,
  };
}

/** A date of the source's own is its time; an inferred bound leaves the end open. */
function sourceTime(source: SourceRecord, profile: SourceProfile): TimeRange {
  const dated = source.meta.asOf === undefined ? undefined : timeRange(source.meta.asOf);
  if (dated !== undefined) return dated;
  const bound = profile.notBefore === undefined ? undefined : timeRange(profile.notBefore);
  return { from: bound?.from ?? Number.NEGATIVE_INFINITY, to: Number.POSITIVE_INFINITY };
}

function titleOf(source: SourceRecord, profile: SourceProfile): string {
  return source.meta.title ?? profile.title ?? source.path.slice(source.path.lastIndexOf('/') + 1);
}

function silent(source: string): Told {
  return { profile: { source, names: [], firstPerson: false, encyclopedic: false }, boxed: false, names: [] };
}
