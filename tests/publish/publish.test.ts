/** Publishing over the in-memory disk, which can be told to die or to refuse at any operation. */
import { describe, expect, it } from 'vitest';
import { type MemoryEffects, memoryEffects, textIn, type Verb } from '../../pipeline/effects-memory.ts';
import { publish, recover } from '../../pipeline/publish.ts';

type Texts = Record<string, string>;

const artifacts = (texts: Texts) =>
  new Map(Object.entries(texts).map(([path, text]) => [path, new TextEncoder().encode(text)] as const));

const put = (effects: MemoryEffects, texts: Texts, subject = '', partial = false) =>
  publish(effects.disk, artifacts(texts), { out: 'out', subject, partial });

/** All files below out/, the manifest aside. */
function output(effects: MemoryEffects): Texts {
  const paths = [...effects.files.keys()].filter((path) => !path.endsWith('.factpress.json')).sort();
  return Object.fromEntries(paths.map((path) => [path, textIn(effects, path)]));
}

const changes = (verb: Verb) => verb === 'write' || verb === 'copy' || verb === 'rename' || verb === 'remove';

/** Lets n writing operations pass, then refuses all the others: as a disk that is full, or a program that has died. */
function failAfter(
  effects: MemoryEffects,
  n: number,
  verbs: readonly Verb[] = ['write', 'copy', 'rename', 'remove'],
): void {
  let left = n;
  effects.fail = (verb) => (verbs.includes(verb) && left-- <= 0 ? 'EIO' : undefined);
}

const old = { 'facts.json': 'old facts', 'a.html': 'old a', 'b.html': 'same', 'gone.html': 'old gone' };
const next = { 'facts.json': 'new facts', 'a.html': 'new a', 'b.html': 'same', 'more.html': 'new more' };
const under = (texts: Texts) => Object.fromEntries(Object.entries(texts).map(([path, text]) => [`out/${path}`, text]));

describe('publishing', () => {
  it('writes what is new, keeps what is equal, removes what is no longer made', async () => {
    const effects = memoryEffects();
    await put(effects, old);
    const { value, messages } = await put(effects, next);
    expect(output(effects)).toEqual(under(next));
    expect(value).toEqual({
      written: ['out/a.html', 'out/facts.json', 'out/more.html'],
      unchanged: ['out/b.html'],
      removed: ['out/gone.html'],
    });
    expect(messages).toMatchObject([{ severity: 'info', ruleId: 'output-removed', file: 'out/gone.html' }]);
  });

  it('touches nothing where nothing has changed', async () => {
    const effects = memoryEffects();
    await put(effects, old);
    failAfter(effects, 0);
    const { value } = await put(effects, old);
    expect(value?.written).toEqual([]);
    expect(value?.unchanged).toHaveLength(4);
  });

  it('leaves the files of others and of other subjects alone', async () => {
    const effects = memoryEffects({ files: { 'out/.gitignore': '*', 'out/notes.txt': 'mine' } });
    await put(effects, { 'facts.json': 'acme' }, 'acme');
    await put(effects, old);
    await put(effects, next);
    expect(output(effects)).toEqual({
      ...under(next),
      'out/.gitignore': '*',
      'out/notes.txt': 'mine',
      'out/acme/facts.json': 'acme',
    });
  });

  it('keeps a file of somebody else that stands in its way, under another name', async () => {
    const effects = memoryEffects({ files: { 'out/a.html': 'mine', 'out/a.html.orig': 'mine too' } });
    const { messages } = await put(effects, { 'a.html': 'new a' });
    expect(output(effects)).toEqual({
      'out/a.html': 'new a',
      'out/a.html.orig': 'mine too',
      'out/a.html.orig-2': 'mine',
    });
    expect(messages).toMatchObject([{ severity: 'warning', ruleId: 'foreign-kept', file: 'out/a.html' }]);
  });

  it('does not remove a file of its own that somebody has changed since', async () => {
    const effects = memoryEffects();
    await put(effects, old);
    effects.files.set('out/gone.html', new TextEncoder().encode('edited by hand'));
    await put(effects, next);
    expect(output(effects)['out/gone.html']).toBe('edited by hand');
  });

  it('lets what a narrowed build did not make stay while nothing has changed', async () => {
    const effects = memoryEffects();
    await put(effects, { 'facts.json': 'f', 'a.pdf': 'p' });
    await put(effects, { 'facts.json': 'f' }, '', true);
    expect(output(effects)).toEqual({ 'out/facts.json': 'f', 'out/a.pdf': 'p' });
    // Still known as ours: the next whole build may remove it.
    await put(effects, { 'facts.json': 'f' });
    expect(output(effects)).toEqual({ 'out/facts.json': 'f' });
  });

  it('removes what a narrowed build did not make once it would contradict the new files', async () => {
    const effects = memoryEffects();
    await put(effects, { 'facts.json': 'f', 'a.pdf': 'p' });
    await put(effects, { 'facts.json': 'new' }, '', true);
    expect(output(effects)).toEqual({ 'out/facts.json': 'new' });
  });

  it('takes a damaged manifest for none', async () => {
    const effects = memoryEffects({ files: { 'out/.factpress.json': '{"files": {' } });
    await put(effects, { 'a.html': 'a' });
    expect(output(effects)).toEqual({ 'out/a.html': 'a' });
  });
});

/** The number of writing operations of the swap from old to next, so that each can be made to fail. */
async function operations(): Promise<number> {
  const effects = memoryEffects({ files: { 'out/more.html': 'not ours' } });
  await put(effects, old);
  let count = 0;
  effects.fail = (verb) => {
    if (changes(verb)) count++;
    return undefined;
  };
  await put(effects, next);
  return count;
}

describe('when the disk refuses or the program dies', () => {
  it('keeps the whole old output if any one operation is refused, and says why', async () => {
    const total = await operations();
    expect(total).toBeGreaterThan(10);
    // The last operation only removes the work folder: by then the new output is whole.
    for (let n = 0; n < total - 1; n++) {
      const effects = memoryEffects({ files: { 'out/more.html': 'not ours' } });
      await put(effects, old);
      const before = output(effects);
      let passed = 0;
      effects.fail = (verb) => (changes(verb) && passed++ === n ? 'ENOSPC' : undefined);
      const { value, messages } = await put(effects, next);
      expect(value).toBeUndefined();
      expect(messages).toMatchObject([{ severity: 'error', ruleId: 'disk-refused', file: 'out' }]);
      expect(messages[0]?.reason).toContain('ENOSPC');
      expect(output(effects), `refused at operation ${n}`).toEqual(before);
    }
  });

  it('is whole again after the next build wherever it died: all of the old or all of the new', async () => {
    const total = await operations();
    const ends = new Set<string>();
    for (let n = 0; n < total; n++) {
      const effects = memoryEffects({ files: { 'out/more.html': 'not ours' } });
      await put(effects, old);
      const before = output(effects);
      failAfter(effects, n);
      await put(effects, next).catch(() => undefined);
      effects.fail = () => undefined;
      await recover(effects.disk, 'out');
      const after = output(effects);
      const isOld = JSON.stringify(after) === JSON.stringify(before);
      if (!isOld) {
        expect(after, `died at operation ${n}`).toEqual({ ...under(next), 'out/more.html.orig': 'not ours' });
      }
      ends.add(isOld ? 'old' : 'new');
    }
    expect([...ends].sort()).toEqual(['new', 'old']);
  });

  it('never leaves a gap: at every moment each file is there, old or new', async () => {
    const effects = memoryEffects();
    await put(effects, old);
    effects.fail = () => {
      for (const path of ['out/facts.json', 'out/a.html', 'out/b.html']) expect(effects.files.has(path)).toBe(true);
      return undefined;
    };
    await put(effects, next);
    expect(output(effects)).toEqual(under(next));
  });

  it('keeps the old output even where it cannot be put back', async () => {
    const effects = memoryEffects();
    await put(effects, old);
    const before = output(effects);
    effects.fail = (verb, path) => (verb === 'rename' && path === 'out/a.html' ? 'EIO' : undefined);
    const { messages } = await put(effects, next);
    expect(messages).toMatchObject([{ ruleId: 'disk-refused' }]);
    for (const [path, text] of Object.entries(before)) expect(textIn(effects, path)).toBe(text);
  });

  it('says that it completed an interrupted build', async () => {
    const effects = memoryEffects();
    await put(effects, old);
    // new files, journal under its first name, journal; then one step of the swap.
    failAfter(effects, 4 + 2 + 1);
    await put(effects, next).catch(() => undefined);
    effects.fail = () => undefined;
    const messages = await recover(effects.disk, 'out');
    expect(messages).toMatchObject([{ severity: 'info', ruleId: 'publish-recovered', file: 'out' }]);
    expect(await recover(effects.disk, 'out')).toEqual([]);
  });

  it('clears away what was being prepared when there is no journal yet', async () => {
    const effects = memoryEffects({ files: { 'out/.factpress-123/new/a.html': 'half' } });
    expect(await recover(effects.disk, 'out')).toEqual([]);
    expect(output(effects)).toEqual({});
  });

  it('has nothing to recover where there is no output yet', async () => {
    expect(await recover(memoryEffects().disk, 'out')).toEqual([]);
  });
});
