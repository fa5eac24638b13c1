/** Things that are begun ahead and ended in their order: counted in steps, whatever each of them takes. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Bounds, inOrder } from '../../pipeline/in-order.ts';

interface Thing {
  readonly waits: boolean;
  readonly weight: number;
  /** Turns of the loop that each half takes. */
  readonly first: number;
  readonly second: number;
  readonly fails?: 'first' | 'second';
}

async function turns(count: number): Promise<void> {
  for (let turn = 0; turn < count; turn++) await new Promise((resolve) => setImmediate(resolve));
}

/** Does all things, and notes when each half began and was over. */
async function seen(things: readonly Thing[], bounds: Bounds) {
  const notes: string[] = [];
  const half = async (name: string, count: number, fails: boolean): Promise<void> => {
    notes.push(`${name} begins`);
    await turns(count);
    notes.push(fails ? `${name} fails` : `${name} is over`);
    if (fails) throw new Error(name);
  };
  const begin = async (at: number) => {
    const { waits = true, weight = 0, first = 0, second = 0, fails } = things[at] ?? {};
    await half(`first ${at}`, first, fails === 'first');
    return {
      waits,
      weight,
      end: async () => {
        await half(`second ${at}`, second, fails === 'second');
        return at;
      },
      release: async () => {
        await turns(2);
        notes.push(`release ${at}`);
      },
    };
  };
  const done = await inOrder([...things.keys()], begin, bounds).then(
    (results) => ({ results }),
    (error: Error) => ({ failed: error.message }),
  );
  const atEnd = notes.length;
  await turns(50);
  return { notes, done, quiet: notes.length === atEnd };
}

const thing = (more: Partial<Thing> = {}): Thing => ({ waits: true, weight: 1, first: 0, second: 3, ...more });
const bounds = { most: 2, weight: 100 };

describe('things that wait for something else', () => {
  it('are begun while the one before is not yet ended, and ended in their order', async () => {
    const { notes, done } = await seen([thing(), thing(), thing()], bounds);
    expect(done).toEqual({ results: [0, 1, 2] });
    expect(notes.indexOf('first 1 is over')).toBeLessThan(notes.indexOf('second 0 is over'));
    expect(notes.indexOf('first 2 begins')).toBeGreaterThan(notes.indexOf('second 0 is over'));
  });

  it('are begun one after the other where nothing else is busy with them', async () => {
    const { notes } = await seen([thing({ waits: false }), thing({ waits: false })], bounds);
    expect(notes.indexOf('first 1 begins')).toBeGreaterThan(notes.indexOf('second 0 is over'));
  });

  it('are begun one after the other where one weighs too much', async () => {
    const { notes } = await seen([thing({ weight: 100 }), thing()], bounds);
    expect(notes.indexOf('first 1 begins')).toBeGreaterThan(notes.indexOf('second 0 is over'));
  });

  it('are ended where a later one cannot be begun', async () => {
    const { notes, done } = await seen([thing(), thing({ fails: 'first' }), thing()], bounds);
    expect(done).toEqual({ failed: 'first 1' });
    expect(notes).toContain('second 0 is over');
    expect(notes).not.toContain('first 2 begins');
  });

  it('are let go where an earlier one fails', async () => {
    const { notes, done, quiet } = await seen([thing({ fails: 'second' }), thing({ first: 9 }), thing()], bounds);
    expect(done).toEqual({ failed: 'second 0' });
    expect(notes.filter((note) => /second 1|first 2/.test(note))).toEqual([]);
    expect(notes.filter((note) => note.startsWith('release'))).toEqual(['release 0', 'release 1']);
    expect(quiet).toBe(true);
  });
});

const anyThing: fc.Arbitrary<Thing> = fc.record(
  {
    waits: fc.boolean(),
    weight: fc.nat(5),
    first: fc.nat(4),
    second: fc.nat(4),
    fails: fc.constantFrom('first' as const, 'second' as const),
  },
  { requiredKeys: ['waits', 'weight', 'first', 'second'] },
);

it('gives what one after the other gives, within its bounds, whatever each takes and whichever fails', async () => {
  const anyBounds = fc.record({ most: fc.integer({ min: 1, max: 4 }), weight: fc.integer({ min: 1, max: 12 }) });
  const property = fc.asyncProperty(fc.array(anyThing, { maxLength: 7 }), anyBounds, async (things, given) => {
    const { notes, done, quiet } = await seen(things, given);
    const first = things.findIndex(({ fails }) => fails !== undefined);
    const failing = `${things[first]?.fails} ${first}`;
    expect(done).toEqual(first < 0 ? { results: [...things.keys()] } : { failed: failing });
    expect(quiet).toBe(true);
    const ended = notes.filter((note) => /^second .* is over$/.test(note));
    expect(ended).toEqual(
      [...things.keys()].slice(0, first < 0 ? undefined : first).map((at) => `second ${at} is over`),
    );
    const open = new Set<number>();
    let beginning = 0;
    for (const note of notes) {
      const [half, number, ...rest] = note.split(' ');
      const what = `${half} ${rest.join(' ')}`;
      if (what === 'first begins') {
        expect(beginning++).toBe(0);
        const weights = [...open].map((at) => things[at]?.weight ?? 0);
        expect(open.size).toBeLessThan(given.most);
        expect(open.size === 0 || weights.reduce((sum, one) => sum + one, 0) < given.weight).toBe(true);
        expect([...open].every((at) => things[at]?.waits)).toBe(true);
      }
      if (/^first (?:is over|fails)$/.test(what)) beginning--;
      if (what === 'first is over') open.add(Number(number));
      // Once each, and none that was not begun.
      if (half === 'release') expect(open.delete(Number(number))).toBe(true);
    }
    expect(open.size).toBe(0);
  });
  await fc.assert(property, { numRuns: 60 });
});
