/**
 * The files that documents are made with, as text: templates, their partials, the theme, the locales; and the font files.
 * Reads them and nothing more: what they mean, and whether they are right, is for compose and render to say.
 */
import { fileURLToPath } from 'node:url';
import type { Disk } from './effects.ts';
import { templatesMissing } from './model/catalogue.ts';
import type { Result } from './model/message.ts';

/** Texts by path, as the user would type it. */
export interface TemplateFiles {
  readonly folder: string;
  readonly templates: ReadonlyMap<string, string>;
  readonly partials: ReadonlyMap<string, string>;
  readonly locales: ReadonlyMap<string, string>;
  /** `theme.css`; empty where there is none. */
  readonly css: string;
}

/** Reads a folder of templates. That it is not there, or has no template in it, is an error. */
export async function readTemplateFiles(disk: Disk, folder: string): Promise<Result<TemplateFiles>> {
  const templates = await readAll(disk, folder, '.hbs');
  const themes = await readAll(disk, folder, 'theme.css');
  const value: TemplateFiles = {
    folder,
    templates,
    partials: await readAll(disk, `${folder}/partials`, '.hbs'),
    locales: await readAll(disk, `${folder}/locales`, '.yaml'),
    css: themes.get(`${folder}/theme.css`) ?? '',
  };
  return { value, messages: templates.size === 0 ? [templatesMissing(folder)] : [] };
}

/** Bytes of files of npm packages, by module specifier: `@fontsource/…/x.woff2`. */
export async function readPackageFiles(disk: Disk, specifiers: readonly string[]): Promise<Map<string, Uint8Array>> {
  const read = async (specifier: string) =>
    [specifier, await disk.read(fileURLToPath(import.meta.resolve(specifier)))] as const;
  return new Map(await Promise.all(specifiers.map(read)));
}

async function readAll(disk: Disk, folder: string, ending: string): Promise<Map<string, string>> {
  const texts = new Map<string, string>();
  if ((await disk.stat(folder))?.kind !== 'folder') return texts;
  for (const { name } of await disk.list(folder)) {
    const path = `${folder}/${name}`;
    if (name.startsWith('.') || !name.endsWith(ending) || (await disk.stat(path))?.kind !== 'file') continue;
    texts.set(path, new TextDecoder().decode(await disk.read(path)));
  }
  return texts;
}
