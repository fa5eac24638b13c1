import { expect, test } from 'vitest';
import { withPages } from '../../pipeline/render/pages-of.ts';

const measured = {
  pages: 3,
  fill: 1,
  height: 250,
  places: new Map([
    ['summary', { page: 1, down: 0 }],
    ['network', { page: 3, down: 0 }],
  ]),
  links: new Map([['r1', [1, 3]]]),
};
const marked = (section: string, entry = 'r1') => ({ statement: 's', words: 'w', entry, section });

test('puts a value on the page of its section where several pages link to its entry', () => {
  const printed = [marked('summary'), marked('network'), marked('network', 'r9')];
  expect(withPages(printed, measured)).toEqual([
    { statement: 's', words: 'w', page: 1 },
    { statement: 's', words: 'w', page: 3 },
    { statement: 's', words: 'w' },
  ]);
});
