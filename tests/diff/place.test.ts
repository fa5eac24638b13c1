import { describe, expect, it } from 'vitest';
import { compare } from '../../pipeline/diff/compare.ts';
import { paged, pagesIn, place } from '../../pipeline/diff/place.ts';
import type { Printed } from '../../pipeline/model/changes.ts';
import type { Printing } from '../../pipeline/model/printing.ts';
import { facts, quantity, reference, source, statement } from './facts.ts';

const state = (amount: number) =>
  facts(
    [source('a', `${amount}`)],
    [statement(`memberCount:${amount}`, quantity(amount), [reference('a', `${amount} members`)])],
  );
const by = (id: string): ReadonlyMap<string, readonly Printed[]> =>
  new Map([[id, [{ document: 'briefing', sections: ['network'] }]]]);
const changes = place(compare(state(40), state(41)), by('memberCount:40'), by('memberCount:41'));
const pages = (id: string, ...on: number[]) => new Map([['briefing', new Map([[id, on]])]]);

describe('the pages of what changed', () => {
  it('are those of the document before and of the one now', () => {
    const [change] = paged(changes, pages('memberCount:40', 2), pages('memberCount:41', 1, 3)).statements;
    expect(change?.printedBefore).toEqual([{ document: 'briefing', sections: ['network'], pages: [2] }]);
    expect(change?.printedAfter).toEqual([{ document: 'briefing', sections: ['network'], pages: [1, 3] }]);
  });

  it('are not said where no print tells them, and stay where they were said', () => {
    expect(paged(changes, new Map(), new Map())).toEqual(changes);
    const told = paged(changes, new Map(), pages('memberCount:41', 1));
    expect(paged(told, new Map(), pages('memberCount:41', 9))).toEqual(told);
  });

  it('are read off what a document says of itself, each once and in order', () => {
    const said = (statement: string, page?: number) => ({ statement, words: '', ...(page !== undefined && { page }) });
    const printing: Printing = {
      format: 'factpress/printed@1',
      document: 'briefing',
      language: 'en',
      facts: '0'.repeat(64),
      printed: [said('x', 3), said('y'), said('x', 1), said('x', 3)],
    };
    expect(pagesIn(printing)).toEqual(new Map([['x', [1, 3]]]));
  });
});
