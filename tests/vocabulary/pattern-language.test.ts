/** What the marks, gaps, lists and word lists of the pattern language match: docs/patterns.md, example by example. */
import { describe, expect, it } from 'vitest';
import { said } from '../extract/claims.ts';
import { foundBy, own } from './own.ts';

describe('marks', () => {
  it.each([
    ['{value:time}', 'It rang in May 1990 for hours.', ['May 1990']],
    ['rang {value:number}', 'It rang twelve bells.', ['twelve']],
    ['paid {value:money}', 'It paid $1.5 million at once.', ['$1.5 million']],
    ['a {value:duration} watch', 'It keeps a three-year watch.', ['three-year']],
    ['sails to {value:place}', 'It sails to Bangkok, Thailand.', ['Bangkok, Thailand']],
    ['thanks {value:person}', 'It thanks Ana Sousa.', ['Ana Sousa']],
    ['thanks the {value:org}', 'It thanks the Lifeboat Institute.', ['Lifeboat Institute']],
    ['gave the {value:award}', 'It gave the Blue Anchor Prize.', ['Blue Anchor Prize']],
    ['a {value:demonym} boat', 'It bought a Swedish boat.', ['Swedish']],
    ['see {value:url}', 'For more see https://harbour.example/a now.', ['https://harbour.example/a']],
    ['to {value:email}', 'It answers to a@harbour.example daily.', ['a@harbour.example']],
    ['asks for {value:quote}', 'It asks for “more light” at sea.', ['more light']],
    ['asks for {value:quote}', 'It asks for "more light" at sea.', ['more light']],
    ['aims {value:text}', 'It aims to save, to guard and to warn; nothing else.', ['to save, to guard and to warn']],
    ['aims {value:phrase}', 'It aims to save lives, and it sings.', ['to save lives']],
  ])('%s', (match, text, expected) => {
    expect(foundBy(match, text)).toEqual(expected);
  });

  it.each([
    ['the name', 'The Harbour Trust sings songs.'],
    ['"it"', 'It sings songs.'],
    ['a noun that stands for it', 'The charity sings songs.'],
  ])('{subject} is %s', (_, text) => {
    expect(foundBy('{subject} sings (?<value>songs)', text)).toEqual(['songs']);
  });

  it.each([
    ['another body', 'Quay Aid sings songs.'],
    ['"it" after another body', 'Quay Aid is a firm. It sings songs.'],
    ['a branch', 'Harbour Trust Spain sings songs.'],
  ])('{subject} is not %s', (_, text) => {
    expect(foundBy('{subject} sings (?<value>songs)', text)).toEqual([]);
  });

  it.each(['The Harbour Trust’s', "The Harbour Trust's", 'Its', 'The charity’s'])("{subject's} is %s", (owner) => {
    expect(foundBy("{subject's} (?<value>songs) are loud", `${owner} songs are loud.`)).toEqual(['songs']);
  });

  it('{a|b} is either of two kinds', () => {
    const match = 'thanks (?:the )?{value:place|time}';
    expect(foundBy(match, 'It thanks Norway.')).toEqual(['Norway']);
    expect(foundBy(match, 'It thanks 1990.')).toEqual(['1990']);
    expect(foundBy(match, 'It thanks Ana Sousa.')).toEqual([]);
  });

  it('{kind+} is a list of them', () => {
    const yaml =
      "properties: { port: { label: Ports, holds: many, value: entity, kind: place, patterns: [{ id: p, match: 'sails to {value:place+}' }] } }";
    const text = 'The Harbour Trust is a charity. It sails to Lisbon, Oslo and Bergen.';
    expect(said('port', text, { vocabulary: own(yaml) })).toEqual(['Lisbon', 'Oslo', 'Bergen']);
  });

  it('cannot be posed by characters of the text', () => {
    expect(foundBy('sails to {value:place}', 'It sails to \uE006.')).toEqual([]);
    expect(foundBy('{subject} sings (?<value>songs)', 'Quay Aid is a firm. \uE000 sings songs.')).toEqual([]);
  });
});

describe('names that bind', () => {
  const claim = (match: string, text: string) => foundBy(match, text);

  it.each([
    [
      '{value:org} in {pointInTime:time}',
      'It met Lifeboat Institute in 1990.',
      'Lifeboat Institute · pointInTime=1990',
    ],
    ['{value:org} in {place:place}', 'It met Lifeboat Institute in Oslo.', 'Lifeboat Institute · place=Oslo'],
    [
      '{value:org} for {duration:duration}',
      'It led Lifeboat Institute for three years.',
      'Lifeboat Institute · duration=P3Y',
    ],
    [
      '{value:org} with {partner:org}',
      'It ran Lifeboat Institute with Quay Foundation.',
      'Lifeboat Institute · partner=Quay Foundation',
    ],
    ['{value:org} for {amount:money}', 'It sold Lifeboat Institute for $5.', 'Lifeboat Institute · amount=5 USD'],
    ['{value:org} from {start:time}', 'It ran Lifeboat Institute from 1990.', 'Lifeboat Institute · start=1990'],
    ['(?<role>head) of {value:org}', 'It is head of Lifeboat Institute.', 'Lifeboat Institute · role=head'],
    ['(?<of>sum) to {value:org}', 'It gave a sum to Lifeboat Institute.', 'Lifeboat Institute · of=sum'],
  ])('%s', (match, text, expected) => {
    expect(claim(match, text)).toEqual([expected]);
  });

  it('items are values of their own', () => {
    expect(claim('sells (?<items>[a-z, ]+)', 'It sells ropes, nets and oars.')).toEqual(['ropes', 'nets', 'oars']);
  });

  it('a period gives either end', () => {
    const vocabulary = own(`
properties:
  first: { label: A, holds: one, value: time, patterns: [{ id: a, match: 'afloat (?:from|between) {valueStart:time}' }] }
  last: { label: B, holds: one, value: time, patterns: [{ id: b, match: 'afloat (?:from|between) {valueEnd:time}' }] }
`);
    const text = 'The Harbour Trust is a charity. It was afloat between 1990 and 1994.';
    expect([said('first', text, { vocabulary }), said('last', text, { vocabulary })]).toEqual([['1990'], ['1994']]);
  });

  it('set and past hold whenever the pattern does', () => {
    const vocabulary = own(
      "properties: { rope: { label: R, holds: many, value: text, patterns: [{ id: r, match: 'sells (?<value>ropes)', set: { of: hemp }, past: true }] } }",
    );
    expect(said('rope', 'The Harbour Trust sells ropes.', { vocabulary })).toEqual(['ropes · of=hemp']);
  });

  it('scope: anyone lets a pattern count in sentences about others', () => {
    const vocabulary = own(
      "properties: { rope: { label: R, holds: many, value: text, patterns: [{ id: r, match: 'sells (?<value>ropes)', scope: anyone }] } }",
    );
    expect(said('rope', 'The Harbour Trust is a charity. Quay Aid sells ropes.', { vocabulary })).toEqual(['ropes']);
  });

  it('scope: person lets a pattern count in sentences of the lead about a person', () => {
    const vocabulary = own(
      "properties: { rope: { label: R, holds: many, value: text, patterns: [{ id: r, match: 'sells (?<value>ropes)', scope: person }] } }",
    );
    const about = (seller: string) =>
      said('rope', `The Harbour Trust is a charity. ${seller} sells ropes.`, { vocabulary });
    expect([about('Ana Sousa'), about('Quay Aid Company')]).toEqual([['ropes'], []]);
  });

  it('fallback: true lets a pattern count only where no other found the property, or found the same', () => {
    const vocabulary = own(
      "properties: { rope: { label: R, holds: many, value: text, patterns: [{ id: a, match: 'sells (?<value>[a-z]+)' }, { id: b, match: 'has (?<value>[a-z]+)', fallback: true }] } }",
    );
    const rope = (text: string) => said('rope', `The Harbour Trust is a charity. ${text}`, { vocabulary });
    expect(rope('It has twine.')).toEqual(['twine']);
    expect(rope('It sells ropes. It has twine.')).toEqual(['ropes']);
    expect(rope('It sells ropes. It has ropes.')).toEqual(['ropes']);
  });
});

describe('word lists', () => {
  const words = 'words: { vessel: ["boats?", "lifeboats?", steam ship], sell: [sells, trades in] }';

  it('stand for each of their entries, which are regular expressions', () => {
    const match = '@sell (?<value>@vessel)';
    expect(foundBy(match, 'It sells lifeboats.', words)).toEqual(['lifeboats']);
    expect(foundBy(match, 'It trades in steam ship.', words)).toEqual(['steam ship']);
    expect(foundBy(match, 'It sells ropes.', words)).toEqual([]);
  });

  it('match whole words only', () => {
    expect(foundBy('sells (?<value>@vessel)', 'It sells boatswains.', words)).toEqual([]);
  });

  it('may be those of the built-in vocabulary', () => {
    expect(foundBy('a (?<value>@typenoun) of boats', 'It is a museum of boats.')).toEqual(['museum']);
  });
});

describe('words', () => {
  it('are matched whole and in any case', () => {
    expect(foundBy('SELLS (?<value>ropes)', 'It sells ropes.')).toEqual(['ropes']);
    expect(foundBy('sells (?<value>rope)', 'It sells ropes.')).toEqual([]);
    expect(foundBy('(?<value>sells)', 'It outsells others.')).toEqual([]);
  });

  it('that deny take the pattern back', () => {
    expect(foundBy('{subject}... sells (?<value>ropes)', 'It never sells ropes.')).toEqual([]);
    expect(foundBy('{subject}... sells (?<value>ropes)', 'It no longer sells ropes.')).toEqual([]);
  });

  it('keep the quantifiers of regular expressions', () => {
    expect(foundBy('s{1}ells (?<value>[a-z]{3,5})', 'It sells ropes.')).toEqual(['ropes']);
  });
});

describe('gaps', () => {
  const filler = (length: number) => 'and so on '.repeat(length / 10).trim();

  it('.. is up to three words', () => {
    expect(foundBy('sells .. (?<value>ropes)', 'It sells very long old ropes.')).toEqual(['ropes']);
    expect(foundBy('sells .. (?<value>ropes)', 'It sells ropes.')).toEqual(['ropes']);
    expect(foundBy('sells .. (?<value>ropes)', 'It sells very long old red ropes.')).toEqual([]);
  });

  it('... is up to 90 characters without another name', () => {
    expect(foundBy('sells...(?<value>ropes)', `It sells ${filler(70)} ropes.`)).toEqual(['ropes']);
    expect(foundBy('sells...(?<value>ropes)', `It sells ${filler(110)} ropes.`)).toEqual([]);
    expect(foundBy('sells...(?<value>ropes)', 'It sells with the Lifeboat Institute ropes.')).toEqual([]);
  });

  it('~ is up to 120 characters, names or not', () => {
    expect(foundBy('sells~(?<value>ropes)', `It sells ${filler(110)} ropes.`)).toEqual(['ropes']);
    expect(foundBy('sells~(?<value>ropes)', `It sells ${filler(130)} ropes.`)).toEqual([]);
    expect(foundBy('sells~(?<value>ropes)', 'It sells with the Lifeboat Institute ropes.')).toEqual(['ropes']);
  });

  it.each(['...', '~', '..'])('%s crosses no semicolon', (gap) => {
    expect(foundBy(`sells${gap === '..' ? ' .. ' : gap}(?<value>ropes)`, 'It sells nets; it ropes.')).toEqual([]);
  });
});
