/**
 * The candidates, each as functions from a text to what it finds. None of them is a dependency: what is not installed is left
 * out. Their types are not installed either, so that each is described here as far as it is called.
 */
import { recogniseFigures } from '../../../pipeline/extract/recognise/figures.ts';
import { recogniseNames } from '../../../pipeline/extract/recognise/name.ts';
import { recognisePlaces } from '../../../pipeline/extract/recognise/place.ts';
import { sentenceRanges } from '../../../pipeline/parse/sentences.ts';
import type { Stretch } from './annotated.ts';

/** Something found, with its amount where the library gives one. */
export interface Found extends Stretch {
  readonly amount?: number;
}

type Find = (text: string) => readonly Found[];

/** What one library can do of it. */
export interface Candidate {
  readonly name: string;
  readonly sentences?: Find;
  readonly amounts?: Find;
  readonly dates?: Find;
  readonly places?: Find;
  readonly people?: Find;
  readonly bodies?: Find;
  /** Names of whatever kind. */
  readonly names?: Find;
}

/** Our own recognisers, as extraction uses them. */
const own: Candidate = {
  name: 'own',
  sentences: (text) => sentenceRanges(text, 10_000).map(({ from, to }) => ({ start: from, end: to })),
  amounts: (text) =>
    recogniseFigures(text).flatMap((one) =>
      one.type === 'quantity' && one.ordinal !== true ? [{ ...one.core, amount: one.value.amount }] : [],
    ),
  dates: (text) => recogniseFigures(text).flatMap((one) => (one.type === 'time' ? [one.core] : [])),
  places: recognisePlaces,
  people: (text) => recogniseNames(text).filter(({ kind }) => kind === 'person'),
  bodies: (text) => recogniseNames(text).filter(({ kind }) => kind !== 'person'),
  names: (text) => recogniseNames(text),
};

const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });
const platform: Candidate = {
  name: 'Intl.Segmenter',
  sentences: (text) =>
    [...segmenter.segment(text)].map(({ index, segment }) => ({ start: index, end: index + segment.trimEnd().length })),
};

interface Positioned {
  readonly position: { readonly start: { readonly offset: number }; readonly end: { readonly offset: number } };
  readonly type: string;
  readonly children?: readonly Positioned[];
}

const parseEnglish = optional(
  'parse-english',
  ({ ParseEnglish }: { ParseEnglish: new () => { parse(t: string): Positioned } }) => {
    const parser = new ParseEnglish();
    const nodes = (node: Positioned): readonly Positioned[] =>
      node.type === 'SentenceNode' ? [node] : (node.children ?? []).flatMap(nodes);
    return {
      name: 'parse-english',
      sentences: (text) =>
        nodes(parser.parse(text)).map(({ position }) => ({ start: position.start.offset, end: position.end.offset })),
    };
  },
);

interface CompromiseView {
  json(options: object): readonly {
    readonly offset: { readonly start: number; readonly length: number };
    readonly number?: { readonly num?: number | null };
  }[];
}
interface CompromiseDoc extends CompromiseView {
  numbers(): CompromiseView;
  dates(): CompromiseView;
  places(): CompromiseView;
  people(): CompromiseView;
  organizations(): CompromiseView;
}
type Compromise = ((text: string) => CompromiseDoc) & { plugin(dates: unknown): void };

const compromise = optional('compromise', async ({ default: nlp }: { default: Compromise }) => {
  nlp.plugin((await load<{ default: unknown }>('compromise-dates'))?.default);
  const view =
    (pick: (doc: CompromiseDoc) => CompromiseView): Find =>
    (text) =>
      pick(nlp(text))
        .json({ offset: true })
        .map(({ offset: { start, length }, number }) => ({
          start,
          end: start + length,
          ...(typeof number?.num === 'number' && { amount: number.num }),
        }));
  return {
    name: 'compromise',
    sentences: view((doc) => doc),
    amounts: view((doc) => doc.numbers()),
    dates: view((doc) => doc.dates()),
    places: view((doc) => doc.places()),
    people: view((doc) => doc.people()),
    bodies: view((doc) => doc.organizations()),
  };
});

interface WinkItems {
  each(visit: (item: { out(how?: unknown): string }) => void): void;
}
interface Wink {
  readDoc(text: string): { sentences(): WinkItems; entities(): WinkItems; tokens(): WinkItems };
  readonly its: { readonly type: unknown; readonly pos: unknown };
}

const wink = optional('wink-nlp', async ({ default: make }: { default: (model: unknown) => Wink }) => {
  const model = await load<{ default: unknown }>('wink-eng-lite-web-model');
  const nlp = make(model?.default);
  const { type, pos } = nlp.its;
  /** wink gives no offsets: its items come in order, so that each is looked for behind the one before. */
  const placed = (text: string, items: WinkItems, keep: (kind: string) => boolean, how: unknown): Found[] => {
    let at = 0;
    const found: Found[] = [];
    items.each((item) => {
      const words = item.out();
      const start = text.indexOf(words, at);
      if (start < 0) return;
      at = start + words.length;
      if (keep(how === undefined ? '' : item.out(how))) found.push({ start, end: at });
    });
    return found;
  };
  const entities =
    (kinds: readonly string[]): Find =>
    (text) =>
      placed(text, nlp.readDoc(text).entities(), (kind) => kinds.includes(kind), type);
  return {
    name: 'wink-nlp',
    sentences: (text) => placed(text, nlp.readDoc(text).sentences(), () => true, undefined),
    amounts: entities(['CARDINAL', 'MONEY', 'PERCENT']),
    dates: entities(['DATE', 'YEAR']),
    names: (text) => {
      const runs: { start: number; end: number }[] = [];
      for (const { start, end } of placed(text, nlp.readDoc(text).tokens(), (kind) => kind === 'PROPN', pos)) {
        const last = runs.at(-1);
        if (last !== undefined && start - last.end <= 1) last.end = end;
        else runs.push({ start, end });
      }
      return runs;
    },
  };
});

const chrono = optional(
  'chrono-node',
  ({ parse }: { parse(text: string): readonly { index: number; text: string }[] }) => ({
    name: 'chrono-node',
    dates: (text) => parse(text).map(({ index, text: words }) => ({ start: index, end: index + words.length })),
  }),
);

interface Recognised {
  readonly start: number;
  readonly end: number;
  readonly resolution?: { readonly value?: string };
}
type Recognise = (text: string, culture: string) => readonly Recognised[];
interface Suite {
  readonly default: {
    readonly recognizeNumber: Recognise;
    readonly recognizeCurrency: Recognise;
    readonly recognizePercentage: Recognise;
    readonly recognizeDateTime: Recognise;
  };
}

const recognizers = optional('@microsoft/recognizers-text-suite', ({ default: suite }: Suite) => {
  const run = (recognise: Recognise, text: string): Found[] =>
    recognise(text, 'en-us').map(({ start, end, resolution }) => {
      const amount = Number.parseFloat(resolution?.value ?? '');
      return { start, end: end + 1, ...(Number.isFinite(amount) && { amount }) };
    });
  return {
    name: 'recognizers-text',
    amounts: (text) => {
      const money = run(suite.recognizeCurrency, text);
      const shares = run(suite.recognizePercentage, text);
      const taken = [...money, ...shares];
      const bare = run(suite.recognizeNumber, text).filter(
        (one) => !taken.some((other) => one.start < other.end && other.start < one.end),
      );
      return [...taken, ...bare];
    },
    dates: (text) => run(suite.recognizeDateTime, text),
  };
});

/** All that are installed, ours first. */
export async function candidates(): Promise<readonly Candidate[]> {
  const others = await Promise.all([parseEnglish, compromise, wink, chrono, recognizers]);
  return [own, platform, ...others.filter((one) => one !== undefined)];
}

async function optional<Module>(
  name: string,
  make: (module: Module) => Candidate | Promise<Candidate>,
): Promise<Candidate | undefined> {
  const module = await load<Module>(name);
  return module === undefined ? undefined : make(module);
}

async function load<Module>(name: string): Promise<Module | undefined> {
  try {
    return (await import(name)) as Module;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ERR_MODULE_NOT_FOUND') return undefined;
    throw error;
  }
}
