/** `factpress diff` as a user runs it. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { changesSchema } from '../../pipeline/model/changes.ts';
import { facts, quantity, reference, source, statement } from '../diff/facts.ts';
import { factpress, workplace } from './program.ts';

const state = (amount: number) =>
  facts(
    [source('page', `${amount}`)],
    [statement(`memberCount:${amount}`, quantity(amount), [reference('page', `${amount} \u001b[31mmembers`)])],
  );

async function files(older: string, newer: string): Promise<string> {
  const folder = await workplace();
  await writeFile(join(folder, 'old.json'), older);
  await writeFile(join(folder, 'new.json'), newer);
  return folder;
}

const text = (amount: number): string => JSON.stringify(state(amount), null, 2);

describe('factpress diff', () => {
  it('prints a line for each change, and ends well', async () => {
    const folder = await files(text(12), text(13));
    expect(await factpress(folder, ['diff', 'old.json', 'new.json'])).toEqual({
      code: 0,
      err: '',
      out: `source edited: page
changed: memberCount: 12 members -> 13 members; other references (page)
1 statement changed.
`,
    });
  });

  it('gives machines what changes.json holds', async () => {
    const folder = await files(text(12), text(13));
    const { code, out } = await factpress(folder, ['diff', 'old.json', 'new.json', '--json']);
    expect(code).toBe(0);
    expect(changesSchema.parse(JSON.parse(out)).statements).toHaveLength(1);
  });

  it.each([
    [
      'another form',
      text(13).replace('"deprecated"', '').replace('"preferred"', '"best"'),
      /^new\.json:\d+:\d+: error: .*"best"/,
    ],
    ['a format of another time', text(13).replace('facts@1', 'facts@9'), /^new\.json:2:13: error: .*facts@9/],
    ['no JSON', '{ "format": ', /^new\.json:\d+:\d+: error: Expected the JSON of a facts\.json/],
    ['almost JSON', text(13).replace(/\}\s*$/, ',}'), /^new\.json:1:1: error: Expected the JSON of a facts\.json/],
  ])('says where a file is wrong: %s', async (_, newer, message) => {
    const folder = await files(text(12), newer);
    const { code, out, err } = await factpress(folder, ['diff', 'old.json', 'new.json']);
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toMatch(message);
  });

  it('says which file is not there, and wants two', async () => {
    const folder = await files(text(12), text(13));
    const missing = await factpress(folder, ['diff', 'old.json', 'nwe.json']);
    expect(missing).toMatchObject({
      code: 1,
      err: expect.stringMatching(/^nwe\.json: error: Cannot be read \(ENOENT\)/),
    });
    expect((await factpress(folder, ['diff', 'old.json'])).code).toBe(2);
  });
});
