/**
 * `factpress explain PROPERTY`: every claim about it with its place and its words, what was taken for the same, what each
 * clause of the policy said, and the outcome. For people, or as data with `--json`.
 */

import { type InspectOptions, inspect, subjectPaths } from '../build-inspect.ts';
import type { ExitCode } from '../build-report.ts';
import type { Effects } from '../effects.ts';
import { propertyUnknown, subjectUnknown } from '../model/catalogue.ts';
import type { ExplainedClaim, ExplainedRuling, ExplainedStatement, Explanation } from '../model/explanation.ts';
import type { Message } from '../model/message.ts';
import { didYouMean } from '../model/spelling.ts';
import { formatMessages, toJson, visible } from '../report.ts';
import type { Terminal } from '../terminal.ts';
import { textsFor } from './texts.ts';

/** One subject's explanation; absent where no source says anything about the property. */
interface Explained {
  readonly path: string;
  readonly subject: string;
  readonly explanation?: Explanation;
}

/** Runs the command and gives its exit code: 1 where there is no such property or subject, or a subject cannot be read. */
export async function runExplain(
  property: string,
  options: InspectOptions,
  effects: Effects,
  terminal: Terminal,
  json: boolean,
): Promise<ExitCode> {
  const { value, messages } = await inspect(options, effects);
  // What there is to say about sources that could be read is for `check`: here it would bury the answer.
  const errors = messages.filter((message) => message.severity === 'error');
  const known = value.flatMap(({ vocabulary, facts }) => [
    ...vocabulary.properties.keys(),
    ...facts.statements.map((statement) => statement.property),
  ]);
  if (value.length === 0 && errors.length === 0) errors.push(await noSubject(options, effects));
  else if (value.length > 0 && !known.includes(property)) {
    errors.push(propertyUnknown(property, didYouMean(property, known)));
  }
  const explained = value.map(({ path, facts, explain }): Explained => {
    const explanation = explain(property);
    return { path, subject: facts.subject, ...(explanation !== undefined && { explanation }) };
  });
  if (json) terminal.answer(toJson({ property, subjects: explained, messages: errors }));
  else {
    if (errors.length > 0) {
      const texts = await textsFor(errors, effects.disk);
      terminal.say(formatMessages(errors, (file) => texts.get(file)));
    }
    if (known.includes(property)) terminal.answer(explained.map((one) => inWords(property, one)).join('\n\n'));
  }
  return errors.length > 0 ? 1 : 0;
}

async function noSubject(options: InspectOptions, effects: Effects): Promise<Message> {
  const { subject = '' } = options;
  return subjectUnknown(options.sources, subject, didYouMean(subject, await subjectPaths(options, effects)));
}

/** The explanation as lines of text. */
function inWords(property: string, { path, subject, explanation }: Explained): string {
  const whose = `${subject || path}${path === '' ? '' : ` (${path})`}`;
  if (explanation === undefined) return visible(`${whose}: no source says anything about ${property}.`);
  const { label, holds, statements, rulings, contradictions } = explanation;
  const lines = [
    `${whose}: ${property} (${label}), ${kinds[holds]}`,
    ...statements.flatMap((one, index) => ['', ...statementLines(one, index + 1, statements)]),
    ...rulings.flatMap((ruling) => ['', ...rulingLines(ruling, statements)]),
    ...(rulings.length === 0 ? ['', 'Nothing had to be decided.'] : []),
    ...(contradictions.length === 0
      ? []
      : ['', 'What readers are told:', ...contradictions.map((one) => `  - ${one.reason}`)]),
  ];
  return lines.map(visible).join('\n');
}

const kinds: Readonly<Record<Explanation['holds'], string>> = {
  one: 'which has one value',
  many: 'which is a list',
  series: 'which has one value for each point in time',
};

function statementLines(
  { statement, says, claims }: ExplainedStatement,
  number: number,
  all: readonly ExplainedStatement[],
): readonly string[] {
  const { id, status, rank, decidedBy, reason } = statement;
  const by = decidedBy === undefined ? '' : `, by clause ${decidedBy}`;
  const groups = (['value', 'coarser', 'corrected'] as const).map((how) => ({
    how,
    of: claims.filter((claim) => claim.how === how),
  }));
  return [
    `${number}. ${says}: ${status}, ${rank}${by}`,
    `   ${id}`,
    `   ${reason}`,
    ...groups.flatMap(({ how, of }) => [
      ...(of.length > 0 && how !== 'value' ? [`   ${headings[how]}`] : []),
      ...of.flatMap((claim) => claimLines(claim, all)),
    ]),
  ];
}

const headings = {
  coarser: 'less exactly, and so in support of it:',
  corrected: 'said by the sources, and corrected:',
} as const;

function claimLines(claim: ExplainedClaim, all: readonly ExplainedStatement[]): readonly string[] {
  const { reference, path, says, kind, past, time } = claim;
  const same = copiesOf(claim, all);
  const who = reference.rule === 'editor' ? 'the editor' : kind;
  const copy = same.length === 0 ? '' : `, one witness with ${same.join(' and ')}`;
  return [
    `   ${path}:${reference.line}:${reference.column}  ${says}${past ? ', told of the past' : ''}; ${time} [${who}${copy}]`,
    `      “${clipped(reference.exact)}”`,
  ];
}

/** Other sources that share most of their text with a claim's. */
function copiesOf(claim: ExplainedClaim, all: readonly ExplainedStatement[]): readonly string[] {
  const sources = all.flatMap((one) => one.claims).filter((one) => one.witness === claim.witness);
  return [...new Set(sources.map((one) => one.reference.source))].filter((id) => id !== claim.reference.source);
}

function rulingLines(
  { clauses, left, between }: ExplainedRuling,
  all: readonly ExplainedStatement[],
): readonly string[] {
  const named = (ids: readonly string[]): string =>
    ids.map((id) => all.find((one) => one.statement.id === id)?.says ?? id).join('; ');
  return [
    `Between ${named(between)}:`,
    ...clauses.map(({ clause, kept, dropped, reason }) =>
      dropped.length === 0
        ? `  ${clause}: has nothing to say`
        : `  ${clause}: keeps ${named(kept)}; drops ${named(dropped)}. ${reason ?? ''}`,
    ),
    left.length === 1 ? `  so it is ${named(left)}.` : `  so it stays open between ${named(left)}.`,
  ];
}

function clipped(text: string): string {
  const folded = text.replaceAll(/\s+/gu, ' ');
  return folded.length > 200 ? `${folded.slice(0, 199)}…` : folded;
}
