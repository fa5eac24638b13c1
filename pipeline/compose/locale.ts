/** Reads the locale files of a language: its labels, phrases and sentences, and what a region says otherwise. */
import { type Labels, labelsSchema, regionSchema } from '../model/labels.ts';
import type { Result } from '../model/message.ts';
import { readYaml } from './yaml.ts';

/** A locale file's path and text. */
export interface LocaleFile {
  readonly file: string;
  readonly text: string;
}

/**
 * Gives the labels, or messages that say which are missing or wrong, and where. `language` is the tag that documents
 * bear, by default the file's own; `region` is laid over the file, and says no more than what it has otherwise.
 */
export function loadLocale(
  file: string,
  text: string,
  language?: string,
  region?: LocaleFile,
): Result<Labels | undefined> {
  const read = readYaml(file, text, labelsSchema);
  const over = region && readYaml(region.file, region.text, regionSchema);
  const messages = [...read.messages, ...(over?.messages ?? [])];
  if (read.value === undefined || messages.length > 0) return { value: undefined, messages };
  const labels = overlaid(read.value.data, over?.value?.data ?? {});
  return { value: language === undefined ? labels : { ...labels, language }, messages };
}

/** Lays each section of a region over that of its language. */
function overlaid(labels: Labels, region: object): Labels {
  const section = ([name, value]: [string, unknown]): [string, unknown] => {
    const base: unknown = Object.entries(labels).find(([key]) => key === name)?.[1];
    const merges = typeof base === 'object' && typeof value === 'object';
    return [name, merges ? { ...base, ...value } : value];
  };
  return { ...labels, ...Object.fromEntries(Object.entries(region).map(section)) };
}
