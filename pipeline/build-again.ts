/**
 * Finds out whether a build has anything to do, before anything that would do it is loaded. What the last build of the same
 * folders read and wrote is looked at again; where all of it is the same, its report is given once more.
 */
import { createHash } from 'node:crypto';
import { cachePlace } from './build-cache.ts';
import { type BuildOptions, type BuildReport, isOfTheMoment, type SubjectReport, unchanged } from './build-report.ts';
import { type Cache, isBlank, nothingDone, openCache, type Place } from './cache/cache.ts';
import { diskTime, environmentOf, keep, type LastBuild, noteAll, recall, verified } from './cache/last-build.ts';
import { observe } from './cache/observe.ts';
import { prune } from './cache/prune.ts';
import type { Ingredients } from './cache/why.ts';
import type { Disk, Effects } from './effects.ts';
import { compareCodeUnits } from './model/order.ts';
import { lockName, manifestName } from './publish-names.ts';

/** The report of a build that had nothing to do; absent where there is something to do, or no telling. */
export async function buildAgain(options: BuildOptions, effects: Effects): Promise<BuildReport | undefined> {
  const started = effects.clock();
  const place = await cachePlace(options, effects);
  const last = place && (await recall(place, options));
  if (place === undefined || last?.program !== place.program || !(await isQuiet(options.out, effects)))
    return undefined;
  if (
    JSON.stringify(last.environment) !== JSON.stringify(environmentOf(effects.machine, last.browser?.searched === true))
  )
    return undefined;
  const now = await verified(place, last);
  if (now === undefined) return undefined;
  if (now !== last) await refresh(place, options, now);
  return { ...now.report, milliseconds: effects.clock() - started };
}

/** Stamps that could not be relied on may be by now. */
async function refresh(place: Place, options: BuildOptions, record: LastBuild): Promise<void> {
  const since = await diskTime(place);
  if (since !== undefined) await keep(place, options, { ...record, since });
}

/** Nobody is building there, and nobody has left half a build behind. */
async function isQuiet(out: string, { disk }: Effects): Promise<boolean> {
  if ((await disk.stat(out))?.kind !== 'folder') return false;
  return (await disk.list(out)).every(({ name }) => name !== lockName && !/^\.factpress-/.test(name));
}

/** Where the browser is, and whether it was looked for along the search path. */
interface FoundBrowser {
  readonly path: string;
  readonly searched: boolean;
}

/** What a build is done with so that the next one need not do it again. */
export interface Remembering {
  /** The disk, which notes what is read from it. */
  readonly disk: Disk;
  readonly cache: Cache;
  /** Nothing is known of an earlier build of the same folders by this very program. */
  readonly isNew: boolean;
  /** Nothing is known of any earlier build. */
  readonly isBlank: boolean;
  /** Whether this very program left these bytes at a path of the output when it built last: what it then made sure of is so. */
  readonly isOurs: (path: string, bytes: Uint8Array) => boolean;
  /** What PDFs were made from at the last build, by path. */
  readonly before: LastBuild['ingredients'];
  /** Notes what a PDF is made from now. */
  readonly note: (file: string, ingredients: Ingredients) => void;
  /** Keeps what a build did, where it went well, so that {@link buildAgain} can tell that there is nothing to do. */
  readonly keep: (report: BuildReport, browser: FoundBrowser | undefined, prints: boolean) => Promise<void>;
}

/** Opens the cache for one build. */
export async function remembering(options: BuildOptions, effects: Effects): Promise<Remembering> {
  const { disk, machine } = effects;
  const place = await cachePlace(options, effects);
  const noted = new Map<string, Ingredients>();
  const note: Remembering['note'] = (file, ingredients) => void noted.set(file, ingredients);
  if (place === undefined) {
    return {
      disk,
      cache: openCache(undefined, effects.timed),
      isNew: true,
      isBlank: true,
      isOurs: () => false,
      before: {},
      note,
      keep: async () => undefined,
    };
  }
  const last = await recall(place, options);
  const since = await diskTime(place);
  const cache = openCache({ ...place, ...(since !== undefined && { now: since }) }, effects.timed);
  const observed = observe(disk, (path) => !isBelow(path, options.out) || isBelow(path, options.sources));
  return {
    disk: observed.disk,
    cache,
    isNew: last?.program !== place.program,
    isBlank: last === undefined && (await isBlank(place)),
    isOurs: leftBy(last?.program === place.program ? last : undefined),
    before: last?.ingredients ?? {},
    note,
    keep: async (report, browser, prints) => {
      if (since !== undefined) await prune(place, since);
      const inputs = observed.observations();
      // Without knowing the browser there is no telling whether it is another one the next time.
      if (since === undefined || inputs === undefined || report.exit !== 0 || (prints && !browser)) return;
      const outputs = await noteAll(disk, report.subjects.flatMap(filesOf));
      const known = browser && { ...browser, stamp: (await disk.stat(browser.path))?.stamp ?? '' };
      const environment = environmentOf(machine, browser?.searched === true);
      const ingredients = { ...(prints ? {} : last?.ingredients), ...Object.fromEntries(noted) };
      const record = {
        program: place.program,
        environment,
        since,
        inputs,
        outputs,
        report: asIfAgain(report),
        ingredients,
      };
      await keep(place, options, { ...record, ...(known && { browser: known }) });
    },
  };
}

function leftBy(last: LastBuild | undefined): Remembering['isOurs'] {
  const left = new Map(last?.outputs.map(({ path, answer }) => [path, answer]));
  return (path, bytes) => left.has(path) && left.get(path) === createHash('sha256').update(bytes).digest('hex');
}

function isBelow(path: string, folder: string): boolean {
  return path === folder || path.startsWith(`${folder}/`);
}

function filesOf({ out, written, unchanged: same }: SubjectReport): readonly string[] {
  return [...written, ...same, `${out}/${manifestName}`];
}

/** What the same build would report if it were done once more. */
function asIfAgain({ browser: _, ...report }: BuildReport): BuildReport {
  return {
    ...report,
    upToDate: true,
    work: nothingDone,
    subjects: report.subjects.map(subjectAgain),
    messages: report.messages.filter((message) => !isOfTheMoment(message)),
    milliseconds: 0,
  };
}

function subjectAgain(subject: SubjectReport): SubjectReport {
  const { written, unchanged: same, changes, messages } = subject;
  return {
    ...subject,
    written: [],
    unchanged: [...written, ...same].sort(compareCodeUnits),
    removed: [],
    remade: [],
    ...(changes && { changes: unchanged }),
    messages: messages.filter((message) => !isOfTheMoment(message)),
    milliseconds: 0,
  };
}
