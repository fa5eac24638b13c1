/** Reads a locale file: the labels, phrases and sentences of one language. */
import { type Labels, labelsSchema } from '../model/labels.ts';
import type { Result } from '../model/message.ts';
import { readYaml } from './yaml.ts';

/**
 * Gives the labels, or messages that say which are missing or wrong, and where. `language` is the tag that documents
 * bear (`en-US` shares the file of `en-GB`); by default the file's own.
 */
export function loadLocale(file: string, text: string, language?: string): Result<Labels | undefined> {
  const read = readYaml(file, text, labelsSchema);
  if (read.value === undefined) return { value: undefined, messages: read.messages };
  const labels = read.value.data;
  return { value: language === undefined ? labels : { ...labels, language }, messages: [] };
}
