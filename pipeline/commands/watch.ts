/**
 * `factpress watch`: builds, serves a preview, and builds again whenever something changes that the build depends on, with
 * a browser that stays open. Ends when it is interrupted; then nothing of it is left.
 */
import { relative, resolve } from 'node:path';
import { build } from '../build.ts';
import { cachePlace } from '../build-cache.ts';
import { openBrowserWith } from '../build-press.ts';
import { type BuildOptions, type BuildReport, type ExitCode, type SubjectReport, silent } from '../build-report.ts';
import { nothingDone } from '../cache/cache.ts';
import { DiskError, type Effects } from '../effects.ts';
import { watchDiskFailed } from '../model/catalogue.ts';
import { afterBuild, type State, unbuilt } from '../preview/state.ts';
import { type Preview, servePreview } from '../preview.ts';
import { openInBrowser } from '../preview-open.ts';
import { formatMessages, visible } from '../report.ts';
import type { Terminal } from '../terminal.ts';
import { keepWarm, type WarmPrinter } from '../warm-printer.ts';
import { type Change, watchQueue } from '../watch.ts';
import { concerns, type Dependencies, watchedDisk } from '../watch-dependencies.ts';
import { isIn, watchFiles } from '../watch-files.ts';
import { findTemplates, printReport, subjectLine } from './build.ts';
import { textsFor } from './texts.ts';

/** What the command was told. */
export interface WatchFlags {
  readonly sources: string;
  readonly out: string;
  readonly templates?: string;
  readonly cache: boolean;
  /** 0: any that is free. */
  readonly port: number;
  /** Whether the preview is shown in the user's browser. */
  readonly open: boolean;
}

/** Blank pages that are kept ready: as many as the documents of a subject are usually printed on. */
const sparePages = 3;

/** Runs until it is interrupted, and then throws why; gives an exit code only where it could not begin. */
export async function runWatch(flags: WatchFlags, effects: Effects, terminal: Terminal): Promise<ExitCode> {
  const { sources, out, cache } = flags;
  const options = { sources, out, cache, templates: flags.templates ?? (await findTemplates(effects)) };
  const { value: preview, messages } = await servePreview(effects.disk, unbuilt(sources), flags.port);
  if (preview === undefined) {
    terminal.say(formatMessages(messages));
    return 3;
  }
  const warm = keepWarm(openBrowserWith(sparePages), effects.interrupted);
  try {
    terminal.say(`Preview on ${preview.address}; Ctrl-C ends it`);
    if (flags.open && terminal.interactive) openInBrowser(preview.address, effects.machine);
    // The first build may need no browser; the first edit will. What goes wrong is said by the build that needs it.
    void warm.open(effects.machine).catch(() => undefined);
    await watching(options, effects, terminal, { preview, warm });
  } finally {
    await Promise.all([preview.close(), warm.close()]);
  }
  effects.interrupted.throwIfAborted();
  return 0;
}

interface Standing {
  readonly preview: Preview;
  readonly warm: WarmPrinter;
}

/** Builds at every change; resolves when it is interrupted, and is rejected by a bug. */
async function watching(
  options: BuildOptions,
  effects: Effects,
  terminal: Terminal,
  standing: Standing,
): Promise<void> {
  const { interrupted } = effects;
  const ended = Promise.withResolvers<void>();
  interrupted.addEventListener('abort', () => ended.resolve(), { once: true });
  const watched = watchedDisk(effects.disk);
  const known = await foldersKnown(options, effects);
  const rounds = builder(options, { ...effects, disk: watched.disk }, terminal, standing);
  // Before the first build, and after one that broke off, whatever happens may matter.
  let needs: Dependencies | undefined;
  const queue = watchQueue({
    rebuild: async (changes) => {
      const why = changes.filter((one) => !watched.isOurs(one.path) && (needs === undefined || concerns(needs, one)));
      if (why.length === 0) return;
      const whole = await rounds(needs === undefined ? undefined : reason(why));
      const seen = watched.take();
      needs = whole ? seen : undefined;
      files.add([...seen.files].filter((path) => isElsewhere(path, known)));
    },
    // An interrupt rejects a build, too, and has its own way out.
    failed: (error) => (interrupted.aborted ? ended.resolve() : ended.reject(error)),
    after,
  });
  const files = await watchFiles([options.sources, options.templates], [options.out], {
    changed: queue.changed,
    // Linux gives a user only so many files to watch; the rest of the watch works all the same.
    failed: (code) =>
      terminal.say(`warning: not every change is heard of (${visible(code)}); save it once more, or start anew`),
  });
  try {
    if (!interrupted.aborted) queue.changed({ path: resolve(options.sources), kind: 'appeared' });
    else ended.resolve();
    await ended.promise;
  } finally {
    await Promise.all([queue.stop().catch(() => undefined), files.close()]);
  }
}

/** Builds once, and tells the terminal and the preview; false where the disk failed and the build broke off. */
type Round = (why: string | undefined) => Promise<boolean>;

function builder(options: BuildOptions, effects: Effects, terminal: Terminal, { preview, warm }: Standing): Round {
  const progress = { ...silent, done: (report: SubjectReport) => terminal.say(subjectLine(report)) };
  let state: State = unbuilt(options.sources);
  const show = (next: State) => {
    state = next;
    preview.show(state);
  };
  return async (why) => {
    if (why !== undefined) terminal.say(`\n${why}`);
    show({ ...state, building: true });
    const started = effects.clock();
    const { report, whole } = await build(options, effects, progress, warm.open).then(
      (report) => ({ report, whole: true }),
      (error: unknown) => ({ report: brokenOff(error, effects.clock() - started), whole: false }),
    );
    await printReport(report, options, effects, terminal);
    const messages = [...report.messages, ...report.subjects.flatMap((one) => one.messages)];
    show(afterBuild(state, report, await textsFor(messages, effects.disk)));
    return whole;
  };
}

/** A disk that fails today may work at the next change; all else is a bug or an interrupt. */
function brokenOff(error: unknown, milliseconds: number): BuildReport {
  if (!(error instanceof DiskError)) throw error;
  return { exit: 3, subjects: [], work: nothingDone, messages: [watchDiskFailed(error.message)], milliseconds };
}

/** "sources/about.md changed". */
function reason(changes: readonly Change[]): string {
  const [first] = changes;
  const what = first === undefined ? '' : `${visible(relative('', first.path))} ${words[first.kind]}`;
  return changes.length > 1 ? `${what}, and ${changes.length - 1} more` : what;
}

const words: Readonly<Record<Change['kind'], string>> = { changed: 'changed', appeared: 'is new', gone: 'is gone' };

/** Folders that are watched as a whole, or hold nothing that a person edits. */
async function foldersKnown(options: BuildOptions, effects: Effects): Promise<readonly string[]> {
  const cache = (await cachePlace(options, effects))?.folders ?? [];
  return [options.sources, options.templates, options.out, ...cache].map((folder) => resolve(folder));
}

/** A vocabulary, say, that lies neither among the sources nor among the templates. */
function isElsewhere(path: string, known: readonly string[]): boolean {
  return !/[/\\]node_modules[/\\]/.test(path) && !known.some((folder) => isIn(path, folder));
}

function after(milliseconds: number, act: () => void): () => void {
  const timer = setTimeout(act, milliseconds);
  return () => clearTimeout(timer);
}
