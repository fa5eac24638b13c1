/** Settings lead nowhere: no path, link, pipe or device in them makes a build read what lies outside, or wait for ever. */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdir, readFile, rm, symlink, truncate } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { page, place } from './folder.ts';

const secret = 'canary: nobody may see this\n';

/** Everything that a build wrote or said, in which the secret must not be. */
async function told(output: readonly string[], messages: unknown): Promise<string> {
  const texts = await Promise.all(output.map((file) => readFile(file, 'utf8').catch(() => '')));
  return [...texts, JSON.stringify(messages)].join('\n');
}

const pages = ['fact-sheet', 'briefing', 'evidence', 'changes'].map((name) => `out/${name}.html`);

describe('a vocabulary', () => {
  it.each(['../secret.yaml', '/etc/passwd'])('is not read from outside the sources ("%s")', async (path) => {
    const { at, put, build } = await place();
    await put('secret.yaml', secret);
    await put('sources/factpress.yaml', `vocabulary: ${path}\n`);
    const { exit, messages } = await build();
    expect({ exit, messages }).toMatchObject({
      exit: 1,
      messages: [{ ruleId: 'file-outside', file: at('sources/factpress.yaml'), line: 1, column: 13 }],
    });
    expect(await told([], messages)).not.toMatch(/canary|root:/);
  });

  it('is not read through a link out of the sources', async () => {
    const { at, put, build } = await place();
    await put('secret.yaml', secret);
    await put('sources/factpress.yaml', 'vocabulary: words.yaml\n');
    await symlink('../secret.yaml', at('sources/words.yaml'));
    expect((await build()).rules).toContain('file-outside sources/factpress.yaml');
  });

  it('of a subject may lie in the folder above, within the sources', async () => {
    const { put, build } = await place();
    await put('sources/words.yaml', 'properties: {}\n');
    await put('sources/quay/page.md');
    await put('sources/quay/factpress.yaml', 'vocabulary: ../words.yaml\n');
    expect(await build()).toMatchObject({ exit: 0, rules: [] });
  });

  it('that is a pipe or a device is refused, not waited for', async () => {
    const { at, put, build } = await place();
    execFileSync('mkfifo', [at('sources/words.yaml')]);
    await put('sources/factpress.yaml', 'vocabulary: words.yaml\n');
    expect((await build()).rules).toContain('file-irregular sources/factpress.yaml');
    await put('sources/factpress.yaml', 'vocabulary: /dev/zero\n');
    expect(await build()).toMatchObject({
      exit: 1,
      rules: ['source-irregular sources/words.yaml', 'file-irregular sources/factpress.yaml'],
    });
  });
});

describe('decisions, brand and templates', () => {
  it('are not read through links out of their folders', async () => {
    const { at, put, build, templates } = await place();
    await templates();
    await put('secret/brand.yaml', 'alt: canary\n');
    await put('secret/logo.svg', '<svg xmlns="http://www.w3.org/2000/svg"><title>canary</title></svg>');
    await put('secret/prose.hbs', 'canary');
    await put('sources/quay/page.md');
    await put('secret/decisions.yaml', secret);
    await symlink('../secret/decisions.yaml', at('sources/decisions.yaml'));
    await symlink('../../secret', at('sources/quay/_brand'));
    await rm(at('templates/partials/prose.hbs'));
    await symlink('../../secret/prose.hbs', at('templates/partials/prose.hbs'));
    const { exit, messages, rules } = await build();
    expect(exit).toBe(1);
    expect(rules).toContain('file-outside templates/partials/prose.hbs');
    await rm(at('templates/partials/prose.hbs'));
    await put('templates/partials/prose.hbs', '{{#each paragraphs}}<p>{{> text}}</p>{{/each}}');
    const again = await build();
    expect(again.rules).toContain('file-outside sources/decisions.yaml');
    await rm(at('sources/decisions.yaml'));
    const third = await build();
    expect(third.rules).toContain('file-outside sources/quay/_brand/brand.yaml');
    expect(await told(pages.map(at), [messages, again.messages, third.messages])).not.toMatch(/canary/);
  });

  it('of absurd size are refused, not read', async () => {
    const { at, put, build, templates } = await place();
    await templates();
    await put('templates/brand/logo.svg', '');
    await truncate(at('templates/brand/logo.svg'), 6_000_000_000);
    expect(await build()).toMatchObject({ exit: 1, rules: ['file-too-large templates/brand/logo.svg'] });
  });
});

describe('a template', () => {
  const evidence = (body: string) => `---\ntitle: evidence\nshows: evidence\n---\n${body}`;

  it.each([
    ['calls itself', 'templates/partials/prose.hbs', '{{> prose}}'],
    ['calls another that calls it', 'templates/partials/prose.hbs', '{{> list}}'],
  ])('that %s is refused with what is wrong', async (_, file, text) => {
    const { put, build, templates } = await place();
    await templates();
    await put('templates/partials/list.hbs', '{{> prose}}');
    await put(file, text);
    const { messages, exit } = await build();
    expect(exit).toBe(1);
    expect(messages.map(({ ruleId }) => ruleId)).toContain('template-too-much');
  });

  it('cannot fill the memory by loops within loops', async () => {
    const { put, build, templates } = await place();
    await templates();
    await put(
      'sources/long.md',
      `# Quay Aid\n\n${Array.from({ length: 300 }, (_, i) => `Quay Aid has ${i + 5} members in ${1900 + (i % 100)}.`).join('\n\n')}\n`,
    );
    const all = '{{#each @root.sources}}{{#each segments}}';
    await put('templates/evidence.hbs', evidence(`${all.repeat(3)}x${'{{/each}}'.repeat(6)}`));
    const { rules } = await build();
    expect(rules).toContain('template-too-much ' + 'templates/evidence.hbs');
  });

  it('reaches no prototype', async () => {
    const { at, put, build, templates } = await place();
    await templates();
    await put('templates/evidence.hbs', evidence('[{{lookup this "constructor"}}{{lookup this "__proto__"}}]'));
    await build();
    expect(await readFile(at('out/evidence.html'), 'utf8')).toContain('[]');
    await put('templates/evidence.hbs', evidence('{{constructor.name}}'));
    expect((await build()).rules).toEqual(['template-unknown-name templates/evidence.hbs']);
  });
});

describe('an output folder', () => {
  const hash = (text: string) => createHash('sha256').update(text).digest('hex');
  const listed = (path: string, text: string) =>
    JSON.stringify({ format: 'factpress/output@1', files: { [path]: hash(text) } });

  it('that names files outside it makes nothing go there', async () => {
    const { at, put, build } = await place();
    await put('mine.txt', 'keep');
    await put('out/.factpress.json', listed('../mine.txt', 'keep'));
    await put(
      'out/.factpress-0123456789ab/journal.json',
      JSON.stringify({ subject: '', put: [], remove: ['../mine.txt'] }),
    );
    await build();
    expect(await readFile(at('mine.txt'), 'utf8')).toBe('keep');
  });

  it.each([
    ['the target of a swap', (outside: string) => ({ target: outside })],
    ['the subject of a swap', (outside: string) => ({ subject: outside })],
    ['a subject that is two folders up', () => ({ subject: '../mine' })],
  ])('whose journal names another folder as %s is not followed', async (_what, to) => {
    const { at, put, build } = await place();
    await put('mine/a.txt', 'keep');
    await put('mine/b.txt', 'keep');
    const journal = { ...to(at('mine')), put: [{ path: 'a.txt' }], remove: ['b.txt'] };
    await put('out/.factpress-0123456789ab/journal.json', JSON.stringify(journal));
    await put('out/.factpress-0123456789ab/new/a.txt', 'theirs');
    expect(await build()).toMatchObject({ exit: 0 });
    expect(await readFile(at('mine/a.txt'), 'utf8')).toBe('keep');
    expect(await readFile(at('mine/b.txt'), 'utf8')).toBe('keep');
    expect(await readdir(at('mine'))).toEqual(['a.txt', 'b.txt']);
    expect((await readdir(at('out'))).filter((name) => name.startsWith('.factpress-'))).toEqual([]);
  });

  it('with a link in it removes nothing behind the link', async () => {
    const { at, put, build } = await place();
    await put('mine/a.txt', 'keep');
    await put('out/.factpress.json', listed('link/a.txt', 'keep'));
    await symlink('../mine', at('out/link'));
    await build();
    expect(await readFile(at('mine/a.txt'), 'utf8')).toBe('keep');
  });

  it.each(['facts.json', 'evidence.html', '.factpress.json'])(
    'with a pipe in place of %s is left as it is',
    async (name) => {
      const { at, put, build } = await place();
      await put('out/a.txt', 'keep');
      execFileSync('mkfifo', [at(`out/${name}`)]);
      expect(await build()).toMatchObject({ exit: 3, rules: ['disk-refused out'] });
      expect((await readdir(at('out'))).sort()).toEqual([name, 'a.txt'].sort());
    },
  );

  it('with a pipe in place of the lock is built', async () => {
    const { at, put, build } = await place();
    await put('out/a.txt', 'keep');
    execFileSync('mkfifo', [at('out/.factpress-lock')]);
    expect(await build()).toMatchObject({ exit: 0 });
    expect(await readdir(at('out'))).not.toContain('.factpress-lock');
  });

  it('where no folder can be made is refused, not tried again and again', async () => {
    const { build } = await place();
    expect(await build({ out: '/proc/factpress/out' })).toMatchObject({
      exit: 3,
      rules: ['disk-refused /proc/factpress/out'],
    });
  });

  it('prepares nothing behind a link in place of its own work folder', async () => {
    const { at, put, build } = await place();
    await put('mine/a.txt', 'keep');
    await put('out/a.txt', 'keep');
    await symlink('../mine', at(`out/.factpress-${hash('').slice(0, 12)}`));
    expect(await build()).toMatchObject({ exit: 0 });
    expect(await readdir(at('mine'))).toEqual(['a.txt']);
  });

  it('of a subject that is a link out of the output gets nothing', async () => {
    const { at, put, build } = await place();
    await put('sources/north/page.md');
    await put('mine/facts.json', 'keep');
    await put('out/a.txt', 'keep');
    await symlink('../mine', at('out/north'));
    expect(await build()).toMatchObject({ exit: 1, rules: ['output-outside out/north'] });
    expect(await readdir(at('mine'))).toEqual(['facts.json']);
    expect(await readdir(at('out'))).toContain('facts.json');
  });
});

describe('a folder of sources', () => {
  it('tells of pipes and does not wait for them', async () => {
    const { at, build } = await place();
    execFileSync('mkfifo', [at('sources/pipe.md')]);
    expect(await build()).toMatchObject({ exit: 0, rules: ['source-irregular sources/pipe.md'] });
  });

  it.each(['facts.json', 'evidence.html'])('may not call a subject like a document beside it (%s)', async (name) => {
    const { put, build } = await place();
    await put(`sources/${name}/page.md`, page);
    expect(await build()).toMatchObject({ exit: 1, rules: [`subject-name-taken sources/${name}`] });
  });
});
