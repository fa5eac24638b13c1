/** Which class of thing a word heads the name of: takes a lower-case word, gives its class. Only looks words up. */
import { awardHeads, eventHeads, lawHeads, organizationHeads, workHeads } from './data/names.ts';

/** Classes of names that a head word tells. */
export type HeadClass = 'organization' | 'award' | 'event' | 'law' | 'work';

const classes: readonly (readonly [HeadClass, ReadonlySet<string>])[] = [
  ['award', awardHeads],
  ['organization', organizationHeads],
  ['event', eventHeads],
  ['law', lawHeads],
  ['work', workHeads],
];

/** The class that a word heads, a plural's by its singular's; undefined for other words. */
export function headClass(lower: string): HeadClass | undefined {
  for (const [name, heads] of classes) if (heads.has(lower)) return name;
  return undefined;
}
