/**
 * What a build tells about itself: plain data, printed by the command line, whole with `--json`. Durations are in here and
 * in nothing that is written.
 */
import type { Work } from './cache/cache.ts';
import type { Remade } from './cache/why.ts';
import type { ChangeCounts } from './model/changes.ts';
import type { Facts } from './model/facts.ts';
import type { Message } from './model/message.ts';

/** The kinds of output, each with what it needs: HTML needs facts, PDF needs HTML. */
export type Product = 'facts' | 'html' | 'pdf';

/** What is to be built. Paths as the user typed them. */
export interface BuildOptions {
  readonly sources: string;
  readonly out: string;
  readonly templates: string;
  /** Only this, besides `facts.json`, which everything else is printed from. Absent: everything. */
  readonly only?: Product;
  /** False: nothing is taken from earlier builds, and nothing is kept for later ones. */
  readonly cache?: boolean;
  /** Nothing is written, and the output folder is neither looked at nor locked: only what would be said counts. */
  readonly dry?: boolean;
}

/** How much there was in a subject. */
export interface Counts {
  readonly sources: number;
  readonly claims: number;
  readonly statements: number;
  readonly skipped: number;
  readonly contradictions: number;
}

/** How a subject's facts differ from those of the previous build; all counts are 0 but where they were compared. */
export interface ChangeReport extends ChangeCounts {
  readonly since: 'first-build' | 'unchanged' | 'compared';
}

/** What became of one subject. */
export interface SubjectReport {
  /** Its folder below the sources, `''` for that folder itself. */
  readonly path: string;
  /** Its output folder, as the user would type it. */
  readonly out: string;
  /** `kept`: there were errors, and its old output is as it was. */
  readonly outcome: 'published' | 'kept';
  readonly subject?: string;
  readonly counts?: Counts;
  readonly changes?: ChangeReport;
  readonly written: readonly string[];
  readonly unchanged: readonly string[];
  readonly removed: readonly string[];
  /** PDFs that an earlier build had made, and this one had to make again, with why. */
  readonly remade: readonly Remade[];
  readonly messages: readonly Message[];
  readonly milliseconds: number;
}

/** What became of the whole build. */
export interface BuildReport {
  readonly exit: ExitCode;
  /** There was nothing to do: all is as the last build left it, and what that said is said again. */
  readonly upToDate?: boolean;
  readonly subjects: readonly SubjectReport[];
  /** How often the build did what; what it took from earlier builds is not counted. */
  readonly work: Work;
  /** The browser that was started, and how it was found. Absent where none was needed or could be had. */
  readonly browser?: { readonly version: string; readonly origin: string };
  /** What belongs to no subject: templates, the folder itself, the browser. */
  readonly messages: readonly Message[];
  readonly milliseconds: number;
}

/** 0 done, 1 the input has errors, 3 the environment (browser, disk) failed. Wrong usage, 2, never comes to a build. */
export type ExitCode = 0 | 1 | 3;

/** Whoever wants to see a build going on. */
export interface Progress {
  readonly begin: (subjects: readonly string[]) => void;
  readonly step: (subject: string, doing: string) => void;
  readonly done: (report: SubjectReport) => void;
}

/** Whether a message says that the environment failed, not the input. */
export function isEnvironmental(message: Message): boolean {
  return /^(?:browser-|disk-refused$|out-locked$)/.test(message.ruleId);
}

/** Whether a message tells of something that has been done and is over: the next build of the same does not say it again. */
export function isOfTheMoment({ ruleId }: Message): boolean {
  return ['foreign-kept', 'output-removed', 'publish-recovered', 'previous-facts-unusable'].includes(ruleId);
}

/** Errors of the input come first: trying again on a better machine would not help. */
export function exitCode(messages: readonly Message[]): ExitCode {
  const errors = messages.filter((message) => message.severity === 'error');
  if (errors.some((message) => !isEnvironmental(message))) return 1;
  return errors.length > 0 ? 3 : 0;
}

/** Progress that nobody sees. */
export const silent: Progress = { begin: () => undefined, step: () => undefined, done: () => undefined };

/** Where the facts are those of the previous build. */
export const unchanged: ChangeReport = {
  since: 'unchanged',
  added: 0,
  dropped: 0,
  changed: 0,
  elsewhere: 0,
  disputed: 0,
  settled: 0,
  sources: 0,
};

/** How much there is in facts that came of a number of claims. */
export function countsOf(facts: Facts, claims: number): Counts {
  return {
    sources: facts.sources.length,
    claims,
    statements: facts.statements.length,
    skipped: facts.skipped.length,
    contradictions: facts.contradictions.length,
  };
}
