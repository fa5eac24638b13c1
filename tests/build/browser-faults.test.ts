/** A browser that fails in every way, and what is published all the same. */
import { describe, expect, it } from 'vitest';
import { build } from '../../pipeline/build.ts';
import type { OpenPrinter, Printer } from '../../pipeline/build-press.ts';
import { browserDoesNotRun } from '../../pipeline/model/catalogue.ts';
import { messagesOf, output, world } from './harness.ts';
import { pdf } from './pdf.ts';

const page = '# Quay Aid\n\nQuay Aid is a charity. It was founded in 1990 and has 12 members.\n';
const options = { sources: 'sources', out: 'out', templates: 'templates' };
type Print = Printer['print'];

const late = Object.assign(new Error('late'), { deadlineMs: 1 });
const faults: readonly (readonly [string, Print])[] = [
  ['dies while printing', () => Promise.reject(new Error('Target closed'))],
  ['hangs', () => Promise.reject(late)],
  ['prints an empty file', async () => new Uint8Array()],
  ['prints something that is no PDF', async () => new TextEncoder().encode('<html>')],
  ['prints half a PDF', async () => (await pdf()).subarray(0, 200)],
];

/** A browser of which each start prints as the next of the list does, the last one for ever. */
function browsers(prints: readonly (Print | undefined)[]) {
  const seen = { started: 0, closed: 0 };
  const open: OpenPrinter = async () => {
    const print = prints[Math.min(seen.started, prints.length - 1)];
    seen.started++;
    if (print === undefined) return { value: undefined, messages: [browserDoesNotRun('/opt/browser', 'no memory')] };
    const close = async () => void seen.closed++;
    return { value: { version: 'Chromium 153', origin: 'pinned', print, close }, messages: [] };
  };
  return { seen, open };
}

describe('a browser', () => {
  it.each(faults)('that %s is replaced by a fresh one, once, and all is printed', async (_, fault) => {
    const { seen, open } = browsers([fault, pdf]);
    const effects = world({ 'sources/page.md': page });
    const report = await build(options, effects, undefined, open);
    expect({ exit: report.exit, messages: messagesOf(report) }).toEqual({ exit: 0, messages: [] });
    expect(seen).toEqual({ started: 2, closed: 2 });
    expect(Object.keys(output(effects))).toContain('fact-sheet.pdf');
  });

  it.each(faults)('that %s again and again leaves facts and HTML, exit 3, and a word on each PDF', async (_, fault) => {
    const { seen, open } = browsers([fault]);
    const effects = world({ 'sources/page.md': page });
    const report = await build(options, effects, undefined, open);
    expect(report.exit).toBe(3);
    expect(report.subjects[0]?.outcome).toBe('published');
    expect(Object.keys(output(effects)).filter((name) => /html|facts\.json$/.test(name))).toHaveLength(5);
    const missing = messagesOf(report).filter(({ ruleId }) => ruleId === 'browser-pdf-missing');
    expect(missing.map(({ file }) => file)).toEqual(['out/briefing.pdf', 'out/fact-sheet.pdf']);
    expect(seen.started).toBeLessThanOrEqual(4);
    expect(seen.closed).toBe(seen.started);
  });

  it('that does not start is started once more', async () => {
    const { seen, open } = browsers([undefined, pdf]);
    const report = await build(options, world({ 'sources/page.md': page }), undefined, open);
    expect([report.exit, seen.started]).toEqual([0, 2]);
    const never = browsers([undefined]);
    const failed = await build(options, world({ 'sources/page.md': page }), undefined, never.open);
    expect([failed.exit, never.seen.started]).toEqual([3, 2]);
    expect(
      messagesOf(failed)
        .map(({ ruleId }) => ruleId)
        .sort(),
    ).toEqual(['browser-does-not-run', 'browser-pdf-missing', 'browser-pdf-missing']);
  });

  it('that fails where nothing has changed leaves the PDFs of then, and says so', async () => {
    const effects = world({ 'sources/page.md': page });
    await build(options, effects, undefined, browsers([pdf]).open);
    const before = output(effects);
    const report = await build(options, effects, undefined, browsers([undefined]).open);
    expect(output(effects)).toEqual(before);
    const said = messagesOf(report).filter(({ ruleId }) => ruleId === 'browser-pdf-missing');
    for (const { reason } of said) expect(reason).toContain('of an earlier build');
    effects.files.set('sources/page.md', new TextEncoder().encode(page.replace('12', '13')));
    const changed = await build(options, effects, undefined, browsers([undefined]).open);
    expect(messagesOf(changed).filter(({ reason }) => reason.includes('is missing'))).toHaveLength(2);
    expect(Object.keys(output(effects)).filter((name) => name.endsWith('.pdf'))).toEqual([]);
  });
});
