/**
 * Where the time of a build goes: listens to its progress and to its browser, and tells it as a table and as a trace that
 * Perfetto and Chrome's own viewer open (Trace Event Format). Durations are in here, and in nothing that a build writes.
 */
import type { OpenPrinter, Printer } from './build-press.ts';
import type { Progress } from './build-report.ts';
import type { Effects } from './effects.ts';

/** Something that took time. */
export interface Span {
  /** `printing`; of work, what was done: `parsed`; of a print, the document's file. */
  readonly name: string;
  readonly kind: 'start-up' | 'stage' | 'work' | 'browser' | 'print';
  /** Whose stage it is; empty where it is nobody's. */
  readonly subject: string;
  /** Milliseconds of the effects' clock. */
  readonly from: number;
  readonly to: number;
}

/** A build that is listened to. */
export interface Profile {
  readonly progress: (heard: Progress) => Progress;
  readonly open: (opens: OpenPrinter) => OpenPrinter;
  readonly effects: (effects: Effects) => Effects;
  /** All that has ended, in the order of beginning. */
  readonly spans: () => readonly Span[];
}

/** Begins to listen; what came before, since the clock's start, was starting up. */
export function profile(clock: () => number): Profile {
  const began = clock();
  const spans: Span[] = [{ name: 'starting', kind: 'start-up', subject: '', from: 0, to: began }];
  // Where no subject is being built, the program is looking or ending.
  let between: Going | undefined = { name: 'looking', subject: '', from: began };
  const going = new Map<string, Going>();
  const ended = (one: Going | undefined, now: number): void => {
    if (one !== undefined) spans.push({ ...one, kind: 'stage', to: now });
  };
  const next = (subject: string, doing: string | undefined): void => {
    const now = clock();
    ended(between, now);
    ended(going.get(subject), now);
    if (doing === undefined) going.delete(subject);
    else going.set(subject, { name: doing, subject, from: now });
    between = going.size === 0 ? { name: 'ending', subject: '', from: now } : undefined;
  };
  const timed = async <T>(name: string, kind: Span['kind'], work: () => Promise<T>): Promise<T> => {
    const from = clock();
    try {
      return await work();
    } finally {
      spans.push({ name, kind, subject: '', from, to: clock() });
    }
  };
  const listening = (printer: Printer): Printer => ({
    ...printer,
    print: (html, options) => timed(options.label ?? 'a document', 'print', () => printer.print(html, options)),
    close: () => timed('closing', 'browser', printer.close),
  });
  return {
    progress: (heard) => ({
      begin: heard.begin,
      step: (subject, doing) => {
        next(subject, doing);
        heard.step(subject, doing);
      },
      done: (report) => {
        next(report.path, undefined);
        heard.done(report);
      },
    }),
    open: (opens) =>
      Object.assign(async (...asked: Parameters<OpenPrinter>) => {
        const opened = await timed('starting', 'browser', () => opens(...asked));
        return { ...opened, value: opened.value && listening(opened.value) };
      }, opens),
    effects: (effects) => ({ ...effects, timed: (what, work) => timed(what, 'work', work) }),
    spans: () => {
      const now = clock();
      const open = [...(between === undefined ? [] : [between]), ...going.values()];
      return [...spans, ...open.map((one) => ({ ...one, kind: 'stage' as const, to: now }))].toSorted(
        (a, b) => a.from - b.from,
      );
    },
  };
}

/** A stage that has not ended. */
type Going = Pick<Span, 'name' | 'subject' | 'from'>;

/** What stages, work and documents took, all in all. */
export interface Row {
  readonly what: string;
  readonly times: number;
  readonly milliseconds: number;
}

const kinds: readonly (readonly [Span['kind'], (name: string) => string])[] = [
  ['start-up', () => 'starting the program'],
  ['stage', (name) => name],
  ['work', (name) => `  ${name}`],
  ['browser', (name) => `browser: ${name}`],
  ['print', (name) => `print: ${name}`],
];

/** Sums by stage over all subjects, then by what was done in them, then of the browser, then by document. */
export function sums(spans: readonly Span[]): readonly Row[] {
  return kinds.flatMap(([kind, words]) => {
    const own = spans.filter((span) => span.kind === kind);
    return [...new Set(own.map(({ name }) => name))].map((name) => {
      const these = own.filter((span) => span.name === name);
      return {
        what: words(name),
        times: these.length,
        milliseconds: these.reduce((sum, { from, to }) => sum + to - from, 0),
      };
    });
  });
}

/** The table, as lines: what, how often, milliseconds, share of the whole. Only stages of one subject are one after the other. */
export function tableOf(spans: readonly Span[]): readonly string[] {
  const whole = Math.max(0, ...spans.map(({ to }) => to));
  const share = (part: number) => `${whole === 0 ? 0 : Math.round((part / whole) * 100)} %`;
  const rows = sums(spans).map(({ what, times, milliseconds }) => [
    what,
    String(times),
    milliseconds.toFixed(0),
    share(milliseconds),
  ]);
  const head = ['stage, work, document', 'times', 'ms', 'share'];
  const table = [head, ...rows, ['from start to end', '', whole.toFixed(0), share(whole)]];
  const widths = head.map((_, column) => Math.max(...table.map((row) => row[column]?.length ?? 0)));
  const line = (row: readonly string[]) =>
    row.map((cell, at) => (at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0))).join('  ');
  return table.map(line);
}

/** The trace: lanes for the program's stages, more for what goes on in them and beside them. Microseconds. */
export function traceOf(spans: readonly Span[]): string {
  const placed = inLanes(spans);
  const names = [...new Set(placed.map(({ lane }) => lane))];
  const named = names.map((name, lane) => ({ name: 'thread_name', ph: 'M', pid: 1, tid: lane + 1, args: { name } }));
  const events = placed.map(({ lane, span: { name, kind, subject, from, to } }) => ({
    name: kind === 'print' ? 'print' : name,
    cat: kind,
    ph: 'X',
    pid: 1,
    tid: names.indexOf(lane) + 1,
    ts: Math.round(from * 1000),
    dur: Math.round((to - from) * 1000),
    args: subject === '' ? {} : { subject },
  }));
  const program = { name: 'process_name', ph: 'M', pid: 1, tid: 0, args: { name: 'factpress' } };
  return `${JSON.stringify({ displayTimeUnit: 'ms', traceEvents: [program, ...named, ...events] }, null, 1)}\n`;
}

/** A document has a lane of its own; a stage or work that goes on at the same time as another one is in another lane. */
function inLanes(spans: readonly Span[]): readonly { readonly lane: string; readonly span: Span }[] {
  const laneIn = { program: freeLane('program'), work: freeLane('work') };
  return spans.map((span) => {
    if (span.kind === 'print') return { lane: span.name, span };
    if (span.kind === 'browser') return { lane: 'browser', span };
    return { lane: laneIn[span.kind === 'work' ? 'work' : 'program'](span), span };
  });
}

/** Gives each span the first lane in which nothing goes on any more. */
function freeLane(name: string): (span: Span) => string {
  const ends: number[] = [];
  return ({ from, to }) => {
    const free = ends.findIndex((end) => end <= from);
    const at = free < 0 ? ends.length : free;
    ends[at] = to;
    return at === 0 ? name : `${name} ${at + 1}`;
  };
}
