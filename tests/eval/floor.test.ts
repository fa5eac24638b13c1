/** Extraction on the annotated texts may get better only: floor.json holds what it reached. */
import { beforeAll, describe, expect, it } from 'vitest';
import { below, raised, readFloor } from './floor.ts';
import { withTable } from './page.ts';
import { type ScoredCase, scoreCases } from './run-cases.ts';
import { measure } from './table.ts';

describe('extraction on the annotated texts', () => {
  let cases: ScoredCase[] = [];

  beforeAll(async () => {
    cases = await scoreCases();
  });

  it('is no worse than it was', () => {
    expect(below(readFloor(), measure(cases.map(({ score }) => score)))).toEqual([]);
  });

  it('quotes only what is in the text', () => {
    expect(cases.filter(({ score }) => score.brokenReferences > 0).map(({ name }) => name)).toEqual([]);
  });
});

describe('the floor', () => {
  const measures = measure([]);

  it('rises to what was measured, rounded down, and keeps what was better', () => {
    const better = { ...measures, closedF1: 0.759, openF1: 0.4 };
    expect(raised({ closedF1: 70, openF1: 50 }, better)).toMatchObject({ closedF1: 75, openF1: 50 });
  });

  it('tells what lies below it, and what it does not know', () => {
    const floor = { ...raised({}, measures), closedF1: 80 };
    expect(below(floor, { ...measures, closedF1: 0.799 })).toEqual(['closedF1: 79.9 %, expected at least 80 %']);
    expect(below(floor, { ...measures, closedF1: 0.8 })).toEqual([]);
    const { closedF1: _, ...without } = floor;
    expect(below(without, measures)).toEqual(['closedF1: no floor']);
  });
});

describe('the page', () => {
  it('gets a table between its marks, and again in its place', () => {
    const page = 'A\n<!-- cases -->\n<!-- end of cases -->\nB\n';
    const once = withTable(page, 'cases', 'old\n');
    expect(withTable(once, 'cases', 'new')).toBe('A\n<!-- cases -->\n\n```\nnew\n```\n\n<!-- end of cases -->\nB\n');
    expect(() => withTable(page, 'articles', '')).toThrow('no marks of articles');
  });
});
