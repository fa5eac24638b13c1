/** Figures on a page as tiles: "38" and below it "Countries", or "Staff" and below it "412", several in a row. */
import type { Claim } from '../model/claim.ts';
import type { Block } from '../model/parsed.ts';
import { type Passage, sourceSpan } from '../model/passage.ts';
import type { Property, Vocabulary } from '../model/vocabulary.ts';
import type { Cite } from './cite.ts';
import type { Entity } from './entity.ts';
import { rowIndex } from './row.ts';

type Mark = (passage: Passage) => readonly Entity[];

interface Tile {
  readonly figure: Passage;
  readonly label: Passage;
}

const longestLabel = 60;
const bareFigure = /^[~≈>$€£]?\s?\d[\d.,’' ]*\s?(?:%|\+|k|m|bn|million|billion|thousand)?\+?$/iu;

/** A claim for each tile: of the property that its label names, else a `statistic` of the label. */
export function figuresInTiles(blocks: readonly Block[], vocabulary: Vocabulary, mark: Mark, cite: Cite): Claim[] {
  return runsOf(blocks).flatMap((run) =>
    tilesOf(run).flatMap((tile) => {
      const claim = claimOfTile(tile, vocabulary, mark(tile.figure), cite);
      return claim === undefined ? [] : [claim];
    }),
  );
}

/** Stretches of short lines that are no sentences. */
function runsOf(blocks: readonly Block[]): Passage[][] {
  const runs: Passage[][] = [[]];
  for (const block of blocks)
    if ((block.type === 'fragment' || block.type === 'heading') && block.passage.text.length <= longestLabel)
      runs.at(-1)?.push(block.passage);
    else if (runs.at(-1)?.length !== 0) runs.push([]);
  return runs;
}

/** A run that goes figure, label, figure, label, or the other way round, from its first figure on. */
function tilesOf(run: readonly Passage[]): Tile[] {
  const isFigure = run.map(({ text }) => bareFigure.test(text));
  const first = isFigure.indexOf(true);
  if (first < 0) return [];
  const step = (from: number): Tile[] => {
    const tiles: Tile[] = [];
    for (let at = from; at + 1 < run.length && isFigure[at] !== isFigure[at + 1]; at += 2) {
      const [one, other] = [run[at], run[at + 1]];
      if (one === undefined || other === undefined || isFigure[at] !== isFigure[from]) break;
      tiles.push(isFigure[at] === true ? { figure: one, label: other } : { figure: other, label: one });
    }
    return tiles;
  };
  const figureFirst = step(first);
  const labelFirst = first > 0 ? step(first - 1) : [];
  const tiles = labelFirst.length > figureFirst.length ? labelFirst : figureFirst;
  // One pair alone may be a page number and a heading.
  return tiles.length > 1 ? tiles : [];
}

function claimOfTile(
  { figure, label }: Tile,
  vocabulary: Vocabulary,
  entities: readonly Entity[],
  cite: Cite,
): Claim | undefined {
  const quantity = entities.find((e) => e.quantity !== undefined && e.label === undefined)?.quantity;
  const words = label.text.replace(/[\s.:]+$/u, '').replace(/\s+/gu, ' ');
  if (quantity === undefined || !/\p{L}{3}/u.test(words)) return undefined;
  const unit = /^\p{Lu}{2}/u.test(words) ? words : (words[0] ?? '').toLowerCase() + words.slice(1);
  const counted = quantity.currency === undefined && quantity.unit === undefined;
  const spans = [sourceSpan(figure, 0, figure.text.length), sourceSpan(label, 0, label.text.length)];
  return {
    property: propertyOf(words, counted, vocabulary)?.id ?? 'statistic',
    value: counted ? { ...quantity, unit } : quantity,
    qualifiers: propertyOf(words, counted, vocabulary) === undefined ? { of: unit } : {},
    reference: cite(
      { start: Math.min(...spans.map(({ start }) => start)), end: Math.max(...spans.map(({ end }) => end)) },
      'tile',
    ),
    place: 'body',
  };
}

/** "Members" and "Staff" are what properties count; countries in a tile may be any. */
function propertyOf(words: string, counted: boolean, vocabulary: Vocabulary): Property | undefined {
  const found = rowIndex(vocabulary)
    .get(words.toLowerCase())
    ?.find(({ value }) => value === 'quantity');
  return counted && found?.unit === undefined ? found : undefined;
}
