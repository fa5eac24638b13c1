/**
 * `factpress build`: runs a build and prints what became of it. On a terminal a list of subjects that fills up, in a pipe
 * a line for each, then all messages and a last line; with `--json` nothing but the report.
 */
import type { OpenPrinter } from '../build-press.ts';
import {
  type BuildOptions,
  type BuildReport,
  type Counts,
  type ExitCode,
  type SubjectReport,
  silent,
} from '../build-report.ts';
import { summary } from '../diff/summary.ts';
import type { Effects } from '../effects.ts';
import type { Message } from '../model/message.ts';
import type { Profile } from '../profile.ts';
import { countMessages, formatMessages, toJson, visible } from '../report.ts';
import type { Terminal } from '../terminal.ts';
import type { Screen } from './progress.ts';
import { textsFor } from './texts.ts';

/** What the command was told; templates are looked for where nothing is said. */
export type BuildFlags = Omit<BuildOptions, 'templates'> & {
  readonly templates?: string;
  /** The file that a trace of the build goes to; true: the usual one. */
  readonly profile?: string | true;
};

/** Runs the command and gives its exit code. */
export async function runBuild(
  flags: BuildFlags,
  effects: Effects,
  terminal: Terminal,
  json: boolean,
): Promise<ExitCode> {
  const { profile: to, ...rest } = flags;
  const options = { ...rest, templates: flags.templates ?? (await findTemplates(effects)) };
  const heard = to === undefined ? undefined : (await import('../profile.ts')).profile(effects.clock);
  const report =
    (await sameAsBefore(options, effects, terminal, json)) ?? (await buildNow(options, effects, terminal, json, heard));
  if (json) terminal.answer(toJson(report));
  else await printReport(report, options, effects, terminal);
  if (heard !== undefined) await tellProfile(heard, typeof to === 'string' ? to : usualProfile, effects, terminal);
  return report.exit;
}

const usualProfile = 'factpress-profile.json';

async function tellProfile(heard: Profile, to: string, { disk }: Effects, terminal: Terminal): Promise<void> {
  const { tableOf, traceOf } = await import('../profile.ts');
  const spans = heard.spans();
  for (const line of tableOf(spans)) terminal.say(visible(line));
  await disk.write(to, new TextEncoder().encode(traceOf(spans)));
  terminal.say(`${visible(to)} has all of it, for https://ui.perfetto.dev or chrome://tracing`);
}

/** The report of the build before, where there is nothing to do: nothing of what builds is even loaded then. */
async function sameAsBefore(
  options: BuildOptions,
  effects: Effects,
  terminal: Terminal,
  json: boolean,
): Promise<BuildReport | undefined> {
  const { buildAgain } = await import('../build-again.ts');
  const report = await buildAgain(options, effects);
  if (!json) for (const subject of report?.subjects ?? []) terminal.say(subjectLine(subject));
  return report;
}

async function buildNow(
  options: BuildOptions,
  effects: Effects,
  terminal: Terminal,
  json: boolean,
  heard: Profile | undefined,
): Promise<BuildReport> {
  const { build } = await import('../build.ts');
  const screen = json ? unseen : await screenOn(terminal);
  const report =
    heard === undefined
      ? await build(options, effects, screen)
      : await build(options, heard.effects(effects), heard.progress(screen), heard.open(await usualBrowser()));
  await screen.finish();
  if (!json) for (const line of remadeLines(report)) terminal.say(line);
  return report;
}

/** More than this is no news of an edit, but of a program or a template that has changed for all. */
const mostRemade = 12;

/** "out/fact-sheet.pdf printed again: memberCount changed (sources/network-page.md:3)". */
function remadeLines({ subjects }: BuildReport): readonly string[] {
  const remade = subjects.flatMap((subject) => subject.remade);
  const lines = remade
    .slice(0, mostRemade)
    .map(({ file, did, because }) => `  ${visible(file)} ${did} again: ${visible(because)}`);
  return remade.length > mostRemade
    ? [...lines, `  and ${plural(remade.length - mostRemade, 'more document')}`]
    : lines;
}

async function usualBrowser(): Promise<OpenPrinter> {
  return (await import('../build-press.ts')).openBrowserOn;
}

const unseen: Screen = { ...silent, finish: async () => undefined };

/** Templates of the user's own come before those that the program brings. */
export async function findTemplates({ disk }: Effects): Promise<string> {
  const isFolder = (await disk.stat('templates'))?.kind === 'folder';
  const own = isFolder && (await disk.list('templates')).some(({ name }) => name.endsWith('.hbs'));
  return own ? 'templates' : `${import.meta.dirname.replace(/\/commands$/, '')}/../templates`;
}

/** Progress as the terminal can show it. */
export async function screenOn(terminal: Terminal): Promise<Screen> {
  if (!terminal.interactive) return { ...unseen, done: (report) => terminal.say(subjectLine(report)) };
  const { taskProgress } = await import('./progress.ts');
  return taskProgress(subjectLine);
}

/** Prints all messages of a build, and its last line. */
export async function printReport(
  report: BuildReport,
  options: BuildOptions,
  effects: Effects,
  terminal: Terminal,
): Promise<void> {
  const messages = distinct([...report.messages, ...report.subjects.flatMap((subject) => subject.messages)]);
  const texts = await textsFor(messages, effects.disk);
  const printed = formatMessages(messages, (file) => texts.get(file));
  if (printed !== '') terminal.say(printed);
  terminal.say(lastLine(report, options));
}

/** A mistake in a template is every subject's, and still one mistake. */
function distinct(messages: readonly Message[]): Message[] {
  return [...new Map(messages.map((message) => [JSON.stringify(message), message])).values()];
}

/** "out/acme (Acme): 5 sources, 143 statements (7 contradictions); 6 written, 1 unchanged". */
export function subjectLine(report: SubjectReport): string {
  const name = report.subject === undefined || report.subject === '' ? '' : ` (${visible(report.subject)})`;
  const head = `${visible(report.out)}${name}`;
  if (report.outcome === 'kept') {
    const why = report.messages.length === 0 ? '' : ` (${countMessages(report.messages)})`;
    return `${head}: not built${why}; what was there is kept`;
  }
  const files = [
    [report.written.length, 'written'],
    [report.unchanged.length, 'unchanged'],
    [report.removed.length, 'removed'],
  ] as const;
  const done = files.filter(([n]) => n > 0).map(([n, word]) => `${n} ${word}`);
  const counts = report.counts === undefined ? '' : `${countsLine(report.counts)}; `;
  return `${head}: ${counts}${done.join(', ')}${changesLine(report)}`;
}

/** "; 3 statements added, 1 changed: see out/changes.html", or that there was nothing to compare with. */
function changesLine({ changes, out, written }: SubjectReport): string {
  if (changes === undefined) return '';
  if (changes.since === 'first-build') return '; first build';
  if (changes.since === 'unchanged') return '; nothing changed';
  const page = `${out}/changes.html`;
  return `; ${summary(changes)}: see ${visible(written.includes(page) ? page : `${out}/changes.json`)}`;
}

function countsLine(counts: Counts): string {
  const { sources, claims, statements, skipped, contradictions } = counts;
  return [
    plural(sources, 'source'),
    plural(claims, 'claim'),
    plural(statements, 'statement'),
    plural(contradictions, 'contradiction'),
    `${plural(skipped, 'figure')} skipped`,
  ].join(', ');
}

function lastLine(report: BuildReport, options: BuildOptions): string {
  const seconds = `${(report.milliseconds / 1000).toFixed(1)} s`;
  const { browser, subjects } = report;
  if (report.upToDate === true) return `Nothing to do: ${visible(options.out)} is up to date (${seconds})`;
  const printed = browser === undefined ? '' : `, printed with ${visible(browser.version)} (${browser.origin})`;
  const built = subjects.filter((subject) => subject.outcome === 'published').length;
  if (built === 0) return `Nothing built, ${visible(options.out)} is as it was (${seconds})`;
  const of = built === subjects.length ? plural(built, 'subject') : `${built} of ${plural(subjects.length, 'subject')}`;
  return `Built ${of} into ${visible(options.out)} in ${seconds}${printed}`;
}

function plural(n: number, word: string): string {
  return `${n} ${word}${n === 1 ? '' : 's'}`;
}
