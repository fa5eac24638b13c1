import { expect, test } from 'vitest';
import { withPages } from '../../pipeline/render/pages-of.ts';

const measured = {
  pages: 3,
  fill: 1,
  height: 250,
  places: new Map([
    ['summary', { page: 1, down: 0 }],
    ['network', { page: 2, down: 0 }],
  ]),
  links: new Map([['r1', [1, 2, 3]]]),
};
const marked = (section: string, nth = 0, entry = 'r1') => ({ statement: 's', words: 'w', entry, section, nth });

test('puts a value on the page of its turn where several pages link to its entry', () => {
  const printed = [marked('summary'), marked('network', 1), marked('network', 2), marked('network', 0, 'r9')];
  expect(withPages(printed, measured)).toEqual([
    { statement: 's', words: 'w', page: 1 },
    { statement: 's', words: 'w', page: 2 },
    { statement: 's', words: 'w', page: 3 },
    { statement: 's', words: 'w' },
  ]);
});
