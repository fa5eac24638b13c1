/** Replaces entities by the characters of their kinds, and leads back from the coded text to the passage. */
import { anyKind, kindCharacter } from '../model/entity-kind.ts';
import type { Entity, Marked } from './entity.ts';

interface Piece {
  readonly coded: number;
  readonly plain: number;
  readonly entity?: Entity;
}

/** @param entities in order, none overlapping another */
export function code(text: string, entities: readonly Entity[]): Marked {
  const pieces: Piece[] = [];
  // A source that holds such a character itself must not be able to pose as a mark.
  const plain = text.replace(anyKind, ' ');
  let coded = '';
  let at = 0;
  for (const entity of entities) {
    pieces.push({ coded: coded.length, plain: at });
    coded += plain.slice(at, entity.start);
    pieces.push({ coded: coded.length, plain: entity.start, entity });
    coded += kindCharacter[entity.kind];
    at = entity.end;
  }
  pieces.push({ coded: coded.length, plain: at });
  coded += plain.slice(at);

  const pieceAt = (offset: number): Piece => {
    let low = 0;
    let high = pieces.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((pieces[middle]?.coded ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return pieces[low] ?? { coded: 0, plain: 0 };
  };
  return {
    text,
    entities,
    coded,
    plainOffset: (offset) => {
      const piece = pieceAt(offset);
      return offset === piece.coded ? piece.plain : piece.plain + (offset - piece.coded);
    },
    entityAt: (offset) => {
      const piece = pieceAt(offset);
      return piece.coded === offset ? piece.entity : undefined;
    },
  };
}
