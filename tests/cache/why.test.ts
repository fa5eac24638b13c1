/** A build says why it made a document again. */
import { describe, expect, it } from 'vitest';
import { type MemoryEffects, textIn } from '../../pipeline/effects-memory.ts';
import { world } from '../build/harness.ts';
import { buildWith, fakePress } from './press.ts';

const page = `# Harbour Watch

Harbour Watch is a network of charities that protects seals. It was founded in May 1990 in Oslo, Norway. The network
consists of 12 member organisations in 7 countries.
`;

function setUp(): MemoryEffects {
  return world({ 'sources/page.md': page, 'templates/brand/brand.yaml': '{}\n', browser: 'a browser' });
}

function edit(effects: MemoryEffects, path: string, how: (text: string) => string): void {
  effects.files.set(path, new TextEncoder().encode(how(textIn(effects, path))));
}

async function reasons(effects: MemoryEffects, press = fakePress()): Promise<Record<string, string>> {
  const { subjects } = await buildWith(effects, press);
  const remade = subjects.flatMap((subject) => subject.remade);
  return Object.fromEntries(remade.map(({ file, did, because }) => [file, `${did}: ${because}`]));
}

const sheet = 'out/fact-sheet.pdf';
const briefing = 'out/briefing.pdf';

describe('a document is made again', () => {
  it('for no reason the first time, and not at all the second time', async () => {
    const effects = setUp();
    expect(await reasons(effects)).toEqual({});
    expect(await reasons(effects)).toEqual({});
  });

  it.each<[string, string, (text: string) => string, string]>([
    [
      'a statement on its pages',
      'sources/page.md',
      (text) => text.replace('12 member', '14 member'),
      'memberCount changed (sources/page.md:4)',
    ],
    ['its template', 'templates/fact-sheet.hbs', (text) => `${text}<p></p>`, 'its template changed'],
    ['the theme', 'templates/theme.css', (text) => `${text}\nq{color:red}`, 'the theme changed'],
    ['the brand', 'templates/brand/brand.yaml', () => 'tokens: { accent: "#0e5a73" }\n', 'the brand changed'],
  ])('for %s', async (_, path, how, because) => {
    const effects = setUp();
    await reasons(effects);
    edit(effects, path, how);
    const said = await reasons(effects);
    expect(said[sheet]).toContain(`printed: ${because}`);
    expect(said[briefing] === undefined).toBe(path.includes('fact-sheet'));
  });

  it('for all that changed at once', async () => {
    const effects = setUp();
    await reasons(effects);
    edit(effects, 'templates/theme.css', (text) => `${text}\nq{color:red}`);
    edit(effects, 'templates/brand/brand.yaml', () => 'tokens: { accent: "#0e5a73" }\n');
    expect((await reasons(effects))[sheet]).toBe('printed: the theme changed, the brand changed');
  });

  it('for the browser', async () => {
    const effects = setUp();
    await reasons(effects);
    edit(effects, 'browser', () => 'another');
    expect((await reasons(effects, fakePress('Test/2')))[sheet]).toBe('printed: the browser is another one');
  });

  it('for the facts that are attached to it, where its pages are as they were', async () => {
    const effects = setUp();
    await reasons(effects);
    edit(
      effects,
      'sources/page.md',
      (text) => `${text}\nNobody has to read this line, and it tells nobody anything.\n`,
    );
    expect(await reasons(effects)).toEqual({
      [sheet]: 'finished: the facts in it changed, its pages did not',
      [briefing]: 'finished: the facts in it changed, its pages did not',
    });
  });
});
