/** How much changed, in one line. Apart from the telling of changes, since a build that finds nothing to do says only this. */
import type { ChangeCounts } from '../model/changes.ts';

/** "3 statements added, 1 changed, 1 newly disputed", or that nothing did. */
export function summary(counts: ChangeCounts): string {
  const parts = [
    [counts.added, 'added'],
    [counts.dropped, 'dropped'],
    [counts.changed, 'changed'],
    [counts.disputed, 'newly disputed'],
    [counts.settled, 'no longer disputed'],
    [counts.elsewhere, 'said in other places'],
  ] as const;
  const said = parts.filter(([n]) => n > 0);
  if (said.length === 0) {
    return counts.sources === 0
      ? 'nothing changed'
      : `${counts.sources} source${counts.sources === 1 ? '' : 's'} changed, no statement`;
  }
  const noun = said[0]?.[0] === 1 ? 'statement' : 'statements';
  return said.map(([n, what], index) => `${n}${index === 0 ? ` ${noun}` : ''} ${what}`).join(', ');
}
