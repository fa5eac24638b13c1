import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { checkProperties } from '../../pipeline/compose/template.ts';
import { cssInHtml, cssString } from '../../pipeline/render/css-string.ts';
import { prepare } from '../../pipeline/render/html.ts';
import { loadVocabulary } from '../../pipeline/vocabulary/vocabulary.ts';
import { labels, partials, templateOf } from './fixtures/shipped.ts';

/** Takes the marker `▲` out of a template's body; its front matter has three lines. */
function marked(body: string) {
  const before = body.slice(0, body.indexOf('▲')).split('\n');
  const template = templateOf(body.replace('▲', ''));
  return { template, line: before.length + 3, column: (before.at(-1)?.length ?? 0) + 1 };
}

describe('a template with one mistake gives one message at its place:', () => {
  test.each([
    ['an unknown field', '<p>{{▲subjekt}}', 'template-unknown-name', 'Unknown field "subjekt"', 'subject'],
    [
      'an unknown field of an entry',
      '{{#each main}}\n  {{▲titel}}{{/each}}',
      'template-unknown-name',
      'Unknown field "titel"',
      'title',
    ],
    [
      'an unknown field in a condition',
      '{{#if ▲datte}}x{{/if}}',
      'template-unknown-name',
      'Unknown field "datte"',
      'date',
    ],
    ['an unknown field further in', '{{▲date.txt}}', 'template-unknown-name', 'Unknown field "date.txt"', 'text'],
    [
      'an unknown field of the page around',
      '{{#each main}}{{▲../subjct}}{{/each}}',
      'template-unknown-name',
      'Unknown field "../subjct"',
      'subject',
    ],
    ['an unknown helper', '{{▲tt "sources"}}', 'template-unknown-name', 'Unknown helper "tt"', 't'],
    ['an unknown block helper', '{{#▲eech main}}{{/eech}}', 'template-unknown-name', 'Unknown helper "eech"', 'each'],
    [
      'an unknown partial',
      'a\n{{#each main}}{{#each blocks}} ▲{{> tils}}{{/each}}{{/each}}',
      'template-unknown-name',
      'Unknown partial "tils"',
      'tiles',
    ],
    ['an unknown label', '{{t ▲"sorces"}}', 'template-unknown-name', 'Unknown label "sorces"', 'sources'],
    ['unescaped output', 'a ▲{{{subject}}}', 'template-unescaped', 'Unexpected unescaped output', undefined],
    [
      'unescaped output by ampersand',
      'a ▲{{&subject}}',
      'template-unescaped',
      'Unexpected unescaped output',
      undefined,
    ],
    [
      'a block that is closed by another name',
      'a {{#▲if subject}}x{{/each}}',
      'template-syntax',
      "if doesn't match each",
      undefined,
    ],
    ['a tag that does not end', '<p>\n  {{▲subject<br>', 'template-syntax', 'Unexpected text in a tag', undefined],
  ])('%s', (_, body, ruleId, reason, suggestion) => {
    const { template, line, column } = marked(body);
    const { value, messages } = prepare(template, { partials, labels });
    expect(value).toBeUndefined();
    expect(messages).toHaveLength(1);
    expect(messages[0]).toMatchObject({ file: 'templates/own.hbs', severity: 'error', ruleId, line, column });
    expect(messages[0]?.reason).toContain(reason);
    if (suggestion !== undefined) expect(messages[0]?.note).toBe(`Did you mean "${suggestion}"?`);
  });

  test('a block that is never closed', () => {
    const { messages } = prepare(templateOf('{{#each main}}\n<p>\n'), { partials, labels });
    expect(messages).toHaveLength(1);
    expect(messages[0]?.reason).toBe('Unexpected end, a block is not closed');
  });
});

describe('a condition that can never hold', () => {
  test.each([
    ['after the same one has failed', '{{#if date}}a{{else}}{{#if ▲date}}b{{/if}}{{/if}}'],
    ['in a chain', '{{#if date}}a{{else if ▲date}}b{{/if}}'],
    ['inside of its opposite', '{{#unless date}}{{#if ▲date}}b{{/if}}{{/unless}}'],
    ['as a literal', '{{#if ▲false}}b{{/if}}'],
    ['as its opposite inside of itself', '{{#if date}}{{#unless ▲date}}b{{/unless}}{{/if}}'],
  ])('%s is an error at its place', (_, body) => {
    const { template, line, column } = marked(body);
    const { value, messages } = prepare(template, { partials, labels });
    expect(value).toBeUndefined();
    expect(messages).toMatchObject([{ ruleId: 'template-never', severity: 'error', line, column }]);
  });

  test('is none where names mean something else', () => {
    const body = '{{#if title}}{{#each main}}{{#unless title}}x{{/unless}}{{/each}}{{/if}}';
    expect(prepare(templateOf(body), { partials, labels }).messages).toEqual([]);
  });
});

describe('a figure typed into prose', () => {
  test('is a warning at its place, and the template is used', () => {
    const { template, line, column } = marked('<p class="h2">\n  It has ▲126 members.</p>');
    const { value, messages } = prepare(template, { partials, labels });
    expect(value).toBeDefined();
    expect(messages).toMatchObject([{ ruleId: 'template-figure', severity: 'warning', line, column }]);
    expect(messages[0]?.reason).toContain('"126"');
  });

  test('is none in markup, in braces, in entities or in comments', () => {
    const body = '<h2 id="x1" class="a{{subject}}2">{{date.text}}&#39;</h2><!-- 1990 -->{{! 1990 }}';
    expect(prepare(templateOf(body), { partials, labels }).messages).toEqual([]);
  });
});

test('a property that the vocabulary does not know is an error at its place', () => {
  const front =
    'title: briefing\nsections:\n- id: awards\n  blocks:\n  - { block: list, properties: [award, memberCuont] }';
  const text = readFileSync('pipeline/vocabulary/organization.yaml', 'utf8');
  const { value: vocabulary } = loadVocabulary('organization.yaml', text);
  expect(checkProperties(templateOf('', front), vocabulary)).toMatchObject([
    { ruleId: 'template-unknown-name', line: 6, column: 40, note: 'Did you mean "memberCount"?' },
  ]);
});

test('a mistake in a partial is located in the partial', () => {
  const own = new Map([
    ...partials,
    ['templates/partials/tiles.hbs', '<ul>\n  {{#each tiles}}{{> text figur}}{{/each}}'],
  ]);
  const { messages } = prepare(templateOf('{{#each main}}{{> section}}{{/each}}'), { partials: own, labels });
  expect(messages).toMatchObject([
    { file: 'templates/partials/tiles.hbs', line: 2, column: 27, reason: 'Unknown field "figur"' },
  ]);
});

test('a section, a sentence or a title that the locale has no words for is an error', () => {
  const front = 'title: fact-sheat\nsections:\n- {id: timelyne, blocks: [{block: prose, sentences: [foundng]}]}';
  const { messages } = prepare(templateOf('', front), { partials, labels });
  expect(messages.map(({ note }) => note)).toEqual(
    ['fact-sheet', 'timeline', 'founding'].map((name) => `Did you mean "${name}"?`),
  );
});

test('a CSS string holds anything without ending', () => {
  expect(cssString('A "b" \\ </style>\n')).toBe('"A \\22 b\\22  \\5c  \\3c \\2f style\\3e \\a "');
  expect(cssString('Łódź 😀')).toMatch(/^"[\x20-\x7e]*"$/);
});

test('a style sheet cannot end its element', () => {
  expect(cssInHtml('a{content:"</style><script>"}')).not.toContain('</');
});
