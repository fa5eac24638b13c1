/**
 * The swap of a subject's output: several files cannot be renamed at once, so what is to happen is written down first,
 * and every step can be done again or undone. Whoever finds a journal can finish the work; nobody has to ask a user.
 *
 * Beside the old output stands a work folder with `new/` (what is to come), `old/` (what was there, until the end) and
 * `journal.json`. Without a journal nothing has been touched yet. The journal guards against a program that dies at any
 * point; two builds into one folder at the same time are not guarded against.
 */
import * as z from 'zod';
import type { Disk } from './effects.ts';

const leadsBelow = (path: string): boolean => path.split('/').every((part) => !/^\.{0,2}$/.test(part));

/** Whether this can be the name of a file in an output folder, which may have come from somebody else and must not lead out of it. */
export function isName(name: string): boolean {
  return leadsBelow(name) && !name.includes('/');
}

const nameSchema = z.string().refine(isName);

const journalSchema = z.strictObject({
  /** Path of the subject below the output folder of the build, `''` for that folder itself. */
  subject: z.string().refine((path) => path === '' || leadsBelow(path)),
  put: z.array(z.strictObject({ path: nameSchema, keepAs: nameSchema.optional() })),
  remove: z.array(nameSchema),
});

/** What a swap is going to do, to files of a subject's output; `keepAs` is the new name of a file that is not ours. */
export type Journal = z.infer<typeof journalSchema>;

/** The folder that a journal is about: it lies below the one that the work folder is in. */
export function targetOf(work: string, { subject }: Journal): string {
  const out = work.slice(0, work.lastIndexOf('/'));
  return subject === '' ? out : `${out}/${subject}`;
}

/** Writes the journal down: from here on the swap will happen, or be undone as a whole. */
export async function writeJournal(disk: Disk, work: string, journal: Journal): Promise<void> {
  // Under another name first: half a journal must never be taken for one.
  await disk.write(`${work}/journal.part`, new TextEncoder().encode(JSON.stringify(journal)));
  await disk.rename(`${work}/journal.part`, `${work}/journal.json`);
}

/** The journal of a work folder; absent where there is none, or none that this version wrote. */
export async function readJournal(disk: Disk, work: string): Promise<Journal | undefined> {
  if ((await disk.stat(`${work}/journal.json`)) === undefined) return undefined;
  const text = new TextDecoder().decode(await disk.read(`${work}/journal.json`));
  try {
    return journalSchema.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}

/** Does what the journal says, as far as it is not done. Done twice it changes nothing. */
export async function redo(disk: Disk, work: string, journal: Journal): Promise<void> {
  const target = targetOf(work, journal);
  for (const { path, keepAs } of journal.put) {
    if (!(await isThere(disk, `${work}/new/${path}`))) continue;
    const aside = keepAs === undefined ? `${work}/old/${path}` : `${target}/${keepAs}`;
    if (await isFirstTime(disk, `${target}/${path}`, aside)) await copyWhole(disk, work, `${target}/${path}`, aside);
    await disk.rename(`${work}/new/${path}`, `${target}/${path}`);
  }
  for (const path of journal.remove) {
    const [from, to] = [`${target}/${path}`, `${work}/old/${path}`];
    if (await isFirstTime(disk, from, to)) await disk.rename(from, to);
  }
}

/** Puts everything back as it was before the journal's first step. */
export async function undo(disk: Disk, work: string, journal: Journal): Promise<void> {
  const target = targetOf(work, journal);
  for (const { path, keepAs } of journal.put) {
    const aside = keepAs === undefined ? `${work}/old/${path}` : `${target}/${keepAs}`;
    const came = !(await isThere(disk, `${work}/new/${path}`));
    if (await isThere(disk, aside)) await disk.rename(aside, `${target}/${path}`);
    else if (came) await disk.remove(`${target}/${path}`);
  }
  for (const path of journal.remove) {
    if (await isThere(disk, `${work}/old/${path}`)) await disk.rename(`${work}/old/${path}`, `${target}/${path}`);
  }
}

/** Whether something has still to be set aside: what stands there the second time may be the new file. */
async function isFirstTime(disk: Disk, from: string, to: string): Promise<boolean> {
  return (await isThere(disk, from)) && !(await isThere(disk, to));
}

/** A copy that is whole as soon as it is there. Copied, not moved: nobody who reads the output ever finds a gap in it. */
async function copyWhole(disk: Disk, work: string, from: string, to: string): Promise<void> {
  await disk.copy(from, `${work}/copy.part`);
  await disk.rename(`${work}/copy.part`, to);
}

async function isThere(disk: Disk, path: string): Promise<boolean> {
  return (await disk.stat(path)) !== undefined;
}
