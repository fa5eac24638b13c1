/**
 * `factpress check`: everything that a build would say, without writing, and what an editor should look at: disputes,
 * sources that contradict themselves, old values, properties without any, and what of each source gave nothing.
 */
import { inspect } from '../build-inspect.ts';
import { type ExitCode, exitCode } from '../build-report.ts';
import type { Effects } from '../effects.ts';
import { type Coverage, isSilent } from '../model/coverage.ts';
import type { Statement } from '../model/facts.ts';
import type { Message } from '../model/message.ts';
import { printedDate } from '../printed-date.ts';
import { formatMessages, formatPlace, toJson, visible } from '../report.ts';
import { type FindingKind, type ReviewFinding, review } from '../review.ts';
import type { Terminal } from '../terminal.ts';
import { findTemplates } from './build.ts';
import { textsFor } from './texts.ts';

/** What the command was told. */
export interface CheckFlags {
  readonly sources: string;
  readonly out: string;
  readonly subject?: string;
  readonly templates?: string;
}

/** One subject, checked. */
interface Checked {
  readonly path: string;
  readonly subject: string;
  readonly findings: readonly ReviewFinding[];
  readonly coverage: readonly Coverage[];
}

/** Runs the command and gives its exit code: 1 where a build would fail, 0 where there is only something to look at. */
export async function runCheck(
  flags: CheckFlags,
  effects: Effects,
  terminal: Terminal,
  json: boolean,
): Promise<ExitCode> {
  const { build } = await import('../build.ts');
  const templates = flags.templates ?? (await findTemplates(effects));
  const report = await build({ ...flags, templates, only: 'html', dry: true }, effects);
  const messages = distinct([...report.messages, ...report.subjects.flatMap((one) => one.messages)]);
  const { value } = await inspect(flags, effects);
  const checked = value.map(({ path, facts, vocabulary, config, coverage, explain }): Checked => {
    const { value: now } = printedDate(effects.machine.env.SOURCE_DATE_EPOCH, []);
    const says = ({ id, property }: Statement): string =>
      explain(property)?.statements.find(({ statement }) => statement.id === id)?.says ?? id;
    const options = { vocabulary, stale: config.stale, says, ...(now !== undefined && { now }) };
    return { path, subject: facts.subject, findings: review(facts, options), coverage };
  });
  if (json) terminal.answer(toJson({ exit: exitCode(messages), subjects: checked, messages }));
  else {
    if (checked.length > 0) terminal.answer(checked.map(inWords).join('\n\n'));
    const texts = await textsFor(messages, effects.disk);
    if (messages.length > 0) terminal.say(formatMessages(messages, (file) => texts.get(file)));
  }
  return exitCode(messages);
}

const titles: Readonly<Record<FindingKind, string>> = {
  disputed: 'Disputed: nothing decides',
  'self-contradiction': 'Sources that contradict themselves',
  settled: 'Sources differ; what is printed is settled',
  stale: 'Old values',
  undated: 'Current values without a date',
  'without-value': 'Nothing known',
};

function inWords({ path, subject, findings, coverage }: Checked): string {
  const kinds = Object.keys(titles) as FindingKind[];
  const parts = kinds.flatMap((kind) => {
    const found = findings.filter((one) => one.kind === kind);
    if (found.length === 0) return [];
    const said =
      kind === 'without-value'
        ? [`  ${found.map(({ property }) => property).join(', ')}`]
        : found.flatMap((one) => [`  - ${one.property}: ${one.reason}`, ...placeLines(one)]);
    return ['', `${titles[kind]} (${found.length})`, ...said];
  });
  const head = `${subject || path}${path === '' ? '' : ` (${path})`}`;
  return [head, ...parts, ...coverage.flatMap(coverageLines)].map(visible).join('\n');
}

function placeLines({ places }: ReviewFinding): readonly string[] {
  return places.map((place) => `      ${formatPlace(place)}`);
}

function coverageLines({ path, passages, skipped }: Coverage): readonly string[] {
  const silent = passages.filter(isSilent);
  return [
    '',
    `${path}: ${passages.length - silent.length} of ${passages.length} sentences and rows gave something`,
    ...silent.map(({ line, column, exact }) => `  ${path}:${line}:${column}  gave nothing: ${clipped(exact)}`),
    ...skipped.map(
      ({ line, column, exact, reason }) => `  ${path}:${line}:${column}  skipped “${clipped(exact)}”: ${reason}`,
    ),
  ];
}

/** A mistake in a template is every subject's, and still one mistake. */
function distinct(messages: readonly Message[]): Message[] {
  return [...new Map(messages.map((message) => [JSON.stringify(message), message])).values()];
}

function clipped(text: string): string {
  const folded = text.replaceAll(/\s+/gu, ' ');
  return folded.length > 100 ? `${folded.slice(0, 99)}…` : folded;
}
