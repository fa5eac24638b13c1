/** Several subjects: while one is being printed the next are begun, and nobody who looks at what comes of it can tell. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { build } from '../../pipeline/build.ts';
import type { OpenPrinter, Printer } from '../../pipeline/build-press.ts';
import { type BuildReport, silent } from '../../pipeline/build-report.ts';
import type { MemoryEffects } from '../../pipeline/effects-memory.ts';
import { type Files, messagesOf, output, world } from './harness.ts';
import { pdf } from './pdf.ts';

const options = { sources: 'sources', out: 'out', templates: 'templates' };
const page = (name: string) =>
  `# ${name} Aid\n\n${name} Aid is a charity. It was founded in 1990 and has 12 members.\n`;
const files: Files = {
  'sources/east/page.md': page('East'),
  'sources/north/page.md': page('North'),
  'sources/south/page.md': page('South'),
  'sources/west/page.md': page('West'),
};

async function turns(count: number): Promise<void> {
  for (let turn = 0; turn < count; turn++) await new Promise((resolve) => setImmediate(resolve));
}

/** A browser that prints as it is told, and how often it was started and closed. */
function browser(print: Printer['print']) {
  const seen = { started: 0, closed: 0 };
  const open: OpenPrinter = async () => {
    seen.started++;
    const close = async () => void seen.closed++;
    return { value: { version: 'Chromium 153', origin: 'pinned', print, close }, messages: [] };
  };
  return { open, seen };
}

/** Which subject a document is of. */
const subjectOf = (label = '') => label.split('/')[1] ?? '';

/** Waits until something has happened, but not for ever. */
async function until(happened: () => boolean): Promise<boolean> {
  for (let left = 20_000; left > 0 && !happened(); left--) await turns(1);
  return happened();
}

/** A build whose every reading and printing is noted. */
function noted(effects: MemoryEffects) {
  const notes: string[] = [];
  effects.fail = (verb, path) => {
    const subject = /^sources\/(\w+)\/page\.md$/.exec(path)?.[1];
    if (verb === 'read' && subject !== undefined && !notes.includes(`reads ${subject}`)) notes.push(`reads ${subject}`);
    return undefined;
  };
  const step = (subject: string, doing: string) => void notes.push(`${subject} ${doing}`);
  const progress = { ...silent, step, done: (report: { path: string }) => void notes.push(`${report.path} done`) };
  return { notes, progress };
}

const without = ({ milliseconds: _, subjects, ...rest }: BuildReport) => ({
  ...rest,
  subjects: subjects.map(({ milliseconds: _, ...one }) => one),
});

describe('subjects', () => {
  it('are read while the one before is being printed, a few of them, and published in their order', async () => {
    const effects = world(files);
    const { notes, progress } = noted(effects);
    let ahead = false;
    const { open } = browser(async (_, { label }) => {
      if (subjectOf(label) === 'east') {
        ahead ||= await until(() => notes.includes('south printing'));
        await turns(200);
      }
      return pdf();
    });
    const report = await build(options, effects, progress, open);
    expect({ exit: report.exit, ahead }).toEqual({ exit: 0, ahead: true });
    expect(notes.indexOf('reads west')).toBeGreaterThan(notes.indexOf('east done'));
    const order = ['east', 'north', 'south', 'west'];
    expect(notes.filter((note) => note.endsWith(' done'))).toEqual(order.map((one) => `${one} done`));
    expect(report.subjects.map(({ path }) => path)).toEqual(order);
    for (const one of order) {
      const steps = notes.filter((note) => note.startsWith(`${one} `)).map((note) => note.slice(one.length + 1));
      expect(steps).toEqual(['reading', 'extracting', 'composing', 'printing', 'publishing', 'done']);
    }
  });

  it('are read one after the other where nothing is printed', async () => {
    const effects = world(files);
    const { notes, progress } = noted(effects);
    await build({ ...options, only: 'html' }, effects, progress);
    expect(notes.indexOf('reads north')).toBeGreaterThan(notes.indexOf('east done'));
  });

  it('come out the same, however long each print takes', async () => {
    const at = async (delays: readonly number[]) => {
      const effects = world({ ...files, 'sources/north/page.md': '---\nasOf: someday\n---\nText.' });
      let prints = 0;
      const { open } = browser(async () => {
        await turns(delays[prints++ % delays.length] ?? 0);
        return pdf();
      });
      const report = without(await build(options, effects, undefined, open));
      return { report, files: output(effects) };
    };
    const plain = await at([0]);
    expect(plain.report.subjects.map(({ outcome }) => outcome)).toEqual([
      'published',
      'kept',
      'published',
      'published',
    ]);
    const anyDelays = fc.array(fc.nat(300), { minLength: 1, maxLength: 6 });
    const property = fc.asyncProperty(anyDelays, async (delays) => {
      expect(await at(delays)).toEqual(plain);
    });
    await fc.assert(property, { numRuns: 4 });
  });

  it('are published up to the one at which the disk fails, which is told as before', async () => {
    const effects = world(files);
    const { open, seen } = browser(async () => {
      await turns(200);
      return pdf();
    });
    const real = effects.disk.real;
    const broken = async (path: string) => {
      if (path === 'out/north') throw new Error('the disk is gone');
      return real(path);
    };
    const failing = { ...effects, disk: { ...effects.disk, real: broken } };
    await expect(build(options, failing, undefined, open)).rejects.toThrow('the disk is gone');
    expect([...new Set(Object.keys(output(effects)).map((path) => path.split('/')[0]))]).toEqual(['east']);
    expect(seen).toEqual({ started: 1, closed: 1 });
  });

  it('are not published once the user interrupts, and nothing is printed any more when the browser is closed', async () => {
    const control = new AbortController();
    const effects = { ...world(files), interrupted: control.signal };
    const { notes, progress } = noted(effects);
    let printing = 0;
    let printingAtEnd: number | undefined;
    const print: Printer['print'] = async (_, { label }) => {
      printing++;
      if (subjectOf(label) === 'east' && (await until(() => notes.includes('north printing')))) control.abort('SIGINT');
      await turns(subjectOf(label) === 'north' ? 400 : 10);
      printing--;
      throw new Error('ended with the browser');
    };
    const close = async () => {
      printingAtEnd = printing;
    };
    const open: OpenPrinter = async () => {
      return { value: { version: 'T', origin: 'pinned', print, close }, messages: [] };
    };
    await expect(build(options, effects, progress, open)).rejects.toBe('SIGINT');
    expect(output(effects)).toEqual({});
    expect(printingAtEnd).toBe(0);
  });

  it('that a browser dies with are printed by one fresh one', async () => {
    const effects = world(files);
    const { notes, progress } = noted(effects);
    let started = 0;
    const open: OpenPrinter = async () => {
      const me = started++;
      const print: Printer['print'] = async () => {
        if (me > 0) return pdf();
        await until(() => notes.includes('south printing'));
        throw new Error('Target closed');
      };
      return { value: { version: 'T', origin: 'pinned', print, close: async () => undefined }, messages: [] };
    };
    const report = await build(options, effects, progress, open);
    expect({ exit: report.exit, messages: messagesOf(report), started }).toEqual({ exit: 0, messages: [], started: 2 });
    expect(Object.keys(output(effects)).filter((path) => path.endsWith('.pdf'))).toHaveLength(8);
  });

  it('are all printed before the browser is closed, whichever is printed first', async () => {
    const effects = world({ 'sources/east/page.md': page('East'), 'sources/west/page.md': page('West') });
    let printing = 0;
    let printingAtEnd: number | undefined;
    const print: Printer['print'] = async (_, { label }) => {
      printing++;
      await turns(subjectOf(label) === 'east' ? 600 : 0);
      printing--;
      return pdf();
    };
    const close = async () => {
      printingAtEnd ??= printing;
    };
    const open: OpenPrinter = async () => {
      return { value: { version: 'T', origin: 'pinned', print, close }, messages: [] };
    };
    expect((await build(options, effects, undefined, open)).exit).toBe(0);
    expect(printingAtEnd).toBe(0);
  });
});
