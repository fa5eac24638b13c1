/** A point in time while it is being read, and its EDTF. Years are of the Gregorian calendar. */

/** A point in time. Either `fixed` is its EDTF, or the parts that are said; a missing year may come from its neighbour. */
export interface Point {
  readonly next: number;
  readonly fixed?: string;
  readonly year?: number;
  readonly month?: number;
  readonly day?: number;
  readonly approx?: true;
  /** Uncertain in EDTF's sense: gets a `~`. */
  readonly circa?: true;
  readonly ambiguous?: true;
}

/** EDTF of a point; X for the digits of a year that is not said. */
export function edtfOf(point: Point): string {
  if (point.fixed !== undefined) return point.fixed;
  const year = point.year === undefined ? 'XXXX' : String(point.year).padStart(4, '0');
  const parts = [year, point.month, point.day].filter((part) => part !== undefined);
  return (
    parts.map((part) => String(part).padStart(2, '0')).join('-') + (point.circa && point.year !== undefined ? '~' : '')
  );
}
