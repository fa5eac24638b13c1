/**
 * Reads a vocabulary file: YAML in, typed properties with compiled patterns out, each fault as a located message.
 * Takes text, gives data; who opens the file is not its concern. A user's file is laid over a base: its properties are
 * added, and where it names a built-in one, its keys and patterns are.
 */
import * as z from 'zod';
import { vocabularyInvalid } from '../model/catalogue.ts';
import type { Message, Result } from '../model/message.ts';
import { locator } from '../model/span.ts';
import type { Pattern, Property, Vocabulary } from '../model/vocabulary.ts';
import { parseYaml } from '../model/yaml.ts';
import { compilePattern } from './pattern.ts';

const id = z.string().regex(/^[a-z][A-Za-z0-9-]*$/, 'Unexpected identifier, expected letters, digits and hyphens');

const patternSchema = z.strictObject({
  id,
  match: z.string().min(1),
  set: z.record(z.string(), z.string()).default({}),
  scope: z.enum(['subject', 'person', 'anyone']).default('subject'),
  past: z.boolean().default(false),
  fallback: z.boolean().default(false),
});

const propertySchema = z.strictObject({
  label: z.string().min(1),
  holds: z.enum(['one', 'many', 'series']),
  value: z.enum(['text', 'entity', 'time', 'duration', 'quantity', 'url']),
  kind: z.enum(['person', 'organization', 'place']).optional(),
  unit: z.string().optional(),
  infobox: z.array(z.string()).default([]),
  headings: z.array(z.string()).default([]),
  patterns: z.array(patternSchema).default([]),
  wikidata: z.array(z.string()).default([]),
  schemaOrg: z.string().optional(),
  lasting: z
    .boolean()
    .optional()
    .meta({ description: 'what is so once is so for ever: the newest source is no better; default: true of dates' }),
});

/** The shape of a vocabulary file, for its JSON Schema. */
export const vocabularyFileSchema = z.strictObject({
  languages: z.array(z.string()).default([]),
  words: z.record(id, z.array(z.string())).default({}),
  properties: z.record(id, propertySchema).default({}),
});

type RawProperty = z.infer<typeof propertySchema>;

/** The vocabulary that knows nothing: what a file is laid over when there is no base. */
export const emptyVocabulary: Vocabulary = { properties: new Map(), words: new Map(), languages: [] };

/**
 * Reads the text of a vocabulary file.
 *
 * @param file as messages shall name it
 * @param base what the file adds to; the built-in vocabulary for a user's file
 * @returns the vocabulary without the properties and patterns that have faults, and a message for each fault
 */
export function loadVocabulary(file: string, text: string, base: Vocabulary = emptyVocabulary): Result<Vocabulary> {
  const { value: yaml, messages: broken } = parseYaml({ file, text });
  if (yaml === undefined) return { value: base, messages: broken };
  const parsed = vocabularyFileSchema.safeParse(yaml.data ?? {});
  if (!parsed.success) {
    const messages = parsed.error.issues.map(({ path, message }) => {
      const { line, column } = yaml.place(path);
      return vocabularyInvalid(file, line, column, message);
    });
    return { value: base, messages };
  }

  const messages: Message[] = [];
  const locate = locator(text);
  const words = new Map([...base.words, ...Object.entries(parsed.data.words)]);
  const properties = new Map(base.properties);
  for (const [name, raw] of Object.entries(parsed.data.properties)) {
    const patterns: Pattern[] = [];
    for (const [index, pattern] of raw.patterns.entries()) {
      const compiled = compilePattern(pattern.match, words);
      if ('reason' in compiled) {
        const { start } = yaml.span(['properties', name, 'patterns', index, 'match']);
        // A quoted text begins at its quotation mark; in a folded one the pattern's own lines are gone, so its start must do.
        const within = /^[|>]/.test(text.slice(start))
          ? 0
          : compiled.offset + (/^['"]/.test(text.slice(start)) ? 1 : 0);
        const { line, column } = locate(start + within);
        messages.push(vocabularyInvalid(file, line, column, `Unexpected pattern "${pattern.id}": ${compiled.reason}`));
      } else
        patterns.push({
          id: pattern.id,
          ...compiled,
          set: pattern.set,
          scope: pattern.scope,
          past: pattern.past,
          fallback: pattern.fallback,
        });
    }
    properties.set(name, merge(name, properties.get(name), raw, patterns));
  }
  const languages = [...new Set([...base.languages, ...parsed.data.languages])];
  return { value: { properties, words, languages }, messages };
}

function merge(name: string, base: Property | undefined, raw: RawProperty, patterns: readonly Pattern[]): Property {
  const lasting = raw.lasting ?? base?.lasting ?? raw.value === 'time';
  return {
    id: name,
    label: raw.label,
    holds: raw.holds,
    value: raw.value,
    ...(raw.kind === undefined ? {} : { kind: raw.kind }),
    ...(raw.unit === undefined ? {} : { unit: raw.unit }),
    infobox: [...(base?.infobox ?? []), ...raw.infobox.map((key) => key.toLowerCase())],
    headings: [...(base?.headings ?? []), ...raw.headings.map((heading) => heading.toLowerCase())],
    patterns: [...(base?.patterns ?? []), ...patterns],
    wikidata: raw.wikidata.length > 0 ? raw.wikidata : (base?.wikidata ?? []),
    ...(raw.schemaOrg === undefined ? {} : { schemaOrg: raw.schemaOrg }),
    ...(lasting && { lasting }),
  };
}
