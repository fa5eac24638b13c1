/** Messages as people see them. */
import { describe, expect, it } from 'vitest';
import { valueUnexpected } from '../../pipeline/model/catalogue.ts';
import type { Message } from '../../pipeline/model/message.ts';
import { formatMessage, formatMessages, toJson, visible } from '../../pipeline/report.ts';

const at = (line: number, column: number): Message => ({
  severity: 'error',
  ruleId: 'some-rule',
  file: 'a.md',
  line,
  column,
  reason: 'Something is wrong',
});

/** What the caret stands under. */
function pointedAt(printed: string): string {
  const lines = printed.split('\n');
  const caret = lines.findIndex((line) => /^ *\| *\^$/.test(line));
  return [...(lines[caret - 1] ?? '')].slice((lines[caret] ?? '').indexOf('^')).join('');
}

describe('a message', () => {
  it('is place, severity, reason and rule, then the code, then what to do', () => {
    const message = valueUnexpected({ file: 'sources/factpress.yaml', line: 2, column: 8 }, '"no"', 'text');
    expect(formatMessage(message, () => 'page: A4\nlocale: no\n').split('\n')).toEqual([
      'sources/factpress.yaml:2:8: error: Unexpected "no", expected text (value-unexpected)',
      '  1 | page: A4',
      '  2 | locale: no',
      '    |        ^',
      '  Correct the value; docs/configuration.md lists them all.',
    ]);
  });

  it('shows related places with their own code', () => {
    const related = [{ file: 'b.md', line: 1, column: 3, reason: 'the other one' }];
    expect(formatMessage({ ...at(1, 1), related }, (file) => (file === 'b.md' ? 'a bee' : 'x')).split('\n')).toEqual([
      'a.md:1:1: error: Something is wrong (some-rule)',
      '  1 | x',
      '    | ^',
      '  b.md:1:3: the other one',
      '  1 | a bee',
      '    |   ^',
    ]);
  });

  it('says only what it knows', () => {
    expect(formatMessage({ severity: 'error', ruleId: 'r', reason: 'No place' })).toBe('error: No place (r)');
    expect(formatMessage({ severity: 'error', ruleId: 'r', file: 'a', reason: 'No line' })).toBe(
      'a: error: No line (r)',
    );
    expect(formatMessage(at(9, 1), () => 'one line')).toBe('a.md:9:1: error: Something is wrong (some-rule)');
  });

  it.each([
    ['in a long line', `${'word '.repeat(400)}HERE ${'word '.repeat(400)}`],
    ['after a tab', '\t\tkey: HERE'],
    ['after an emoji and accents', 'née 🎈 HERE'],
    ['after a hidden control character', 'a\u001b[31mb\u202e HERE'],
    ['in a line that ends with CR LF', 'HERE\r\nnext'],
  ])('points at the column %s', (_, text) => {
    const printed = formatMessage(at(1, text.indexOf('HERE') + 1), () => text);
    expect(pointedAt(printed)).toMatch(/^HERE/);
    for (const line of printed.split('\n')) expect(line.length).toBeLessThan(140);
  });

  it('lets nothing from a source or a file name steer the terminal', () => {
    const evil = '\u001b]0;title\u0007\u009b2J\u202egpj\u200b\r\n';
    const printed = formatMessage({ ...at(1, 1), file: evil, reason: evil, note: evil }, () => evil);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: none may be left.
    expect(printed).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e\u200b]/);
    expect(visible('a\u001b')).toBe('a\\u{1b}');
    expect(visible('Genève, Кыргыз, 東京 🎈')).toBe('Genève, Кыргыз, 東京 🎈');
  });
});

describe('the same as JSON', () => {
  it('steers no terminal either, and is to programs what it was', () => {
    const evil = { 'key\u009b': 'a\u009b31m\u202eb\u007f\u200b\u001b\n', good: 'Genève 🎈' };
    const printed = toJson(evil);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: none may be left.
    expect(printed).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e\u200b]/);
    expect(printed).toContain('Genève 🎈');
    expect(JSON.parse(printed)).toEqual(evil);
  });
});

describe('all messages', () => {
  it('come with the errors last and a count', () => {
    const say = (severity: Message['severity'], ruleId: string): Message => ({ severity, ruleId, reason: 'R' });
    const printed = formatMessages([say('error', 'e'), say('info', 'i'), say('warning', 'w1'), say('warning', 'w2')]);
    expect(printed.split('\n')).toEqual([
      'info: R (i)',
      'warning: R (w1)',
      'warning: R (w2)',
      'error: R (e)',
      '1 error, 2 warnings, 1 notice',
    ]);
    expect(formatMessages([])).toBe('');
  });

  it('are not shown by the thousand where one file gives many of a kind', () => {
    const many = Array.from({ length: 3000 }, (_, i) => at(i + 2, 1));
    const printed = formatMessages([...many, { ...at(9, 1), file: 'b.md' }]).split('\n');
    expect(printed).toHaveLength(23);
    expect(printed.slice(19)).toEqual([
      'a.md:21:1: error: Something is wrong (some-rule)',
      'a.md: 2980 more errors like this (some-rule)',
      'b.md:9:1: error: Something is wrong (some-rule)',
      '3001 errors',
    ]);
  });
});
