import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Facts } from '../../pipeline/model/facts.ts';
import { findBrowser, openBrowser, type Printer } from '../../pipeline/render/browser.ts';
import { measure } from '../../pipeline/render/measure.ts';
import { printingIn } from '../../pipeline/render/printing-in.ts';
import { bare } from '../../pipeline/verify/values.ts';
import { crowded } from '../render/fixtures/crowded.ts';
import { hostile } from '../render/fixtures/hostile.ts';
import { poor } from '../render/fixtures/poor.ts';
import { rich } from '../render/fixtures/rich.ts';
import { labels, shipped, templateOf } from '../render/fixtures/shipped.ts';
import { type FitSeen, fitted, type Line, linesOf } from './fitting.ts';
import { machine } from './machine.ts';

let printer: Printer;

beforeAll(async () => {
  const found = (await findBrowser(machine())).value;
  const opened = found && (await openBrowser(found)).value;
  if (!opened) throw new Error('no browser');
  printer = opened;
}, 60_000);
afterAll(() => printer.close());

const subjects: readonly (readonly [string, Facts])[] = [
  ['rich', rich],
  ['poor', poor],
  ['crowded', crowded],
  ['hostile', hostile],
];
const headings = new Set([...Object.values(labels.sections), labels.ui.toc]);

describe.each(subjects)('a %s subject', (_, facts) => {
  describe.each(['A4', 'Letter'] as const)('on %s', (page) => {
    test.each([
      ['fact-sheet', 2],
      ['briefing', 40],
    ])(
      'fits its %s into %d pages, with no heading alone at a foot and no nearly empty last page',
      async (name, most) => {
        const seen = await fitted(printer, facts, shipped(name), page);
        const bytes = made(seen);
        const { pages, fill } = await measure(bytes);
        expect(pages).toBeLessThanOrEqual(most);
        expect(pages === 1 || fill > 0.2, `last of ${pages} pages filled by ${fill}`).toBe(true);
        expect(seen.prints).toBeLessThanOrEqual(facts === crowded ? 6 : 4);
        const isSourceHead = ({ text, size }: Line) => size < 7.6 && facts.sources.some(({ title }) => title === text);
        for (const { lines, width } of (await linesOf(bytes)).slice(0, -1)) {
          const last = lines.reduce((low, line) => (line.y < low.y ? line : low));
          // A heading that hangs in the margin stands beside its text.
          const beside = lines.some((line) => line.x > last.x + width / 8 && Math.abs(line.y - last.y) < 12);
          expect(headings.has(last.text.trim()) && !beside, `"${last.text}" at the foot of a page`).toBe(false);
          for (const head of lines.filter(isSourceHead)) {
            const below = lines.filter(({ x, y }) => Math.abs(x - head.x) < 30 && y < head.y - 14 && y > head.y - 45);
            expect(below.length, `source "${head.text}" without its quotations`).toBeGreaterThan(0);
          }
        }
        if (name === 'briefing') await contentsHold(bytes);
        await pagesHold(bytes);
      },
      90_000,
    );
  });
});

function made({ value, messages }: FitSeen): Uint8Array {
  if (value === undefined) throw new Error(JSON.stringify(messages));
  return value;
}

/** Every value that the file says is on a page is on it, by the last of its words. */
async function pagesHold(bytes: Uint8Array): Promise<void> {
  const texts = (await linesOf(bytes)).map(({ lines }) => bare(lines.map(({ text }) => text).join('')));
  const { printed = [] } = (await printingIn(bytes)) ?? {};
  expect(printed.length).toBeGreaterThan(0);
  for (const { words, page } of printed) {
    const last = words.match(/[\p{L}\p{N}]+/gu)?.at(-1) ?? '';
    expect(page, words).toBeDefined();
    expect(texts[(page ?? 0) - 1], `${words} on page ${page}`).toContain(bare(last));
  }
}

/** Every page number in the table of contents is that of the page with the heading. */
async function contentsHold(bytes: Uint8Array): Promise<void> {
  const pages = await linesOf(bytes);
  const first = pages[0]?.lines ?? [];
  const { places } = await measure(bytes);
  for (const [id, { page }] of places) {
    const title = labels.sections[id];
    const entry = title === undefined ? undefined : first.find(({ text }) => text === title);
    const numbers = first.filter(({ text, y }) => /^\d+$/.test(text) && entry && Math.abs(y - entry.y) < 2);
    if (numbers.length === 0) continue;
    expect(
      numbers.map(({ text }) => Number(text)),
      `page of ${title}`,
    ).toContain(page);
    // A long heading has several lines.
    const heads = pages[page - 1]?.lines.filter(({ text }) => text.length > 3 && title?.startsWith(text.trim())) ?? [];
    expect(heads.length, `heading ${title}`).toBeGreaterThan(0);
  }
}

const front = (more: string): string =>
  `title: fact-sheet\npages: 1\n${more}sections:\n  - id: timeline\n    heading: true\n    blocks:\n      - { block: timeline, properties: [event] }\n  - id: references\n    blocks:\n      - block: references`;
const body = '{{#> page}}{{#each main}}{{> section}}{{/each}}{{/page}}';

test("says which section of a user's own template runs over, by how much, and where the limit is set", async () => {
  const { value, messages } = await fitted(printer, crowded, templateOf(body, front('')), 'A4');
  expect(value).toBeUndefined();
  expect(messages).toMatchObject([
    { ruleId: 'document-too-long', severity: 'error', file: 'templates/own.hbs', line: 3, column: 8 },
  ]);
  expect(messages[0]?.reason).toMatch(
    /^Expected at most 1 page in out\/own\.pdf, but section "\w+" runs over by \d+ mm$/,
  );
});

test('gives up what a template says may be left out, in its order, and no more than needed', async () => {
  const template = templateOf(body, front('fallbacks:\n  - drop: references\n  - drop: timeline\n'));
  const { pages } = await linesOf(made(await fitted(printer, rich, template, 'A4'))).then((all) => ({ pages: all }));
  expect(pages).toHaveLength(1);
  expect(pages[0]?.lines.map(({ text }) => text)).toContain(labels.sections.timeline);
});

test('prints a document that fits, and has no table of contents, once', async () => {
  const template = templateOf(body, front(''));
  expect((await fitted(printer, poor, template, 'A4')).prints).toBe(1);
});

test.each(['A4', 'Letter'] as const)(
  'sets what holds little larger on %s, with its sources at the foot of the page',
  async (page) => {
    const [few, many] = await Promise.all(
      [poor, rich].map(async (facts) => linesOf(made(await fitted(printer, facts, shipped('fact-sheet'), page)))),
    );
    expect(few).toHaveLength(1);
    const largest = (pages: typeof few) => Math.max(...(pages?.[0]?.lines ?? []).map(({ size }) => size));
    expect(largest(few)).toBeGreaterThan(largest(many) * 1.05);
    const lines = few?.[0]?.lines ?? [];
    const sources = lines.find(({ text }) => text === labels.sections.references);
    const last = Math.min(...lines.map(({ y }) => y));
    expect(last).toBeLessThan(110);
    const above = Math.min(...lines.filter(({ y }) => y > (sources?.y ?? 0)).map(({ y }) => y));
    expect(above - (sources?.y ?? 0)).toBeGreaterThan(100);
  },
);

test('sets as the theme has it what would otherwise run over its page', async () => {
  const facts = { ...poor, subject: 'Society of the Friends of Long Words '.repeat(60) };
  const seen = await fitted(printer, facts, shipped('fact-sheet'), 'A4');
  expect(seen.value).toBeDefined();
  expect(seen.prints).toBeLessThanOrEqual(4);
});
