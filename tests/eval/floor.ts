/** What the program may not fall below on the annotated texts, in whole percent, rounded down; and how it rises. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import type { Measures } from './table.ts';

/** A floor for each measure, in percent. */
export type Floor = Readonly<Partial<Record<keyof Measures, number>>>;

/** Where the floor is kept. */
export const floorPath = join(import.meta.dirname, 'floor.json');

/** @throws where the file is not a map of names to whole percents */
export function readFloor(): Floor {
  return z.record(z.string(), z.int().min(0).max(100)).parse(JSON.parse(readFileSync(floorPath, 'utf8')));
}

/** The better of both, measure by measure: what fell stays where it was. */
export function raised(floor: Floor, measures: Measures): Floor {
  return Object.fromEntries(
    Object.entries(measures).map(([name, rate]) => [
      name,
      Math.max(floor[name as keyof Measures] ?? 0, Math.floor(rate * 100 + 1e-9)),
    ]),
  );
}

/** What lies below the floor: `closedRecall: 71.2 %, expected at least 72 %`. A measure without a floor is one, too. */
export function below(floor: Floor, measures: Measures): string[] {
  return Object.entries(measures).flatMap(([name, rate]) => {
    const least = floor[name as keyof Measures];
    if (least === undefined) return [`${name}: no floor`];
    return rate * 100 + 1e-9 < least ? [`${name}: ${(rate * 100).toFixed(1)} %, expected at least ${least} %`] : [];
  });
}
