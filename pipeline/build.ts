/**
 * {@link build} goes from subject to subject, has each one built (build-subject.ts) and publishes it when all of it is there;
 * while the browser prints one, the next are begun.
 * Touches nothing but through the effects it is given.
 */
import { remembering } from './build-again.ts';
import { type OpenPrinter, openBrowserOn, press, unprinted } from './build-press.ts';
import type { BuildOptions, BuildReport, Progress, SubjectReport } from './build-report.ts';
import { exitCode, silent } from './build-report.ts';
import { type Given, openShop, type Shop } from './build-shop.ts';
import { buildSubject, type Made, outputFolder } from './build-subject.ts';
import type { Effects } from './effects.ts';
import { Findings } from './findings.ts';
import { withFreshBrowser } from './fresh-printer.ts';
import { type Begun, inOrder } from './in-order.ts';
import { lock } from './lock.ts';
import { outsideOf, publish, recover } from './publish.ts';
import { findSubjects, type SourceTree, type SubjectFolder } from './read/read.ts';

/**
 * Builds all subjects below a folder. Bad input keeps the old output of its subject and lets the others be built; what
 * happened is in the report. Throws only where a stage breaks its promises, the disk fails while it is looked at, or the
 * user interrupts; the browser is closed in any case.
 */
export async function build(
  options: BuildOptions,
  effects: Effects,
  progress: Progress = silent,
  open: OpenPrinter = openBrowserOn,
): Promise<BuildReport> {
  const started = effects.clock();
  const findings = new Findings();
  const memory = await remembering(options, effects);
  const { disk, cache } = memory;
  const tree = findings.take(await findSubjects(disk, options.sources, options.out));
  const free = options.dry === true ? async () => undefined : undefined;
  const unlock = tree.subjects.length === 0 ? undefined : (free ?? findings.take(await lock(effects, options.out)));
  const given = { options, effects: { ...effects, disk }, progress, cache, memory };
  try {
    const built = unlock === undefined ? { subjects: [] } : await buildTree(tree, given, open, findings);
    const messages = [...findings.messages, ...built.subjects.flatMap((subject) => subject.messages)];
    const milliseconds = effects.clock() - started;
    const report = { exit: exitCode(messages), ...built, work: cache.work, messages: findings.messages, milliseconds };
    const prints = options.only === undefined || options.only === 'pdf';
    await memory.keep(report, prints ? await open.identify?.(effects.machine) : undefined, prints);
    return report;
  } finally {
    await unlock?.();
  }
}

/** While subjects are being printed so many may be open in all, and none is begun where they have more claims than that. */
const ahead = { most: 3, weight: 4000 };

type Built = Pick<BuildReport, 'subjects' | 'browser'>;

/** All subjects, in their order; what belongs to none of them goes into the findings. */
async function buildTree(tree: SourceTree, given: Given, open: OpenPrinter, findings: Findings): Promise<Built> {
  if (given.options.dry !== true) findings.add(await recover(given.effects.disk, given.options.out));
  given.progress.begin(tree.subjects.map(({ path }) => path));
  const { only } = given.options;
  const wantsPdf = only === undefined || only === 'pdf';
  const { interrupted, machine } = given.effects;
  const browser = wantsPdf ? press(withFreshBrowser(open, interrupted), machine) : undefined;
  // What has never been built will have to be printed.
  const isSure = given.memory.isBlank || open.identify === undefined;
  try {
    const shop = await openShop(tree, given, browser, isSure, findings);
    const subjects = await inOrder(tree.subjects, (from) => beginSubject(from, shop), ahead);
    const opened = shop.press?.opened();
    const printer = opened === undefined ? undefined : findings.take(await opened);
    if (printer === undefined) return { subjects };
    return { subjects, browser: { version: printer.version, origin: printer.origin } };
  } finally {
    await browser?.close();
  }
}

/** One subject up to where only the browser is still at work; with errors its old output stays as it is. */
async function beginSubject(from: SubjectFolder, shop: Shop): Promise<Begun<SubjectReport>> {
  const started = shop.effects.clock();
  const findings = new Findings();
  findings.add(await outsideOf(shop.effects.disk, { out: shop.options.out, subject: from.path }));
  const made = shop.blocked || findings.failed ? undefined : await buildSubject(from, shop, findings);
  const { printing } = made ?? {};
  return {
    waits: printing !== undefined,
    weight: made?.counts.claims ?? 0,
    end: async () => {
      const whole = printing === undefined ? made : await printing.finished();
      const report = await published(from, shop, whole, findings, started);
      shop.progress.done(report);
      return report;
    },
    release: async () => {
      await printing?.over();
      await made?.release?.();
    },
  };
}

async function published(
  from: SubjectFolder,
  { options, effects, progress }: Shop,
  made: Made | undefined,
  findings: Findings,
  started: number,
): Promise<SubjectReport> {
  const to = { out: options.out, subject: from.path, partial: !made?.whole };
  // The last moment to stop: a browser that an interrupt has ended must not look like one that failed.
  effects.interrupted.throwIfAborted();
  const ready = made !== undefined && !findings.failed && options.dry !== true;
  if (ready) progress.step(from.path, 'publishing');
  const files = ready ? findings.take(await publish(effects.disk, made.artifacts, to)) : undefined;
  if (files !== undefined) findings.add(await unprinted(effects.disk, made?.unprinted ?? [], files.written));
  return {
    path: from.path,
    out: outputFolder(from, options),
    outcome: files === undefined ? 'kept' : 'published',
    ...(made === undefined ? {} : saidOf(made)),
    ...(files ?? { written: [], unchanged: [], removed: [] }),
    remade: files === undefined ? [] : (made?.remade ?? []),
    messages: findings.messages,
    milliseconds: effects.clock() - started,
  };
}

function saidOf({ subject, counts, changes }: Made): Pick<SubjectReport, 'subject' | 'counts' | 'changes'> {
  return { subject, counts, changes };
}
