/**
 * Reads a vocabulary file: YAML in, typed properties with compiled patterns out, each fault as a located message.
 * Takes text, gives data; who opens the file is not its concern. A user's file is laid over a base: its properties are
 * added, and where it names a built-in one, its keys and patterns are.
 */
import { isMap, isNode, isScalar, LineCounter, type Node, parseDocument } from 'yaml';
import { z } from 'zod';
import { vocabularyInvalid } from '../model/catalogue.ts';
import type { Message, Result } from '../model/message.ts';
import type { Pattern, Property, Vocabulary } from '../model/vocabulary.ts';
import { compilePattern } from './pattern.ts';

const id = z.string().regex(/^[a-z][A-Za-z0-9-]*$/, 'Unexpected identifier, expected letters, digits and hyphens');

const patternSchema = z.strictObject({
  id,
  match: z.string().min(1),
  set: z.record(z.string(), z.string()).default({}),
  scope: z.enum(['subject', 'anyone']).default('subject'),
  past: z.boolean().default(false),
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
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const messages: Message[] = [];
  const report = (reason: string, offset: number): void => {
    const { line, col } = lines.linePos(offset);
    messages.push(vocabularyInvalid(file, line, col, reason));
  };
  for (const error of document.errors) report(error.message, error.pos[0]);
  if (messages.length > 0) return { value: base, messages };

  const parsed = vocabularyFileSchema.safeParse(document.toJS({ maxAliasCount: 100 }) ?? {});
  if (!parsed.success) {
    for (const issue of parsed.error.issues) report(issue.message, offsetAt(document.contents, issue.path));
    return { value: base, messages };
  }

  const words = new Map([...base.words, ...Object.entries(parsed.data.words)]);
  const properties = new Map(base.properties);
  for (const [name, raw] of Object.entries(parsed.data.properties)) {
    const patterns: Pattern[] = [];
    for (const [index, pattern] of raw.patterns.entries()) {
      const compiled = compilePattern(pattern.match, words);
      if ('reason' in compiled) {
        const at = offsetAt(document.contents, ['properties', name, 'patterns', index, 'match']);
        report(`Unexpected pattern "${pattern.id}": ${compiled.reason}`, at + compiled.offset);
      } else patterns.push({ id: pattern.id, ...compiled, set: pattern.set, scope: pattern.scope, past: pattern.past });
    }
    properties.set(name, merge(name, properties.get(name), raw, patterns));
  }
  const languages = [...new Set([...base.languages, ...parsed.data.languages])];
  return { value: { properties, words, languages }, messages };
}

function merge(name: string, base: Property | undefined, raw: RawProperty, patterns: readonly Pattern[]): Property {
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
  };
}

/** Where the node at a path begins; of its nearest parent where the path leads to nothing. */
function offsetAt(root: Node | null, path: readonly PropertyKey[]): number {
  let node: unknown = root;
  let offset = 0;
  for (const step of path) {
    if (isNode(node) && node.range) offset = node.range[0];
    if (!isNode(node) || !('get' in node) || typeof node.get !== 'function') return offset;
    if (isMap(node)) {
      const pair = node.items.find((item) => isScalar(item.key) && item.key.value === step);
      if (pair === undefined) return offset;
      node = pair.value;
    } else node = node.get(step, true);
  }
  return isNode(node) && node.range ? node.range[0] : offset;
}
