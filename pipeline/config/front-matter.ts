/**
 * The metadata that a source carries at its own head, between two `---` lines. Finds it and checks it; the text itself
 * stays as it is, since all offsets count from the file's beginning.
 */
import { frontMatterNoMap } from '../model/catalogue.ts';
import type { Result } from '../model/message.ts';
import type { SourceMeta } from '../model/source.ts';
import type { Span } from '../model/span.ts';
import { parseYaml } from '../model/yaml.ts';
import { check } from './check.ts';
import { defined } from './defined.ts';
import { metaSchema } from './schema.ts';

/** Span of the YAML between the fences, fences not included; absent where the text does not begin with one. */
export function frontMatterSpan(text: string): Span | undefined {
  const open = /^---[ \t]*(?:\r\n|\n|\r)/.exec(text);
  if (open === null) return undefined;
  const fence = /^---[ \t]*$/gm;
  fence.lastIndex = open[0].length;
  const close = fence.exec(text);
  return close === null ? undefined : { start: open[0].length, end: close.index };
}

/** Offset at which a text's own words begin: behind the closing fence, 0 where there is no front matter. */
export function bodyStart(text: string): number {
  const span = frontMatterSpan(text);
  return span === undefined ? 0 : span.end + (/^---[ \t]*/.exec(text.slice(span.end))?.[0].length ?? 0);
}

/**
 * What a source says about itself. Keys of other programs (`layout: post`) are a warning: texts come from elsewhere.
 * Gives empty metadata where there is no front matter, and where there is an error.
 */
export function readFrontMatter(file: string, text: string): Result<SourceMeta> {
  const span = frontMatterSpan(text);
  if (span === undefined) return { value: {}, messages: [] };
  const yaml = parseYaml({ file, text, ...span });
  if (yaml.value === undefined) return { value: {}, messages: yaml.messages };
  const { data } = yaml.value;
  if (data === null || data === undefined) return { value: {}, messages: [] };
  // Two rules with prose between them, not metadata: taking it as metadata would lose the prose without a word.
  if (typeof data !== 'object' || Array.isArray(data)) {
    return { value: {}, messages: [frontMatterNoMap({ file, line: 1, column: 1 })] };
  }
  const meta = check(metaSchema, yaml.value, { unknownKeys: 'warning' });
  return { value: meta.value === undefined ? {} : defined(meta.value), messages: meta.messages };
}
