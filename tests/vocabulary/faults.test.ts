/** What is wrong in a vocabulary file is told with its line and column, and the rest of the file still counts. */
import { describe, expect, it } from 'vitest';
import { loadVocabulary } from '../../pipeline/vocabulary/vocabulary.ts';
import { builtIn } from '../extract/claims.ts';
import { marked } from '../marker.ts';

/** The faults of a vocabulary file with one mark, the first of which must be there. */
function faultAt(fixture: string): string {
  const { text, line, column } = marked(fixture);
  const { messages } = loadVocabulary('own.yaml', text, builtIn);
  const [message] = messages;
  expect(message).toMatchObject({ severity: 'error', ruleId: 'vocabulary-invalid', file: 'own.yaml', line, column });
  expect(messages).toHaveLength(1);
  return message?.reason ?? '';
}

/** A file with one pattern, written without quotes so that columns are those of the pattern. */
const withPattern = (match: string) => `properties:
  boat:
    label: Boats
    holds: many
    value: text
    patterns:
      - id: boats
        match: ${match}
`;

describe('a fault in a pattern', () => {
  it.each([
    ['an unknown kind', 'sails ⟦here⟧{value:port}', 'Unexpected kind "port", expected one of time, number'],
    ['an unknown kind among others', 'sails ⟦here⟧{value:org|port}', 'Unexpected kind "port"'],
    ['an unknown name', 'sails ⟦here⟧{harbour:place}', 'Unexpected name "harbour", expected one of value'],
    ['an unknown word list', 'sails ⟦here⟧@vessels', 'Unexpected word list "@vessels", expected one of @founded'],
    ['a group that is not closed', '⟦here⟧sails (to {value:place}', 'Unterminated group'],
    ['a name bound twice', '⟦here⟧sails {value:time} or {value:place}', 'Duplicate capture group name'],
    ['nothing to repeat', '⟦here⟧sails (?:+)', 'Nothing to repeat'],
    ['an empty mark', 'sails to ⟦here⟧{}', 'Unexpected kind ""'],
  ])('%s', (_, match, reason) => {
    expect(faultAt(withPattern(match))).toContain(reason);
  });

  it('names the pattern', () => {
    expect(faultAt(withPattern('to ⟦here⟧@vessels'))).toMatch(/^Unexpected pattern "boats": /);
  });

  it.each(["'", '"'])('is told at its place inside quotation marks (%s)', (quote) => {
    expect(faultAt(withPattern(`${quote}sails to ⟦here⟧{value:port}${quote}`))).toContain('Unexpected kind "port"');
  });

  it('leaves the other patterns and properties in force', () => {
    const text = `properties:
  boat:
    { label: B, holds: many, value: text, patterns: [{ id: a, match: '{value:port}' }, { id: b, match: '(?<value>b)' }] }
  rope: { label: R, holds: many, value: text }
`;
    const { value, messages } = loadVocabulary('own.yaml', text, builtIn);
    expect(messages).toHaveLength(1);
    expect(value.properties.get('boat')?.patterns.map(({ id }) => id)).toEqual(['b']);
    expect(value.properties.has('rope')).toBe(true);
  });
});

describe('a fault in the file', () => {
  it.each([
    [
      'an unknown type of value',
      'properties:\n  boat:\n    label: B\n    holds: many\n    value: ⟦here⟧vessel\n',
      'quantity',
    ],
    [
      'an unknown way to hold',
      'properties:\n  boat:\n    label: B\n    holds: ⟦here⟧some\n    value: text\n',
      'series',
    ],
    ['a label that is missing', 'properties:\n  boat: ⟦here⟧{ holds: many, value: text }\n', 'expected string'],
    ['a label that is empty', 'properties:\n  boat:\n    label: ⟦here⟧""\n    holds: many\n    value: text\n', ''],
    [
      'keys that are no list',
      'properties:\n  boat:\n    label: B\n    holds: one\n    value: text\n    infobox: ⟦here⟧boats\n',
      'expected array',
    ],
    ['words that are no list', 'words:\n  vessel: ⟦here⟧boat\n', 'expected array'],
    ['no map at all', '⟦here⟧- boats\n', 'expected object'],
  ])('%s', (_, fixture, reason) => {
    expect(faultAt(fixture)).toContain(reason);
  });

  it.each([
    [
      'an unknown key',
      'properties:\n  boat:\n    label: B\n    holds: one\n    value: text\n    colour: red\n',
      'colour',
    ],
    ['an unknown key at the top', 'boats: []\n', 'boats'],
    ['a name with blanks', 'properties:\n  "my boat": { label: B, holds: one, value: text }\n', ''],
  ])('%s is told, and the base stays', (_, text, reason) => {
    const { value, messages } = loadVocabulary('own.yaml', text, builtIn);
    expect(messages).toMatchObject([{ severity: 'error', file: 'own.yaml', reason: expect.stringContaining(reason) }]);
    expect(value).toBe(builtIn);
  });

  it('that is no YAML is told where it stops being YAML', () => {
    const { text, line, column } = marked('properties: ⟦here⟧@boats\n');
    const { value, messages } = loadVocabulary('own.yaml', text, builtIn);
    expect(messages).toMatchObject([{ severity: 'error', ruleId: 'yaml-broken', file: 'own.yaml', line, column }]);
    expect(messages[0]?.reason).toContain('reserved character');
    expect(value).toBe(builtIn);
  });

  it('is told for each of several', () => {
    const text =
      'properties:\n  a: { label: A, holds: some, value: text }\n  b: { label: B, holds: one, value: vessel }\n';
    expect(loadVocabulary('own.yaml', text).messages.map(({ line }) => line)).toEqual([2, 3]);
  });

  it('is none in an empty file', () => {
    expect(loadVocabulary('own.yaml', '', builtIn)).toMatchObject({ messages: [] });
    expect(loadVocabulary('own.yaml', '# nothing yet\n').value.properties.size).toBe(0);
  });
});

describe('a file that is made to grow', () => {
  it('is refused with a message, and the base stays in force', () => {
    const levels = Array.from({ length: 9 }, (_, level) => {
      const parts =
        level === 0
          ? 'x, x, x, x, x, x, x, x, x'
          : Array(9)
              .fill(`*a${level - 1}`)
              .join(', ');
      return `  a${level}: &a${level} [${parts}]`;
    });
    const { value, messages } = loadVocabulary('own.yaml', `words:\n${levels.join('\n')}\n`, builtIn);
    expect(messages).toMatchObject([{ severity: 'error', file: 'own.yaml', line: 1, column: 1 }]);
    expect(value).toBe(builtIn);
  });
});
