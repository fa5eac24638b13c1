/** Measuring side by side: contenders take turns, so that what else the machine does falls on all of them alike. */

/** What is measured: does its work once and gives a figure, such as milliseconds. */
export type Contender = () => Promise<number>;

/** Figures of one contender, in the order of the rounds. */
export interface Figures {
  readonly median: number;
  readonly low: number;
  readonly high: number;
  readonly all: readonly number[];
}

/** Lets contenders take turns for some rounds, after one that does not count. */
export async function takeTurns<Name extends string>(
  contenders: Readonly<Record<Name, Contender>>,
  rounds: number,
  warmUps = 1,
): Promise<Readonly<Record<Name, Figures>>> {
  const names = Object.keys(contenders) as Name[];
  const seen = new Map<Name, number[]>(names.map((name) => [name, []]));
  for (let round = -warmUps; round < rounds; round++) {
    // Whoever comes first does so in every other round.
    const order = round % 2 === 0 ? names : names.toReversed();
    for (const name of order) {
      const figure = await contenders[name]();
      if (round >= 0) seen.get(name)?.push(figure);
    }
  }
  return Object.fromEntries(names.map((name) => [name, figuresOf(seen.get(name) ?? [])])) as Record<Name, Figures>;
}

/** The middle and the quartiles of some figures. */
export function figuresOf(all: readonly number[]): Figures {
  const sorted = all.toSorted((a, b) => a - b);
  const at = (part: number) => sorted[Math.round(part * (sorted.length - 1))] ?? Number.NaN;
  return { median: at(0.5), low: at(0.25), high: at(0.75), all };
}

/** What one is to the other, round by round. */
export function ratioOf(one: Figures, other: Figures): Figures {
  return figuresOf(one.all.map((figure, round) => figure / (other.all[round] ?? Number.NaN)));
}

/** Milliseconds that something takes. */
export async function millisecondsOf(work: () => unknown): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}
