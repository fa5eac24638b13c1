/** The read stage through its public edge, over the in-memory disk; links over a real folder. */
import { mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { systemDisk } from '../../pipeline/effects.ts';
import { memoryEffects } from '../../pipeline/effects-memory.ts';
import type { Message, Result } from '../../pipeline/model/message.ts';
import type { Source, SourceMeta } from '../../pipeline/model/source.ts';
import { findSubjects, readSubject } from '../../pipeline/read/read.ts';

const plain = { sourceBytes: 1000, describe: () => noMeta };
const noMeta: Result<{ meta: SourceMeta; bodyStart: number }> = { value: { meta: {}, bodyStart: 0 }, messages: [] };

type Files = Record<string, string | Uint8Array>;

async function tree(files: Files) {
  const { disk } = memoryEffects({ files });
  return findSubjects(disk, 'sources');
}

/** Reads the subject at the root of `sources`. */
async function read(files: Files): Promise<{ sources: readonly Source[]; messages: readonly Message[] }> {
  const { disk } = memoryEffects({ files });
  const [root] = (await findSubjects(disk, 'sources')).value.subjects;
  if (root === undefined) throw new Error('no subject');
  const { value, messages } = await readSubject(disk, root, plain);
  return { sources: value.sources, messages };
}

async function readOne(content: string | Uint8Array) {
  const { sources, messages } = await read({ 'sources/a.txt': content });
  return { source: sources[0], rules: messages.map((message) => message.ruleId), messages };
}

const latin1 = (text: string): Uint8Array => Uint8Array.from(text, (character) => character.charCodeAt(0));

function utf16(text: string, littleEndian: boolean): Uint8Array {
  const bytes = new Uint8Array(text.length * 2 + 2);
  const view = new DataView(bytes.buffer);
  view.setUint16(0, 0xfeff, littleEndian);
  for (let i = 0; i < text.length; i++) view.setUint16(2 + i * 2, text.charCodeAt(i), littleEndian);
  return bytes;
}

describe('finding subjects', () => {
  it('takes each folder with texts directly in it as a subject, by code unit', async () => {
    const { value, messages } = await tree({
      'sources/b/x.md': 'x',
      'sources/Z/deep/y.TXT': 'y',
      'sources/a.markdown': 'a',
      'sources/c.text': 'c',
    });
    expect(value.subjects.map(({ path, names }) => [path, names])).toEqual([
      ['', ['a.markdown', 'c.text']],
      ['Z/deep', ['y.TXT']],
      ['b', ['x.md']],
    ]);
    expect(messages).toEqual([]);
  });

  it('passes over names that begin with a dot or an underscore, and its own files', async () => {
    const { value } = await tree({
      'sources/.hidden.md': '',
      'sources/_draft.md': '',
      'sources/_old/page.md': '',
      'sources/factpress.yaml': '',
      'sources/decisions.yaml': '',
      'sources/page.md': '',
    });
    expect(value.subjects).toEqual([
      { path: '', folder: 'sources', names: ['page.md'], hasConfig: true, hasDecisions: true },
    ]);
  });

  it.each([
    ['a folder that is not there', {}, 'sources-missing', 'No folder "sources"'],
    ['a file in place of the folder', { sources: 'x' }, 'sources-no-folder', 'Unexpected file'],
    ['a folder without texts', { 'sources/a.png': 'x' }, 'sources-none', 'No sources in "sources"'],
    ['a folder of other documents', { 'sources/a.docx': 'x' }, 'sources-none', 'No sources in "sources", only a.docx'],
  ])('says in one error that there is nothing to build: %s', async (_, files, ruleId, reason) => {
    const { value, messages } = await tree(files as Files);
    expect(value.subjects).toEqual([]);
    expect(messages).toHaveLength(1);
    expect(messages[0]).toMatchObject({ severity: 'error', ruleId });
    expect(messages[0]?.reason).toContain(reason);
  });

  it('warns of documents beside the sources that it cannot read', async () => {
    const { messages } = await tree({ 'sources/a.md': 'x', 'sources/b.pdf': 'x' });
    expect(messages).toMatchObject([{ severity: 'warning', ruleId: 'source-not-text', file: 'sources/b.pdf' }]);
  });

  it('warns of a folder that is configured but has no sources', async () => {
    const { messages } = await tree({ 'sources/a.md': 'x', 'sources/b/factpress.yaml': '' });
    expect(messages).toMatchObject([{ ruleId: 'subject-empty', file: 'sources/b' }]);
  });

  it('never takes its own output for sources', async () => {
    const { disk } = memoryEffects({ files: { 'a.md': 'x', 'out/b.md': 'x' } });
    const { value } = await findSubjects(disk, '.', 'out');
    expect(value.subjects.map(({ path }) => path)).toEqual(['']);
  });

  it('says which folder cannot be listed and goes on with the others', async () => {
    const effects = memoryEffects({ files: { 'sources/a.md': 'x', 'sources/locked/b.md': 'x' } });
    effects.fail = (verb, path) => (verb === 'list' && path.endsWith('locked') ? 'EACCES' : undefined);
    const { value, messages } = await findSubjects(effects.disk, 'sources');
    expect(value.subjects.map(({ path }) => path)).toEqual(['']);
    expect(messages).toMatchObject([{ severity: 'error', ruleId: 'source-unreadable', file: 'sources/locked' }]);
  });

  it('follows a link inside the tree, and says of every other that it does not', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'factpress-read-'));
    onTestFinished(() => rm(folder, { recursive: true }));
    const root = `${folder}/sources`;
    await systemDisk.write(`${root}/a.md`, latin1('text'));
    await writeFile(`${folder}/secret.md`, 'secret');
    await symlink('a.md', `${root}/inside.md`);
    await symlink('../secret.md', `${root}/outside.md`);
    await symlink('nowhere.md', `${root}/broken.md`);
    await symlink('loop.md', `${root}/loop.md`);
    await symlink('..', `${root}/up`);
    const { value, messages } = await findSubjects(systemDisk, root);
    expect(value.subjects.map(({ names }) => names)).toEqual([['a.md', 'inside.md']]);
    expect(messages.map(({ ruleId, file }) => [ruleId, file?.slice(root.length + 1)])).toEqual([
      ['link-not-followed', 'broken.md'],
      ['link-not-followed', 'loop.md'],
      ['link-outside', 'outside.md'],
      ['link-outside', 'up'],
    ]);
  });
});

describe('reading sources', () => {
  it('gives text, id, path and the SHA-256 of the bytes', async () => {
    const { source } = await readOne('abc');
    expect(source).toEqual({
      id: 'a',
      path: 'sources/a.txt',
      text: 'abc',
      encoding: 'utf-8',
      sha256: 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
      meta: {},
    });
  });

  it('keeps line endings and drops a byte order mark, so that offsets count from the first character', async () => {
    const { source, rules } = await readOne('\ufeffone\r\ntwo\rthree\n');
    expect(source?.text).toBe('one\r\ntwo\rthree\n');
    expect(rules).toEqual([]);
  });

  it.each([
    ['utf-16le', true],
    ['utf-16be', false],
  ])('reads %s by its mark, and says so', async (encoding, littleEndian) => {
    const { source, messages } = await readOne(utf16('Genève', littleEndian));
    expect(source).toMatchObject({ text: 'Genève', encoding });
    expect(messages).toMatchObject([{ severity: 'warning', ruleId: 'source-decoded' }]);
    expect(messages[0]?.reason).toContain(encoding.toUpperCase());
  });

  it('reads Windows-1252 where there is no doubt, and says so', async () => {
    const { source, messages } = await readOne(
      latin1('The network \x93works\x94 with 12 groups in C\xf4te d\x92Ivoire \x96 it was founded there in 1990.'),
    );
    expect(source?.text).toContain('“works” with 12 groups in Côte d’Ivoire –');
    expect(source?.encoding).toBe('windows-1252');
    expect(messages).toMatchObject([{ severity: 'warning', ruleId: 'source-decoded' }]);
  });

  it.each([
    ['a PDF', latin1('%PDF-1.7 …'), 'source-binary', 'PDF document'],
    ['a ZIP archive', latin1('PK\x03\x04'), 'source-binary', 'ZIP archive'],
    ['a picture', latin1('\x89PNG\r\n'), 'source-binary', 'PNG picture'],
    ['zero bytes', latin1('a\0b\0\0\0c'), 'source-binary', 'binary data'],
    ['UTF-16 without its mark', utf16('plain text', true).subarray(2), 'source-binary', 'UTF-16 without'],
    ['UTF-32', latin1('\xff\xfe\0\0a\0\0\0'), 'source-binary', 'UTF-32'],
    ['half a UTF-16 character', utf16('text', true).subarray(0, 9), 'source-undecodable', 'damaged utf-16le'],
  ])('refuses %s', async (_, bytes, ruleId, reason) => {
    const { source, messages } = await readOne(bytes);
    expect(source).toBeUndefined();
    expect(messages).toMatchObject([{ severity: 'error', ruleId, file: 'sources/a.txt' }]);
    expect(messages[0]?.reason).toContain(reason);
    expect(messages[0]?.note).toMatch(/save|left out|leave/i);
  });

  it.each(['\0', '\u0007', '\u001b'])(
    'reads a text with a stray control character, and points at it (%j)',
    async (control) => {
      const text = `One line.\nA second ${control}line of the text.\n`;
      const { source, messages } = await readOne(new TextEncoder().encode(text));
      expect(source?.text).toBe(text);
      expect(messages).toMatchObject([{ severity: 'warning', ruleId: 'source-control', line: 2, column: 10 }]);
    },
  );

  it('points at the first byte that is not UTF-8', async () => {
    const { messages } = await readOne(latin1('one\ntwo \xc3\xa9 \xc3\xa9 x\xff'));
    expect(messages).toMatchObject([{ ruleId: 'source-undecodable', line: 2, column: 10 }]);
    expect(messages[0]?.reason).toBe('Byte FF at offset 15 is not UTF-8 (perhaps it is damaged UTF-8)');
  });

  it.each([
    ['a character that lacks its second byte', 'one\ntw\xc3, \xc3\xa9 \xc3\xa9', 2, 3],
    ['a character cut off at the end', '\xc3\xa9 \xc3\xa9 one\ntwo\xe2\x82', 2, 4],
  ])('points at %s', async (_, text, line, column) => {
    const { messages } = await readOne(latin1(text));
    expect(messages).toMatchObject([{ ruleId: 'source-undecodable', line, column }]);
  });

  it('does not take Cyrillic bytes for Western ones', async () => {
    const { source, rules } = await readOne(
      latin1('\xcf\xf0\xe8\xe2\xe5\xf2, \xec\xe8\xf0! \xdd\xf2\xee \xf2\xe5\xea\xf1\xf2.'),
    );
    expect(source).toBeUndefined();
    expect(rules).toEqual(['source-undecodable']);
  });

  it('does not take Mac OS Roman for Windows-1252, however Western both are', async () => {
    const text = 'It\xd5s a campaign of the network \xd2works\xd3, founded in 1990 in Thailand.';
    const { source, messages } = await readOne(latin1(text));
    expect(source).toBeUndefined();
    expect(messages).toMatchObject([{ severity: 'error', ruleId: 'source-undecodable', line: 1, column: 3 }]);
  });

  it('points at a control character', async () => {
    const { messages } = await readOne('one\ntwo\u001b[31m');
    expect(messages).toMatchObject([{ ruleId: 'source-control', line: 2, column: 4 }]);
    expect(messages[0]?.reason).toContain('U+001B');
  });

  it('refuses a file over the limit without reading it', async () => {
    const effects = memoryEffects({ files: { 'sources/a.txt': 'x'.repeat(1001) } });
    effects.fail = (verb) => (verb === 'read' ? 'EIO' : undefined);
    const [root] = (await findSubjects(effects.disk, 'sources')).value.subjects;
    const { messages } = await readSubject(effects.disk, root ?? expect.fail(), plain);
    expect(messages).toMatchObject([{ severity: 'error', ruleId: 'source-too-large' }]);
  });

  it('passes over a blank file with a warning, and refuses a folder of nothing else', async () => {
    const some = await read({ 'sources/a.txt': ' \n\u00a0', 'sources/b.txt': 'text' });
    expect(some.sources.map(({ id }) => id)).toEqual(['b']);
    expect(some.messages).toMatchObject([{ severity: 'warning', ruleId: 'source-blank', file: 'sources/a.txt' }]);
    const all = await read({ 'sources/a.txt': '', 'sources/b.txt': '\n' });
    expect(all.messages.map(({ ruleId }) => ruleId)).toEqual(['source-blank', 'source-blank', 'sources-blank']);
  });

  it('refuses two files with the same id and names both', async () => {
    const { messages } = await read({ 'sources/page.md': 'a', 'sources/page.txt': 'b' });
    expect(messages).toMatchObject([
      { severity: 'error', ruleId: 'source-twice', file: 'sources/page.txt', related: [{ file: 'sources/page.md' }] },
    ]);
  });

  it('says which file the system refuses', async () => {
    const effects = memoryEffects({ files: { 'sources/a.txt': 'x' } });
    effects.fail = (verb) => (verb === 'read' ? 'EACCES' : undefined);
    const [root] = (await findSubjects(effects.disk, 'sources')).value.subjects;
    const { messages } = await readSubject(effects.disk, root ?? expect.fail(), plain);
    expect(messages).toMatchObject([{ ruleId: 'source-unreadable', file: 'sources/a.txt' }]);
    expect(messages[0]?.reason).toContain('EACCES');
  });
});
