/**
 * The files that documents are made with, as text: templates, their partials, the theme, the locales; and the font files.
 * Reads them and nothing more: what they mean, and whether they are right, is for compose and render to say.
 */
import { fileURLToPath } from 'node:url';
import type { Disk } from './effects.ts';
import { readTextWithin } from './fence.ts';
import { Findings } from './findings.ts';
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

/**
 * Reads a folder of templates. That it is not there, or has no template in it, is an error, and so is a file that leads
 * out of it: partials are trusted less than the program, and what they show must be what lies there.
 */
export async function readTemplateFiles(disk: Disk, folder: string): Promise<Result<TemplateFiles>> {
  const findings = new Findings();
  const read = async (below: string, ending: string) => findings.take(await readAll(disk, below, ending, folder));
  const templates = await read(folder, '.hbs');
  const themes = await read(folder, 'theme.css');
  const value: TemplateFiles = {
    folder,
    templates,
    partials: await read(`${folder}/partials`, '.hbs'),
    locales: await read(`${folder}/locales`, '.yaml'),
    css: themes.get(`${folder}/theme.css`) ?? '',
  };
  if (templates.size === 0 && !findings.failed) findings.add([templatesMissing(folder)]);
  return { value, messages: findings.messages };
}

/** Bytes of files of npm packages, by module specifier: `@fontsource/…/x.woff2`. What is not installed is left out. */
export async function readPackageFiles(disk: Disk, specifiers: readonly string[]): Promise<Map<string, Uint8Array>> {
  const read = async (specifier: string) => {
    const path = pathOf(specifier);
    const there = path !== undefined && (await disk.stat(path))?.kind === 'file';
    return there ? [[specifier, await disk.read(path)] as const] : [];
  };
  return new Map((await Promise.all(specifiers.map(read))).flat());
}

function pathOf(specifier: string): string | undefined {
  try {
    return fileURLToPath(import.meta.resolve(specifier));
  } catch {
    return undefined;
  }
}

async function readAll(
  disk: Disk,
  folder: string,
  ending: string,
  fence: string,
): Promise<Result<Map<string, string>>> {
  const texts = new Map<string, string>();
  const findings = new Findings();
  if ((await disk.stat(folder))?.kind !== 'folder') return { value: texts, messages: [] };
  for (const { name } of await disk.list(folder)) {
    const path = `${folder}/${name}`;
    const stat = name.startsWith('.') || !name.endsWith(ending) ? undefined : await disk.stat(path);
    if (stat === undefined || stat.kind === 'folder') continue;
    const text = findings.take(await readTextWithin(disk, path, { folder: fence }));
    if (text !== undefined) texts.set(path, text);
  }
  return { value: texts, messages: findings.messages };
}
