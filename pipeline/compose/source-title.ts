/**
 * How documents call sources. One without a title is called what it is ("Encyclopedia article"), never by the name of its
 * file, which tells a reader nothing; where two would be called the same, they are counted.
 */
import type { FactsSource } from '../model/facts.ts';
import type { Labels } from '../model/labels.ts';
import { clean, clip } from './clean.ts';
import { sameLanguage } from './tongue.ts';

/** What a source is called. */
export interface SourceTitle {
  readonly text: string;
  /** BCP 47, where the title is in another language than the document. */
  readonly lang?: string;
  /** Name of its file, where it has no title of its own. */
  readonly file?: string;
}

/** Longest title, in characters. */
const longest = 120;

/** Gives a look-up of titles by the id of a source; one that is not known is called by its id. */
export function sourceTitles(sources: readonly FactsSource[], labels: Labels): (id: string) => SourceTitle {
  const titles = sources.map((source) => ({ id: source.id, title: titleOf(source, labels) }));
  const uses = Map.groupBy(titles, ({ title }) => title.text.toLowerCase());
  const known = new Map(
    titles.map(({ id, title }) => {
      const same = uses.get(title.text.toLowerCase()) ?? [];
      const number = same.findIndex((one) => one.id === id) + 1;
      return [id, same.length > 1 ? { ...title, text: `${title.text} (${number})` } : title];
    }),
  );
  return (id) => known.get(id) ?? { text: clip(clean(id), longest) };
}

function titleOf({ id, title, path, kind, language }: FactsSource, labels: Labels): SourceTitle {
  const own = clip(clean(title), longest);
  const file = clean(path.replace(/^.*[/\\]/, ''));
  if (own !== '' && own !== file) {
    return { text: own, ...(sameLanguage(language, labels.language) ? {} : { lang: language }) };
  }
  return { text: labels.untitled[kind], file: file || id };
}
