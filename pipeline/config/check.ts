/**
 * Unknown in, typed out: data of a YAML file against a schema, each issue a message with the place that caused it.
 * The schemas' error texts say what was expected; this says what was found, where, and what may have been meant.
 */
import * as z from 'zod';
import { keyMissing, keyUnknown, valueUnexpected } from '../model/catalogue.ts';
import type { Message, Result, Severity } from '../model/message.ts';
import { didYouMean } from '../model/spelling.ts';
import type { YamlData } from '../model/yaml.ts';

type Issue = z.core.$ZodIssue;

/** How to take keys that the schema does not have: an error, or a warning after which they are passed over. */
export interface CheckOptions {
  readonly unknownKeys: Severity;
}

/** Checks. `value` is absent where there is an error. */
export function check<T>(
  schema: z.ZodType<T>,
  yaml: YamlData,
  options: CheckOptions = { unknownKeys: 'error' },
): Result<T | undefined> {
  const found = schema.safeParse(yaml.data);
  if (found.success) return { value: found.data, messages: [] };
  const messages = found.error.issues
    .flatMap((issue) => toMessages(issue, schema, yaml, options))
    .sort((a, b) => (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0));
  if (messages.some((message) => message.severity === 'error')) return { value: undefined, messages };
  const rest = schema.safeParse(without(yaml.data, found.error.issues));
  return { value: rest.data, messages };
}

function toMessages(issue: Issue, schema: z.ZodType, yaml: YamlData, options: CheckOptions): Message[] {
  if (issue.code === 'unrecognized_keys') {
    const known = keysAt(schema, issue.path);
    return issue.keys.map((key) =>
      keyUnknown(yaml.keyPlace([...issue.path, key]), key, didYouMean(key, known), known, options.unknownKeys),
    );
  }
  const value = valueAt(yaml.data, issue.path);
  const last = issue.path.at(-1);
  if (value === undefined && last !== undefined) return [keyMissing(yaml.place(issue.path.slice(0, -1)), String(last))];
  const meant =
    issue.code === 'invalid_value' && typeof value === 'string'
      ? didYouMean(value, issue.values.map(String))
      : undefined;
  return [valueUnexpected(yaml.place(issue.path), shown(value), issue.message, meant)];
}

/** The keys that a schema has at a path. */
function keysAt(schema: z.core.$ZodType, path: readonly PropertyKey[]): string[] {
  let here: z.core.$ZodType | undefined = bare(schema);
  for (const step of path) {
    if (here instanceof z.ZodObject) here = here.shape[String(step)];
    else if (here instanceof z.ZodArray) here = here.element;
    else if (here instanceof z.ZodRecord) here = here.valueType;
    here = here && bare(here);
  }
  return here instanceof z.ZodObject ? Object.keys(here.shape) : [];
}

function bare(schema: z.core.$ZodType): z.core.$ZodType {
  return schema instanceof z.ZodOptional ? bare(schema.unwrap()) : schema;
}

function valueAt(data: unknown, path: readonly PropertyKey[]): unknown {
  let here = data;
  for (const step of path) here = isRecord(here) && Object.hasOwn(here, step) ? here[step] : undefined;
  return here;
}

/** The data without the keys that the schema does not know: what is left when they were only worth a warning. */
function without(data: unknown, issues: readonly Issue[]): unknown {
  const rest: unknown = structuredClone(data);
  for (const issue of issues) {
    const owner = valueAt(rest, issue.path);
    if (issue.code === 'unrecognized_keys' && isRecord(owner)) for (const key of issue.keys) delete owner[key];
  }
  return rest;
}

function shown(value: unknown): string {
  if (typeof value === 'string') return `"${value.length > 40 ? `${value.slice(0, 40)}…` : value}"`;
  if (Array.isArray(value)) return value.length === 0 ? 'empty list' : 'list';
  if (value === undefined || value === null) return 'nothing';
  return typeof value === 'object' ? 'keys and values' : String(value);
}

function isRecord(value: unknown): value is Record<PropertyKey, unknown> {
  return typeof value === 'object' && value !== null;
}
