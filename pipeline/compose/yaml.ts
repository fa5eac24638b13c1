/** YAML as a user writes it: checked against a zod schema, each problem with its line and column (from 1). */
import { type Document, isMap, isNode, isScalar, LineCounter, parseDocument } from 'yaml';
import type { z } from 'zod';
import { templateDataInvalid } from '../model/catalogue.ts';
import type { Message, Place, Result } from '../model/message.ts';
import { didYouMean } from '../model/spelling.ts';

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
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, uniqueKeys: true });
  const at = (offset: number): Required<Place> => {
    const { line, col } = lines.linePos(offset);
    return { file, line: line + lineOffset, column: col };
  };
  if (document.errors.length > 0) {
    const messages = document.errors.map((error) => templateDataInvalid(at(error.pos[0]), firstLine(error.message)));
    return { value: undefined, messages };
  }
  const place = (path: readonly PropertyKey[]): Required<Place> => at(offsetOf(document, path));
  const checked = schema.safeParse(document.toJS({ maxAliasCount: 100 }));
  if (!checked.success) {
    const messages = checked.error.issues.flatMap((issue) => messagesOf(issue, document, at));
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

function messagesOf(
  issue: z.core.$ZodIssue,
  document: Document,
  at: (offset: number) => Required<Place>,
): readonly Message[] {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) =>
      templateDataInvalid(at(keyOffset(document, issue.path, key)), `Unknown key "${key}"`),
    );
  }
  const where = issue.path.length === 0 ? 'the whole' : `"${issue.path.join('.')}"`;
  const options = issue.code === 'invalid_value' ? issue.values.map(String) : [];
  const written = document.getIn(issue.path);
  const suggestion = typeof written === 'string' ? didYouMean(written, options) : undefined;
  const reason = `${issue.message.replace(/^Invalid input: /, 'Unexpected value, ')} (in ${where})`;
  return [templateDataInvalid(at(offsetOf(document, issue.path)), reason, suggestion)];
}
