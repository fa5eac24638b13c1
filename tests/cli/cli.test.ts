/** The command line as a user and as a program meets it: exit codes, streams, messages. No browser. */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { BuildReport } from '../../pipeline/build-report.ts';
import { cli, factpress, filesIn, heardBy, interrupted, piped, run, workplace } from './program.ts';

const html = ['build', '--only', 'html'];

describe('usage', () => {
  it('prints help where no command is named', async () => {
    const { code, err } = await factpress(await workplace(), []);
    expect(code).toBe(0);
    expect(err).toMatch(/Usage: factpress[\s\S]*build[\s\S]*doctor/);
  });

  it.each([
    ['an unknown command', ['bild'], /unknown command 'bild'[\s\S]*Did you mean build\?/],
    ['an unknown option', ['build', '--soruces', 'x'], /unknown option '--soruces'[\s\S]*Did you mean --sources\?/],
    ['an unknown product', ['build', '--only', 'docx'], /'docx' is invalid/],
    ['a folder without a name', ['build', '--out', ''], /name of a folder/],
    ['an argument too many', ['build', 'sources'], /too many arguments/],
  ])('refuses %s with exit code 2 and writes nothing', async (_, args, says) => {
    const folder = await workplace();
    const { code, out, err } = await factpress(folder, args);
    expect(code).toBe(2);
    expect(out).toBe('');
    expect(err).toMatch(says);
    expect((await filesIn(join(folder, 'out'))).size).toBe(0);
  });
});

describe('factpress build', () => {
  it('says for people, on standard error, what became of each subject', async () => {
    const folder = await workplace();
    const { code, out, err } = await factpress(folder, html);
    expect(code).toBe(0);
    expect(out).toBe('');
    expect(err).toMatch(
      /^out \(Harbour Watch\): 2 sources, \d+ claims, \d+ statements, \d+ contradictions?, .*; 8 written; first build$/m,
    );
    expect(err).toMatch(/^Built 1 subject into out in \d+\.\d s$/m);
    expect([...(await filesIn(join(folder, 'out'))).keys()]).toEqual([
      '.factpress.json',
      'briefing.html',
      'changes.html',
      'changes.json',
      'evidence.html',
      'fact-sheet.html',
      'facts.csv',
      'facts.json',
      'facts.jsonld',
    ]);
  });

  it('gives machines the whole report on standard output, and nothing else anywhere', async () => {
    const folder = await workplace();
    await writeFile(join(folder, 'sources/bad.txt'), 'x\0');
    const { code, out, err } = await factpress(folder, [
      ...html,
      '--json',
      '--sources',
      'sources/',
      '--out',
      './other',
    ]);
    const report = JSON.parse(out) as BuildReport;
    expect(err).toBe('');
    expect(code).toBe(1);
    expect(report.exit).toBe(1);
    expect(report.subjects).toMatchObject([
      { path: '', out: './other', outcome: 'kept', messages: [{ ruleId: 'source-binary', file: 'sources/bad.txt' }] },
    ]);
  });

  it('points at a mistake with file, line, column and the code', async () => {
    const folder = await workplace();
    await writeFile(join(folder, 'sources/factpress.yaml'), 'locale: en-GB\ndocumets: [briefing]\n');
    const { code, err } = await factpress(folder, html);
    expect(code).toBe(1);
    expect(err).toContain(
      [
        'sources/factpress.yaml:2:1: error: Unknown key "documets" (key-unknown)',
        '  1 | locale: en-GB',
        '  2 | documets: [briefing]',
        '    | ^',
        '  Did you mean "documents"?',
        '1 error',
        'Nothing built, out is as it was',
      ].join('\n'),
    );
  });

  it('keeps the old output byte for byte where the input has errors', async () => {
    const folder = await workplace();
    await mkdir(join(folder, 'out'));
    await writeFile(join(folder, 'out/.gitignore'), '*');
    await factpress(folder, html);
    const before = await filesIn(join(folder, 'out'));
    await writeFile(join(folder, 'sources/article.txt'), Buffer.from([0xff, 0x00, 0x01]));
    expect((await factpress(folder, html)).code).toBe(1);
    expect(await filesIn(join(folder, 'out'))).toEqual(before);
  });

  it.each([
    ['a folder that is not there', 'nowhere', /nowhere: error: No folder "nowhere"/],
    ['a file', 'sources/about.md', /expected a folder of texts/],
    ['an empty folder', 'empty', /No sources in "empty"/],
  ])('refuses %s with one message', async (_, sources, says) => {
    const folder = await workplace();
    await mkdir(join(folder, 'empty'));
    const { code, err } = await factpress(folder, [...html, '--sources', sources]);
    expect(code).toBe(1);
    expect(err).toMatch(says);
    expect(err).toContain('1 error\nNothing built');
  });

  it('lets no file name steer the terminal', async () => {
    const folder = await workplace();
    await writeFile(join(folder, 'sources/\u001b[2J\u202e.txt'), '\0');
    const { err } = await factpress(folder, html);
    expect(err).toContain('\\u{1b}[2J\\u{202e}.txt');
    expect(err).not.toContain('\u001b');
    expect(err).not.toContain('\u202e');
  });

  it('says 3 where the output cannot be written', async () => {
    const folder = await workplace();
    await writeFile(join(folder, 'taken'), 'a file');
    const { code, err } = await factpress(folder, [...html, '--out', 'taken']);
    expect(code).toBe(3);
    expect(err).toContain('Could not write the output');
  });

  it('says 3 where there is no browser, and publishes the rest', async () => {
    const folder = await workplace();
    const { code, err } = await factpress(folder, ['build'], { PUPPETEER_EXECUTABLE_PATH: '/nowhere/chrome' });
    expect(code).toBe(3);
    expect(err).toContain('(browser-path-missing)');
    expect([...(await filesIn(join(folder, 'out'))).keys()]).toContain('briefing.html');
  });

  it('tells of a bug in one line, and shows where it is only when asked', async () => {
    const folder = await workplace();
    await writeFile(
      join(folder, 'bug.mjs'),
      "performance.now = () => { throw new Error('a clock\\u001b that stops'); };",
    );
    const env = { NODE_OPTIONS: `--import=${join(folder, 'bug.mjs')}` };
    const short = await factpress(folder, html, env);
    expect(short).toMatchObject({
      code: 1,
      out: '',
      err: 'internal error: a clock\\u{1b} that stops, run again with --debug\n',
    });
    const long = await factpress(folder, [...html, '--debug'], env);
    expect(long.code).toBe(1);
    expect(long.err).toMatch(/^internal error: a clock[\s\S]*\n\s+at .*bug\.mjs/);
  });

  it('takes no offence at a reader that stops reading', async () => {
    const folder = await workplace();
    const { code, err } = await piped(folder, [...html, '--json'], 'head -c 10');
    expect({ code, err }).toEqual({ code: 0, err: '' });
  });

  it.each(['true', '> /dev/full', '>&-'])('builds all the same where nobody can hear what it says: %s', async (to) => {
    const folder = await workplace();
    const { code } = await heardBy(folder, html, to);
    expect(code).toBe(0);
    expect((await filesIn(join(folder, 'out'))).has('facts.json')).toBe(true);
  });

  it('says that the report could not be written', async () => {
    const folder = await workplace();
    const script = `'${[process.execPath, cli, ...html, '--json'].join("' '")}' > /dev/full`;
    const { code, err } = await run('bash', ['-c', script], folder);
    expect(code).toBe(3);
    expect(err).toContain('cannot write "standard output": no space is left on the disk (ENOSPC)');
  });
});

describe('factpress doctor', () => {
  it('says what is missing, what mends it, and 3', async () => {
    const env = { PUPPETEER_EXECUTABLE_PATH: '/nowhere/chrome' };
    const { code, out, err } = await factpress(await workplace(), ['doctor', '--json'], env);
    expect({ code, err }).toEqual({ code: 3, err: '' });
    const { ok, checks } = JSON.parse(out) as { ok: boolean; checks: { name: string; ok: boolean; mend?: string }[] };
    expect(ok).toBe(false);
    expect(checks.find(({ name }) => name === 'browser')).toMatchObject({ ok: false, mend: expect.any(String) });
    expect(checks.find(({ name }) => name === 'node')).toMatchObject({ ok: true });
  });
});

describe('an interrupt', () => {
  it.each([200, 500, 800])('after %i ms ends the program by the signal, and leaves no half output', async (delay) => {
    const folder = await workplace();
    const signal = await interrupted(folder, ['build', '--no-cache'], delay);
    expect(['SIGINT', 0]).toContain(signal);
    const left = [...(await filesIn(join(folder, 'out'))).keys()];
    // Whole or not there at all: the program may have been done by then.
    if (left.length > 0) {
      await factpress(folder, ['build']);
      expect(left).toEqual([...(await filesIn(join(folder, 'out'))).keys()]);
    }
    expect(left.filter((path) => path.startsWith('.factpress-'))).toEqual([]);
  });
});
