/**
 * Messages for people: `path:line:column: severity: reason (rule)`, a code frame, what to do, and related places.
 * Whatever comes from a source or a file name is made visible first: it must not steer the terminal it is printed on.
 */
import type { Message, Place, Severity } from './model/message.ts';

/** Gives the text of a file that a message points into, where it can be had. */
export type TextOf = (file: string) => string | undefined;

/** Columns of a code frame; sources have lines of thousands. */
const frameWidth = 96;

/** One message, several lines, no line break at the end. */
export function formatMessage(message: Message, textOf: TextOf = () => undefined): string {
  const where = message.file === undefined ? '' : `${formatPlace({ ...message, file: message.file })}: `;
  const lines = [`${where}${message.severity}: ${visible(message.reason)} (${message.ruleId})`];
  if (message.file !== undefined) lines.push(...codeFrame({ ...message, file: message.file }, textOf));
  for (const place of message.related ?? []) {
    lines.push(`  ${formatPlace(place)}: ${visible(place.reason)}`, ...codeFrame(place, textOf));
  }
  if (message.note !== undefined) lines.push(`  ${visible(message.note)}`);
  return lines.join('\n');
}

/** Messages of one rule on one file: more say nothing new to people, and a file may give thousands. */
const mostAlike = 20;

/**
 * All messages, the errors last, where a reader's eye is; then one line that counts them. Empty where there are none. Of
 * what one file gives by one rule only the first are shown, with how many more there are.
 */
export function formatMessages(messages: readonly Message[], textOf?: TextOf): string {
  if (messages.length === 0) return '';
  const order: readonly Severity[] = ['info', 'warning', 'error'];
  const sorted = order.flatMap((severity) => messages.filter((message) => message.severity === severity));
  const alike = Map.groupBy(sorted, kindOf);
  const seen = new Map<string, number>();
  const lines = sorted.flatMap((message) => {
    const kind = kindOf(message);
    const nth = (seen.get(kind) ?? 0) + 1;
    seen.set(kind, nth);
    if (nth <= mostAlike) return [formatMessage(message, textOf)];
    const more = (alike.get(kind)?.length ?? 0) - mostAlike;
    return nth === mostAlike + 1 ? [severalMore(message, more)] : [];
  });
  return [...lines, countMessages(messages)].join('\n');
}

function kindOf({ severity, ruleId, file }: Message): string {
  return JSON.stringify([severity, ruleId, file]);
}

/** "sources/page.md: 31 more warnings like this (key-unknown)". */
function severalMore({ severity, ruleId, file }: Message, n: number): string {
  const where = file === undefined ? '' : `${visible(file)}: `;
  return `${where}${n} more ${severity === 'info' ? 'notice' : severity}${n === 1 ? '' : 's'} like this (${ruleId})`;
}

/** "1 error, 2 warnings". */
export function countMessages(messages: readonly Message[]): string {
  const count = (severity: Severity) => messages.filter((message) => message.severity === severity).length;
  const parts = [
    [count('error'), 'error'],
    [count('warning'), 'warning'],
    [count('info'), 'notice'],
  ] as const;
  const said = parts.filter(([n]) => n > 0).map(([n, word]) => `${n} ${word}${n === 1 ? '' : 's'}`);
  return said.join(', ') || 'no messages';
}

/** `path`, `path:line` or `path:line:column`. */
export function formatPlace(place: Place): string {
  const line = place.line === undefined ? '' : `:${place.line}`;
  const column = place.line === undefined || place.column === undefined ? '' : `:${place.column}`;
  return `${visible(place.file)}${line}${column}`;
}

// Controls, and what turns or hides text: bidirectional marks, zero widths, line and paragraph separators, lone halves.
const unseen =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: making them visible is the purpose.
  /[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]|\p{Cs}/gu;

/** A text in which nothing is unseen: control characters and the like become `\u{1b}`. */
export function visible(text: string): string {
  return text.replace(unseen, (character) => `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`);
}

/** JSON that may be shown on a terminal: what {@link visible} makes visible is escaped, and stays what it is to programs. */
export function toJson(value: unknown): string {
  const escaped = (character: string) => `\\u${(character.codePointAt(0) ?? 0).toString(16).padStart(4, '0')}`;
  return JSON.stringify(value, null, 2).replace(unseen, (found) => (found === '\n' ? found : escaped(found)));
}

/** The line that is meant with a caret under the column, and the line before it; nothing where there is no line. */
export function codeFrame(place: Place, textOf: TextOf): string[] {
  if (place.line === undefined) return [];
  const lines = (textOf(place.file) ?? '').split(/\r\n|\n|\r/, place.line);
  const line = lines[place.line - 1];
  if (line === undefined) return [];
  const width = String(place.line).length;
  const gutter = (label: string) => `  ${label.padStart(width)} | `;
  const before = lines[place.line - 2];
  const above =
    before === undefined || before.trim() === '' ? [] : [gutter(String(place.line - 1)) + cut(before, 0).text];
  if (place.column === undefined) return [...above, gutter(String(place.line)) + cut(line, 0).text];
  const shown = cut(line, place.column - 1);
  return [...above, gutter(String(place.line)) + shown.text, `${gutter('')}${' '.repeat(shown.caret)}^`];
}

/** At most {@link frameWidth} characters of a line around a column (from 0), and where the column is in them. */
function cut(line: string, column: number): { text: string; caret: number } {
  const start = column < frameWidth * 0.75 ? 0 : column - Math.floor(frameWidth / 2);
  const lead = start > 0 ? '…' : '';
  const show = (part: string) => visible(part.replaceAll('\t', ' '));
  const left = lead + show(line.slice(start, column));
  const right = show(line.slice(column, start + frameWidth));
  const tail = line.length > start + frameWidth ? '…' : '';
  return { text: `${left}${right}${tail}`, caret: [...left].length };
}
