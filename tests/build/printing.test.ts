/** When the browser starts, and what prints have in common with pages. */
import { describe, expect, it } from 'vitest';
import { build } from '../../pipeline/build.ts';
import type { OpenPrinter } from '../../pipeline/build-press.ts';
import { type ComposeOptions, compose } from '../../pipeline/compose/compose.ts';
import { withPageNumbers } from '../../pipeline/compose/contents.ts';
import { loadLocale } from '../../pipeline/compose/locale.ts';
import { parseTemplate } from '../../pipeline/compose/template.ts';
import { textIn } from '../../pipeline/effects-memory.ts';
import { factsSchema } from '../../pipeline/model/facts.ts';
import { fakePress } from '../cache/press.ts';
import { buildIn, world } from './harness.ts';

const page = `# Harbour Watch

Harbour Watch is a network of charities that protects seals. It was founded in May 1990 in Oslo, Norway. The network
consists of 12 member organisations in 7 countries. In 1994 it opened a rescue station in Bergen.
`;
const options = { sources: 'sources', out: 'out', templates: 'templates' };

describe('a first build', () => {
  it('starts the browser before it reads templates and texts', async () => {
    const effects = world({ 'sources/page.md': page });
    const seen: string[] = [];
    effects.fail = (verb, path) => {
      if (verb === 'read' && /^(?:templates\/evidence\.hbs|sources\/page\.md)$/.test(path)) seen.push(path);
      return undefined;
    };
    const press = fakePress();
    const open: OpenPrinter = (...asked) => {
      seen.push('browser');
      return press.open(...asked);
    };
    const report = await build(options, effects, undefined, Object.assign(open, press.open));
    expect(report.exit).toBe(0);
    expect([...new Set(seen)]).toEqual(['browser', 'templates/evidence.hbs', 'sources/page.md']);
  });
});

describe('a document for a page and for a print', () => {
  it('is one, but for the page numbers in its table of contents', async () => {
    const effects = world({ 'sources/page.md': page });
    await buildIn(effects);
    const facts = factsSchema.parse(JSON.parse(textIn(effects, 'out/facts.json')));
    const read = (file: string) => textIn(effects, file).replace('least: 6', 'least: 1');
    const labels = loadLocale('en.yaml', read('templates/locales/en.yaml')).value;
    for (const name of ['briefing', 'fact-sheet']) {
      const template = parseTemplate(`${name}.hbs`, read(`templates/${name}.hbs`)).value;
      if (labels === undefined || template === undefined) throw new Error('the shipped templates are broken');
      const asked: ComposeOptions = { labels, page: 'A4' };
      const printed = compose(facts, template, { ...asked, fit: { applied: [], tight: 0 } });
      expect(withPageNumbers(printed, undefined)).toEqual(compose(facts, template, asked));
      const pages = new Map([...printed.main, ...printed.foot].map(({ id }, i) => [id, i + 1]));
      const again = compose(facts, template, { ...asked, fit: { applied: [], tight: 2, pages } });
      expect(withPageNumbers(printed, pages)).toEqual(again);
    }
  });
});
