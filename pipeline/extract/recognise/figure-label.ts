/**
 * Numbers that are names, codes or parts of an address: no amounts. Modest on purpose: what it does not know stays a quantity,
 * so that no figure is lost.
 */
import type { LabelFigure } from './figure.ts';
import { readCode, readIdentifier } from './figure-code.ts';
import { readPostal, readStreet, readTelephone } from './figure-contact.ts';
import type { Match } from './figure-match.ts';
import { label, readNumbered, readNumberName } from './figure-name.ts';
import type { Reader } from './figure-reader.ts';
import { wordSet } from './figure-words.ts';
import { readDigits } from './number.ts';

/** The label that begins at a token, if one does. */
export function readLabel(r: Reader, index: number): Match<LabelFigure> | undefined {
  const token = r.at(index);
  if (token.kind === 'web') return label(r, index, index + 1, 'web address');
  if (token.kind === 'word') return readName(r, index);
  if (token.kind !== 'digits')
    return token.text === '+' || token.text === '(' ? readTelephone(r, index) : readHash(r, index);
  return (
    readTelephone(r, index) ??
    readStreet(r, index) ??
    readFrequency(r, index) ??
    readListNumber(r, index) ??
    readCode(r, index)
  );
}

function readName(r: Reader, index: number): Match<LabelFigure> | undefined {
  return readIdentifier(r, index) ?? readNumbered(r, index) ?? readPostal(r, index) ?? readNumberName(r, index);
}

/** "#5", "№ 5". */
function readHash(r: Reader, index: number): Match<LabelFigure> | undefined {
  const { text } = r.at(index);
  const number = r.at(index + 1);
  if (number.kind !== 'digits' || (text !== '№' && !(text === '#' && number.glued))) return undefined;
  return label(r, index, index + 2, 'name');
}

const hertz = wordSet('kHz KHz MHz GHz');

/** "101.5 FM", "970 AM", "98.1 MHz". Below 13 with AM it is a time of day. */
function readFrequency(r: Reader, index: number): Match<LabelFigure> | undefined {
  const numeral = readDigits(r, index);
  if (!numeral) return undefined;
  const { text } = r.at(numeral.next);
  const band = text === 'FM' || hertz.has(text) || (text === 'AM' && numeral.value > 12);
  return band ? label(r, index, numeral.next + 1, 'frequency') : undefined;
}

/** "1." or "2)" that opens the text and has words after it. */
function readListNumber(r: Reader, index: number): Match<LabelFigure> | undefined {
  const dot = r.at(index + 1);
  const after = r.at(index + 2);
  if (index !== 0 || r.at(0).text.length > 3 || !/^[.)]$/.test(dot.text) || !dot.glued || after.glued) return undefined;
  return after.kind === 'end' ? undefined : label(r, index, index + 1, 'list number');
}
