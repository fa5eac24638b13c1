/**
 * Whom a text mentions, its subject among them: a text that takes a headline for its subject's name still mentions the subject,
 * and so do the other texts of its folder.
 */
import type { Mention } from '../model/claim.ts';
import { compareCodeUnits } from '../model/order.ts';
import type { Entity } from './entity.ts';
import type { Remember } from './remember.ts';
import type { ReadSentence } from './sentence.ts';
import { isUnfit, namesOther } from './subject-unfit.ts';

/** So many names of a text are kept, the commonest: whoever a text is about comes up more than once. */
const most = 16;

const named: ReadonlySet<Entity['kind']> = new Set(['subject', 'organization', 'name', 'person']);

/** The names that the text mentions oftenest, in the order of their letters. What only a heading says is a headline as yet. */
export function mentionedIn(sentences: readonly ReadSentence[], remember: Remember): Mention[] {
  const counts = new Map<string, Mentioned>();
  for (const { marked } of sentences.filter(({ place }) => place !== 'title'))
    for (const entity of marked.entities) if (named.has(entity.kind)) take(entity, counts);
  const often = [...counts]
    .filter(([name, { within }]) => within && name.length <= 120)
    .sort(([, a], [, b]) => b.count - a.count);
  const found: Mention[] = [];
  for (const [name, { person }] of often) {
    if (found.length >= most) break;
    found.push(...remember.of('mention', mention, name, person));
  }
  return found.sort((a, b) => compareCodeUnits(a.name, b.name));
}

/** None where a body cannot be called so. */
function mention(name: string, person: boolean): Mention[] {
  if (isUnfit(name, [name])) return [];
  return [{ name, ...((person || namesOther(name)) && { other: true }) }];
}

interface Mentioned {
  count: number;
  person: boolean;
  /** It is more than a single word that opens sentences, which has its capital from that. */
  within: boolean;
}

function take({ text, start, kind }: Entity, counts: Map<string, Mentioned>): void {
  const name = text.replace(/^(?:The|the|L['’])\s+/u, '');
  const known = counts.get(name) ?? { count: 0, person: false, within: false };
  known.count += 1;
  known.person ||= kind === 'person';
  known.within ||= start > 0 || /[\s\p{N}]|\p{Lu}.*\p{Lu}/u.test(name);
  counts.set(name, known);
}
