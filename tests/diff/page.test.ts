/** The page of changes as a reader gets it: valid HTML, complete in itself, in every language of documents. */
import { readFileSync } from 'node:fs';
import { HtmlValidate } from 'html-validate';
import { describe, expect, it } from 'vitest';
import { composeChanges } from '../../pipeline/compose/changes.ts';
import { loadLocale } from '../../pipeline/compose/locale.ts';
import { compare } from '../../pipeline/diff/compare.ts';
import { place } from '../../pipeline/diff/place.ts';
import type { Changes } from '../../pipeline/model/changes.ts';
import type { Facts } from '../../pipeline/model/facts.ts';
import { renderHtml } from '../../pipeline/render/html.ts';
import { hostile } from '../render/fixtures/hostile.ts';
import { poor } from '../render/fixtures/poor.ts';
import { rich } from '../render/fixtures/rich.ts';
import { assets, shipped } from '../render/fixtures/shipped.ts';

const template = shipped('changes');

function page(changes: Changes, facts: Facts, language = 'en'): string {
  const file = `templates/locales/${language}.yaml`;
  const labels = loadLocale(file, readFileSync(file, 'utf8')).value;
  if (labels === undefined) throw new Error(`no labels in ${file}`);
  const model = composeChanges(changes, facts, template, { labels, page: 'A4' });
  const { value = '', messages } = renderHtml(model, template, { ...assets, labels });
  expect(messages).toEqual([]);
  return value.replace(/<style>[\s\S]*?<\/style>/, '');
}

const validator = new HtmlValidate({
  extends: ['html-validate:recommended', 'html-validate:document'],
  rules: { 'long-title': 'off', 'no-trailing-whitespace': 'off', 'no-raw-characters': ['error', { relaxed: true }] },
});

const states: readonly (readonly [string, Facts | undefined, Facts])[] = [
  ['a first build', undefined, rich],
  ['an unchanged build', rich, rich],
  ['everything new', poor, rich],
  ['everything gone', rich, poor],
  ['hostile words', rich, hostile],
];

describe.each(states)('the page of %s', (_, before, after) => {
  const html = page(compare(before, after), after);

  it('is valid HTML', async () => {
    const { results } = await validator.validateString(html);
    expect(results.flatMap(({ messages }) => messages.map(({ ruleId, message }) => `${ruleId} ${message}`))).toEqual(
      [],
    );
  });

  it('runs nothing and fetches nothing', () => {
    expect(html).not.toMatch(/<(?:script|img|iframe|link|object)\b|<[^>]*\son\w+=/i);
    for (const [, target] of html.matchAll(/(?:src|href)="([^"]*)"/g))
      expect(target).toMatch(/^(?:https?:|mailto:|evidence\.html$)/);
  });
});

it.each(['en', 'fr', 'es', 'ru'])('says what happened in whole sentences in %s', (language) => {
  const [statement] = rich.statements;
  if (statement === undefined) throw new Error('no statement');
  const now: Facts = {
    ...rich,
    statements: [{ ...statement, rank: 'normal', status: 'disputed', decidedBy: 'newest' }],
  };
  const known = new Map([[statement.id, [{ document: 'fact-sheet', sections: ['summary', 'figures'] }]]]);
  const html = page(place(compare(rich, now), known, known), now, language);
  expect(html).not.toMatch(/undefined|\{\w+[}#:]|\[object/);
  const english = [
    'The sources now disagree about it.',
    'Another rule decided about it.',
    'No source changed.',
    'Printed in: Fact sheet (Summary and Key figures).',
  ];
  expect(page(compare({ ...rich, contradictions: [] }, rich), rich, language)).not.toMatch(/<span lang="en"/);
  const settled = page(compare(rich, { ...rich, contradictions: [] }), { ...rich, contradictions: [] }, language);
  expect(settled.match(/<span lang="en"/g)?.length ?? 0).toBe(language === 'en' ? 0 : rich.contradictions.length);
  if (language === 'en') for (const sentence of english) expect(html).toContain(sentence);
});
