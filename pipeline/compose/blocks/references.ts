/** The list of references: the cited stretches, by source, with their numbers and the words of the source. */
import type { BlockOf, ReferenceGroup } from '../../model/document.ts';
import type { FactsSource } from '../../model/facts.ts';
import type { Labels } from '../../model/labels.ts';
import { type Citation, noteOf, spanKey } from '../citations.ts';
import { clean, clip, innerQuotes, safeHref } from '../clean.ts';
import { phrase } from '../context.ts';
import { formatDate } from '../format-date.ts';
import { sameLanguage } from '../tongue.ts';

/** Gives what is known about a source's date: its own, a bound inferred from its text, or that there is none. */
export function sourceDate({ asOf, timeBounds }: FactsSource, labels: Labels): string {
  if (asOf !== undefined) return formatDate(asOf, labels);
  const notBefore = timeBounds?.notBefore;
  if (notBefore === undefined) return phrase(labels, 'no-date');
  return phrase(labels, 'not-before', { date: formatDate(notBefore, labels) });
}

/** Gives the groups in the order of the sources in the facts; a source that is not cited has none. */
export function references(
  sources: readonly FactsSource[],
  citations: ReadonlyMap<string, Citation>,
  anchors: ReadonlyMap<string, string>,
  labels: Labels,
  longest: number,
): BlockOf<'references'> | undefined {
  const unique = new Map([...citations.values()].map((citation) => [citation.number, citation]));
  const bySource = Map.groupBy(unique.values(), ({ stretch }) => stretch.first.source);
  const groups = sources.flatMap((source): readonly ReferenceGroup[] => {
    const cited = bySource.get(source.id) ?? [];
    if (cited.length === 0) return [];
    const href = source.url === undefined ? undefined : safeHref(source.url);
    return [
      {
        title: clip(clean(source.title) || source.id, 120),
        ...(source.publisher === undefined ? {} : { publisher: clip(clean(source.publisher), 80) }),
        date: sourceDate(source, labels),
        ...(href === undefined ? {} : { href }),
        ...(sameLanguage(source.language, labels.language) ? {} : { lang: source.language }),
        entries: cited
          .toSorted((a, b) => a.number - b.number)
          .map(({ number, id, stretch }) => ({
            number,
            id,
            note: noteOf(number),
            quote: clip(innerQuotes(clean(stretch.exact), labels.quotes), longest),
            evidence: `evidence.html#${anchors.get(spanKey(stretch.first)) ?? ''}`,
          })),
      },
    ];
  });
  return groups.length === 0 ? undefined : { kind: 'references', groups };
}
