/** Reasons as texts of a document. */
import type { Text } from '../model/document.ts';
import { clean } from './clean.ts';
import type { Context } from './context.ts';
import { sameLanguage } from './tongue.ts';

/** Gives a reason, which is a sentence in English whatever the document's language. */
export function inEnglish(reason: string, { labels }: Context): Text {
  return [{ text: clean(reason), ...(sameLanguage(labels.language, 'en') ? {} : { lang: 'en' }) }];
}
