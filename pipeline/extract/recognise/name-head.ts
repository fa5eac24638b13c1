/** Which class of thing a word heads the name of: takes a lower-case word, gives its class. Only looks words up. */
import { awardHeads, eventHeads, lawHeads, organizationHeads, workHeads } from './data/names.ts';

/** Classes of names that a head word tells. */
export type HeadClass = 'organization' | 'award' | 'event' | 'law' | 'work';

/** Of a word that heads several classes the last one entered counts. */
const classes: ReadonlyMap<string, HeadClass> = new Map(
  (
    [
      ['work', workHeads],
      ['law', lawHeads],
      ['event', eventHeads],
      ['organization', organizationHeads],
      ['award', awardHeads],
    ] as const
  ).flatMap(([name, heads]) => [...heads].map((head) => [head, name] as const)),
);

/** The class that a word heads, a plural's by its singular's; undefined for other words. */
export function headClass(lower: string): HeadClass | undefined {
  return classes.get(lower);
}
