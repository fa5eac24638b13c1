/** Whatever is remembered of a text, from whichever version of it, extraction gives what it gives without. */
import { deserialize, serialize } from 'node:v8';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { extract } from '../../pipeline/extract/extract.ts';
import { type Memory, rememberingFrom } from '../../pipeline/extract/remember.ts';
import { builtIn, parsedWith } from './claims.ts';

/** Paragraphs that say something of each other: names, campaigns, years and nouns that the next one goes on with. */
const paragraphs = [
  '# Harbour Watch',
  '# Port Aid International (PAI)',
  'Harbour Watch (HW) is a network of charities that protects seals. It was founded in May 1990 in Oslo, Norway.',
  'Port Aid is a charity. We have 40 members in 12 countries, and our secretariat is in Lima, Peru.',
  'The network consists of 12 member organisations in 7 countries. Its president is Ana Sousa.',
  'We are here for crews. We listen, and our door is open.',
  'In 2012 the “Dry Boots” campaign was launched by Harbour Watch and Quay Aid. It lasted three years.',
  'During the campaign 1.3 million people signed. On 4 March of that year the minister replied.',
  'Members of the Trust met in the hall. Trust is good, and the trust of crews is better.',
  'Quay Aid has given a prize of $2 million. It was received by the charity in 2013.',
  'The Lamp Code is a pledge. It was developed by Harbour Watch.',
  'So much for that, and so on.',
  'Nothing is known of the lamp keeper, who went away.',
  'Les bateaux sont dans le port depuis longtemps, et personne ne sait qui les a mis là.',
  '## Awards\n\n- Blue Anchor Prize 2011\n- Silver Lamp (2014)',
  '## Trustees\n\nAna Sousa\n\nTom Reyes, Treasurer',
  '| Founded | 1990 |\n| --- | --- |\n| Members | 12 |\n| Website | www.harbour.example |',
  '38\n\nCountries\n\n412\n\nStaff',
  '## The Lamp Code\n\nThe Lamp Code has 90 signatories. It began in 1998 &amp; has grown since.',
  'harbour and watch are words, too; so is network, and aid.',
  'Lanterns has 30 staff and 400 members. The Trust was joined by 20 crews.',
  'Whoever passes by in the evening may see Lanterns at work.',
  'They say that lanterns burn, and that Harbour Watch is a trust with 9 members.',
  'Port Aid, 14 Dock Street, Porto 4050, Portugal. Telephone: +351 22 555 0100',
];
const paragraph = fc.constantFrom(...paragraphs);

type Edit = (text: readonly string[]) => readonly string[];
const at = fc.nat({ max: 30 });
const edit: fc.Arbitrary<Edit> = fc.oneof(
  fc.tuple(at, paragraph).map(
    ([i, one]): Edit =>
      (text) =>
        text.toSpliced(i % (text.length + 1), 0, one),
  ),
  at.map(
    (i): Edit =>
      (text) =>
        text.toSpliced(i % (text.length + 1), 1),
  ),
  fc.tuple(at, paragraph).map(
    ([i, one]): Edit =>
      (text) =>
        text.toSpliced(i % (text.length + 1), 1, one),
  ),
  fc.tuple(at, at).map(
    ([i, j]): Edit =>
      (text) => {
        const from = i % (text.length + 1);
        return text.toSpliced(from, 1).toSpliced(j % (text.length + 1), 0, ...text.slice(from, from + 1));
      },
  ),
  at.map(
    (i): Edit =>
      (text) =>
        text.toSpliced(i % (text.length + 1), 0, ...text.slice(i % (text.length + 1)).slice(0, 1)),
  ),
  at.map(
    (i): Edit =>
      (text) =>
        text.with(0, `${'\n'.repeat(i % 4)}${text[0] ?? ''}`),
  ),
  fc
    .tuple(at, fc.constantFrom(['Harbour Watch', 'Port Watch'], ['It ', 'The network '], ['the', 'a'], ['12', '14']))
    .map(
      ([i, [from = '', to = '']]): Edit =>
        (text) => {
          const index = i % text.length;
          return text.with(index, (text[index] ?? '').replace(from, to));
        },
    ),
);
const subject = fc.constantFrom('Harbour Watch', 'Port Aid', undefined, undefined);

function found(paragraphs: readonly string[], subject: string | undefined, memory?: Memory) {
  const parsed = parsedWith(`${paragraphs.join('\n\n')}\n`);
  const remember = rememberingFrom(memory ?? new Map());
  const given = { ...(subject !== undefined && { subject }), ...(memory !== undefined && { remember }) };
  return { found: JSON.stringify(extract(parsed, builtIn, given)), remember };
}

describe('what is remembered of a text', () => {
  it('never shows in what is found in it', () => {
    const texts = fc.array(paragraph, { minLength: 1, maxLength: 8 });
    const history = fc.array(fc.tuple(edit, subject), { minLength: 1, maxLength: 4 });
    const property = fc.property(texts, subject, history, (text, called, edits) => {
      let paragraphs: readonly string[] = text;
      let memory: Memory = found(text, called, new Map()).remember.kept();
      for (const [edit, name] of edits) {
        paragraphs = edit(paragraphs.length === 0 ? text : paragraphs);
        const known: Memory = deserialize(serialize(memory));
        const again = found(paragraphs, name, known);
        expect(again.found).toBe(found(paragraphs, name).found);
        memory = again.remember.kept();
      }
    });
    fc.assert(property, { numRuns: 300 });
  });

  it('spares all passages that are as they were, wherever they stand now', () => {
    const [first = '', ...rest] = paragraphs.slice(2, 9);
    const { remember } = found([first, ...rest], 'Harbour Watch', new Map());
    const all = remember.done('mark');
    expect(all).toBeGreaterThan(10);
    const moved = found(
      [first, 'A word more, and that is that.', ...rest.toReversed()],
      'Harbour Watch',
      remember.kept(),
    );
    expect(moved.remember.done('mark')).toBe(1);
    const renamed = found([first, ...rest], 'Quay Aid', remember.kept());
    expect(renamed.remember.done('mark')).toBe(all);
  });

  it('leaves nothing behind of what is no longer in the text', () => {
    const long = found(paragraphs, 'Harbour Watch', new Map()).remember.kept();
    const short = found(paragraphs.slice(0, 3), 'Harbour Watch', long).remember.kept();
    expect(short).toEqual(found(paragraphs.slice(0, 3), 'Harbour Watch', new Map()).remember.kept());
  });
});
