/** The whole pipeline in memory: what it publishes, and what it leaves alone when something is wrong. */
import { describe, expect, it } from 'vitest';
import { build } from '../../pipeline/build.ts';
import type { OpenPrinter } from '../../pipeline/build-press.ts';
import { textIn } from '../../pipeline/effects-memory.ts';
import { factsSchema } from '../../pipeline/model/facts.ts';
import { marked } from '../marker.ts';
import { buildIn, type Files, messagesOf, output, world } from './harness.ts';

const page = `# Harbour Watch

Harbour Watch is a network of charities that protects seals. It was founded in May 1990 in Oslo, Norway. The network
consists of 12 member organisations in 7 countries.
`;
const good: Files = { 'sources/page.md': page };

/** What is written where only facts are wanted, and what comes with documents. */
const data = ['changes.json', 'facts.csv', 'facts.json', 'facts.jsonld'];
const everything = [...data, 'briefing.html', 'changes.html', 'evidence.html', 'fact-sheet.html'].sort();

describe('a build', () => {
  it('publishes facts, documents and evidence', async () => {
    const effects = world(good);
    const report = await buildIn(effects);
    expect(messagesOf(report)).toEqual([]);
    expect(report.exit).toBe(0);
    expect(Object.keys(output(effects))).toEqual(everything);
    const facts = factsSchema.parse(JSON.parse(textIn(effects, 'out/facts.json')));
    expect(facts.subject).toBe('Harbour Watch');
    expect(report.subjects[0]).toMatchObject({
      outcome: 'published',
      subject: 'Harbour Watch',
      counts: { sources: 1, statements: facts.statements.length },
    });
  });

  it('stops at facts.json where nothing else is wanted, and looks at no template', async () => {
    const effects = world({ ...good, 'templates/briefing.hbs': 'broken' });
    const report = await buildIn(effects, { only: 'facts' });
    expect(report.exit).toBe(0);
    expect(Object.keys(output(effects))).toEqual(data);
  });

  it('writes nothing the second time', async () => {
    const effects = world(good);
    await buildIn(effects);
    const report = await buildIn(effects);
    expect(report.subjects[0]?.written).toEqual([]);
    expect(report.subjects[0]?.unchanged).toHaveLength(everything.length);
  });

  it('gives every folder its own output', async () => {
    const effects = world({ ...good, 'sources/branches/north/page.md': page.replaceAll('Harbour Watch', 'Seal Aid') });
    const report = await buildIn(effects, { only: 'facts' });
    expect(report.subjects.map(({ path, out, subject }) => [path, out, subject])).toEqual([
      ['', 'out', 'Harbour Watch'],
      ['branches/north', 'out/branches/north', 'Seal Aid'],
    ]);
    expect(Object.keys(output(effects))).toEqual([...data.map((name) => `branches/north/${name}`), ...data]);
  });

  it('takes metadata from front matter first, then from the configuration', async () => {
    const effects = world({
      'sources/page.md': `---\ntitle: From the page\n---\n${page}`,
      'sources/factpress.yaml': 'sources: { page.md: { title: From the file, asOf: 2024-03, publisher: Seal Aid } }',
    });
    await buildIn(effects, { only: 'facts' });
    const [source] = factsSchema.parse(JSON.parse(textIn(effects, 'out/facts.json'))).sources;
    expect(source).toMatchObject({ title: 'From the page', asOf: '2024-03', publisher: 'Seal Aid' });
  });

  it('builds only the documents that the configuration names', async () => {
    const effects = world({ ...good, 'sources/factpress.yaml': 'documents: [fact-sheet]' });
    expect((await buildIn(effects)).exit).toBe(0);
    expect(Object.keys(output(effects))).toEqual(everything.filter((name) => name !== 'briefing.html'));
  });

  it('removes what an earlier build made and this one does not, HTML that would contradict the facts included', async () => {
    const effects = world(good);
    await buildIn(effects);
    const same = await buildIn(effects, { only: 'facts' });
    expect(same.subjects[0]?.removed).toEqual([]);
    effects.files.set('sources/page.md', new TextEncoder().encode(page.replace('12', '13')));
    const report = await buildIn(effects, { only: 'facts' });
    expect(report.subjects[0]?.removed).toEqual(
      everything.filter((name) => name.endsWith('.html')).map((name) => `out/${name}`),
    );
    expect(Object.keys(output(effects))).toEqual(data);
  });

  it.each([
    ['the epoch that packagers set', { SOURCE_DATE_EPOCH: '86400' }, '2 January 1970'],
    ['else the newest date of a source', {}, 'March 2024'],
  ])('prints %s', async (_, environment, date) => {
    const effects = world({ 'sources/page.md': `---\nasOf: 2024-03\n---\n${page}` }, environment);
    await buildIn(effects);
    expect(textIn(effects, 'out/briefing.html')).toContain(date);
  });

  it('finishes an interrupted build before it begins', async () => {
    const effects = world({ ...good, 'out/.factpress-abc/new/facts.json': 'half' });
    await buildIn(effects, { only: 'facts' });
    expect([...effects.files.keys()].filter((path) => path.includes('.factpress-'))).toEqual([]);
  });
});

const bytes = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0));
const config = (text: string): Files => ({ 'sources/acme/factpress.yaml': text });
const source = (content: string | Uint8Array): Files => ({ 'sources/acme/new.txt': content });

/** What can be wrong with one subject, and the rule that says so. A text with a mark must be pointed at there. */
const badInput: readonly (readonly [what: string, files: Files, ruleId: string])[] = [
  ['a PDF among the texts', source(bytes('%PDF-1.4')), 'source-binary'],
  ['zero bytes', source(bytes('a\0b')), 'source-binary'],
  ['a control character', source('Text.\nSee \u0001here.'), 'source-control'],
  ['an encoding that is not certain', source(bytes('\xcf\xf0\xe8\xe2\xe5\xf2')), 'source-undecodable'],
  ['damaged UTF-8', source(bytes('\xc3\xa9 \xc3\xa9 \xff')), 'source-undecodable'],
  [
    'a text over the limit',
    { ...source('x'.repeat(200)), ...config('limits: { sourceBytes: 150 }') },
    'source-too-large',
  ],
  ['two files with one id', { 'sources/acme/page.txt': 'Other text.' }, 'source-twice'],
  ['broken front matter', source('---\ntitle: [a\n⟦here⟧---\nText.'), 'yaml-broken'],
  ['a wrong date in front matter', source('---\nasOf: ⟦here⟧someday\n---\nText.'), 'value-unexpected'],
  ['prose in place of front matter', source('⟦here⟧---\nProse.\n---\nText.'), 'front-matter-no-map'],
  ['broken YAML', config('a: [b\n⟦here⟧c: d'), 'yaml-broken'],
  ['an unknown key', config('locale: en-GB\n⟦here⟧pgae: A4'), 'key-unknown'],
  ['an unknown value', config('page: ⟦here⟧A5'), 'value-unexpected'],
  ['a configuration that is not UTF-8', { 'sources/acme/factpress.yaml': bytes('subject: \xff') }, 'config-not-utf8'],
  ['a document without a template', config('documents: [fact-sheet, ⟦here⟧breifing]'), 'document-unknown'],
  ['a vocabulary that is not there', config('vocabulary: ⟦here⟧words.yaml'), 'config-file-missing'],
  [
    'a vocabulary that is wrong',
    { ...config('vocabulary: v.yaml'), 'sources/acme/v.yaml': 'proprties: {}' },
    'vocabulary-invalid',
  ],
  ['a locale without labels', config('locale: ⟦here⟧ru'), 'locale-missing'],
  ['broken decisions', { 'sources/acme/decisions.yaml': '- ⟦here⟧do: pin' }, 'key-missing'],
];

describe('bad input in one subject', () => {
  it.each(badInput)('%s: keeps its whole old output and builds the others', async (_, files, ruleId) => {
    const effects = world({ 'sources/acme/page.md': page, 'sources/other/page.md': page });
    // As with a user's own folder of templates, which need not have every language.
    effects.files.delete('templates/locales/ru.yaml');
    await buildIn(effects);
    const before = output(effects);
    let place: { line: number; column: number } | undefined;
    for (const [path, content] of Object.entries(files)) {
      const withMark = typeof content === 'string' && content.includes('⟦here⟧') ? marked(content) : undefined;
      if (withMark !== undefined) place = { line: withMark.line, column: withMark.column };
      effects.files.set(
        path,
        typeof content === 'string' ? new TextEncoder().encode(withMark?.text ?? content) : content,
      );
    }
    effects.files.set('sources/other/page.md', new TextEncoder().encode(page.replace('12', '13')));
    const report = await buildIn(effects);
    expect(report.exit).toBe(1);
    expect(report.subjects.map(({ path, outcome }) => [path, outcome])).toEqual([
      ['acme', 'kept'],
      ['other', 'published'],
    ]);
    const errors = messagesOf(report).filter(({ severity }) => severity === 'error');
    expect(errors.map((message) => message.ruleId)).toContain(ruleId);
    const error = errors.find((message) => message.ruleId === ruleId);
    expect(error?.file).toMatch(/^sources\/acme\//);
    expect(error?.note).toBeTruthy();
    if (place !== undefined && ruleId !== 'key-missing') expect(error).toMatchObject(place);
    const after = output(effects);
    for (const name of everything) {
      expect(after[`acme/${name}`], name).toBe(before[`acme/${name}`]);
    }
    expect(after['other/facts.json']).not.toBe(before['other/facts.json']);
  });
});

describe('bad input that concerns all subjects', () => {
  const broken: readonly (readonly [what: string, files: Files, ruleId: string])[] = [
    ["the tree's configuration", { 'sources/factpress.yaml': 'locale: ⟦here⟧xx' }, 'value-unexpected'],
    [
      'front matter of a template',
      { 'templates/briefing.hbs': '---\ntitle: briefing\n⟦here⟧sectons: []\n---\n' },
      'template-data-invalid',
    ],
    [
      'the body of a template',
      { 'templates/more.hbs': '---\ntitle: briefing\n---\n{{⟦here⟧typo}}\n' },
      'template-unknown-name',
    ],
    ['a locale file', { 'templates/locales/en.yaml': 'language: en\nphrases: ⟦here⟧{}' }, 'template-data-invalid'],
  ];

  it.each(broken)('keeps all old output where it is %s', async (_, files, ruleId) => {
    const effects = world({ 'sources/acme/page.md': page, 'sources/other/page.md': page });
    await buildIn(effects);
    const before = output(effects);
    let place = {};
    for (const [path, content] of Object.entries(files)) {
      const { text, ...at } = marked(String(content));
      place = { file: path, ...at };
      effects.files.set(path, new TextEncoder().encode(text));
    }
    const report = await buildIn(effects);
    expect(report.exit).toBe(1);
    expect(report.subjects.map(({ outcome }) => outcome)).toEqual(['kept', 'kept']);
    expect(messagesOf(report)).toContainEqual(expect.objectContaining({ severity: 'error', ruleId, ...place }));
    expect(output(effects)).toEqual(before);
  });

  it('says in one error that there are no templates', async () => {
    const report = await buildIn(world(good), { templates: 'nowhere' });
    expect(report).toMatchObject({ exit: 1, messages: [{ ruleId: 'templates-missing', file: 'nowhere' }] });
  });

  it('says in one error that there are no sources', async () => {
    const report = await buildIn(world({}));
    expect(report).toMatchObject({ exit: 1, subjects: [], messages: [{ ruleId: 'sources-missing' }] });
  });

  it('refuses an epoch that is no time', async () => {
    const report = await buildIn(world(good, { SOURCE_DATE_EPOCH: 'today' }));
    expect(report).toMatchObject({ exit: 1, messages: [{ ruleId: 'epoch-invalid' }] });
  });
});

describe('input that is only worth a warning', () => {
  const warned: readonly (readonly [what: string, files: Files, ruleId: string])[] = [
    ['UTF-16 with its mark', { 'sources/b.txt': bytes('\xff\xfeO\0k\0.\0') }, 'source-decoded'],
    ['a blank file', { 'sources/b.txt': '\n' }, 'source-blank'],
    [
      'metadata of a file that is not there',
      { 'sources/factpress.yaml': 'sources: { pgae.md: {} }' },
      'config-source-unknown',
    ],
    ["another program's front matter", { 'sources/b.md': '---\nlayout: post\n---\nText.' }, 'key-unknown'],
    [
      'a decision about what no source says',
      { 'sources/decisions.yaml': '[{ property: founder, do: reject, value: Nobody, because: x, date: 2026 }]' },
      'decision-statement-gone',
    ],
  ];

  it.each(warned)('%s: builds all the same', async (_, files, ruleId) => {
    const effects = world({ ...good, ...files });
    const report = await buildIn(effects, { only: 'facts' });
    expect(report.exit).toBe(0);
    expect(messagesOf(report).map((message) => [message.severity, message.ruleId])).toEqual([['warning', ruleId]]);
    expect(Object.keys(output(effects))).toEqual(data);
  });
});

describe('when the environment fails', () => {
  const options = { sources: 'sources', out: 'out', templates: 'templates' };
  const none: OpenPrinter = async () => ({
    value: undefined,
    messages: [{ severity: 'error', ruleId: 'browser-missing', reason: 'No browser' }],
  });
  const hangs: OpenPrinter = async () => ({
    value: {
      version: 'Test/1',
      origin: 'pinned',
      print: () => Promise.reject(new Error('crashed')),
      close: async () => undefined,
    },
    messages: [],
  });

  it('publishes facts and HTML as a set where there is no browser', async () => {
    const effects = world(good);
    const report = await build(options, effects, undefined, none);
    expect(report.exit).toBe(3);
    expect(Object.keys(output(effects))).toEqual(everything);
    expect(report.subjects[0]?.outcome).toBe('published');
  });

  it('publishes facts and HTML where the browser fails at a document, and names the document', async () => {
    const effects = world(good);
    const report = await build(options, effects, undefined, hangs);
    expect(report.exit).toBe(3);
    expect(report.browser).toEqual({ version: 'Test/1', origin: 'pinned' });
    expect(messagesOf(report).map(({ ruleId, file }) => [ruleId, file])).toEqual([
      ['browser-print-failed', 'out/briefing.pdf'],
      ['browser-print-failed', 'out/fact-sheet.pdf'],
      ['browser-pdf-missing', 'out/briefing.pdf'],
      ['browser-pdf-missing', 'out/fact-sheet.pdf'],
    ]);
    expect(Object.keys(output(effects))).toEqual(everything);
  });

  it('starts no browser where nothing can be printed', async () => {
    let started = 0;
    const counting: OpenPrinter = async (machine) => {
      started++;
      return none(machine);
    };
    await build({ ...options, only: 'html' }, world(good), undefined, counting);
    await build(options, world({}), undefined, counting);
    await build(options, world({ ...good, 'sources/factpress.yaml': 'x: 1' }), undefined, counting);
    expect(started).toBe(0);
  });

  it('ends the browser even where a stage breaks', async () => {
    let closed = false;
    const effects = world(good);
    const open: OpenPrinter = async () => ({
      value: {
        version: 'T',
        origin: 'pinned',
        print: () => Promise.reject(new Error()),
        close: async () => {
          closed = true;
        },
      },
      messages: [],
    });
    effects.fail = (verb, path) => {
      if (verb === 'read' && path === 'sources/page.md') throw new Error('a bug');
      return undefined;
    };
    await expect(build(options, effects, undefined, open)).rejects.toThrow('a bug');
    expect(closed).toBe(true);
  });

  it('leaves the output to another build that is at work there, exit 3', async () => {
    // Process 2 is running, as far as the in-memory machine knows.
    const effects = world({ ...good, 'out/.factpress-lock': '2', 'out/.factpress-abc/journal.json': '{}' });
    const report = await buildIn(effects);
    expect(report).toMatchObject({ exit: 3, subjects: [], messages: [{ ruleId: 'out-locked', file: 'out' }] });
    expect(effects.files.has('out/.factpress-abc/journal.json')).toBe(true);
    expect(textIn(effects, 'out/.factpress-lock')).toBe('2');
  });

  it.each(['3', 'nonsense', '1'])('takes over the lock of a build that has died ("%s")', async (holder) => {
    const effects = world({ ...good, 'out/.factpress-lock': holder });
    expect((await buildIn(effects)).exit).toBe(0);
    expect(effects.files.has('out/.factpress-lock')).toBe(false);
  });

  it('takes over a dead lock that a third build clears away in the same moment', async () => {
    const effects = world({ ...good, 'out/.factpress-lock': '3' });
    const { disk } = effects;
    const rename: typeof disk.rename = async (from, to) => {
      if (from === 'out/.factpress-lock') effects.files.delete(from);
      return disk.rename(from, to);
    };
    const report = await buildIn({ ...effects, disk: { ...disk, rename } });
    expect(report.messages).toEqual([]);
    expect(report.exit).toBe(0);
  });

  it('takes over the lock of a dead process whose number another one has now', async () => {
    const stat = (pid: number, birth: number) => `${pid} (odd) name) S 1 ${'0 '.repeat(17)}${birth} 0`;
    const effects = world({ ...good, '/proc/2/stat': stat(2, 500), 'out/.factpress-lock': '2 400' });
    expect((await buildIn(effects)).exit).toBe(0);
    const held = world({ ...good, '/proc/2/stat': stat(2, 500), 'out/.factpress-lock': '2 500' });
    expect((await buildIn(held)).exit).toBe(3);
  });

  it('says where a source gives more claims than the limit, and keeps the first of them', async () => {
    const text = Array.from({ length: 30 }, (_, i) => `Quay Aid had ${i + 10} members in ${1990 + i}.`).join('\n\n');
    const effects = world({ 'sources/page.md': text, 'sources/factpress.yaml': 'limits: { claims: 10 }' });
    const report = await buildIn(effects, { only: 'facts' });
    expect(messagesOf(report)).toMatchObject([
      { ruleId: 'too-many-claims', severity: 'warning', file: 'sources/page.md' },
    ]);
    expect(report.subjects[0]?.counts?.claims).toBe(10);
  });

  it('leaves no empty output folder behind where nothing was built', async () => {
    const effects = world({ ...good, 'sources/factpress.yaml': 'x: 1' });
    expect((await buildIn(effects)).exit).toBe(1);
    expect([...effects.files.keys()].filter((path) => path.startsWith('out'))).toEqual([]);
  });

  it('publishes nothing once it is interrupted, and ends the browser', async () => {
    const control = new AbortController();
    const effects = { ...world(good), interrupted: control.signal };
    let closed = false;
    const open: OpenPrinter = async () => ({
      value: {
        version: 'T',
        origin: 'pinned',
        print: async () => {
          control.abort('SIGINT');
          throw new Error('ended with the browser');
        },
        close: async () => {
          closed = true;
        },
      },
      messages: [],
    });
    await expect(build(options, effects, undefined, open)).rejects.toBe('SIGINT');
    expect(output(effects)).toEqual({});
    expect(closed).toBe(true);
  });

  it('keeps the old output where the disk refuses, exit 3', async () => {
    const effects = world(good);
    await buildIn(effects);
    const before = output(effects);
    effects.files.set('sources/page.md', new TextEncoder().encode(page.replace('12', '13')));
    effects.fail = (verb, path) => (verb === 'rename' && path === 'out/facts.json' ? 'ENOSPC' : undefined);
    const report = await buildIn(effects);
    expect(report.exit).toBe(3);
    expect(messagesOf(report)).toMatchObject([{ ruleId: 'disk-refused' }]);
    expect(output(effects)).toEqual(before);
  });

  it('says 1, not 3, where the input is wrong as well', async () => {
    const effects = world({ ...good, 'sources/bad/a.txt': bytes('%PDF-1.4') });
    expect((await build(options, effects, undefined, none)).exit).toBe(1);
  });
});
