import { expect, test } from 'vitest';
import { buildIn, messagesOf, world } from './harness.ts';

const text = 'Quay Aid is a charity. Quay Aid was founded in 1990. It has 12 members.\n';
const svg = '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"><script>alert(2)</script></svg>';

async function factSheet(files: Record<string, string>, path = 'out/fact-sheet.html') {
  const effects = world({ 'sources/a.md': text, ...files });
  const report = await buildIn(effects);
  const html = new TextDecoder().decode(effects.files.get(path));
  return { html, messages: messagesOf(report), exit: report.exit };
}

test("a subject's logo stands at the head of its documents as a picture, never as markup", async () => {
  const { html } = await factSheet({ 'sources/_brand/logo.svg': svg, 'sources/_brand/brand.yaml': 'alt: Two waves\n' });
  expect(html).toContain(
    `<img src="data:image/svg+xml;base64,${Buffer.from(svg).toString('base64').replaceAll('=', '&#x3D;')}"`,
  );
  expect(html).toContain('alt="Two waves"');
  expect(html).not.toContain('alert(');
});

test('colours of a brand take the place of those of the theme, on light and on dark', async () => {
  const yaml = 'tokens: { accent: "#663300" }\ndark: { accent: "#ffcc99" }\n';
  const { html } = await factSheet({ 'templates/brand/brand.yaml': yaml });
  expect(html).toContain(':root{--accent:#663300}');
  expect(html).toContain('(prefers-color-scheme:dark){:root{--accent:#ffcc99}}');
});

test('the brand of one subject is not that of another', async () => {
  const files = {
    'sources/a.md': text,
    'sources/b/b.md': text,
    'sources/b/_brand/brand.yaml': 'tokens: { accent: "#663300" }\n',
  };
  expect((await factSheet(files)).html).not.toContain('#663300');
  expect((await factSheet(files, 'out/b/fact-sheet.html')).html).toContain('#663300');
});

test('a brand with an error keeps the old output of its subject', async () => {
  const { html, messages, exit } = await factSheet({ 'sources/_brand/brand.yaml': 'logo: gone.svg\n' });
  expect(html).toBe('');
  expect(exit).toBe(1);
  expect(messages.map(({ ruleId, file, line }) => [ruleId, file, line])).toEqual([
    ['brand-logo-missing', 'sources/_brand/brand.yaml', 1],
  ]);
});
