/**
 * The record of a build that went well: what it asked of the disk, what it wrote, what it reported. Where all of that is
 * still so, there is nothing to do, and this is found out without a parser, a template or a browser.
 */
import type { BuildOptions, BuildReport } from '../build-report.ts';
import { type Disk, DiskError, type Machine } from '../effects.ts';
import { firstThat, keyOf, opened, type Place, sealed } from './cache.ts';
import { askAgain, type Observation, readAndNote } from './observe.ts';
import type { Ingredients } from './why.ts';

/** What is kept of a build. */
export interface LastBuild {
  readonly program: string;
  readonly environment: readonly (string | null)[];
  /** What the disk's clock said before the build began. */
  readonly since: number;
  readonly inputs: readonly Observation[];
  /** The files that were written, as they are to be. */
  readonly outputs: readonly Observation[];
  /** The program that prints, with its stamp; absent where nothing is printed. */
  readonly browser?: Pick<Observation, 'path' | 'stamp'> & { readonly searched: boolean };
  readonly report: BuildReport;
  /** What each PDF was made from. */
  readonly ingredients: Readonly<Record<string, Ingredients>>;
}

/**
 * Variables that what is built depends on, directly or by way of the browser that is found.
 *
 * @param searched whether the browser was looked for along the search path, which `make` and `npx` each set otherwise
 */
export function environmentOf({ env }: Machine, searched: boolean): LastBuild['environment'] {
  const { SOURCE_DATE_EPOCH, PUPPETEER_EXECUTABLE_PATH, PATH } = env;
  return [SOURCE_DATE_EPOCH ?? null, PUPPETEER_EXECUTABLE_PATH ?? null, searched ? (PATH ?? null) : null];
}

/** The record of the last build of these folders; absent where there is none. Another program may have made it. */
export async function recall(place: Place, options: BuildOptions): Promise<LastBuild | undefined> {
  for (const folder of place.folders) {
    try {
      const payload = opened(await place.disk.read(await fileOf(place, folder, options)));
      const record: LastBuild | undefined = payload === undefined ? undefined : JSON.parse(payload.toString('utf8'));
      if (record !== undefined) return record;
    } catch (error) {
      if (!(error instanceof DiskError)) throw error;
    }
  }
  return undefined;
}

/** Keeps a record, in the place of the one before. */
export async function keep(place: Place, options: BuildOptions, record: LastBuild): Promise<void> {
  const bytes = sealed(Buffer.from(JSON.stringify(record)));
  await firstThat(place.folders, async (folder) => place.disk.stash(await fileOf(place, folder, options), bytes));
}

/** What the disk's clock says, which may not be the machine's; absent where nothing can be written. */
export async function diskTime({ disk, folders }: Place): Promise<number | undefined> {
  let time: number | undefined;
  await firstThat(folders, async (folder) => {
    await disk.stash(`${folder}/clock`, new Uint8Array(1));
    time = (await disk.stat(`${folder}/clock`))?.changed;
  });
  return time;
}

/** The record brought up to date, where everything is as it says; absent where something is to be done. */
export async function verified({ disk }: Place, record: LastBuild): Promise<LastBuild | undefined> {
  try {
    const { browser, since } = record;
    if (browser !== undefined && (await disk.stat(browser.path))?.stamp !== browser.stamp) return undefined;
    const [inputs, outputs] = await Promise.all(
      [record.inputs, record.outputs].map((list) => Promise.all(list.map((one) => askAgain(disk, one, since)))),
    );
    const all = [...(inputs ?? []), ...(outputs ?? [])];
    if (!all.every(({ same }) => same)) return undefined;
    if (!all.some(({ looked }) => looked)) return record;
    const noted = (list: typeof inputs) => (list ?? []).map(({ observation }) => observation);
    return { ...record, inputs: noted(inputs), outputs: noted(outputs) };
  } catch (error) {
    if (!(error instanceof DiskError)) throw error;
    return undefined;
  }
}

/** What the files of a list hold now. */
export function noteAll(disk: Disk, paths: readonly string[]): Promise<readonly Observation[]> {
  return Promise.all(paths.map((path) => readAndNote(disk, path)));
}

/** One for each working folder and target: the builds of two checkouts that share a cache do not take turns. */
async function fileOf({ disk }: Place, folder: string, options: BuildOptions): Promise<string> {
  const { sources, out, templates, only } = options;
  const key = keyOf([(await disk.real('.')) ?? '', sources, out, templates, only ?? null]);
  return `${folder}/builds/${key}`;
}
