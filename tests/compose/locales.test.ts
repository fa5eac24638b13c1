/** The locales that the program brings: complete, each in the typography of its language, and what they say of real facts. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { compose } from '../../pipeline/compose/compose.ts';
import { composeEvidence } from '../../pipeline/compose/evidence.ts';
import { formatDate, whenPhrase } from '../../pipeline/compose/format-date.ts';
import { type LocaleFile, loadLocale } from '../../pipeline/compose/locale.ts';
import { runSchema } from '../../pipeline/model/document.ts';
import type { Labels } from '../../pipeline/model/labels.ts';
import { renderHtml } from '../../pipeline/render/html.ts';
import { rich, richSources } from '../render/fixtures/rich.ts';
import { assets, shipped } from '../render/fixtures/shipped.ts';

const folder = 'templates/locales';
const fileOf = (name: string): LocaleFile => ({
  file: `${folder}/${name}.yaml`,
  text: readFileSync(`${folder}/${name}.yaml`, 'utf8'),
});

function load(name: string, region?: string): Labels {
  const { file, text } = fileOf(name);
  const { value, messages } = loadLocale(file, text, region ?? name, region === undefined ? undefined : fileOf(region));
  expect(messages).toEqual([]);
  return value ?? expect.fail(`no labels for ${name}`);
}

/** Paths of all words: `phrases.about`. Sentences may have other patterns, so these are not counted. */
function keysOf(part: unknown, path = ''): readonly string[] {
  if (typeof part !== 'object' || part === null || Array.isArray(part)) return [path];
  return Object.entries(part).flatMap(([key, value]) => keysOf(value, `${path}.${key}`));
}

/** All strings below a part. */
function stringsIn(part: unknown): readonly string[] {
  if (typeof part === 'string') return [part];
  return typeof part === 'object' && part !== null ? Object.values(part).flatMap(stringsIn) : [];
}

const english = parse(fileOf('en').text);
const others = readdirSync(folder)
  .map((file) => file.replace('.yaml', ''))
  .filter((name) => name !== 'en' && !name.includes('-'));

test('there are the four languages', () => {
  expect(others).toEqual(['es', 'fr', 'ru']);
});

describe.each(others)('%s', (name) => {
  const text = fileOf(name).text.replace(/^#.*$/gm, '');

  test('has a word for everything that English has a word for, and nothing else', () => {
    expect(keysOf(parse(text)).toSorted()).toEqual(keysOf(english).toSorted());
  });

  test('has a form for each plural of its language', () => {
    const plurals = new Intl.PluralRules(name).resolvedOptions().pluralCategories.length;
    for (const [, forms = ''] of text.matchAll(/#([^{}]*\|[^{}]*)\}/g))
      expect(forms.split('|'), forms).toHaveLength(plurals);
  });

  test('fills the same phrases with the same slots', () => {
    const slots = (pattern: string): readonly string[] =>
      [...new Set([...pattern.matchAll(/\{([\w-]+)/g)].map(([, slot = '']) => slot))].toSorted();
    const own = load(name).phrases;
    for (const [key, pattern] of Object.entries(own)) {
      expect(slots(pattern), key).toEqual(slots(english.phrases[key]));
    }
  });

  test('sets straight quotation marks and apostrophes nowhere', () => {
    for (const words of stringsIn(parse(text))) expect(words).not.toMatch(/["']/);
  });
});

test('French sets its double marks apart, with spaces at which no line breaks', () => {
  for (const words of stringsIn(parse(fileOf('fr').text))) {
    expect(words, words).not.toMatch(/[^\u00A0\u202F]:(?!\/)(?![a-z]+[\d}-])(?![\d}])/);
    expect(words, words).not.toMatch(/[^\u202F][;!?»]|«[^\u202F]/);
  }
});

test('the first of a month and a century are said as each language says them', () => {
  const said = (name: string): readonly string[] => [
    formatDate('2014-01-01', load(name)),
    formatDate('18XX/19XX', load(name)),
    whenPhrase('18XX', load(name)),
  ];
  expect(said('en')).toEqual(['January 1, 2014', '1800s – 1900s', 'in the 1800s']);
  expect(said('fr')).toEqual(['1er janvier 2014', 'XIXe siècle – XXe siècle', 'au XIXe siècle']);
  expect(said('es')).toEqual(['1 de enero de 2014', 'siglo XIX – siglo XX', 'en el siglo XIX']);
  expect(said('ru')).toEqual(['1 января 2014 г.', 'XIX век – XX век', 'XIX век']);
});

test('a region says only what it has otherwise', () => {
  const [british, american] = [load('en'), load('en', 'en-US')];
  expect(american.sections.programmes).toBe('Programs');
  expect(american.sections.awards).toBe(british.sections.awards);
  expect(american.language).toBe('en-US');
});

test('a missing label is an error at its section in the file', () => {
  const { file, text } = fileOf('fr');
  const without = text.replace(/^ {2}at-least:.*\n/m, '');
  const line = without.split('\n').findIndex((words) => words.startsWith('phrases:')) + 2;
  const { value, messages } = loadLocale(file, without);
  expect(value).toBeUndefined();
  expect(messages).toMatchObject([{ severity: 'error', ruleId: 'template-data-invalid', file, line }]);
  expect(messages[0]?.reason).toContain('phrases.at-least');
});

function runsIn(part: unknown): readonly ReturnType<typeof runSchema.parse>[] {
  const run = runSchema.safeParse(part);
  if (run.success) return [run.data];
  return typeof part === 'object' && part !== null ? Object.values(part).flatMap(runsIn) : [];
}

describe.each(['fr', 'es', 'ru'] as const)('documents in %s from English sources', (name) => {
  const labels = load(name);
  const options = { labels, page: 'A4' } as const;
  const model = compose(rich, shipped('briefing'), options);
  const runs = runsIn(model);

  test('set the words of the sources as quotations in English', () => {
    const purpose = runs.find(({ text }) => text.includes('no child walks'));
    expect(purpose).toMatchObject({ quote: true, lang: 'en' });
    expect(runs.find(({ text }) => text.includes('First Pump Congress'))).toMatchObject({ quote: true, lang: 'en' });
  });

  test('mark names with their language and do not quote them', () => {
    const founder = runs.find(({ text }) => text === 'Amina Odhiambo');
    expect(founder).toMatchObject({ lang: 'en' });
    expect(founder?.quote).toBeUndefined();
  });

  test('say what is counted, countries and languages in their own language', () => {
    const all = runs.map(({ text }) => text).join(' ');
    const expected = {
      fr: ['148 membres', 'français'],
      es: ['148 miembros', 'francés'],
      ru: ['148 членов', 'французский'],
    };
    for (const words of expected[name]) expect(all).toContain(words);
    const kenya = { fr: 'Kenya', es: 'Kenia', ru: 'Кения' }[name];
    expect(all).toContain(kenya);
  });

  test('are printed with the quotation marks of the language', () => {
    const { value, messages } = renderHtml(model, shipped('briefing'), { ...assets, labels });
    expect(messages).toEqual([]);
    expect(value).toContain(`<html lang="${name}">`);
    expect(value).toContain('<q>«');
  });

  test('say why a value is printed or not in their own language', () => {
    const evidence = composeEvidence(rich, richSources, shipped('evidence'), options);
    const members = evidence.properties.find(({ label }) => label === labels.properties.memberCount);
    const [today, before] = members?.statements.map(({ reason }) => reason.map(({ text }) => text).join('')) ?? [];
    const expected = {
      fr: ['la page de l’organisation elle-même le dit', 'La valeur actuelle est une autre\u00A0: 148 membres.'],
      es: ['así lo dice la página de la propia organización', 'El valor actual es otro: 148 miembros.'],
      ru: ['так сообщает сама организация', 'Сейчас действует другое значение: 148 членов.'],
    }[name];
    expect(today).toContain(expected[0]);
    expect(before).toBe(expected[1]);
    const reasons = evidence.properties.flatMap(({ statements }) => statements.flatMap(({ reason }) => reason));
    expect(reasons.filter(({ lang }) => lang !== undefined)).toEqual([]);
  });
});

test('documents in the language of their sources mark nothing', () => {
  expect(
    runsIn(compose(rich, shipped('briefing'), { labels: load('en'), page: 'A4' })).every(({ lang }) => !lang),
  ).toBe(true);
});
