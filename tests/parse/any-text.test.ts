/** What holds for any text whatever: nothing throws, everything can be cited, nothing is lost. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lostCharacters } from './citable.ts';
import { parsed } from './fixture.ts';

/** Pieces that texts are made of, odd ones more often than in life. */
const scraps = [
  ...[
    'a',
    'B',
    'The network ',
    'in 1990',
    '. ',
    ' ',
    '\n',
    '\n\n',
    '\r\n',
    '\r',
    '\t',
    '    ',
    '\u00a0',
    '\u00ad',
    '\u200b',
  ],
  ...[
    '|',
    '| ',
    ' | ',
    '---|---|',
    '---',
    '===',
    '= H =',
    '== H ==',
    '=',
    '[',
    ']',
    '[1]',
    '[edit]',
    '[dead link]',
    '(',
    ')',
  ],
  ...[
    '](',
    '![',
    '*',
    '**',
    '_',
    '`',
    '```',
    '~~~',
    '#',
    '# ',
    '> ',
    '- ',
    '* ',
    '1. ',
    '1990. ',
    '+ ',
    '• ',
    '^',
    '1. ^ ',
  ],
  ...[
    '<',
    '>',
    '<b>',
    '</b>',
    '<!--',
    '-->',
    '&',
    '&amp;',
    '&eacute;',
    '&#233;',
    '&bogus;',
    '&NotEqualTilde;',
    '\\',
    '\\*',
    '\\|',
  ],
  ...[
    'Type: ',
    'Founded ',
    'Location',
    'Website | ',
    '**Key:** ',
    'http://a.org/b_c',
    "''",
    "'''",
    '"',
    '“',
    '”',
    ';',
    ':',
    '?',
    '!',
  ],
  ...[
    '🙂',
    '\ud83d',
    '\ude42',
    '\u0000',
    '\ufeff',
    '\u2028',
    '界。',
    'é',
    'e\u0301',
    'fooBar',
    'andFoo',
    'stopthe',
    'U.S. ',
    'Dr. ',
  ],
  ...[
    '[a]: b\n',
    '[1]: b\n',
    '[x][1]',
    '[^1]',
    '[t](#c)',
    'Follow us',
    'Read more',
    '$5',
    '50%',
    '{{x}}',
    '<https://a.b>',
  ],
];

/** Well-formed, as whatever a decoder gives is: it puts U+FFFD for half a character. */
const text = fc
  .oneof(
    fc.string({ unit: 'binary', maxLength: 60 }),
    fc.string({ unit: 'grapheme', maxLength: 60 }),
    fc.array(fc.constantFrom(...scraps), { maxLength: 24 }).map((parts) => parts.join('')),
  )
  .map((value) => value.toWellFormed());

describe('any text', () => {
  it('is parsed without an exception, and every part can be cited', () => {
    fc.assert(
      fc.property(text, (value) => void parsed(value)),
      { numRuns: 1500 },
    );
  });

  it('loses no letter, digit or currency sign', () => {
    fc.assert(
      fc.property(text, (value) => {
        expect(lostCharacters(parsed(value))).toBe('');
      }),
      { numRuns: 1500, examples: [['[x][1]*1. ^ ']] },
    );
  });

  it('gives the same blocks every time', () => {
    fc.assert(
      fc.property(text, (value) => {
        expect(parsed(value).blocks).toEqual(parsed(value).blocks);
      }),
      { numRuns: 100 },
    );
  });
});
