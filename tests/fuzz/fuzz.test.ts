/**
 * Hundreds of generated folders through the whole pipeline but the browser, thousands with `make fuzz`: nothing throws,
 * every quote is where it is said to be, and every file can be read by the parsers of those who will read it.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { BuildReport } from '../../pipeline/build-report.ts';
import type { MemoryEffects } from '../../pipeline/effects-memory.ts';
import { decode } from '../../pipeline/read/decode.ts';
import { sourceId } from '../../pipeline/read/tree.ts';
import { formatMessages } from '../../pipeline/report.ts';
import { buildIn, messagesOf, world } from '../build/harness.ts';
import { assertQuotes, assertWhole } from './holds.ts';
import { edit, type Folder, folder, templateBody } from './inputs.ts';

/** Generated inputs in all; one is a subject's folder, or a template. */
const inputs = Number(process.env.FUZZ_INPUTS ?? 500);
const seed = process.env.FUZZ_SEED === undefined ? {} : { seed: Number(process.env.FUZZ_SEED) };

/** Subjects of one build: they share what is read once. */
const together = 20;
const counted = { inputs: 0, published: 0, statements: 0, quotes: 0, messages: 0, slowest: 0 };
/** Milliseconds of the processor, more than any folder of some kilobytes takes; a hang takes for ever. */
const patience = 60_000;

const runs = (share: number, each: number) => Math.max(1, Math.ceil((inputs * share) / each));
const options = (share: number, each: number) => ({
  numRuns: runs(share, each),
  ...seed,
  endOnFailure: process.env.FUZZ_SHRINK === undefined,
});

describe('any folder', () => {
  it('is built, or refused with a message; and so is what an edit makes of it', {
    timeout: inputs * 5000,
  }, async () => {
    const subject = fc.tuple(folder, fc.array(edit, { maxLength: 3 }));
    const many = fc.array(subject, { minLength: together, maxLength: together });
    await fc.assert(
      fc.asyncProperty(many, async (subjects) => {
        const before = subjects.map(([files]) => files);
        const effects = world(Object.assign({}, ...before.map(placed)));
        await assertBuild(await timed(effects), effects, before);
        const after = subjects.map(([files, edits]) => edited(files, edits));
        for (const [path, content] of Object.entries(Object.assign({}, ...after.map(placed)) as Folder)) {
          effects.files.set(path, typeof content === 'string' ? new TextEncoder().encode(content) : content);
        }
        await assertBuild(await timed(effects), effects, after);
      }),
      options(0.9, 2 * together),
    );
  });
});

describe('any template', () => {
  it('is printed, or refused with a message', { timeout: inputs * 5000 }, async () => {
    const page = '# Quay Aid\n\nQuay Aid is a charity. It had 12 members in 1990 and 14 members in 1995.\n';
    await fc.assert(
      fc.asyncProperty(templateBody, fc.constantFrom('evidence.hbs', 'partials/prose.hbs'), async (body, file) => {
        const front = file === 'evidence.hbs' ? '---\ntitle: evidence\nshows: evidence\n---\n' : '';
        const effects = world({ 'sources/page.md': page, [`templates/${file}`]: `${front}${body}` });
        const report = await timed(effects);
        counted.inputs++;
        expect(said(report)).not.toMatch(/\n\s+at |undefined|\[object/);
        expect(report.exit).toBe(report.subjects.every(({ outcome }) => outcome === 'published') ? 0 : 1);
      }),
      options(0.1, 1),
    );
  });
});

it('says what it did', () => {
  process.stderr.write(
    `fuzz: ${JSON.stringify({ ...counted, slowest: `${Math.round(counted.slowest)} ms of processor time` })}\n`,
  );
  expect(counted.inputs).toBeGreaterThanOrEqual(inputs);
  expect(counted.quotes).toBeGreaterThan(inputs);
});

const nameOf = (index: number) => `s${String(index).padStart(2, '0')}`;

function placed(files: Folder, index: number): Folder {
  return Object.fromEntries(
    Object.entries(files).map(([path, content]) => [`sources/${nameOf(index)}/${path}`, content]),
  );
}

function edited(files: Folder, edits: readonly { at: number; length: number; put: string }[]): Folder {
  const entries = Object.entries(files).map(([path, content]) => {
    let text = typeof content === 'string' ? content : undefined;
    for (const { at, length, put } of text === undefined ? [] : edits)
      text = (text ?? '').slice(0, at) + put + (text ?? '').slice(at + length);
    return [path, text ?? content] as const;
  });
  return Object.fromEntries(entries);
}

async function timed(effects: MemoryEffects): Promise<BuildReport> {
  const before = process.cpuUsage();
  const report = await buildIn(effects);
  const { user, system } = process.cpuUsage(before);
  const took = (user + system) / 1000;
  counted.slowest = Math.max(counted.slowest, took);
  expect(took).toBeLessThan(patience);
  return report;
}

async function assertBuild(report: BuildReport, effects: MemoryEffects, subjects: readonly Folder[]): Promise<void> {
  const printed = said(report);
  expect(printed).not.toMatch(/\n\s+at |\[object/);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: none may be left.
  expect(printed).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/);
  expect([0, 1]).toContain(report.exit);
  counted.messages += messagesOf(report).length;
  for (const [index, files] of subjects.entries()) {
    counted.inputs++;
    const one = report.subjects.find(({ path }) => path === nameOf(index));
    if (one?.outcome !== 'published') {
      expect(messagesOf(report).some(({ severity }) => severity === 'error')).toBe(true);
      continue;
    }
    counted.published++;
    counted.statements += one.counts?.statements ?? 0;
    const prefix = `out/${nameOf(index)}/`;
    const written = [...effects.files].filter(([path]) => path.startsWith(prefix) && !path.includes('.factpress'));
    await assertWhole(new Map(written.map(([path, bytes]) => [path.slice(prefix.length), bytes])), index === 0);
    counted.quotes += assertQuotes(effects.files.get(`${prefix}facts.json`) ?? new Uint8Array(), textsOf(files));
  }
}

function said(report: BuildReport): string {
  return formatMessages(messagesOf(report), () => undefined);
}

/** What reading makes of the files, by the ids of their sources. */
function textsOf(files: Folder): ReadonlyMap<string, string> {
  const sources = Object.entries(files).filter(([path]) => !path.endsWith('.yaml'));
  return new Map(
    sources.flatMap(([path, content]) => {
      const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
      const text = decode(path, bytes).value?.text;
      return text === undefined ? [] : [[sourceId(path), text] as const];
    }),
  );
}
