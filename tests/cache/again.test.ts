/** Building again: when there is nothing to do, when there is after all, and what a cache that is no good does to it. */
import { describe, expect, it } from 'vitest';
import { openCache } from '../../pipeline/cache/cache.ts';
import { type MemoryEffects, memoryEffects, textIn } from '../../pipeline/effects-memory.ts';
import { type Files, messagesOf, output, world } from '../build/harness.ts';
import { buildWith, fakePress, workOf } from './press.ts';

const text = (name: string): string => `# ${name}

${name} is a network of charities that protects seals. It was founded in May 1990 in Oslo, Norway.
`;
const files: Files = { 'sources/page.md': text('Harbour Watch') };
const put = (effects: MemoryEffects, path: string, content: string): void => {
  effects.files.set(path, new TextEncoder().encode(content));
};

function worldWithBrowser(from: Files = files, environment?: Record<string, string>): MemoryEffects {
  const effects = world(from, environment);
  put(effects, 'browser', 'a browser');
  return effects;
}

async function built(from?: Files): Promise<MemoryEffects> {
  const effects = worldWithBrowser(from);
  expect((await buildWith(effects, fakePress())).exit).toBe(0);
  return effects;
}

/** Names of what the cache holds. */
const kept = (effects: MemoryEffects): string[] => [...effects.files.keys()].filter((path) => path.includes('/kept/'));

describe('a build with nothing to do', () => {
  it('does nothing, and reports what the one before reported', async () => {
    const effects = worldWithBrowser();
    const first = await buildWith(effects, fakePress());
    const before = new Map(effects.files);
    const press = fakePress();
    const again = await buildWith(effects, press);
    expect(again.upToDate).toBe(true);
    expect(workOf(again)).toEqual({});
    expect(press).toMatchObject({ starts: 0, prints: 0 });
    expect(again.subjects[0]).toMatchObject({
      outcome: 'published',
      counts: first.subjects[0]?.counts,
      changes: { since: 'unchanged' },
      written: [],
      unchanged: first.subjects[0]?.written,
    });
    expect(output(effects)).toEqual(output({ ...effects, files: before }));
  });

  it('says again what there is to be said about the texts, and not what is over', async () => {
    const effects = worldWithBrowser({ ...files, 'sources/scan.pdf': '%PDF', 'out/facts.json': 'not ours' });
    const first = await buildWith(effects, fakePress());
    const rules = (of: typeof first) => messagesOf(of).map(({ ruleId }) => ruleId);
    expect(rules(first)).toEqual(expect.arrayContaining(['source-not-text', 'foreign-kept']));
    const again = await buildWith(effects, fakePress());
    expect(again.upToDate).toBe(true);
    expect(rules(again)).toEqual(['source-not-text']);
  });

  it('goes by what is in the files, not by when they were written', async () => {
    const effects = await built();
    for (const [path, bytes] of [...effects.files]) effects.files.set(path, new Uint8Array(bytes));
    // The browser is told by its stamp: it is too large to be read each time.
    expect(workOf(await buildWith(effects, fakePress()))).toEqual({});
  });

  it.each<[string, (effects: MemoryEffects) => void]>([
    ['was deleted', (effects) => effects.files.delete('out/briefing.pdf')],
    ['was edited', (effects) => put(effects, 'out/fact-sheet.html', 'scribbled over')],
    ['is the list of what is ours', (effects) => effects.files.delete('out/.factpress.json')],
  ])('makes an output again that %s, from what it remembers', async (_, edit) => {
    const effects = await built();
    const before = output(effects);
    edit(effects);
    const press = fakePress();
    const again = await buildWith(effects, press);
    expect(again.upToDate).toBeUndefined();
    expect(workOf(again)).toEqual({});
    expect(press.starts).toBe(0);
    for (const [path, hash] of Object.entries(before)) expect(output(effects)[path], path).toBe(hash);
  });

  it.each<[string, (effects: MemoryEffects) => void]>([
    ['a new source', (effects) => put(effects, 'sources/more.txt', 'Harbour Watch has 12 member organisations.\n')],
    ['a first configuration', (effects) => put(effects, 'sources/factpress.yaml', 'page: Letter\n')],
    ['first decisions', (effects) => put(effects, 'sources/decisions.yaml', '[]\n')],
    ['a new subject', (effects) => put(effects, 'sources/north/page.md', text('Seal Aid'))],
    [
      'a brand of the subject',
      (effects) => put(effects, 'sources/_brand/brand.yaml', 'tokens: { accent: "#0e5a73" }\n'),
    ],
    ['a new template', (effects) => put(effects, 'templates/card.hbs', textIn(effects, 'templates/fact-sheet.hbs'))],
    ['another browser', (effects) => put(effects, 'browser', 'another one')],
  ])('sees %s', async (_, edit) => {
    const effects = await built();
    edit(effects);
    expect((await buildWith(effects, fakePress())).upToDate).toBeUndefined();
  });

  it('sees that a source is gone', async () => {
    const effects = await built({ ...files, 'sources/more.txt': 'Harbour Watch has 12 member organisations.\n' });
    effects.files.delete('sources/more.txt');
    expect((await buildWith(effects, fakePress())).upToDate).toBeUndefined();
    expect(textIn(effects, 'out/facts.json')).not.toContain('12 member');
  });

  it('sees another date, and another kind of build', async () => {
    const effects = await built();
    const later = { ...effects, machine: { ...effects.machine, env: { SOURCE_DATE_EPOCH: '1700000000' } } };
    expect((await buildWith(later, fakePress())).upToDate).toBeUndefined();
    expect((await buildWith(later, fakePress(), { only: 'html' })).upToDate).toBeUndefined();
    expect((await buildWith(later, fakePress(), { only: 'html' })).upToDate).toBe(true);
    expect((await buildWith(later, fakePress())).upToDate).toBe(true);
  });

  it.each([
    [true, undefined],
    [false, true],
  ])(
    'looks for the browser again where the search path led to it and is another one: %s',
    async (searched, upToDate) => {
      const effects = worldWithBrowser();
      await buildWith(effects, fakePress('Test/1', searched));
      const later = { ...effects, machine: { ...effects.machine, env: { PATH: '/elsewhere' } } };
      expect((await buildWith(later, fakePress('Test/1', searched))).upToDate).toBe(upToDate);
    },
  );

  it('leaves a build that was broken off to the next one to clear up', async () => {
    const effects = await built();
    put(effects, 'out/.factpress-0123456789ab/new/facts.json', '{}');
    expect((await buildWith(effects, fakePress())).upToDate).toBeUndefined();
    expect([...effects.files.keys()].some((path) => path.includes('.factpress-'))).toBe(false);
  });

  it('is not taken for one after an error', async () => {
    const effects = await built();
    put(effects, 'sources/factpress.yaml', 'pages: A4\n');
    for (const _ of ['first', 'second']) expect((await buildWith(effects, fakePress())).exit).toBe(1);
  });
});

describe('what is remembered', () => {
  it('is not used, and not added to, where that is not wanted', async () => {
    const effects = await built();
    const before = kept(effects);
    put(effects, 'sources/page.md', text('Seal Aid'));
    const report = await buildWith(effects, fakePress(), { cache: false });
    expect(workOf(report)).toMatchObject({ parsed: 1, composed: 4, finished: 2 });
    expect(kept(effects)).toEqual(before);
  });

  it('serves a fresh checkout, and starts no browser there', async () => {
    const effects = await built();
    for (const path of [...effects.files.keys()]) if (/^out\/|\/builds\//.test(path)) effects.files.delete(path);
    const press = fakePress();
    const report = await buildWith(effects, press);
    expect(workOf(report)).toEqual({});
    expect(press.starts).toBe(0);
    expect(report.subjects[0]?.written).toContain('out/briefing.pdf');
  });

  it('serves another folder, and another subject with the same text', async () => {
    const effects = await built();
    put(effects, 'sources/north/page.md', text('Seal Aid'));
    expect(workOf(await buildWith(effects, fakePress(), { out: 'elsewhere' }))).toMatchObject({ parsed: 1 });
  });

  it('is what was made, whatever kind of build made it', async () => {
    const effects = worldWithBrowser();
    expect(workOf(await buildWith(effects, fakePress(), { only: 'facts' }))).toEqual({
      loaded: 1,
      parsed: 1,
      marked: 3,
      extracted: 1,
      reconciled: 1,
    });
    expect(workOf(await buildWith(effects, fakePress(), { only: 'html' }))).toEqual({ checked: 1, composed: 4 });
    const press = fakePress();
    expect(workOf(await buildWith(effects, press))).toEqual({ fitted: 2, printed: 2, finished: 2 });
    expect(press.prints).toBe(2);
  });

  it('knows one browser from another', async () => {
    const effects = await built();
    put(effects, 'browser', 'a newer one');
    const press = fakePress('Test/2');
    expect(workOf(await buildWith(effects, press))).toEqual({ fitted: 2, printed: 2, finished: 2 });
  });

  it.each<[string, (bytes: Uint8Array) => Uint8Array]>([
    ['cut short', (bytes) => bytes.subarray(0, bytes.length / 2)],
    ['empty', () => new Uint8Array()],
    ['changed in one bit', (bytes) => bytes.with(bytes.length - 1, (bytes.at(-1) ?? 0) ^ 1)],
  ])('is not believed where it is %s', async (_, damage) => {
    const effects = await built();
    const before = output(effects);
    for (const [path, bytes] of [...effects.files]) {
      if (/\/(?:kept|builds)\//.test(path)) effects.files.set(path, damage(bytes));
    }
    for (const path of [...effects.files.keys()]) if (path.startsWith('out/')) effects.files.delete(path);
    const report = await buildWith(effects, fakePress());
    expect(workOf(report)).toMatchObject({ parsed: 1, reconciled: 1, composed: 4, fitted: 2, finished: 2 });
    expect(output(effects)).toEqual(before);
  });

  it('may vanish while a build is going on', async () => {
    const effects = await built();
    put(effects, 'sources/page.md', text('Seal Aid'));
    let asked = 0;
    effects.fail = (verb, path) => {
      if (verb === 'read' && path.includes('/kept/') && ++asked === 3)
        for (const one of kept(effects)) effects.files.delete(one);
      return undefined;
    };
    expect((await buildWith(effects, fakePress())).exit).toBe(0);
    const without = worldWithBrowser({ 'sources/page.md': text('Seal Aid') });
    await buildWith(without, fakePress(), { cache: false });
    expect(output(effects)['fact-sheet.pdf']).toBe(output(without)['fact-sheet.pdf']);
  });

  it('is done without where its disk refuses', async () => {
    const effects = worldWithBrowser();
    effects.fail = (verb, path) => (path.includes('.cache') && verb !== 'list' ? 'EACCES' : undefined);
    const report = await buildWith(effects, fakePress());
    expect({ exit: report.exit, messages: messagesOf(report) }).toEqual({ exit: 0, messages: [] });
    expect(kept(effects)).toEqual([]);
  });
});

describe('a cache', () => {
  const place = (program: string) => ({ disk: memoryEffects().disk, folders: ['cache'], program });

  it('tells parts from each other, and one program from another', async () => {
    const here = place('one');
    const cache = openCache(here);
    const ask = (parts: readonly unknown[], of = cache) => of.recall('parsed', parts, () => JSON.stringify(parts));
    const all = [['a', 'b'], ['ab'], ['a'], [['a', 'b']], [new TextEncoder().encode('a')], [{ a: 1 }], ['{"a":1}']];
    for (const parts of all) expect(await ask(parts)).toBe(JSON.stringify(parts));
    expect(cache.work.parsed).toBe(all.length);
    for (const parts of all) expect(await ask(parts)).toBe(JSON.stringify(parts));
    expect(cache.work.parsed).toBe(all.length);
    const other = openCache({ ...here, program: 'another' });
    await ask(['a'], other);
    expect(other.work.parsed).toBe(1);
  });

  it('gives back bytes, maps and absent fields as they were', async () => {
    const here = place('one');
    const value = { bytes: new Uint8Array([1, 2, 3]), map: new Map([['a', [1]]]), nothing: undefined };
    await openCache(here).recall('parsed', ['x'], () => value);
    const again = await openCache(here).recall('parsed', ['x'], () => expect.fail('not kept'));
    expect(again).toEqual(value);
    expect(Object.keys(again)).toEqual(['bytes', 'map', 'nothing']);
  });

  it('does not keep what is not to be kept', async () => {
    const cache = openCache(place('one'));
    for (const _ of ['first', 'second'])
      await cache.recall(
        'parsed',
        ['x'],
        () => 1,
        () => false,
      );
    expect(cache.work.parsed).toBe(2);
  });
});
