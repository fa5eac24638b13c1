/**
 * From a raw line (markup resolved, everything else as in the source) to the passage that a reader sees: marks, tags and
 * invisible characters left out, blanks folded, glued words set apart. Gives the marks that it left out.
 */
import type { Mark } from '../model/parsed.ts';
import { type Passage, sourceSpan } from '../model/passage.ts';
import type { Span } from '../model/span.ts';
import type { Line } from './flow.ts';
import type { Glued } from './glue.ts';
import { markAt } from './marks.ts';
import { cutter, PassageBuilder } from './passage-builder.ts';
import { tagEnd } from './tags.ts';

/** What may have to be left out or folded. `'''` and `''` are a wiki's bold and italic. */
const special = /[\s\u0085]+|[\u00ad\u200b-\u200f\u2060\u2061\ufeff]+|\[|<|'{2,5}/g;
/** What only a line has that is not clean yet: anything special but single blanks between other signs. */
const unclean = /[^\S ]|[\u0085\u00ad\u200b-\u200f\u2060\u2061\ufeff[<]| {2}|^ | $|''/;
const glueable = /\p{L}{2,60}/gu;
/** Signs before a list's entry that Markdown does not know, a wiki's nested `**` among them. */
const bullets = /^(?:[•·▪◦‣●■▸►]|\*{1,6}(?=[ \p{L}\d]))\s*/u;

/** An asterisk, or no sign of English. */
function mayBeBullet(code: number): boolean {
  return code === 0x2a || code > 0x7f;
}

/** Cleans one line. `span` is all of the line in the source. */
export function cleanLine(raw: Passage, span: Span, glued: Glued, marks: Mark[]): Line {
  const cut = cutter(raw);
  const builder = new PassageBuilder();
  const gaps: number[] = [];
  let edit = false;
  let from = 0;
  let pendingBlank: { at: number; wide: boolean } | undefined;

  const keep = (to: number) => {
    if (to <= from) return;
    if (pendingBlank && builder.length > 0) {
      if (pendingBlank.wide) gaps.push(builder.length);
      if (raw.text[pendingBlank.at] === ' ') builder.append(cut(pendingBlank.at, pendingBlank.at + 1));
      else builder.addUnmapped(' ');
    }
    pendingBlank = undefined;
    builder.append(apart(cut(from, to), glued));
  };

  special.lastIndex = unclean.test(raw.text) ? 0 : raw.text.length;
  for (let found = special.exec(raw.text); found; found = special.exec(raw.text)) {
    const at = found.index;
    const length = found[0].length;
    if (found[0] === '[') {
      const mark = markAt(raw.text, at);
      if (!mark) continue;
      keep(at);
      edit = mark.kind === 'edit' && raw.text.slice(mark.to).trim() === '';
      addMark(raw, at, mark.to, mark, marks);
      // "word.[1]Word": the marker was all that stood between the two.
      if (isWord(raw.text[mark.to]) && /[^\s(["'“‘]/u.test(raw.text[at - 1] ?? ' '))
        pendingBlank ??= { at: mark.to, wide: false };
      from = mark.to;
    } else if (found[0] === '<') {
      const end = tagEnd(raw.text, at);
      if (end === undefined) continue;
      keep(at);
      if (/^<\/?(?:br|p|div|li|td|tr|h\d)\b/i.test(raw.text.slice(at, at + 6))) pendingBlank ??= { at, wide: false };
      from = end;
    } else if (found[0].trim() === '' || found[0] === '\u0085') {
      // Several blanks that are no indentation, or several odd ones, are a seam between two pieces of text.
      const wide = length >= 3 || found[0].includes('\t');
      if (
        found[0] === ' ' &&
        at > from &&
        !/[\s[<'\u00ad\u200b-\u200f\u2060\u2061\ufeff]/.test(raw.text[at + 1] ?? ' ')
      )
        continue;
      keep(at);
      pendingBlank ??= { at, wide };
      from = at + length;
    } else {
      keep(at);
      from = at + length;
    }
    special.lastIndex = from;
  }
  keep(raw.text.length);
  return finish(builder.build(), span, edit, gaps);
}

function finish(passage: Passage, span: Span, edit: boolean, gaps: readonly number[]): Line {
  const lead = mayBeBullet(passage.text.charCodeAt(0)) ? (bullets.exec(passage.text)?.[0].length ?? 0) : 0;
  let from = lead;
  while (passage.text[from] === ' ') from++;
  let to = passage.text.length;
  while (to > from && passage.text[to - 1] === ' ') to--;
  const whole = from === 0 && to === passage.text.length;
  return {
    ...span,
    passage: whole ? passage : cutter(passage)(from, to),
    edit,
    bullet: lead > 0,
    gaps: gaps.map((gap) => gap - from).filter((gap) => gap > 0),
  };
}

function isWord(char: string | undefined): boolean {
  return char !== undefined && /[\p{L}\p{N}]/u.test(char);
}

function addMark(raw: Passage, from: number, to: number, mark: Pick<Mark, 'kind' | 'number'>, marks: Mark[]): void {
  const { kind, number } = mark;
  marks.push({ ...sourceSpan(raw, from, to), kind, ...(number === undefined ? {} : { number }) });
}

/** Sets glued words apart with blanks that have no source. */
function apart(passage: Passage, glued: Glued): Passage {
  if (glued.size === 0) return passage;
  let builder: PassageBuilder | undefined;
  const cut = cutter(passage);
  let from = 0;
  for (const match of passage.text.matchAll(glueable)) {
    const at = glued.get(match[0]);
    if (at === undefined) continue;
    builder ??= new PassageBuilder();
    builder.append(cut(from, match.index + at));
    builder.addUnmapped(' ');
    from = match.index + at;
  }
  if (!builder) return passage;
  builder.append(cut(from, passage.text.length));
  return builder.build();
}
