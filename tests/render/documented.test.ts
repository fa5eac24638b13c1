/** The worked example of docs/templates.md is built as it stands there: a new kind of document is one file. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { compose } from '../../pipeline/compose/compose.ts';
import { parseTemplate } from '../../pipeline/compose/template.ts';
import { blockSpecSchema } from '../../pipeline/model/template.ts';
import { blockHelpers, inlineHelpers } from '../../pipeline/render/check.ts';
import { renderHtml } from '../../pipeline/render/html.ts';
import { withPrinter } from '../render-pdf/machine.ts';
import { readPdf } from '../render-pdf/read-pdf.ts';
import { rich } from './fixtures/rich.ts';
import { assets, labels } from './fixtures/shipped.ts';

const docs = readFileSync('docs/templates.md', 'utf8');
const [, example = ''] = /```handlebars\n([\s\S]*?)```/.exec(docs) ?? [];

test('the example builds, on one page', async () => {
  expect(example.trim().split('\n').length).toBeLessThanOrEqual(20);
  const { value: template, messages } = parseTemplate('templates/profile.hbs', example);
  expect(messages).toEqual([]);
  if (template === undefined) return expect.fail('no template');
  const own = { ...labels, documents: { ...labels.documents, profile: 'Profile' } };
  const model = compose(rich, template, { labels: own, page: 'A4' });
  const page = renderHtml(model, template, { ...assets, labels: own });
  expect(page.messages).toEqual([]);
  expect(page.value).toContain('Clear Wells International');
  const printed = await withPrinter((printer) => printer.print(page.value ?? '', { page: 'A4' }));
  const { pages } = await readPdf(printed);
  expect(pages).toHaveLength(1);
  expect(pages[0]).toContain('Profile');
  expect(pages[0]).toContain('148');
});

test('every block and helper is described', () => {
  const blocks = blockSpecSchema.options.map((option) => [...option.shape.block.values].map(String).join());
  for (const name of [...blocks.map((block) => `\`${block}\``), ...blockHelpers.map((name) => `{{#${name} `)]) {
    expect(docs).toContain(name);
  }
  for (const name of inlineHelpers) if (name !== 'lookup') expect(docs).toContain(`{{${name}`);
});
