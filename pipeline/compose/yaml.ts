/** YAML as a user writes it: checked against a zod schema, each problem with its line and column (from 1). */
import { type Document, isMap, isNode, isScalar, LineCounter, parseDocument } from 'yaml';
import * as z from 'zod';
import { templateDataInvalid, yamlTooMuch } from '../model/catalogue.ts';
import type { Message, Place, Result } from '../model/message.ts';
import { didYouMean } from '../model/spelling.ts';
import { boundedUniqueKeys, isExhaustion } from '../model/yaml.ts';

/** A checked piece of YAML, and where its parts stand in the file. */
export interface Located<T> {
  readonly data: T;
  /** Place of the value at a path; of the nearest part around it that there is, where there is none. */
  readonly place: (path: readonly PropertyKey[]) => Required<Place>;
}

/** Reads YAML; `lineOffset` is how many lines of the file stand before it. All problems are given, not the first only. */
export function readYaml<T>(
  file: string,
  text: string,
  schema: z.ZodType<T>,
  lineOffset = 0,
): Result<Located<T> | undefined> {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, uniqueKeys: boundedUniqueKeys() });
  const at = (offset: number): Required<Place> => {
    const { line, col } = lines.linePos(offset);
    return { file, line: line + lineOffset, column: col };
  };
  if (document.errors.some(isExhaustion)) return { value: undefined, messages: [yamlTooMuch(at(0))] };
  if (document.errors.length > 0) {
    const messages = document.errors.map((error) => templateDataInvalid(at(error.pos[0]), firstLine(error.message)));
    return { value: undefined, messages };
  }
  const place = (path: readonly PropertyKey[]): Required<Place> => at(offsetOf(document, path));
  let data: unknown;
  try {
    data = document.toJS({ maxAliasCount: 100 });
  } catch (error) {
    // The library throws a ReferenceError at too many aliases; the engine a RangeError where nesting eats the stack.
    if (!(error instanceof ReferenceError || error instanceof RangeError)) throw error;
    return { value: undefined, messages: [yamlTooMuch(at(0))] };
  }
  const checked = schema.safeParse(data);
  if (!checked.success) {
    const messages = checked.error.issues.flatMap((issue) => messagesOf(issue, document, schema, at));
    return { value: undefined, messages };
  }
  return { value: { data: checked.data, place }, messages: [] };
}

function firstLine(text: string): string {
  return (text.split('\n')[0] ?? '').replace(/\.$/, '');
}

function offsetOf(document: Document, path: readonly PropertyKey[]): number {
  for (let length = path.length; length > 0; length--) {
    const node = document.getIn(path.slice(0, length), true);
    if (isNode(node) && node.range) return node.range[0];
  }
  return document.contents?.range?.[0] ?? 0;
}

function keyOffset(document: Document, path: readonly PropertyKey[], key: string): number {
  const map = path.length === 0 ? document.contents : document.getIn(path, true);
  const pair = isMap(map) ? map.items.find((item) => isScalar(item.key) && item.key.value === key) : undefined;
  return (isScalar(pair?.key) ? pair.key.range?.[0] : undefined) ?? offsetOf(document, path);
}

/** Every key that the schema knows, at any depth. */
function keysOf(schema: unknown): readonly string[] {
  if (typeof schema !== 'object' || schema === null) return [];
  return Object.entries(schema).flatMap(([name, part]) => {
    const own = name === 'properties' && typeof part === 'object' && part !== null ? Object.keys(part) : [];
    return [...own, ...keysOf(part)];
  });
}

/** Every word that the schema allows as the name of an alternative. */
function constantsOf(schema: unknown): readonly string[] {
  if (typeof schema !== 'object' || schema === null) return [];
  const own = 'const' in schema && typeof schema.const === 'string' ? [schema.const] : [];
  return [...own, ...Object.values(schema).flatMap(constantsOf)];
}

function messagesOf(
  issue: z.core.$ZodIssue,
  document: Document,
  schema: z.ZodType,
  at: (offset: number) => Required<Place>,
): readonly Message[] {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => {
      const place = at(keyOffset(document, issue.path, key));
      return templateDataInvalid(
        place,
        `Unknown key "${key}"`,
        didYouMean(key, keysOf(z.toJSONSchema(schema, { io: 'input' }))),
      );
    });
  }
  const where = issue.path.length === 0 ? 'the whole' : `"${issue.path.join('.')}"`;
  const options = issue.code === 'invalid_union' ? constantsOf(z.toJSONSchema(schema, { io: 'input' })) : [];
  const values = issue.code === 'invalid_value' ? issue.values.map(String) : options;
  const written = document.getIn(issue.path);
  const suggestion = typeof written === 'string' ? didYouMean(written, values) : undefined;
  const reason = `${issue.message.replace(/^Invalid input(?:: )?/, 'Unexpected value, ').replace(/, $/, '')} (in ${where})`;
  return [templateDataInvalid(at(offsetOf(document, issue.path)), reason, suggestion)];
}
