/** The list of references: the cited stretches, by source, with their numbers and the words of the source. */
import type { BlockOf, ReferenceGroup } from '../../model/document.ts';
import type { FactsSource, Statement } from '../../model/facts.ts';
import type { Labels } from '../../model/labels.ts';
import { type Citation, chosenReferences, noteOf, spanKey } from '../citations.ts';
import { clean, clip, innerQuotes, safeHref } from '../clean.ts';
import { type Context, phrase } from '../context.ts';
import { formatDate } from '../format-date.ts';
import type { SourceTitle } from '../source-title.ts';
import { sameLanguage } from '../tongue.ts';

/** Gives what is known about a source's date: its own, a bound inferred from its text, or that there is none. */
export function sourceDate({ asOf, timeBounds }: FactsSource, labels: Labels): string {
  if (asOf !== undefined) return formatDate(asOf, labels);
  const notBefore = timeBounds?.notBefore;
  if (notBefore === undefined) return phrase(labels, 'no-date');
  return phrase(labels, 'not-before', { date: formatDate(notBefore, labels) });
}

/** Gives what an editor has decided about what is cited, in words, by the number of the reference. */
export function decisions(
  statements: readonly Statement[],
  most: number,
  citations: ReadonlyMap<string, Citation>,
  labels: Labels,
): ReadonlyMap<number, string> {
  const said = new Map<number, string>();
  for (const statement of statements) {
    const { decision } = statement;
    if (decision === undefined || statement.rank === 'deprecated') continue;
    const words = phrase(labels, 'decided', { ...decision, date: formatDate(decision.date, labels) });
    for (const reference of chosenReferences(statement, most)) {
      const number = citations.get(spanKey(reference))?.number;
      if (number !== undefined) said.set(number, clean(words));
    }
  }
  return said;
}

/** Gives what each reference stands behind, by its number: "Members, Countries". */
export function supported(
  statements: readonly Statement[],
  most: number,
  citations: ReadonlyMap<string, Citation>,
  { property, labels: words }: Pick<Context, 'property' | 'labels'>,
): ReadonlyMap<number, string> {
  const labels = new Map<number, Set<string>>();
  for (const statement of statements) {
    for (const reference of chosenReferences(statement, most)) {
      const number = citations.get(spanKey(reference))?.number;
      if (number === undefined) continue;
      labels.set(number, (labels.get(number) ?? new Set()).add(property(statement.property)));
    }
  }
  return new Map(
    [...labels].map(([number, names]) => [number, phrase(words, 'stands-behind', { what: [...names].join(', ') })]),
  );
}

/** Gives the groups in the order of the sources in the facts; a source that is not cited has none. */
export function references(
  sources: readonly FactsSource[],
  citations: ReadonlyMap<string, Citation>,
  anchors: ReadonlyMap<string, string>,
  labels: Labels,
  longest: number,
  titleOf: (id: string) => SourceTitle,
  supports: ReadonlyMap<number, string>,
  decided: ReadonlyMap<number, string>,
): BlockOf<'references'> | undefined {
  const unique = new Map([...citations.values()].map((citation) => [citation.number, citation]));
  const bySource = Map.groupBy(unique.values(), ({ stretch }) => stretch.first.source);
  const groups = sources.flatMap((source): readonly ReferenceGroup[] => {
    const cited = bySource.get(source.id) ?? [];
    if (cited.length === 0) return [];
    const title = titleOf(source.id);
    const href = source.url === undefined ? undefined : safeHref(source.url);
    return [
      {
        title: title.text,
        ...(title.lang === undefined ? {} : { titleLang: title.lang }),
        ...(title.file === undefined ? {} : { file: clip(title.file, 80) }),
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
            ...(supports.has(number) && { supports: supports.get(number) ?? '' }),
            evidence: `evidence.html#${anchors.get(spanKey(stretch.first)) ?? ''}`,
            ...(decided.has(number) && { decided: decided.get(number) ?? '' }),
          })),
      },
    ];
  });
  return groups.length === 0 ? undefined : { kind: 'references', groups };
}
