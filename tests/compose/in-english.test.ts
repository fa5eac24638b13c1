import { expect, test } from 'vitest';
import { context } from '../../pipeline/compose/context.ts';
import { inEnglish } from '../../pipeline/compose/in-english.ts';
import { poor } from '../render/fixtures/poor.ts';
import { labels } from '../render/fixtures/shipped.ts';

test('calls sources in a reason as the document calls them, not by their files', () => {
  const [source] = poor.sources;
  if (source === undefined) throw new Error('no source');
  const untitled = { ...source, id: 'x', path: 'sources/0_a.txt', title: '0_a.txt', kind: 'encyclopedia' as const };
  const titled = { ...source, id: 'y', path: 'sources/y.md', title: 'Who we are' };
  const facts = { ...poor, sources: [untitled, titled] };
  const ctx = context(facts, { overflow: 'briefing', characters: 90, sections: [] }, { labels });
  expect(inEnglish('“0_a.txt” and “Who we are” say “all of it”.', ctx)).toEqual([
    { text: '“Encyclopedia article” and “Who we are” say “all of it”.' },
  ]);
});
