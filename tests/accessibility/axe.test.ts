/** What axe-core finds against WCAG 2.2 AA in each page, where it is shown: light and dark, on a phone and a wide screen. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openScreen, type Show } from './open-page.ts';
import { documents, pageOf, subjects } from './pages.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'best-practice'];
const run = `axe.run(document, { runOnly: ${JSON.stringify(tags)} }).then(({ violations, passes }) => ({
  passed: passes.length,
  violations: violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => id + ': ' + html.slice(0, 160) + ' ' + failureSummary.slice(0, 200))),
}))`;

interface Judged {
  readonly passed: number;
  /** How far the page reaches beyond the screen, in pixels: a reader would have to scroll sideways (WCAG 2.2, 1.4.10). */
  readonly beyond: number;
  readonly violations: readonly string[];
}

let screen: { readonly show: Show; readonly close: () => Promise<void> };
beforeAll(async () => {
  screen = await openScreen();
});
afterAll(() => screen?.close());

const judge = (html: string, scheme: 'light' | 'dark', width: number): Promise<Judged> =>
  screen.show(html, { scheme, width }, async (page) => {
    await page.evaluate(axe);
    const beyond = await page.evaluate('document.documentElement.scrollWidth - innerWidth');
    return { ...((await page.evaluate(run)) as Judged), beyond: Number(beyond) };
  });

const cases = Object.keys(subjects).flatMap((subject) => documents.map((document) => [document, subject] as const));

describe.each(cases)('the %s of a %s subject', (document, subject) => {
  test.each([
    ['light', 1280],
    ['dark', 1280],
    ['light', 360],
  ] as const)('has nothing against WCAG 2.2 AA (%s, %i pixels)', async (scheme, width) => {
    const { passed, violations, beyond } = await judge(pageOf(document, subject), scheme, width);
    expect(violations).toEqual([]);
    expect(beyond).toBeLessThanOrEqual(0);
    expect(passed).toBeGreaterThan(10);
  });
});

test.each(['fr', 'es', 'ru'])('documents in %s have nothing either', async (language) => {
  for (const document of documents) {
    expect((await judge(pageOf(document, 'rich', language), 'light', 1280)).violations, document).toEqual([]);
    expect((await judge(pageOf(document, 'rich', language), 'light', 360)).beyond, document).toBeLessThanOrEqual(0);
  }
});

test('a page that is wrong is found out', async () => {
  const { violations } = await judge('<p style="color:#bbb">pale</p><img src="data:,">', 'light', 1280);
  expect(violations.join()).toMatch(/color-contrast[\s\S]*image-alt|image-alt[\s\S]*color-contrast/);
});

describe('a number on a screen', () => {
  const view = { scheme: 'light', width: 900 } as const;

  test('opens its reference in place, without a script, and closes it again', async () => {
    const html = pageOf('briefing', 'rich');
    expect(html).not.toContain('<script');
    const opened = await screen.show(html, view, async (page) => {
      const shown = 'getComputedStyle(document.querySelector(".opened")).display';
      const before = await page.evaluate(shown);
      await page.click('.marks button');
      const during = await page.evaluate(shown);
      const text = await page.evaluate('document.querySelector(".opened:popover-open").textContent');
      const href = await page.evaluate('document.querySelector(".opened:popover-open a").getAttribute("href")');
      await page.evaluate(axe);
      const { violations } = (await page.evaluate(run)) as Judged;
      await page.keyboard.press('Escape');
      return { before, during, text, href, violations, after: await page.evaluate(shown) };
    });
    expect(opened).toMatchObject({ before: 'none', during: 'block', after: 'none', violations: [] });
    expect(opened.text).toContain('Clear Wells International is a federation');
    expect(opened.href).toMatch(/^evidence\.html#q-\d+-\d+$/);
  });

  test('does not spread the lines that it stands in', async () => {
    const gaps = await screen.show(pageOf('briefing', 'rich'), view, (page) =>
      page.evaluate(`(() => {
        const first = document.querySelector('.prose');
        const with_ = first.getBoundingClientRect().height;
        for (const marks of document.querySelectorAll('.marks button')) marks.style.display = 'none';
        for (const marks of document.querySelectorAll('.marks a')) marks.style.display = 'inline';
        return Math.abs(with_ - first.getBoundingClientRect().height);
      })()`),
    );
    expect(gaps).toBeLessThan(4);
  });
});
