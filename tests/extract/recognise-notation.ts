/**
 * Figures in one line each, for tables of expectations: a letter for the type, the words in brackets, then the value.
 * `q[more than 7 million] 7000000 at-least`, `t[since 2004] 2004 since`, `d[three-year] P3Y`, `l[No. 5] name`.
 */
import type { Figure, TimeFigure } from '../../pipeline/extract/recognise/figure.ts';
import { recogniseFigures } from '../../pipeline/extract/recognise/figures.ts';
import type { QuantityValue } from '../../pipeline/model/value.ts';

/** All figures of a text in the notation. */
export function figuresOf(text: string): string[] {
  return recogniseFigures(text).map((figure) => {
    const words = text.slice(figure.start, figure.end);
    return `${figure.type.charAt(0)}[${words}] ${notesOf(figure).filter(Boolean).join(' ')}`.trimEnd();
  });
}

function notesOf(figure: Figure): (string | false | undefined)[] {
  switch (figure.type) {
    case 'quantity':
      return [amountOf(figure.value), figure.ordinal && 'ordinal', figure.ambiguous && 'ambiguous'];
    case 'time':
      return timeNotes(figure);
    case 'duration': {
      const iso = figure.isoMax ? `${figure.iso}..${figure.isoMax}` : figure.iso;
      return [iso, figure.repeats && 'repeats', figure.bound !== 'exact' && figure.bound, figure.age && 'age'];
    }
    case 'label':
      return [figure.what, figure.edtf];
    default:
      return [];
  }
}

function timeNotes(figure: TimeFigure): (string | false | undefined)[] {
  return [figure.edtf, figure.relation, figure.approx && 'approx', figure.ambiguous && 'ambiguous'];
}

function amountOf(value: QuantityValue): string {
  const amount = value.amountMax === undefined ? `${value.amount}` : `${value.amount}..${value.amountMax}`;
  const bound = value.bound === 'exact' ? '' : ` ${value.bound}`;
  return amount + (value.unit ?? '') + (value.currency ? ` ${value.currency}` : '') + bound;
}
