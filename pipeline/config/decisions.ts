/**
 * The editor's `decisions.yaml`: reads it, checks its shape, and keeps the place of each decision. Whether there is such
 * a statement, and such a property, is for the reconcile stage to say.
 */
import { createHash } from 'node:crypto';
import { decisionMergesItself, keyMissing } from '../model/catalogue.ts';
import type { Decision, DecisionAction, DecisionFile } from '../model/decision.ts';
import type { Message, Result } from '../model/message.ts';
import { parseYaml, type YamlData } from '../model/yaml.ts';
import { check } from './check.ts';
import { defined } from './defined.ts';
import { decisionsSchema } from './schema.ts';

/** Keys that an action cannot do without; of those in one list any will do. */
const needs: Readonly<Record<DecisionAction, readonly (readonly ('value' | 'statement' | 'with')[])[]>> = {
  pin: [['value', 'statement']],
  reject: [['value', 'statement']],
  correct: [['statement'], ['value']],
  merge: [['statement'], ['with']],
  add: [['value']],
  hide: [],
};

/**
 * The decisions in a file, none where it is blank or has an error. `id` is the file's among the sources: `decisions.yaml`
 * in the subject's own folder.
 */
export function readDecisions(file: string, text: string, id = 'decisions.yaml'): Result<DecisionFile> {
  const yaml = parseYaml({ file, text });
  const none = { source: sourceOf(file, text, id), decisions: [] };
  if (yaml.value === undefined) return { value: none, messages: yaml.messages };
  if (yaml.value.data === null || yaml.value.data === undefined) return { value: none, messages: [] };
  const { value, messages } = check(decisionsSchema, yaml.value);
  if (value === undefined) return { value: none, messages };
  const decisions = value.map((one, index) => decisionOf(one, index, yaml.value ?? never()));
  return {
    value: { ...none, decisions },
    messages: [...messages, ...decisions.flatMap(missing), ...decisions.flatMap(mergedWithItself)],
  };
}

type Written = Parameters<typeof defined>[0] & Pick<Decision, 'property' | 'do' | 'because' | 'date'>;

function decisionOf(written: Written & { with?: unknown }, index: number, yaml: YamlData): Decision {
  const { with: others, ...rest } = written;
  const said = 'value' in rest && rest.value !== undefined ? 'value' : 'property';
  return {
    ...defined(rest),
    ...(others !== undefined && { with: [others].flat().map(String) }),
    place: yaml.place([index]),
    statementPlace: yaml.place([index, 'statement']),
    evidencePlace: yaml.place([index, 'evidence']),
    quote: yaml.span([index, said]),
  };
}

function missing(decision: Decision): readonly Message[] {
  return needs[decision.do]
    .filter((keys) => keys.every((key) => decision[key] === undefined))
    .map((keys) => keyMissing(decision.place, keys.join('" or "')));
}

/** A merge that has only one statement to it. */
function mergedWithItself({ do: action, statement, with: others, statementPlace }: Decision): readonly Message[] {
  if (action !== 'merge' || statement === undefined || others === undefined) return [];
  return others.includes(statement) ? [decisionMergesItself(statementPlace, statement)] : [];
}

/** The file as a source: what an editor adds is quoted from it, as anything else is from its text. */
function sourceOf(file: string, text: string, id: string): DecisionFile['source'] {
  return {
    id,
    path: file,
    text,
    sha256: createHash('sha256').update(text).digest('hex'),
    encoding: 'utf-8',
    meta: { title: 'The editor’s decisions', kind: 'report' },
  };
}

function never(): never {
  throw new RangeError('no data');
}
