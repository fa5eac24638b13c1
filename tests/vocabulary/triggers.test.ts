import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { extract } from '../../pipeline/extract/extract.ts';
import type { Source } from '../../pipeline/model/source.ts';
import type { Vocabulary } from '../../pipeline/model/vocabulary.ts';
import { parse } from '../../pipeline/parse/parse.ts';
import { triggersOf } from '../../pipeline/vocabulary/trigger.ts';
import { loadVocabulary } from '../../pipeline/vocabulary/vocabulary.ts';

const root = `${import.meta.dirname}/../..`;
const file = 'pipeline/vocabulary/organization.yaml';
const vocabulary = loadVocabulary(file, readFileSync(`${root}/${file}`, 'utf8')).value;

/** The same vocabulary, whose patterns run on every sentence. */
function eager(from: Vocabulary): Vocabulary {
  const properties = [...from.properties].map(([id, property]) => {
    const patterns = property.patterns.map((pattern) => ({ ...pattern, triggers: [] }));
    return [id, { ...property, patterns }] as const;
  });
  return { ...from, properties: new Map(properties) };
}

describe('triggers', () => {
  it.each([
    ['was founded in', [['founded'], ['was'], ['in']]],
    ['(?:co-?)?founded', [['co', 'founded']]],
    ['(?<!\\p{L})(?:seat|head ?office)(?!\\p{L})', [['head', 'seat']]],
    ['(?:annual )?reports?', [['report']]],
    ['organi[sz]ed', [['organi']]],
    ['of administrations', [['administra'], ['of']]],
    ['[a-z]+ (?:of|which)', [['of', 'which']]],
    ['x?(?<![A-Za-z])(?:seat|house)', [['house', 'seat']]],
    ['[a-z]+(?:, | (?:own )?)seat', [['seat']]],
    ['(?<=first )issued', [['issued']]],
    ['\uE002 (?:its|\uE010) [\uE003\uE004]', [['\uE002'], ['\uE003', '\uE004'], ['its', '\uE010']]],
  ])('reads off %s what a text must have', (source, expected) => {
    expect(triggersOf(source)).toEqual(expected);
  });

  it.each(['(?:is )?', '[^;]{0,90}', '(?:club|\\p{L}+)', 'x?', 'x(?! )seat', '[^;\uE002]', '\uE002?'])(
    'says nothing of %s',
    (source) => {
      expect(triggersOf(source)).toEqual([]);
    },
  );

  it('gives most patterns of the built-in vocabulary a trigger', () => {
    const patterns = [...vocabulary.properties.values()].flatMap((property) => property.patterns);
    expect(patterns.filter(({ triggers }) => triggers.length === 0).length).toBeLessThan(patterns.length / 10);
  });

  it('never costs a match', () => {
    for (const name of readdirSync(`${root}/sources`).filter((entry) => /\.(?:md|txt)$/.test(entry))) {
      const text = readFileSync(`${root}/sources/${name}`, 'utf8');
      const source: Source = { id: name, path: name, text, sha256: '0'.repeat(64), encoding: 'utf-8', meta: {} };
      const parsed = parse(source).value;
      expect(extract(parsed, vocabulary)).toEqual(extract(parsed, eager(vocabulary)));
    }
  });
});
