import { HtmlValidate } from 'html-validate';
import { describe, expect, test } from 'vitest';
import { compose } from '../../pipeline/compose/compose.ts';
import { composeEvidence } from '../../pipeline/compose/evidence.ts';
import type { Facts } from '../../pipeline/model/facts.ts';
import type { Source } from '../../pipeline/model/source.ts';
import { prepare, prepareLater, printHtml, renderHtml } from '../../pipeline/render/html.ts';
import { coverageFor } from './fixtures/coverage.ts';
import { factsOf, quoted, sourcesOf, stated, told } from './fixtures/facts.ts';
import { hostile, hostileSources } from './fixtures/hostile.ts';
import { poor, poorSources } from './fixtures/poor.ts';
import { rich, richSources } from './fixtures/rich.ts';
import { assets, labels, shipped, templateOf } from './fixtures/shipped.ts';

const options = { labels, page: 'A4' } as const;

function page(name: string, facts: Facts, sources: readonly Source[]): string {
  const template = shipped(name);
  const model =
    name === 'evidence'
      ? composeEvidence(facts, sources, template, { ...options, coverage: coverageFor(facts, sources) })
      : compose(facts, template, { ...options, date: '2024-03' });
  const { value, messages } = renderHtml(model, template, assets);
  expect(messages).toEqual([]);
  return value ?? '';
}

const subjects: readonly (readonly [string, Facts, readonly Source[]])[] = [
  ['a rich subject', rich, richSources],
  ['a poor subject', poor, poorSources],
  ['a hostile subject', hostile, hostileSources],
];
const documents = ['fact-sheet', 'briefing', 'evidence'];
const pages = subjects.flatMap(([who, facts, sources]) =>
  documents.map((name) => [name, who, page(name, facts, sources)] as const),
);
const pageOf = (name: string, who: string): string => pages.find(([a, b]) => a === name && b === who)?.[2] ?? '';

const validator = new HtmlValidate({
  extends: ['html-validate:recommended', 'html-validate:document'],
  rules: { 'long-title': 'off', 'no-trailing-whitespace': 'off', 'no-raw-characters': ['error', { relaxed: true }] },
});

/** The page without its style sheet, whose fonts are long. */
const withoutStyle = (html: string): string => html.replace(/<style>[\s\S]*?<\/style>/, '');

describe.each(pages)('the %s of %s', (name, who, html) => {
  test('is valid HTML', async () => {
    const report = await validator.validateString(withoutStyle(html));
    expect(
      report.results.flatMap(({ messages }) =>
        messages.map(({ ruleId, message, line }) => `${ruleId} ${message} ${line}`),
      ),
    ).toEqual([]);
  });

  test('has each link that leads within it lead somewhere', () => {
    const ids = new Set([...html.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id));
    for (const [, target] of html.matchAll(/href="#([^"]*)"/g)) expect(ids).toContain(target);
  });

  test('leads to places that the evidence page has', () => {
    const ids = new Set([...pageOf('evidence', who).matchAll(/ id="([^"]*)"/g)].map(([, id]) => id));
    const targets = [...html.matchAll(/href="evidence\.html#([^"]*)"/g)].map(([, target]) => target);
    expect(targets.length > 0).toBe(name !== 'evidence');
    for (const target of targets) expect(ids).toContain(target);
  });

  test('loads nothing, runs nothing', () => {
    expect(html).toContain("default-src 'none'");
    expect(html.match(/Content-Security-Policy/g)).toHaveLength(1);
    expect(html).not.toMatch(/<(?:script|img|iframe|link|object|embed|form|base)\b/i);
    expect(html).not.toMatch(/(?:href|src)="?\s*(?:javascript|data|vbscript):/i);
    expect(html).not.toMatch(/<[a-z][^>]*\son[a-z]+\s*=/i);
    expect(html.match(/<style/g)).toHaveLength(1);
    expect(html.match(/<\/style/g)).toHaveLength(1);
  });

  test('shows no word of the machinery', () => {
    expect(withoutStyle(html)).not.toMatch(/undefined|\[object|NaN/);
  });
});

describe('a hostile source', () => {
  test.each(documents)('finds nothing executed in the %s: its words are printed as they are', (name) => {
    const html = pageOf(name, 'a hostile subject');
    expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
    expect(html).toContain('{{subject}}');
    for (const hidden of ['\u202E', '\u0007']) expect(html.includes(hidden)).toBe(false);
  });

  test('cannot leave the string of the running header', () => {
    const css = /<style>([\s\S]*?)<\/style>/.exec(pageOf('fact-sheet', 'a hostile subject'))?.[1] ?? '';
    const header = /@top-left\{content:("(?:[^"\\]|\\[0-9a-f]+ )*")\}/.exec(css)?.[1] ?? '';
    expect(header).toMatch(/^"[A-Za-z0-9 \\]+"$/);
    expect(css).not.toContain('color: red');
  });
});

test('is the same, byte for byte, whenever it is made', () => {
  for (const name of documents) expect(page(name, rich, richSources)).toBe(pageOf(name, 'a rich subject'));
});

test('says on the evidence page where each statement stands, and at each place which statements it supports', () => {
  const html = pageOf('evidence', 'a rich subject');
  const number = rich.statements.findIndex(({ property }) => property === 'memberCount') + 1;
  const back = new RegExp(`<mark class="support">[^<]*</mark><sup class="marks">.*?<a href="#st-${number}"`);
  expect(html).toMatch(back);
  expect(html).toMatch(new RegExp(`<li id="st-${number}"[\\s\\S]*?href="#q-1-\\d+"`));
});

test('keeps every source whole on the evidence page', () => {
  const html = pageOf('evidence', 'a rich subject');
  const texts = [...html.matchAll(/<div class="text"[^>]*>([\s\S]*?)<\/div>/g)].map(([, inner = '']) =>
    inner
      .replace(/<sup[\s\S]*?<\/sup>|<[^>]*>/g, '')
      .replace(/&#x27;/g, "'")
      .replace(/&#x3D;/g, '=')
      .replace(/&quot;/g, '"')
      .replace(/&amp;/g, '&'),
  );
  expect(texts).toEqual(richSources.map(({ text }) => text));
});

test('lists each sentence with what it gave, linked to its place and to its statements', () => {
  const html = pageOf('evidence', 'a rich subject');
  const number = rich.statements.findIndex(({ property }) => property === 'staffCount') + 1;
  const item = [...html.matchAll(/<li><a href="#(p-\d+-\d+)"[\s\S]*?<\/li>/g)].find(([li]) => li.includes('employ 73'));
  expect(item?.[0]).toMatch(new RegExp(`Staff<sup class="marks">.*<a href="#st-${number}"`));
  expect(html).toContain(`<span id="${item?.[1]}"></span>`);
});

test('shows what gave nothing, in the list and in the text', () => {
  const silent = told('a', 'Acme is a charity. Nobody knows why.');
  const facts = factsOf(
    'Acme',
    [silent],
    [stated('type', { type: 'text', text: 'charity' }, [quoted(silent, 'charity')])],
  );
  const html = page('evidence', facts, sourcesOf([silent]));
  expect(html).toContain('2 sentences and rows: 1 gave something, 1 nothing. 0 figures passed over.');
  expect(html).toContain('<span class="silent">Nobody knows why.</span>');
  expect(html).toMatch(
    /class="silent" dir="auto" lang="en">Nobody knows why\.<\/a> <span class="gave nothing">nothing</,
  );
  expect(html).not.toContain('<span class="silent">Acme');
});

test('lists figures that were passed over by reason, each leading to its place', () => {
  const html = pageOf('evidence', 'a rich subject');
  expect(html).toMatch(/<dt>number of a note<\/dt><dd><a href="#sk-1">2<\/a><\/dd>/);
});

test('marks what was passed over differently, and says why', () => {
  const html = pageOf('evidence', 'a rich subject');
  expect(html).toMatch(/<mark class="skipped" title="Passed over: number of a note">2<\/mark>/);
});

test('embeds a subset of the font only where a character needs it', () => {
  const subject = (name: string): string => {
    const { value } = renderHtml(
      compose({ ...poor, subject: name }, shipped('fact-sheet'), options),
      shipped('fact-sheet'),
      assets,
    );
    return value ?? '';
  };
  const faces = (html: string): number => html.match(/@font-face/g)?.length ?? 0;
  expect(faces(subject('Choir'))).toBe(3);
  expect(faces(subject('Хор'))).toBe(6);
});

test('prints on the paper that is asked for', () => {
  const model = compose(poor, shipped('fact-sheet'), { ...options, page: 'Letter' });
  expect(renderHtml(model, shipped('fact-sheet'), assets).value).toContain('@page{size:letter');
});

test('a document is a file: a new template needs nothing else', () => {
  const template = templateOf(
    '{{#> page}}{{#each main}}{{> section}}{{/each}}{{/page}}',
    'title: briefing\nsections:\n- {id: awards, blocks: [{block: list, properties: [award]}]}',
  );
  const { value, messages } = renderHtml(compose(rich, template, options), template, assets);
  expect(messages).toEqual([]);
  expect(value).toContain('Stockholm Well Medal');
});

test.each([
  ['<script>x()</script>', /^<meta http-equiv="Content-Security-Policy" content="default-src 'none';[^"]*">\n<script>/],
  [
    '<!DOCTYPE html><html><body onload="x()"></body></html>',
    /^<!DOCTYPE html><meta http-equiv="Content-Security-Policy"/,
  ],
  [
    '<!DOCTYPE html>\n<html lang="en"><head><script>x()</script><meta http-equiv="Content-Security-Policy" content="default-src *">',
    /^<!DOCTYPE html>\n<html lang="en"><head><meta http-equiv="Content-Security-Policy" content="default-src 'none';/,
  ],
])('a template of its own has the policy before all else: %s', (body, begins) => {
  const template = templateOf(body);
  expect(renderHtml(compose(rich, template, options), template, assets).value).toMatch(begins);
});

test.each(documents)(
  'the %s is the same from checked templates, from their text, and from what was translated before',
  (name) => {
    const template = shipped(name);
    const model =
      name === 'evidence' ? composeEvidence(rich, richSources, template, options) : compose(rich, template, options);
    const translations = new Map<string, string>();
    const own = { ...assets, translations };
    const ways = [
      prepare(template, { ...assets }).value,
      prepare(template, { ...assets }).value,
      prepareLater(template, { ...assets }),
      prepareLater(template, own),
      prepareLater(template, { ...own }),
    ];
    const printed = ways.map((way) => way && printHtml(model, way, assets).value);
    expect(translations.size).toBeGreaterThan(1);
    expect(printed[0]).toContain('</html>');
    expect(new Set(printed).size).toBe(1);
  },
);
