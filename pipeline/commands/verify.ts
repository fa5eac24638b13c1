/**
 * `factpress verify FILE.pdf`: tells who received a document whether its pages, the facts attached to it and, where they are
 * at hand, the sources agree. 0 where they do, 1 where they do not, 2 where there is no such file.
 */
import type { ExitCode } from '../build-report.ts';
import type { Disk, Effects } from '../effects.ts';
import { toJson, visible } from '../report.ts';
import type { Terminal } from '../terminal.ts';
import { readPdf } from '../verify/read-pdf.ts';
import { type FoundFile, verifySources } from '../verify/sources.ts';
import { type Finding, verifyDocument } from '../verify/verify.ts';

/** What the command was told. */
export interface VerifyFlags {
  readonly file: string;
  /** Folder with the texts that the facts were read from. */
  readonly sources?: string;
}

/** Larger files are no sources. */
const largest = 20_000_000;
/** Problems of one kind that are told; the rest is counted. */
const mostTold = 10;

/** Runs the command and gives its exit code. */
export async function runVerify(
  { file, sources }: VerifyFlags,
  { disk }: Effects,
  terminal: Terminal,
  json: boolean,
): Promise<ExitCode | 2> {
  const absent = await missing(disk, file, sources);
  if (absent !== undefined) {
    terminal.say(`error: ${visible(absent)}`);
    return 2;
  }
  const pdf = await readPdf(await disk.read(file));
  if (pdf === undefined) return report(file, [unreadable], terminal, json);
  const { facts, findings } = verifyDocument(pdf);
  const compared =
    facts === undefined || sources === undefined ? [] : [verifySources(facts, await filesIn(disk, sources))];
  return report(file, [...findings, ...compared], terminal, json);
}

const unreadable: Finding = {
  name: 'attachment',
  found: 'the file cannot be read',
  problems: ['It is no PDF, or a damaged or encrypted one.'],
};

async function missing(disk: Disk, file: string, sources: string | undefined): Promise<string | undefined> {
  if ((await disk.stat(file))?.kind !== 'file') return `there is no file "${file}"`;
  if (sources === undefined) return undefined;
  return (await disk.stat(sources))?.kind === 'folder' ? undefined : `there is no folder "${sources}"`;
}

/** All files below a folder; links are not followed. */
async function filesIn(disk: Disk, folder: string): Promise<readonly FoundFile[]> {
  const found: FoundFile[] = [];
  for (const { name, kind } of await disk.list(folder)) {
    const path = `${folder}/${name}`;
    if (kind === 'folder') found.push(...(await filesIn(disk, path)));
    if (kind !== 'file' || ((await disk.stat(path))?.size ?? 0) > largest) continue;
    found.push({ path, bytes: await disk.read(path) });
  }
  return found;
}

function report(file: string, findings: readonly Finding[], terminal: Terminal, json: boolean): ExitCode {
  const ok = findings.every(({ problems }) => problems.length === 0);
  if (json) {
    terminal.answer(toJson({ file, ok, findings }));
  } else {
    for (const finding of findings) terminal.say(lines(finding));
    terminal.say(verdict(file, findings, ok));
  }
  return ok ? 0 : 1;
}

function lines({ name, found, problems }: Finding): string {
  const told = problems.slice(0, mostTold).map((problem) => `    ${visible(problem)}`);
  const rest = problems.length - told.length;
  const head = `${problems.length === 0 ? 'ok' : '!!'}  ${name}: ${visible(found)}`;
  return [head, ...told, ...(rest > 0 ? [`    and ${rest} more`] : [])].join('\n');
}

function verdict(file: string, findings: readonly Finding[], ok: boolean): string {
  const looked = findings.some(({ name }) => name === 'sources');
  if (!ok) return `${visible(file)}: does NOT agree with itself or its sources; do not rely on it before you know why`;
  return looked
    ? `${visible(file)}: pages, attached facts and sources agree`
    : `${visible(file)}: pages and attached facts agree (--sources DIR also compares the sources)`;
}
