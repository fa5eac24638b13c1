import { expect, test } from 'vitest';
import { type Folder, loadBrand } from '../../pipeline/compose/brand.ts';
import { contrast } from '../../pipeline/compose/contrast.ts';

const svg = Buffer.from('<?xml version="1.0"?>\n<svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>');
const png = Buffer.from('\x89PNG\r\n\x1a\n…', 'latin1');

function folder(yaml: string | undefined, pictures: Record<string, Uint8Array> = {}): Folder {
  return { folder: 'templates/brand', yaml, pictures: new Map(Object.entries(pictures)) };
}

test('a folder that is not there says nothing', () => {
  expect(loadBrand([folder(undefined)])).toEqual({ value: undefined, messages: [] });
});

test('a logo needs no more than its file, and becomes a data URL', () => {
  const { value } = loadBrand([folder(undefined, { 'logo.svg': svg, 'logo.png': png })]);
  expect(value?.logo).toBe(`data:image/svg+xml;base64,${svg.toString('base64')}`);
  expect(loadBrand([folder('logo: sign.png', { 'sign.png': png })]).value?.logo).toMatch(/^data:image\/png;base64,/);
});

test("a subject's own brand goes over that of the templates, colour by colour", () => {
  const shared = folder('tokens: { accent: "#003366", ink: "#111111" }', { 'logo.svg': svg });
  const own = { ...folder('alt: A kite\ntokens: { accent: "#663300" }'), folder: 'sources/_brand' };
  expect(loadBrand([shared, own]).value).toMatchObject({
    alt: 'A kite',
    logo: expect.stringMatching(/^data:/),
    tokens: { accent: '#663300', ink: '#111111' },
  });
});

test.each([
  ['an unknown colour', 'tokens:\n  acent: "#003366"\n', 'template-data-invalid', 2],
  ['a colour that is more than a colour', 'tokens:\n  accent: "red;} body{display:none"\n', 'template-data-invalid', 2],
  ['a logo that is not there', 'alt: x\nlogo: lgo.svg\n', 'brand-logo-missing', 2],
])('%s is an error at its place', (_, yaml, ruleId, line) => {
  const { messages } = loadBrand([folder(yaml, { 'logo.svg': svg })]);
  expect(messages).toMatchObject([{ severity: 'error', ruleId, file: 'templates/brand/brand.yaml', line }]);
});

test.each([
  ['aliases that grow', `a: &a [${'x,'.repeat(20)}]\nb: &b [${'*a,'.repeat(20)}]\nc: [${'*b,'.repeat(20)}]\n`],
  ['nesting without end', `alt: ${'['.repeat(20_000)}${']'.repeat(20_000)}\n`],
])('a brand of %s is an error, not an exception', (_, yaml) => {
  const { messages } = loadBrand([folder(yaml)]);
  expect(messages).toMatchObject([{ ruleId: 'yaml-too-much', file: 'templates/brand/brand.yaml', line: 1 }]);
});

test.each([
  ['is something else', { 'logo.svg': Buffer.from('<html><body>') }],
  ['only bears the name', { 'logo.png': svg }],
  ['is very large', { 'logo.svg': Buffer.concat([svg, Buffer.alloc(300_000)]) }],
])('a logo that %s is an error', (_, pictures) => {
  const { value, messages } = loadBrand([folder(undefined, pictures)]);
  expect(value?.logo).toBeUndefined();
  expect(messages).toMatchObject([{ severity: 'error', ruleId: 'brand-logo-unfit' }]);
});

test('a colour that can hardly be read on its paper is a warning', () => {
  const { value, messages } = loadBrand([folder('tokens: { accent: "#ffcc00" }\ndark: { accent: "#ffcc00" }\n')]);
  expect(value?.tokens?.accent).toBe('#ffcc00');
  expect(messages).toMatchObject([{ severity: 'warning', ruleId: 'brand-colour-faint', line: 1 }]);
});

test('contrast is that of WCAG', () => {
  expect(contrast('#000', '#ffffff')).toBeCloseTo(21);
  expect(contrast('#777777', '#fff')).toBeCloseTo(4.48, 2);
});
