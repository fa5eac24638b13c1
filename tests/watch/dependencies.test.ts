/** What a build depends on: found out from a real build in memory, and asked with every kind of change. */
import { resolve } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Change } from '../../pipeline/watch.ts';
import { concerns, type Dependencies, watchedDisk } from '../../pipeline/watch-dependencies.ts';
import { buildIn, messagesOf, world } from '../build/harness.ts';

const files = {
  'sources/page.md': '# Quay Aid\n\nQuay Aid is a network. It has 12 members in 3 countries.\n',
  'sources/_notes/draft.md': 'Not yet.\n',
  'sources/factpress.yaml': 'vocabulary: _words.yaml\n',
  'sources/decisions.yaml':
    '- { property: memberCount, do: hide, value: 12, because: Counted twice., date: 2026-11-20 }\n',
  'sources/_words.yaml': 'properties:\n  boats: { label: Boats, holds: many, value: text }\n',
  'templates/brand/brand.yaml': 'alt: Quay Aid\n',
};

async function needsOf(given: Readonly<Record<string, string>>) {
  const effects = world(given);
  const watched = watchedDisk(effects.disk);
  const report = await buildIn({ ...effects, disk: watched.disk } as typeof effects);
  const errors = messagesOf(report).filter(({ severity }) => severity === 'error');
  return { errors, watched, needs: watched.take() };
}

let needs: Dependencies;
let isOurs: (path: string) => boolean;
beforeAll(async () => {
  const built = await needsOf(files);
  expect(built.errors).toEqual([]);
  needs = built.needs;
  isOurs = built.watched.isOurs;
});

const asked = (path: string, kind: Change['kind']) => concerns(needs, { path: resolve(path), kind });

describe('a build', () => {
  it.each([
    'sources/page.md',
    'sources/factpress.yaml',
    'sources/decisions.yaml',
    'sources/_words.yaml',
    'templates/fact-sheet.hbs',
    'templates/partials/cards.hbs',
    'templates/theme.css',
    'templates/locales/en.yaml',
    'templates/brand/brand.yaml',
    'pipeline/vocabulary/organization.yaml',
  ])('depends on %s', (path) => {
    expect(asked(path, 'changed')).toBe(true);
    expect(asked(path, 'gone')).toBe(true);
  });

  it.each([
    'sources/second.md',
    'sources/another/page.md',
    'sources/another',
    'sources/_brand/brand.yaml',
    'templates/partials/new.hbs',
    'templates/brand/logo.svg',
  ])('depends on whether there is a %s', (path) => {
    // A new folder is told of by itself, before what is in it.
    const told =
      path === 'sources/another/page.md'
        ? 'sources/another'
        : path === 'sources/_brand/brand.yaml'
          ? 'sources/_brand'
          : path;
    expect(asked(told, 'appeared')).toBe(true);
  });

  it.each([
    'sources/_notes/draft.md',
    'sources/.page.md.swp',
    'templates/README.txt',
    'templates/partials/notes.txt',
    'elsewhere.md',
  ])('does not depend on what is in %s', (path) => {
    expect(asked(path, 'changed')).toBe(false);
  });

  it('does not depend on what it writes itself', () => {
    for (const path of ['out/fact-sheet.html', 'out/facts.json', 'out/.factpress-lock', 'out/.factpress.json']) {
      expect(isOurs(resolve(path)), path).toBe(true);
    }
    expect(isOurs(resolve('sources/page.md'))).toBe(false);
    expect(isOurs(resolve('templates/theme.css'))).toBe(false);
  });

  it('depends on what it looked for where it could not be done', async () => {
    const { errors, needs: broken } = await needsOf({ ...files, 'sources/factpress.yaml': 'locale: [\n' });
    expect(errors).not.toEqual([]);
    expect(concerns(broken, { path: resolve('sources/factpress.yaml'), kind: 'changed' })).toBe(true);
    const { needs: none } = await needsOf({});
    expect(concerns(none, { path: resolve('sources'), kind: 'appeared' })).toBe(true);
  });
});
