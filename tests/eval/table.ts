/** Scores of many texts added up, and the table that a person reads. */
import type { FigureState } from './figures.ts';
import type { Row, Score } from './score.ts';

/** Properties that anything can be put under: what a reader would list there has no sharp edge. */
export const openProperties: ReadonlySet<string> = new Set([
  'event',
  'statistic',
  'focusArea',
  'publication',
  'criticism',
]);

/** What the floor holds, each as a share of 1; a higher one is better. */
export interface Measures {
  readonly closedPrecision: number;
  readonly closedRecall: number;
  readonly closedF1: number;
  readonly openPrecision: number;
  readonly openRecall: number;
  readonly openF1: number;
  readonly figuresTrue: number;
  readonly figuresAccounted: number;
  /** Qualifiers that came out, of those that gold asks for; dates and owners that the text gives, of those that came out. */
  readonly qualifiers: number;
  readonly datesAndOwners: number;
  readonly trapsAvoided: number;
  readonly subjects: number;
}

/** Precision, recall and their harmonic mean; nothing said is no mistake. */
export function ratesOf({ gold, found, right, wrong }: Row): { P: number; R: number; F1: number } {
  const P = share(right, right + wrong);
  const R = share(found, gold);
  return { P, R, F1: P + R === 0 ? 0 : (2 * P * R) / (P + R) };
}

/** Rows added up over the texts, for the properties that pass. */
export function total(scores: readonly Score[], passes: (property: string) => boolean): Row {
  const sum: Row = { gold: 0, found: 0, right: 0, wrong: 0, open: 0, fit: 0 };
  for (const { rows } of scores)
    for (const [property, row] of rows)
      if (passes(property)) for (const key of Object.keys(sum) as (keyof Row)[]) sum[key] += row[key];
  return sum;
}

/** All that the floor looks at. */
export function measure(scores: readonly Score[]): Measures {
  const closed = ratesOf(total(scores, isClosed));
  const open = ratesOf(total(scores, (property) => !isClosed(property)));
  const add = (of: (score: Score) => number) => scores.reduce((sum, score) => sum + of(score), 0);
  const states = (...names: FigureState[]) =>
    add(({ figures }) => names.reduce((sum, name) => sum + (figures.get(name) ?? 0), 0));
  const figures = states('true', 'loose', 'skipped', 'lost', 'claimed');
  return {
    closedPrecision: closed.P,
    closedRecall: closed.R,
    closedF1: closed.F1,
    openPrecision: open.P,
    openRecall: open.R,
    openF1: open.F1,
    figuresTrue: share(states('true'), figures),
    figuresAccounted: share(states('true', 'loose', 'skipped'), figures),
    qualifiers: share(
      add((score) => score.qualifiers.right),
      add((score) => score.qualifiers.gold),
    ),
    datesAndOwners:
      1 -
      share(
        add((score) => score.qualifiers.wrong),
        add((score) => score.qualifiers.said),
      ),
    trapsAvoided:
      1 -
      share(
        add(({ traps }) => traps.tripped),
        add(({ traps }) => traps.set),
      ),
    subjects: share(
      add(({ subjectRight }) => Number(subjectRight)),
      scores.length,
    ),
  };
}

/** @param order properties as the vocabulary lists them */
export function tableOf(scores: readonly Score[], order: readonly string[]): string {
  const head = `${'property'.padEnd(20)}${['gold', 'found', 'right', 'wrong', 'open'].map((name) => name.padStart(6)).join('')}      P     R    F1  span`;
  const properties = order.map((property) =>
    line(
      property,
      total(scores, (name) => name === property),
    ),
  );
  const sums = [
    line('closed', total(scores, isClosed)),
    line(
      'open',
      total(scores, (name) => !isClosed(name)),
    ),
    line(
      'all',
      total(scores, () => true),
    ),
  ];
  return [
    `${scores.length} texts`,
    '',
    head,
    ...properties.filter((row) => row !== ''),
    '',
    ...sums,
    '',
    ...rest(scores),
  ].join('\n');
}

function rest(scores: readonly Score[]): string[] {
  const add = (of: (score: Score) => number) => scores.reduce((sum, score) => sum + of(score), 0);
  const state = (name: FigureState) => add(({ figures }) => figures.get(name) ?? 0);
  const { figuresTrue, qualifiers } = measure(scores);
  const { right, wrong, open } = total(scores, isClosed);
  return [
    `wrong        ${percent(share(wrong, right + wrong + open))} of what is said of closed properties`,
    `figures      ${state('true')} in a true statement (${percent(figuresTrue)}), ${state('loose')} in a wrong one only, ${state('skipped')} skipped with why, ${state('lost')} lost, ${state('claimed')} of page furniture claimed`,
    `qualifiers   ${add((score) => score.qualifiers.right)} of ${add((score) => score.qualifiers.gold)} that the annotation asks for (${percent(qualifiers)})`,
    `unsaid       ${add((score) => score.qualifiers.wrong)} of ${add((score) => score.qualifiers.said)} dates and owners on right statements are not what the text says`,
    `traps        ${add(({ traps }) => traps.tripped)} of ${add(({ traps }) => traps.set)} tripped`,
    `subject      right in ${add(({ subjectRight }) => Number(subjectRight))} of ${scores.length}`,
    `references   ${add(({ brokenReferences }) => brokenReferences)} broken`,
  ];
}

function line(name: string, row: Row): string {
  if (row.gold + row.right + row.wrong + row.open === 0) return '';
  const { P, R, F1 } = ratesOf(row);
  const counts = [row.gold, row.found, row.right, row.wrong, row.open].map((count) => String(count).padStart(6));
  const said = row.right + row.wrong === 0 ? '-' : decimal(P);
  const fit = row.right === 0 ? '-' : decimal(row.fit / row.right);
  const rates = [said, row.gold === 0 ? '-' : decimal(R), row.gold === 0 ? '-' : decimal(F1), fit];
  return `${name.padEnd(20)}${counts.join('')}   ${rates.map((rate) => rate.padStart(4)).join('  ')}`;
}

function isClosed(property: string): boolean {
  return !openProperties.has(property);
}

function share(part: number, whole: number): number {
  return whole === 0 ? 1 : part / whole;
}

function decimal(rate: number): string {
  return rate.toFixed(2).replace(/^0/, '');
}

function percent(rate: number): string {
  return `${(rate * 100).toFixed(1)} %`;
}
