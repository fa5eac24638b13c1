/** Composing looks at each statement a bounded number of times, however many there are: steps are counted, not time. */
import { expect, test } from 'vitest';
import { compose } from '../../pipeline/compose/compose.ts';
import { composeEvidence } from '../../pipeline/compose/evidence.ts';
import type { Facts, Statement } from '../../pipeline/model/facts.ts';
import type { Value } from '../../pipeline/model/value.ts';
import { factsOf, quoted, stated, told } from '../render/fixtures/facts.ts';
import { labels, shipped } from '../render/fixtures/shipped.ts';

/** Facts of so many sources that each tell an event, a programme and a figure; `look` is called at each look at a value. */
function folder(sources: number, look: () => void): Facts {
  const texts = Array.from({ length: sources }, (_, n) =>
    told(
      `s${n}`,
      `In ${1900 + (n % 100)} Quay Aid opened harbour ${n} and the Pier ${n} fund, with ${n + 20} boats in bay ${n}.`,
    ),
  );
  const statements = texts.flatMap((text, n) => {
    const when = { qualifiers: { pointInTime: String(1900 + (n % 100)) } };
    const event: Value = { type: 'text', text: `opened harbour ${n}` };
    const fund: Value = { type: 'text', text: `Pier ${n} fund` };
    const boats: Value = { type: 'quantity', amount: n + 20, unit: 'boats', bound: 'exact' };
    const of = { qualifiers: { of: `boats in bay ${n}` } };
    return [
      stated('event', event, [quoted(text, `opened harbour ${n}`)], when),
      stated('programme', fund, [quoted(text, `Pier ${n} fund`)], when),
      stated('statistic', boats, [quoted(text, `${n + 20} boats`)], of),
    ];
  });
  return factsOf(
    'Quay Aid',
    texts,
    statements.map((one) => watched(one, look)),
  );
}

function watched(statement: Statement, look: () => void): Statement {
  const seen = <T>(value: T) => ({
    enumerable: true,
    get: () => {
      look();
      return value;
    },
  });
  const { value, references } = statement;
  return Object.defineProperties({ ...statement }, { value: seen(value), references: seen(references) });
}

test.each(['fact-sheet', 'briefing', 'evidence'])(
  'four times the sources are about four times the looks for the %s',
  (name) => {
    const looks = (sources: number): number => {
      let count = 0;
      const facts = folder(sources, () => count++);
      const options = { labels, page: 'A4' } as const;
      count = 0;
      if (name === 'evidence') composeEvidence(facts, [], shipped(name), options);
      else compose(facts, shipped(name), options);
      return count;
    };
    expect(looks(400) / looks(100)).toBeLessThan(5);
  },
);
