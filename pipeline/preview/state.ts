/** What the preview knows of the builds: handed over by the watch, shown by the page. */
import type { BuildReport, SubjectReport } from '../build-report.ts';
import type { Message } from '../model/message.ts';

/** The last build, and whether another one runs. */
export interface State {
  readonly sources: string;
  readonly building: boolean;
  /** How many builds have ended. */
  readonly builds: number;
  /** Milliseconds of the last one. */
  readonly took: number;
  readonly subjects: readonly SubjectSeen[];
  /** What belongs to no subject. */
  readonly messages: readonly Message[];
  /** Texts of the files that messages point into, by path. */
  readonly texts: ReadonlyMap<string, string>;
}

/** A subject as far as the preview shows it. */
export type SubjectSeen = Pick<SubjectReport, 'path' | 'out' | 'outcome' | 'subject' | 'messages'>;

/** Before anything was built. */
export function unbuilt(sources: string): State {
  return { sources, building: true, builds: 0, took: 0, subjects: [], messages: [], texts: new Map() };
}

/** After a build. Where that found no subject at all, those of before stay on show, as their documents do on the disk. */
export function afterBuild(before: State, report: BuildReport, texts: ReadonlyMap<string, string>): State {
  const subjects = report.subjects.map((one) => seen(one, before));
  const kept = before.subjects.map((one): SubjectSeen => ({ ...one, outcome: 'kept', messages: [] }));
  return {
    ...before,
    building: false,
    builds: before.builds + 1,
    took: report.milliseconds,
    subjects: subjects.length === 0 ? kept : subjects,
    messages: report.messages,
    texts,
  };
}

/** A subject that could not be built goes on bearing its name. */
function seen({ path, out, outcome, subject, messages }: SubjectReport, before: State): SubjectSeen {
  const name = subject ?? before.subjects.find((one) => one.path === path)?.subject;
  return { path, out, outcome, messages, ...(name !== undefined && { subject: name }) };
}

/** Whether the last build had errors. */
export function hasErrors({ messages, subjects }: State): boolean {
  return [...messages, ...subjects.flatMap((one) => one.messages)].some(({ severity }) => severity === 'error');
}
