/** The editor's `decisions.yaml`: reads it and checks its shape. Applying decisions is not this version's work yet. */
import { decisionsNotApplied } from '../model/catalogue.ts';
import type { Result } from '../model/message.ts';
import { check } from './check.ts';
import { type Decisions, decisionsSchema } from './schema.ts';
import { parseYaml } from './yaml.ts';

/** The decisions in a file, none where it is blank. Says that they are not applied, rather than let that pass unseen. */
export function readDecisions(file: string, text: string): Result<Decisions> {
  const yaml = parseYaml({ file, text });
  if (yaml.value === undefined) return { value: [], messages: yaml.messages };
  if (yaml.value.data === null || yaml.value.data === undefined) return { value: [], messages: [] };
  const decisions = check(decisionsSchema, yaml.value);
  const notApplied = decisions.value?.length ? [decisionsNotApplied(yaml.value.place([]))] : [];
  return { value: decisions.value ?? [], messages: [...decisions.messages, ...notApplied] };
}
