/**
 * Changes in plain lines for a terminal: sources, statements, disagreements, then what is the same in other places, and how
 * much it was.
 */
import { type Changes, countChanges, isElsewhere, type StatementChange, type View } from '../model/changes.ts';
import { notation } from '../model/notation.ts';
import { summary } from './summary.ts';

/** Longest value on a line, in characters. */
const longest = 90;

/** Lines without line breaks; texts of sources in them are as they are, for the terminal to make visible. */
export function tell(changes: Changes): readonly string[] {
  const { sources, statements, contradictions, subject, subjectBefore } = changes;
  return [
    ...(subjectBefore === undefined ? [] : [`subject: ${subjectBefore} -> ${subject}`]),
    ...sources.map(({ change, id, was }) => `source ${change}: ${was === undefined ? id : `${was} -> ${id}`}`),
    ...statements.filter((one) => !isElsewhere(one)).map(statementLine),
    ...contradictions.map(({ change, property, reason }) => `disagreement ${change}: ${property}: ${reason}`),
    ...statements.filter(isElsewhere).map(elsewhereLine),
    `${summary(countChanges(changes))}.`,
  ];
}

function statementLine({ change, property, before, after, what = [], dispute, sources }: StatementChange): string {
  const was = before === undefined ? '' : shown(before);
  const is = after === undefined ? '' : shown(after);
  const values = was === is || was === '' || is === '' ? is || was : `${was} -> ${is}`;
  const how = what.filter((aspect) => aspect !== 'value').map((aspect) => aspectWords(aspect, before, after));
  if (dispute !== undefined) how.push(dispute === 'opened' ? 'newly disputed' : 'no longer disputed');
  const by = sources.length === 0 ? '' : ` (${sources.join(', ')})`;
  return `${change}: ${property}: ${values}${how.length === 0 ? '' : `; ${how.join(', ')}`}${by}`;
}

function elsewhereLine({ property, after, gained, lost, sources }: StatementChange): string {
  const places = [
    [gained.length, 'more'],
    [lost.length, 'fewer'],
  ] as const;
  const how = places.filter(([n]) => n > 0).map(([n, word]) => `${n} ${n === 1 ? 'place' : 'places'} ${word}`);
  const by = sources.length === 0 ? '' : ` (${sources.join(', ')})`;
  return `said elsewhere: ${property}: ${after === undefined ? '' : shown(after)}; ${how.join(', ')}${by}`;
}

function aspectWords(aspect: string, before: View | undefined, after: View | undefined): string {
  if (aspect === 'rank') return `rank ${before?.rank} -> ${after?.rank}`;
  if (aspect === 'status') return `${before?.status} -> ${after?.status}`;
  return aspect === 'decidedBy' ? 'decided by another clause' : `other ${aspect}`;
}

function shown({ value }: View): string {
  const text = notation(value);
  return text.length <= longest ? text : `${text.slice(0, longest)}…`;
}
