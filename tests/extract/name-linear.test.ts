/** Recognisers of names, places and acronyms take time in proportion to the text, whatever the text is. */
import { expect, test } from 'vitest';
import { recogniseAcronyms } from '../../pipeline/extract/recognise/acronym.ts';
import { recogniseNames } from '../../pipeline/extract/recognise/name.ts';
import { recognisePlaces } from '../../pipeline/extract/recognise/place.ts';

const units = [
  'A',
  'A ',
  'A. ',
  'A.',
  ', ',
  'of ',
  'Union of ',
  'Union and ',
  'Health, ',
  'Ministry of Health, ',
  '“A b ',
  '(WKU ',
  'World (WKU) ',
  'Bangkok, ',
  'Bangkok, Thailand, ',
  'in Northern ',
  "A's ",
  'a-',
  'x@',
  'www.',
  "'",
];

/** Processor time in milliseconds: a busy machine does not lengthen it. The better of two runs. */
function time(work: () => unknown): number {
  const runs = [0, 1].map(() => {
    const before = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000;
  });
  return Math.min(...runs);
}

test.each(units)('"%s" again and again', (unit) => {
  for (const recognise of [recogniseNames, recognisePlaces, recogniseAcronyms]) {
    const small = unit.repeat(Math.ceil(12_500 / unit.length));
    const large = unit.repeat(Math.ceil(100_000 / unit.length));
    recognise(small);
    // Eight times the text: quadratic work takes 64 times as long.
    expect(time(() => recognise(large))).toBeLessThan(
      Math.max(
        4,
        time(() => recognise(small)),
      ) *
        24 +
        100,
    );
  }
});
