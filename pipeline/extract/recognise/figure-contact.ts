/** Numbers of addresses: postal codes, telephone numbers, houses in a street. */
import type { LabelFigure } from './figure.ts';
import type { Match } from './figure-match.ts';
import { isCapital, label, opensCount, opensSentence } from './figure-name.ts';
import type { Reader } from './figure-reader.ts';
import { wordSet } from './figure-words.ts';

/** "Lima 10400", "CA 90210", "CA 90210-1234": five or six bare digits after a place's name, with nothing counted. */
export function readPostal(r: Reader, index: number): Match<LabelFigure> | undefined {
  const place = r.at(index);
  const code = r.at(index + 1);
  if (!isCapital(place) || code.kind !== 'digits' || code.glued || (code.text.length !== 5 && code.text.length !== 6))
    return undefined;
  if (opensCount.has(place.lower) || opensSentence(r, index)) return undefined;
  const plus = r.glued(index + 2, '-') && r.gluedDigits(index + 3, 4) ? index + 4 : index + 2;
  const after = r.at(plus);
  if (after.kind === 'digits' || (after.kind === 'word' && !isCapital(after)) || /^[.,][0-9]|^[%+€-]/.test(after.text))
    return undefined;
  return r.glued(plus, ',.') && r.gluedDigits(plus + 1) ? undefined : label(r, index + 1, plus, 'postal code');
}

/** At most twelve groups of digits that make a telephone number: an international prefix, a leading zero, or a code in brackets. */
export function readTelephone(r: Reader, index: number): Match<LabelFigure> | undefined {
  const first = r.at(index);
  if (first.kind === 'mark' && !r.gluedDigits(index + 1)) return undefined;
  let at = first.kind === 'mark' ? index + 1 : index;
  if (first.kind === 'digits' && (first.glued || !(first.text.startsWith('0') || isCalled(r, index)))) return undefined;
  let digits = 0;
  let next = at;
  for (let groups = 0; groups < 12; groups++) {
    const token = r.at(at);
    if (token.kind !== 'digits') break;
    digits += token.text.length;
    next = at + 1;
    at = afterSeparator(r, next);
  }
  const closed = first.text !== '(' || r.text.slice(first.start, r.at(next - 1).end).includes(')');
  return closed && digits >= 7 && digits <= 15 && next > index + 1
    ? label(r, index, next, 'telephone number')
    : undefined;
}

const callWords = wordSet('tel telephone phone fax mobile call');

function isStop(text: string): boolean {
  return text === '.' || text === ':';
}

/** "tel. 662 …", "Phone: 662 …". */
function isCalled(r: Reader, index: number): boolean {
  const at = isStop(r.at(index - 1).text) ? index - 2 : index - 1;
  return callWords.has(r.at(isStop(r.at(at).text) ? at - 1 : at).lower);
}

function afterSeparator(r: Reader, index: number): number {
  let at = index;
  while (at < index + 3 && /^[()\-–./]$/.test(r.at(at).text)) at++;
  return at;
}

const streets =
  /^(?:dr|drive|st|street|rd|road|ave|avenue|lane|ln|blvd|boulevard|way|square|sq|place|pl|court|ct|plaza|terrace|close|crescent|highway|hwy|soi|rue|calle|parkway|quay)$/;

/** "1 Campus Dr.", "328/1 Phaya Thai Road": a house's number before at most four capitalised words that end in a kind of street. */
export function readStreet(r: Reader, index: number): Match<LabelFigure> | undefined {
  let at = index + 1;
  if (r.glued(at, '/-') && r.gluedDigits(at + 1)) at += 2;
  if (r.at(at).glued && r.at(at).kind === 'word' && r.at(at).text.length === 1) at++;
  for (let words = 0; words < 5; words++, at++) {
    const token = r.at(at);
    if (token.text === '.' && token.glued) continue;
    if (!isCapital(token) || token.glued) return undefined;
    if (words === 0 && /^(?:rue|calle|via|avenida|chemin)$/.test(token.lower))
      return label(r, index, at + 1, 'address');
    if (words > 0 && streets.test(token.lower)) return label(r, index, afterDot(r, at + 1, token.text), 'address');
  }
  return undefined;
}

/** The dot of a shortened word ("Dr.") belongs to it. */
function afterDot(r: Reader, index: number, word: string): number {
  return word.length < 5 && r.glued(index, '.') ? index + 1 : index;
}
