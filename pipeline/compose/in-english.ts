/** Reasons as texts of a document. */
import type { Text } from '../model/document.ts';
import { clean } from './clean.ts';
import type { Context } from './context.ts';
import { sameLanguage } from './tongue.ts';

/**
 * Gives a reason, which is a sentence in English whatever the document's language; sources that it names by their files
 * are called as the document calls them.
 */
export function inEnglish(reason: string, ctx: Pick<Context, 'facts' | 'labels' | 'title'>): Text {
  const titles = titlesByFile(ctx);
  const text = clean(reason).replaceAll(/“([^“”]+)”/gu, (whole, file: string) => {
    const title = titles.get(file);
    return title === undefined ? whole : `“${title}”`;
  });
  return [{ text, ...(sameLanguage(ctx.labels.language, 'en') ? {} : { lang: 'en' }) }];
}

/** Per document, whose context makes its own look-up of titles. */
const known = new WeakMap<Context['title'], ReadonlyMap<string, string>>();

/** What untitled sources are called, by the names of their files. */
function titlesByFile({ facts, title }: Pick<Context, 'facts' | 'title'>): ReadonlyMap<string, string> {
  const seen = known.get(title);
  if (seen !== undefined) return seen;
  const titles = new Map(
    facts.sources.flatMap(({ id }) => {
      const { file, text } = title(id);
      return file === undefined ? [] : [[file, text] as const];
    }),
  );
  known.set(title, titles);
  return titles;
}
