import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Marked, segments } from '../../pipeline/compose/segments.ts';

const span = (start: number, end: number, n: number): Marked => ({
  start,
  end,
  mark: 'support',
  anchor: `q-${n}`,
  back: [{ number: n, id: `st-${n}` }],
});

test('cuts overlapping and nested spans without losing either', () => {
  const cut = segments('abcdefgh', [span(1, 5, 1), span(3, 7, 2), span(3, 4, 3)], '');
  expect(
    cut.map(({ text, mark, anchors, back }) => [text, mark ?? '', anchors, back.map(({ number }) => number)]),
  ).toEqual([
    ['a', '', [], []],
    ['bc', 'support', ['q-1'], []],
    ['d', 'support', ['q-2', 'q-3'], [3]],
    ['e', 'support', [], [1]],
    ['fg', 'support', [], [2]],
    ['h', '', [], []],
  ]);
});

test('shows what gave nothing, figures passed over within it too, and leaves other sentences as they are', () => {
  const passage = (start: number, end: number, mark: Marked['mark']): Marked => ({
    ...span(start, end, 1),
    mark,
    back: [],
  });
  const cut = segments('abcdef', [passage(0, 2, 'passage'), passage(2, 6, 'silent'), passage(3, 4, 'skipped')], '');
  expect(cut.map(({ text, mark, silent }) => [text, mark ?? '', silent ?? false])).toEqual([
    ['ab', '', false],
    ['c', '', true],
    ['d', 'skipped', true],
    ['ef', '', true],
  ]);
});

test('shows control characters by name', () => {
  const cut = segments('a\u202Eb\r\n', [], 'hidden');
  expect(cut.map(({ text, mark }) => [text, mark ?? ''])).toEqual([
    ['a', ''],
    ['[U+202E]', 'control'],
    ['b\r\n', ''],
  ]);
});

test('shows what has no width, and leaves joiners to the scripts that are written with them', () => {
  const shown = (text: string) =>
    segments(text, [], 'hidden')
      .map((piece) => piece.text)
      .join('');
  expect(shown('19\u200b90')).toBe('19[U+200B]90');
  expect(shown('a\u00adb\ufeffc\u{1fffe}')).toBe('a[U+00AD]b[U+FEFF]c[U+1FFFE]');
  expect(shown('pay\u200dpal')).toBe('pay[U+200D]pal');
  const family = '\u{1f468}\u200d\u{1f469}';
  expect(shown(family)).toBe(family);
  expect(shown('می\u200cخواهم')).toBe('می\u200cخواهم');
});

test('loses no character and no anchor, whatever the spans', () => {
  const spans = fc.array(fc.tuple(fc.nat(20), fc.nat(20)), { maxLength: 8 });
  fc.assert(
    fc.property(
      fc.string({ minLength: 21, maxLength: 30, unit: fc.constantFrom('a', ' ', '\n', '<', '😀') }),
      spans,
      (text, pairs) => {
        const all = pairs.filter(([a, b]) => a < b).map(([a, b], i) => span(a, b, i));
        const cut = segments(text, all, '');
        expect(cut.map((piece) => piece.text).join('')).toBe(text);
        expect(cut.flatMap(({ anchors }) => anchors).toSorted()).toEqual(all.map(({ anchor }) => anchor).toSorted());
        expect(cut.flatMap(({ back }) => back)).toHaveLength(all.length);
      },
    ),
  );
});
