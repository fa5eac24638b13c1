/**
 * The fonts that the browser may see: ours only. Documents embed their own as data; but where fontconfig finds no font
 * at all, Chromium prints no text, not even in embedded ones, so there is always one real font to fall back on.
 */
import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { findArchives, trustedOwners, unpackTree } from './browser-archives.ts';
import type { Host } from './browser-host.ts';
import { unpackOnce } from './browser-unpack.ts';

/** Unpacks the fallback font (Open Sans, three faces) where it is not yet, and gives its folder. Throws where it cannot. */
export async function fallbackFonts(host: Host, caches: readonly string[]): Promise<string> {
  const archives = await findArchives();
  if (!archives) throw new Error('the package @sparticuz/chromium is not installed');
  const { folder } = await unpackOnce(caches, {
    name: join('fonts', `${archives.version}-${archives.fingerprint}`),
    trusted: trustedOwners(host, archives),
    fill: async (to) => {
      await unpackTree(archives.path('fonts.tar.br'), to);
      const files = await readdir(to, { recursive: true });
      if (!files.some((file) => file.endsWith('.ttf'))) throw new Error('no font in the archive fonts.tar.br');
      return {};
    },
  });
  return folder;
}

/**
 * Writes the configuration that makes those fonts the only ones, and gives its path.
 *
 * It is written anew for each run, since it holds absolute paths and a checkout may have moved.
 */
export async function writeFontconfig(fonts: string, folder: string): Promise<string> {
  const path = join(folder, 'fonts.conf');
  await writeFile(path, fontconfig(fonts, join(folder, 'fontconfig')));
  return path;
}

/** A fontconfig file with one folder of fonts and one for fontconfig's cache. */
export function fontconfig(fonts: string, cache: string): string {
  return [
    '<?xml version="1.0"?>',
    '<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">',
    '<fontconfig>',
    `  <dir>${escapeXml(fonts)}</dir>`,
    `  <cachedir>${escapeXml(cache)}</cachedir>`,
    '</fontconfig>',
    '',
  ].join('\n');
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
