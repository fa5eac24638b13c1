import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { loadLocale } from '../../pipeline/compose/locale.ts';
import { parseTemplate } from '../../pipeline/compose/template.ts';
import type { Message } from '../../pipeline/model/message.ts';

/** Takes the marker `▲` out of a file and says where it stood. */
function marked(text: string): { readonly text: string; readonly line: number; readonly column: number } {
  const before = text.slice(0, text.indexOf('▲')).split('\n');
  return { text: text.replace('▲', ''), line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}

const only = (messages: readonly Message[]): Message | undefined => (messages.length === 1 ? messages[0] : undefined);

describe('front matter', () => {
  test.each([
    ['an unknown key', '---\ntitle: x\n▲sectoins: []\n---\n', 'Unknown key "sectoins"', 'Did you mean "sections"?'],
    ['a wrong type', '---\ntitle: x\npages: ▲two\n---\n', 'pages', undefined],
    [
      'an unknown block',
      '---\ntitle: x\nsections:\n  - id: a\n    blocks:\n      - block: ▲tile\n        properties: [a]\n---\n',
      'sections.0.blocks.0.block',
      'Did you mean "tiles"?',
    ],
    ['a key twice', '---\ntitle: x\n▲title: y\n---\n', 'unique', undefined],
  ])('with %s is one message at its place', (_, file, reason, note) => {
    const { text, line, column } = marked(file);
    const { value, messages } = parseTemplate('templates/a.hbs', text);
    expect(value).toBeUndefined();
    expect(only(messages)).toMatchObject({ file: 'templates/a.hbs', line, column, severity: 'error' });
    expect(only(messages)?.reason).toContain(reason);
    if (note !== undefined) expect(only(messages)?.note).toBe(note);
  });

  test.each(['<p>no front matter</p>', '---\ntitle: x\n', ''])('that is missing in %j is said', (text) => {
    expect(only(parseTemplate('templates/a.hbs', text).messages)).toMatchObject({
      ruleId: 'template-front-matter-missing',
      line: 1,
      column: 1,
    });
  });

  test('leaves the body on its lines', () => {
    const { value } = parseTemplate('templates/a.hbs', '---\r\ntitle: x\r\n---\r\n<p>\n');
    expect(value?.body.split('\n')[3]).toBe('<p>');
    expect(value?.name).toBe('a');
  });
});

describe('a locale file', () => {
  const english = readFileSync('templates/locales/en.yaml', 'utf8');
  test('without a phrase that the program needs is an error', () => {
    const { value, messages } = loadLocale('templates/locales/en.yaml', english.replace(/^ {2}not-dated: .*\n/m, ''));
    expect(value).toBeUndefined();
    expect(only(messages)?.reason).toContain('phrases.not-dated');
  });
  test('serves its sister languages', () => {
    expect(loadLocale('templates/locales/en.yaml', english, 'en-US').value?.language).toBe('en-US');
  });
});
