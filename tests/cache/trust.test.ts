/** What is not read again because it has been read before: it is said, and found to be wrong, as if it had been. */
import { describe, expect, it } from 'vitest';
import { textIn } from '../../pipeline/effects-memory.ts';
import { messagesOf, output, world } from '../build/harness.ts';
import { buildWith, fakePress } from './press.ts';

const text = `# Harbour Watch

Harbour Watch is a network that protects seals. It was founded in May 1990 in Oslo, Norway.
`;

const bytes = (said: string) => new TextEncoder().encode(said);

describe('a build that remembers', () => {
  it('says where a setting stands, also where the settings are known', async () => {
    const effects = world({
      'sources/page.md': text,
      'sources/factpress.yaml': 'subject: Harbour Watch\nvocabulary: _words.yaml\n',
      'sources/_words.yaml': 'properties: {}\n',
    });
    await buildWith(effects, fakePress());
    effects.files.delete('sources/_words.yaml');
    const warm = await buildWith(effects, fakePress());
    const cold = await buildWith(effects, fakePress(), { cache: false });
    expect(messagesOf(warm)).toMatchObject([{ file: 'sources/factpress.yaml', line: 2, column: 13 }]);
    expect(messagesOf(warm)).toEqual(messagesOf(cold));
  });

  it('says again what is wrong with a setting', async () => {
    const effects = world({ 'sources/page.md': text, 'sources/factpress.yaml': 'subject: Harbour Watch\npage: A9\n' });
    const first = await buildWith(effects, fakePress());
    expect(messagesOf(first)).toMatchObject([{ severity: 'error', line: 2 }]);
    expect(messagesOf(await buildWith(effects, fakePress()))).toEqual(messagesOf(first));
  });

  it('looks closely at previous facts and lists of files that somebody has changed', async () => {
    const effects = world({ 'sources/page.md': text });
    await buildWith(effects, fakePress());
    const facts = textIn(effects, 'out/facts.json');
    effects.files.set('out/facts.json', bytes(facts.replace('"subject"', '"subjects"')));
    expect(messagesOf(await buildWith(effects, fakePress()))).toMatchObject([{ ruleId: 'previous-facts-unusable' }]);

    for (const list of [
      '{}',
      '[]',
      'null',
      '{"format":"factpress/output@1","files":[]}',
      '{"format":"factpress/output@1"}',
    ]) {
      effects.files.set('out/.factpress.json', bytes(list));
      effects.files.set('out/theirs.txt', bytes('theirs'));
      effects.files.set('sources/page.md', bytes(`${text}\n${list.replace(/\W/g, '')}\n`));
      expect((await buildWith(effects, fakePress())).exit).toBe(0);
      expect(textIn(effects, 'out/theirs.txt')).toBe('theirs');
    }
    const away = { format: 'factpress/output@1', files: { '../sources/page.md': '', 'theirs.txt': '' } };
    effects.files.set('out/.factpress.json', bytes(JSON.stringify(away)));
    expect((await buildWith(effects, fakePress())).exit).toBe(0);
    expect(Object.keys(output(effects))).toContain('theirs.txt');
    expect(textIn(effects, 'sources/page.md')).toContain('Harbour');
  });
});
