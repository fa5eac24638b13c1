/** A folder that is too large to be in memory gives the same facts, byte for byte, as one that is not. */
import { describe, expect, it } from 'vitest';
import { serializeChanges } from '../../pipeline/build-changes.ts';
import { compare } from '../../pipeline/diff/compare.ts';
import { type MemoryEffects, textIn } from '../../pipeline/effects-memory.ts';
import { type Facts, factsSchema } from '../../pipeline/model/facts.ts';
import { buildIn, messagesOf, world } from './harness.ts';

const page = `# Harbour Watch

Harbour Watch is a network of charities that protects seals – and, since 1999, otters. It was founded in May 1990 in Oslo,
Norway. The network consists of 12 member organisations in 7 countries.
`;
const report = `Harbour Watch was founded in 1991 in Bergen. As of 2015, Harbour Watch had 19 members and 1,200 volunteers.

In 1994 it received the Tern Prize. In 1995, it opened a “seal house” in Lima, Peru. See page 12 of the notes [3].
`;
/** Taken by itself it is about the Bay Trust. */
const mention = `Bay Trust is a charity. The Bay Trust was founded in 1950. Bay Trust has 40 members.
Since 2001 Harbour Watch has run the Clean Quays campaign with the Bay Trust.
`;
const decisions = `- { property: headquarters, do: add, value: Oslo, because: The lease says so., date: 2026-01-02 }
- { property: founded, do: pin, value: 1990-05, because: The minutes say so., date: 2026-01-02 }
`;
/** What makes it too much: nothing but blank. */
const blank = `\n${' '.repeat(4_100_000)}\n`;

const sources = {
  'sources/page.md': page + blank,
  'sources/report.txt': report,
  'sources/report-copy.txt': report,
  'sources/mention.md': mention,
  'sources/decisions.yaml': decisions,
};

const shared = ['facts.json', 'facts.csv', 'facts.jsonld'];
const files = (effects: MemoryEffects) => shared.map((name) => textIn(effects, `out/${name}`));
const factsIn = (effects: MemoryEffects): Facts => factsSchema.parse(JSON.parse(textIn(effects, 'out/facts.json')));
const drafts = (effects: MemoryEffects) => [...effects.files.keys()].filter((path) => path.includes('drafts'));

async function built(given: Readonly<Record<string, string>> = sources): Promise<MemoryEffects> {
  const effects = world(given);
  expect((await buildIn(effects, { only: 'facts' })).exit).toBe(0);
  return effects;
}

function edit(effects: MemoryEffects, path: string, text: string): void {
  effects.files.set(path, new TextEncoder().encode(text));
}

describe('facts of a folder that is too large to be in memory', () => {
  it('are those that are found with all of it in memory', async () => {
    const inMemory = world(sources);
    const whole = await buildIn(inMemory, { only: 'html' });
    const effects = world(sources);
    const many = await buildIn(effects, { only: 'facts' });
    expect(files(effects)).toEqual(files(inMemory));
    expect(many.subjects[0]).toMatchObject({
      counts: whole.subjects[0]?.counts,
      subject: 'Harbour Watch',
      changes: { since: 'first-build' },
    });
    expect(messagesOf(many)).toEqual(messagesOf(whole));
    expect(drafts(effects)).toEqual([]);
  });

  it('are joined in the memory that reading gives back', async () => {
    let released = 0;
    const effects = { ...world(sources), releaseMemory: () => void released++ };
    await buildIn(effects, { only: 'facts' });
    expect(released).toBeGreaterThan(0);
  });

  it('are left as they are where nothing has changed', async () => {
    const effects = await built();
    const before = textIn(effects, 'out/changes.json');
    const again = await buildIn(effects, { only: 'facts', cache: false });
    expect(again.subjects[0]).toMatchObject({ written: [], removed: [], changes: { since: 'unchanged' } });
    expect(textIn(effects, 'out/changes.json')).toBe(before);
  });

  it('are compared with those of the previous build', async () => {
    const effects = await built();
    const before = factsIn(effects);
    edit(
      effects,
      'sources/report.txt',
      report.replace('19 members', '21 members').replace('Tern Prize', 'Eider Medal'),
    );
    edit(effects, 'sources/page.md', page.replace(/It was founded[^.]*\./, '') + blank);
    const { subjects } = await buildIn(effects, { only: 'facts' });
    expect(textIn(effects, 'out/changes.json')).toBe(serializeChanges(compare(before, factsIn(effects))));
    expect(subjects[0]?.changes).toMatchObject({ since: 'compared' });
  });

  it.each(['{}', '', '{"format": "factpress/facts@1"}', '{\n  "format": "factpress/facts@1",\n  "sub'])(
    'are not compared with what is no facts: %j',
    async (other) => {
      const effects = await built();
      const expected = files(effects);
      edit(effects, 'out/facts.json', other);
      const again = await buildIn(effects, { only: 'facts' });
      const warnings = messagesOf(again).filter(({ severity }) => severity !== 'info');
      expect(warnings).toMatchObject([{ ruleId: 'previous-facts-unusable', file: 'out/facts.json' }]);
      expect(files(effects)).toEqual(expected);
    },
  );

  it('stay as they were where a source has an error, or the disk refuses', async () => {
    const effects = await built();
    const expected = files(effects);
    edit(effects, 'sources/report.txt', report.replace('19', '23'));
    effects.fail = (verb, path) => (verb === 'write' && path.includes('.factpress-') ? 'ENOSPC' : undefined);
    expect(messagesOf(await buildIn(effects, { only: 'facts' }))).toMatchObject([{ ruleId: 'disk-refused' }]);
    effects.fail = () => undefined;
    effects.files.set('sources/report.txt', Uint8Array.of(0x41, 0x81, 0x8d, 0x00, 0x01));
    expect((await buildIn(effects, { only: 'facts' })).exit).toBe(1);
    expect(files(effects)).toEqual(expected);
    expect(drafts(effects)).toEqual([]);
  });
});
