/** The templates of a build, ready for one locale: checked, compiled, and those chosen that a subject wants. */
import { type Cache, keyOf } from './cache/cache.ts';
import type { LocaleFile } from './compose/locale.ts';
import { Findings } from './findings.ts';
import { documentUnknown } from './model/catalogue.ts';
import type { Labels } from './model/labels.ts';
import type { Message, Result } from './model/message.ts';
import { didYouMean } from './model/spelling.ts';
import type { Template } from './model/template.ts';
import { type Prepared, prepare, prepareLater } from './render/html.ts';
import type { Translations } from './render/translated.ts';
import type { SubjectConfig } from './subject-config.ts';
import type { TemplateFiles } from './template-files.ts';

/** `fr.yaml` serves every French; `en-US.yaml` is laid over `en.yaml`, or stands alone where that is missing. */
export function localeFiles(files: TemplateFiles, locale: string): readonly LocaleFile[] {
  return [...new Set([locale.replace(/-.*$/, ''), locale])].flatMap((name) => {
    const file = `${files.folder}/locales/${name}.yaml`;
    const text = files.locales.get(file);
    return text === undefined ? [] : [{ file, text }];
  });
}

/** Checks all templates with the labels of one locale; those that were found good before are not looked into again. */
export async function prepareAll(
  templates: readonly Template[],
  files: TemplateFiles,
  locale: Result<Labels | undefined>,
  translations: Translations,
  cache: Cache,
): Promise<Result<readonly Prepared[]>> {
  const findings = new Findings();
  const labels = findings.take(locale);
  if (labels === undefined) return { value: [], messages: findings.messages };
  const assets = { partials: files.partials, labels, translations };
  let good: readonly Prepared[] | undefined;
  const check = (): readonly Message[] => {
    const checked = new Findings();
    good = templates.flatMap((template) => checked.take(prepare(template, assets)) ?? []);
    return checked.messages;
  };
  const parts = [[...files.templates], [...files.partials], labels];
  const messages = await cache.recall('checked', parts, check, (said) => isGood({ value: undefined, messages: said }));
  findings.add(messages);
  const value = good ?? templates.map((template) => prepareLater(template, assets));
  return { value, messages: distinct(findings.messages) };
}

/** Translations of templates that earlier builds have noted. */
export async function translationsOf(files: TemplateFiles, cache: Cache) {
  const name = ['translations', keyOf([[...files.templates], [...files.partials]])];
  const noted = await cache.notes?.read(name);
  const translations: Translations = noted instanceof Map ? noted : new Map();
  let known = translations.size;
  const note = async (): Promise<void> => {
    if (translations.size > known) await cache.notes?.write(name, translations);
    known = translations.size;
  };
  return { translations, note };
}

/** The documents that the configuration names, all where it names none, and the pages that every subject has. */
export function choose(
  prepared: readonly Prepared[],
  { config, place }: SubjectConfig,
  folder: string,
): Result<readonly Prepared[]> {
  const names = prepared.filter(({ template }) => template.front.shows === 'document').map((one) => one.template.name);
  const wanted = config.documents ?? names;
  const messages = wanted.flatMap((name, index) =>
    names.includes(name) ? [] : [documentUnknown(place(['documents', index]), name, folder, didYouMean(name, names))],
  );
  const value = prepared.filter(
    ({ template }) => template.front.shows !== 'document' || wanted.includes(template.name),
  );
  return { value: prepared.length === 0 ? [] : value, messages: prepared.length === 0 ? [] : messages };
}

/** Values without errors can be kept: what is wrong may be mended by what is no input, such as a file's place. */
export function isGood({ messages }: Result<unknown>): boolean {
  return messages.every(({ severity }) => severity !== 'error');
}

/** Templates share partials: what is wrong in one is said once. */
function distinct(messages: readonly Message[]): Message[] {
  return [...new Map(messages.map((message) => [JSON.stringify(message), message])).values()];
}
