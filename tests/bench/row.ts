/** What a row of the benchmark is, and what it gives. */
import type { Figures } from './measure.ts';

/** Where a row works, and how hard. */
export interface Bench {
  /** A folder of its own, empty. */
  readonly scratch: string;
  readonly rounds: number;
  /** Less of everything: to see that it works, not to quote. */
  readonly quick: boolean;
  /** Part of the full number of subjects and sources, 0 to 1. */
  readonly scale: number;
}

/** A figure with its unit. */
export interface Measured {
  readonly what: string;
  readonly unit: 'ms' | 'MB/s' | 'PDF/s' | 'MB' | '×';
  readonly figures: Figures;
}

/** What a row found. */
export interface RowResult {
  readonly measured: readonly Measured[];
  /** What is held against the bar. */
  readonly result: Figures;
}

/** One row of the table. */
export interface Row {
  readonly id: string;
  readonly work: string;
  readonly against: string;
  /** Absent where nothing is promised. */
  readonly bar?: number;
  readonly aim?: number;
  readonly better: 'less' | 'more';
  readonly unit: '×' | 'MB';
  readonly measure: (bench: Bench) => Promise<RowResult>;
}
