/**
 * Whom a text mentions, its subject among them: a text that takes a headline for its subject's name still mentions the subject,
 * and so do the other texts of its folder.
 */
import type { Mention } from '../model/claim.ts';
import { compareCodeUnits } from '../model/order.ts';
import type { Entity } from './entity.ts';
import type { ReadSentence } from './sentence.ts';
import { isUnfit, namesOther } from './subject-unfit.ts';

/** So many names of a text are kept, the commonest: whoever a text is about comes up more than once. */
const most = 16;

const named: ReadonlySet<Entity['kind']> = new Set(['subject', 'organization', 'name', 'person']);

/** The names that the text mentions oftenest, in the order of their letters. What only a heading says is a headline as yet. */
export function mentionedIn(sentences: readonly ReadSentence[]): Mention[] {
  const counts = new Map<string, { count: number; person: boolean }>();
  for (const { marked } of sentences.filter(({ place }) => place !== 'title'))
    for (const { kind, text } of marked.entities) {
      if (!named.has(kind)) continue;
      const name = text.replace(/^(?:The|the|L['’])\s+/u, '');
      const known = counts.get(name) ?? { count: 0, person: false };
      counts.set(name, { count: known.count + 1, person: known.person || kind === 'person' });
    }
  return [...counts]
    .filter(([name]) => name.length <= 120 && !isUnfit(name, [name]))
    .sort(([, a], [, b]) => b.count - a.count)
    .slice(0, most)
    .map(([name, { person }]): Mention => ({ name, ...((person || namesOther(name)) && { other: true }) }))
    .sort((a, b) => compareCodeUnits(a.name, b.name));
}
