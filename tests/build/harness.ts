/** Builds in memory: the real pipeline, vocabulary, templates and fonts, over a disk that is a map. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from '../../pipeline/build.ts';
import type { BuildOptions, BuildReport } from '../../pipeline/build-report.ts';
import { type MemoryEffects, memoryEffects } from '../../pipeline/effects-memory.ts';
import type { Message } from '../../pipeline/model/message.ts';
import { documentAssets } from '../../pipeline/render/faces.ts';

const root = join(import.meta.dirname, '../..');

/** What the program brings along, as the in-memory disk must have it. */
function shipped(): Record<string, Uint8Array> {
  const templates = readdirSync(join(root, 'templates'), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(?:hbs|css|yaml)$/.test(file))
    .map((file) => [`templates/${file}`, readFileSync(join(root, 'templates', file))] as const);
  const fonts = documentAssets().map((specifier) => {
    const file = fileURLToPath(import.meta.resolve(specifier));
    return [file, readFileSync(file)] as const;
  });
  const vocabulary = join(root, 'pipeline/vocabulary/organization.yaml');
  return Object.fromEntries([...templates, ...fonts, [vocabulary, readFileSync(vocabulary)]]);
}

const always = shipped();

/** Contents by path; strings are UTF-8. */
export type Files = Readonly<Record<string, string | Uint8Array>>;

/** A disk with what the program brings, and the given files. */
export function world(files: Files, environment: Readonly<Record<string, string>> = {}): MemoryEffects {
  return memoryEffects({ files: { ...always, ...files }, environment });
}

/** Builds `sources` into `out`. Without a browser there is no PDF, so that HTML is the default here. */
export function buildIn(effects: MemoryEffects, options: Partial<BuildOptions> = {}): Promise<BuildReport> {
  return build({ sources: 'sources', out: 'out', templates: 'templates', only: 'html', ...options }, effects);
}

/** Hashes of the output's bytes by path below `out/`, the program's own notes aside. */
export function output(effects: MemoryEffects): Record<string, string> {
  const paths = [...effects.files.keys()].filter((path) => path.startsWith('out/') && !path.includes('/.factpress'));
  return Object.fromEntries(paths.sort().map((path) => [path.slice('out/'.length), hash(effects.files.get(path))]));
}

function hash(bytes: Uint8Array | undefined): string {
  return createHash('sha256')
    .update(bytes ?? '')
    .digest('hex');
}

/** All messages of a build. */
export function messagesOf(report: BuildReport): Message[] {
  return [...report.messages, ...report.subjects.flatMap((subject) => subject.messages)];
}
