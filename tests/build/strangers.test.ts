import { describe, expect, it } from 'vitest';
import { textIn } from '../../pipeline/effects-memory.ts';
import type { Claim } from '../../pipeline/model/claim.ts';
import { factsSchema } from '../../pipeline/model/facts.ts';
import { strangersTo } from '../../pipeline/strangers.ts';
import { buildIn, messagesOf, world } from './harness.ts';

const extraction = (source: string, ...names: string[]) => ({
  profile: { source, names, firstPerson: false, encyclopedic: false },
  claims: [],
  skipped: [],
});

describe('strangersTo', () => {
  it('passes a text that uses a shorter or a longer form of the name', () => {
    const texts = [extraction('a', 'Kite Union'), extraction('b', 'World Kite Union'), extraction('c', 'kite union')];
    expect(strangersTo('Kite Union', texts)).toEqual(new Set());
  });

  it('finds the text that seems to be about somebody else, and the one about nobody', () => {
    const texts = [extraction('a', 'Kite Union'), extraction('b', 'Children'), extraction('c')];
    expect(strangersTo('Kite Union', texts)).toEqual(new Set(['b', 'c']));
  });

  it('passes a text under a name that another text gives the subject', () => {
    const reference = { source: 'a', start: 0, end: 9, line: 1, column: 1, exact: 'Kite Club', prefix: '', suffix: '' };
    const former: Claim = {
      property: 'alternateName',
      value: { type: 'text', text: 'Kite Club' },
      qualifiers: {},
      reference: { ...reference, rule: 'formerly' },
      place: 'lead',
    };
    const texts = [{ ...extraction('a', 'Kite Union'), claims: [former] }, extraction('b', 'the Kite Club')];
    expect(strangersTo('Kite Union', texts)).toEqual(new Set());
  });

  it('finds the text whose only name for it is a headline', () => {
    const headed = extraction('b', 'Kite Union at a glance');
    const mentions = [{ name: 'Kite Union' }];
    const texts = [extraction('a', 'Kite Union'), { ...headed, profile: { ...headed.profile, mentions } }];
    expect(strangersTo('Kite Union', texts)).toEqual(new Set(['b']));
  });
});

describe('the subject of a folder', () => {
  it('is whom all its texts mention, whatever stands above each of them', async () => {
    const report = await buildIn(
      world({
        'sources/a.md': `A Day By The Sea

          On 4 May the volunteers of Porto Kites met. Porto Kites teaches children.
          Ann Lee came with her daughter. The weather in Lisbon was good.
        `,
        'sources/b.md': `Prizes go to three makers

          Last week Ann Lee, who founded Porto Kites in 1990, was given the Sail Prize. Lee was glad.
          Lee said that Porto Kites has 40 members.
        `,
        'sources/c.md': `Porto Kites at a glance

          We teach children to fly kites. Porto Kites is based in Porto, Portugal.
        `,
      }),
      { only: 'facts' },
    );
    expect(report.subjects[0]?.subject).toBe('Porto Kites');
  });

  it('is the foundation and not the person whose name it bears', async () => {
    const report = await buildIn(
      world({
        'sources/a.md':
          'Ann Lee Foundation\n\nThe Ann Lee Foundation is a charity. The Ann Lee Foundation teaches children.\n',
        'sources/b.md':
          'Ann Lee\n\nAnn Lee was born in Porto in 1950. She taught. Ann Lee died in 2009. She was loved.\n',
        'sources/c.md':
          'A school opens\n\nAnn Lee had a school in Porto. It was said on Monday that Ann Lee would be glad of it.\n',
      }),
      { only: 'facts' },
    );
    expect(report.subjects[0]?.subject).toBe('Ann Lee Foundation');
  });

  it('is named by no headline', async () => {
    const effects = world({
      'sources/a.md': 'Porto Kites HQ\n\nPorto Kites is a charity. Porto Kites teaches children.\n',
      'sources/b.md': 'New Porto Kites halls\n\nIn 2019 Porto Kites opened two halls. Children come to Porto Kites.\n',
    });
    await buildIn(effects, { only: 'facts' });
    const { statements } = factsSchema.parse(JSON.parse(textIn(effects, 'out/facts.json')));
    const names = statements.filter(({ property }) => property === 'name' || property === 'alternateName');
    expect(names.map(({ value }) => value.type === 'text' && value.text)).toEqual(['Porto Kites']);
  });

  it('is called by a word for any body, with a warning, where no text says who it is', async () => {
    const effects = world({ 'sources/a.md': 'It was founded in 1990. It has 12 boats.\n' });
    const report = await buildIn(effects);
    expect(messagesOf(report).map(({ ruleId, file }) => [ruleId, file])).toContainEqual([
      'subject-unnamed',
      'sources/a.md',
    ]);
    for (const page of ['fact-sheet', 'briefing', 'evidence'])
      expect(textIn(effects, `out/${page}.html`)).toMatch(
        /<title>The organisation – [\s\S]*<h1[^>]*>\s*The organisation\s*</,
      );
  });
});
