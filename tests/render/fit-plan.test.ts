import { describe, expect, test } from 'vitest';
import type { Fallback } from '../../pipeline/model/template.ts';
import { type Fitted, looseness, nextLength, overflowing, roomierFits } from '../../pipeline/render/fit-plan.ts';

/** A print of `pages` pages, the last filled to `fill`, with sections that begin at these depths (2.5: middle of page 3). */
function print(pages: number, fill: number, starts: Record<string, number>, fit: Partial<Fitted['fit']> = {}): Fitted {
  const places = new Map(
    Object.entries(starts).map(([id, at]) => [id, { page: Math.floor(at) + 1, down: at - Math.floor(at) }]),
  );
  return {
    fit: { applied: [], tight: 0, ...fit },
    measured: { pages, fill, places, links: new Map(), height: 250 },
    sections: Object.keys(starts).map((id) => ({ id, part: id === 'sources' ? 'foot' : 'main' })),
  };
}

const drop = (id: string): Fallback => ({ drop: id });

describe('a document that is too long', () => {
  test('gives up no more than is predicted to do', () => {
    const long = print(3, 0.1, { history: 0, awards: 1, contacts: 1.5, sources: 2 });
    expect(nextLength(long, 2, [drop('awards'), drop('contacts')])).toEqual({ applied: [drop('awards')], tight: 0 });
    expect(nextLength(long, 1, [drop('awards'), drop('contacts'), drop('sources')])?.applied).toHaveLength(3);
  });

  test('goes on where it stopped, and says when nothing is left', () => {
    const again = print(3, 0.1, { contacts: 1, sources: 2 }, { applied: [drop('awards')], tight: 1 });
    const all = [drop('awards'), drop('contacts')];
    expect(nextLength(again, 2, all)).toEqual({ applied: all, tight: 1 });
    expect(nextLength({ ...again, fit: { applied: all, tight: 1 } }, 2, all)).toBeUndefined();
  });

  test('is said to overflow by the section that crosses the limit, in millimetres', () => {
    const long = print(3, 0.2, { history: 0, sources: 1.5 });
    expect(overflowing(long, 2)).toEqual({ section: 'sources', millimetres: 50 });
  });
});

describe('a document that holds little', () => {
  test('is set the looser the less it holds, a full one as the theme has it', () => {
    expect(looseness(0)).toBeLessThan(looseness(2500));
    expect(looseness(2500)).toBeLessThan(0);
    expect(looseness(8000)).toBe(0);
  });
});

describe('a nearly empty last page', () => {
  test('is worth the mildest setting that is predicted to spare it', () => {
    expect(roomierFits(print(6, 0.2, { sources: 4 }), [])).toEqual([{ applied: [], tight: 1 }]);
    expect(roomierFits(print(6, 0.45, { sources: 4 }), [])).toEqual([{ applied: [], tight: 2 }]);
  });

  test('is left where no setting would spare it, and not looked for in what has one page', () => {
    expect(roomierFits(print(2, 0.45, { sources: 1 }), [])).toEqual([]);
    expect(roomierFits(print(1, 0.1, { sources: 0.05 }), [])).toEqual([]);
    expect(roomierFits(print(4, 0.8, { sources: 3 }), [])).toEqual([]);
  });

  test('may shorten lists, where the template allows that, but drops nothing', () => {
    const fallbacks: readonly Fallback[] = [{ shorten: 'foot' }, drop('sources'), { shorten: 'foot' }];
    const fits = roomierFits(print(3, 0.35, { history: 0, sources: 1 }), fallbacks);
    expect(fits).toEqual([{ applied: [{ shorten: 'foot' }, { shorten: 'foot' }], tight: 3 }]);
  });
});
