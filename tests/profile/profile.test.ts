/** Where the time goes, as a table and as a trace: by a clock that ticks once for each look at it. */
import { expect, it } from 'vitest';
import { build } from '../../pipeline/build.ts';
import type { OpenPrinter } from '../../pipeline/build-press.ts';
import { type SubjectReport, silent } from '../../pipeline/build-report.ts';
import { profile, type Span, tableOf, traceOf } from '../../pipeline/profile.ts';
import { world } from '../build/harness.ts';

const spans: readonly Span[] = [
  { name: 'starting', kind: 'start-up', subject: '', from: 0, to: 40 },
  { name: 'reading', kind: 'stage', subject: 'quay', from: 40, to: 50 },
  { name: 'starting', kind: 'browser', subject: '', from: 45, to: 145 },
  { name: 'extracting', kind: 'stage', subject: 'quay', from: 50, to: 130 },
  { name: 'extracted', kind: 'work', subject: '', from: 55, to: 85 },
  { name: 'extracted', kind: 'work', subject: '', from: 85, to: 115 },
  { name: 'printing', kind: 'stage', subject: 'quay', from: 130, to: 200 },
  { name: 'fitted', kind: 'work', subject: '', from: 131, to: 190 },
  { name: 'fitted', kind: 'work', subject: '', from: 132, to: 170 },
  { name: 'out/briefing.pdf', kind: 'print', subject: '', from: 146, to: 166 },
  { name: 'out/briefing.pdf', kind: 'print', subject: '', from: 168, to: 188 },
];

it('sums up stages, work, the browser and documents', () => {
  expect(tableOf(spans)).toEqual([
    'stage, work, document    times   ms  share',
    'starting the program         1   40   20 %',
    'reading                      1   10    5 %',
    'extracting                   1   80   40 %',
    'printing                     1   70   35 %',
    '  extracted                  2   60   30 %',
    '  fitted                     2   97   49 %',
    'browser: starting            1  100   50 %',
    'print: out/briefing.pdf      2   40   20 %',
    'from start to end               200  100 %',
  ]);
});

interface Event {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts?: number;
  readonly dur?: number;
  readonly args: Readonly<Record<string, string>>;
}

const eventsIn = (trace: string) => (JSON.parse(trace) as { readonly traceEvents: readonly Event[] }).traceEvents;

it('writes a trace with a lane for each document, and none in which two things go on at once', () => {
  const events = eventsIn(traceOf(spans));
  const lanes = events.filter(({ name }) => name === 'thread_name').map(({ args }) => args.name);
  expect(lanes).toEqual(['program', 'browser', 'work', 'work 2', 'out/briefing.pdf']);
  const whole = events.filter(({ ph }) => ph === 'X');
  expect(whole.length).toBe(spans.length);
  expect(whole[0]).toEqual({
    name: 'starting',
    cat: 'start-up',
    ph: 'X',
    pid: 1,
    tid: 1,
    ts: 0,
    dur: 40_000,
    args: {},
  });
  expect(whole[1]?.args).toEqual({ subject: 'quay' });
  for (const one of whole) {
    const beside = whole.filter(({ tid }) => tid === one.tid && one.tid > 1);
    expect(beside.filter(({ ts = 0, dur = 0 }) => ts < (one.ts ?? 0) && ts + dur > (one.ts ?? 0))).toEqual([]);
  }
});

it('keeps stages apart of subjects that are built at the same time', () => {
  let now = 0;
  const heard = profile(() => now++);
  const progress = heard.progress(silent);
  const done = (path: string) => progress.done({ path } as SubjectReport);
  progress.begin(['quay', 'pier']);
  progress.step('quay', 'printing');
  progress.step('pier', 'reading');
  done('quay');
  done('pier');
  const seen = heard.spans();
  expect(seen.map(({ name, subject, from, to }) => [name, subject, from, to])).toEqual([
    ['starting', '', 0, 0],
    ['looking', '', 0, 1],
    ['printing', 'quay', 1, 3],
    ['reading', 'pier', 2, 4],
    ['ending', '', 4, 5],
  ]);
  const events = eventsIn(traceOf(seen)).filter(({ ph }) => ph === 'X');
  expect(events.map(({ name, tid }) => [name, tid])).toEqual([
    ['starting', 1],
    ['looking', 1],
    ['printing', 1],
    ['reading', 2],
    ['ending', 1],
  ]);
});

it('listens to a build, which comes out the same', async () => {
  const files = { 'sources/page.md': '# Quay Aid\n\nQuay Aid is a network. It has 12 members in 3 countries.\n' };
  const options = { sources: 'sources', out: 'out', templates: 'templates' };
  const failing: OpenPrinter = async () => ({
    value: {
      version: 'Test/1',
      origin: 'pinned',
      print: () => Promise.reject(new Error('no paper')),
      close: async () => undefined,
    },
    messages: [],
  });
  const structure = async () => {
    const effects = world(files);
    const heard = profile(effects.clock);
    const report = await build(options, heard.effects(effects), heard.progress(silent), heard.open(failing));
    const { milliseconds, subjects, ...rest } = report;
    const said = heard.spans().map(({ name, kind, subject }) => [kind, name, subject].join(' ').trim());
    return { report: { ...rest, subjects: subjects.map(({ milliseconds: _, ...one }) => one) }, said };
  };
  const { report, said } = await structure();
  const unheard = await build(options, world(files), silent, failing);
  expect(report.subjects[0]?.written).toEqual(unheard.subjects[0]?.written);
  expect(report.work).toEqual(unheard.work);
  expect(said.filter((one) => one.startsWith('stage'))).toEqual([
    'stage looking',
    'stage reading',
    'stage extracting',
    'stage composing',
    'stage printing',
    'stage publishing',
    'stage ending',
  ]);
  expect(said).toEqual(expect.arrayContaining(['browser starting', 'work extracted', 'print out/briefing.pdf']));
  expect((await structure()).said.toSorted()).toEqual(said.toSorted());
});
