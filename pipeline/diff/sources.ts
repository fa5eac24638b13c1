/**
 * Which sources are not as they were: by the hash of their bytes, then by what is known about them. A source with the same
 * bytes under another id was renamed: its references stay what they are.
 */
import type { SourceChange } from '../model/changes.ts';
import type { FactsSource } from '../model/facts.ts';
import { same } from './same.ts';

/** What became of the sources. */
export interface SourceChanges {
  readonly list: readonly SourceChange[];
  /** The id in the newer facts of a source of the older ones. */
  readonly nowCalled: (id: string) => string;
}

/** Compares the sources of two states; in the order of the newer ones, then those that are gone. */
export function compareSources(before: readonly FactsSource[], after: readonly FactsSource[]): SourceChanges {
  const old = new Map(before.map((source) => [source.id, source]));
  const now = new Map(after.map((source) => [source.id, source]));
  const formerly = renames(
    before.filter(({ id }) => !now.has(id)),
    after.filter(({ id }) => !old.has(id)),
  );
  const renamed = new Map([...formerly].map(([to, from]) => [from.id, to]));
  const there = after.flatMap((source) => changeOf(source, old.get(source.id), formerly.get(source.id)) ?? []);
  const gone = before
    .filter(({ id }) => !now.has(id) && !renamed.has(id))
    .map((source) => ({ ...nameOf(source), change: 'removed' as const }));
  return { list: [...there, ...gone], nowCalled: (id) => renamed.get(id) ?? id };
}

function changeOf(
  source: FactsSource,
  before: FactsSource | undefined,
  formerly: FactsSource | undefined,
): SourceChange | undefined {
  const name = nameOf(source);
  if (formerly !== undefined) return { ...name, change: 'renamed', was: formerly.id };
  if (before === undefined) return { ...name, change: 'added' };
  const fields = fieldsThatDiffer(before, source);
  const said = fields.length === 0 ? {} : { fields };
  if (before.sha256 !== source.sha256) return { ...name, change: 'edited', ...said };
  return fields.length === 0 ? undefined : { ...name, change: 'described', ...said };
}

function nameOf({ id, path, title }: FactsSource): Pick<SourceChange, 'id' | 'path' | 'title'> {
  return { id, path, title };
}

const fields = ['title', 'publisher', 'url', 'language', 'licence', 'asOf', 'timeBounds', 'kind'] as const;

function fieldsThatDiffer(before: FactsSource, after: FactsSource): string[] {
  return fields.filter((field) => !same(before[field], after[field]));
}

/** By new id the source that it was; only where the bytes leave no doubt which one. */
function renames(gone: readonly FactsSource[], come: readonly FactsSource[]): Map<string, FactsSource> {
  const goneBy = Map.groupBy(gone, ({ sha256 }) => sha256);
  const found = new Map<string, FactsSource>();
  for (const [hash, [source, ...others]] of Map.groupBy(come, ({ sha256 }) => sha256)) {
    const [was, ...more] = goneBy.get(hash) ?? [];
    if (source !== undefined && was !== undefined && others.length + more.length === 0) found.set(source.id, was);
  }
  return found;
}
