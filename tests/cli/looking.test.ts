/** `explain` and `check` as a user and as a program meet them. */
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Explanation } from '../../pipeline/model/explanation.ts';
import { factpress, filesIn, workplace } from './program.ts';

const decision = '- property: headquarters\n  do: pin\n  value: Nowhere\n  because: x\n  date: 2026\n';

describe('factpress explain', () => {
  it('says each claim with its place and words, and what decided', async () => {
    const { code, out, err } = await factpress(await workplace(), ['explain', 'memberCount']);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toMatch(/^Harbour Watch: memberCount \(Members\), which has one value for each point in time$/m);
    expect(out).toMatch(/^ {3}sources\/\S+\.\w+:\d+:\d+ {2}\d+ [^;]+; .+ \[.+\]\n {6}“.+”$/m);
    expect(out).toMatch(/^(?:Between .+:\n {2}decision: has nothing to say$|Nothing had to be decided\.)/m);
  });

  it('gives machines the same as data', async () => {
    const { code, out, err } = await factpress(await workplace(), ['explain', 'memberCount', '--json']);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    const { subjects } = JSON.parse(out) as { subjects: { path: string; explanation: Explanation }[] };
    expect(subjects).toMatchObject([{ path: '', subject: 'Harbour Watch', explanation: { property: 'memberCount' } }]);
    const [{ explanation } = { explanation: undefined }] = subjects;
    expect(explanation?.statements[0]?.claims[0]?.reference.exact).toMatch(/\d/);
  });

  it('says where no source says anything, and refuses what is no property', async () => {
    const folder = await workplace();
    const none = await factpress(folder, ['explain', 'dissolved']);
    expect(none).toMatchObject({ code: 0, out: 'Harbour Watch: no source says anything about dissolved.\n', err: '' });
    const wrong = await factpress(folder, ['explain', 'memberCout']);
    expect(wrong.code).toBe(1);
    expect(wrong.err).toContain('error: No property "memberCout" (property-unknown)\n  Did you mean "memberCount"?');
  });

  it('looks at one subject where it is named, and refuses one that is not there', async () => {
    const folder = await workplace();
    expect((await factpress(folder, ['explain', 'name', '--subject', 'harbor'])).err).toContain('No subject "harbor"');
  });

  it('writes nothing', async () => {
    const folder = await workplace();
    await factpress(folder, ['explain', 'memberCount']);
    expect((await filesIn(join(folder, 'out'))).size).toBe(0);
  });
});

describe('a build with decisions', () => {
  it('says in the documents who decided, when and why, and leaves the file as it is', async () => {
    const folder = await workplace();
    const file = join(folder, 'sources/decisions.yaml');
    const added =
      '- property: email\n  do: add\n  value: post@harbour.example\n  because: Our own.\n  date: 2026-11-20\n  by: press\n';
    await writeFile(file, added);
    const { code, err } = await factpress(folder, ['build', '--only', 'html']);
    expect(code).toBe(0);
    expect(err).toMatch(
      /sources\/decisions\.yaml:1:3: info: .*\(decision-evidence-missing\)[\s\S]*Write "evidence: [0-9a-f]{12}"/,
    );
    expect(await readFile(file, 'utf8')).toBe(added);
    const sheet = await readFile(join(folder, 'out/fact-sheet.html'), 'utf8');
    expect(sheet).toContain('post@harbour.example');
    expect(sheet).toContain(
      '<strong class="decided">Decided by the editor (press), 20 November 2026. Our own.</strong>',
    );
    const evidence = await readFile(join(folder, 'out/evidence.html'), 'utf8');
    expect(evidence).toContain('The editor (press) added this on 20 November 2026: Our own.');
  });
});

describe('factpress check', () => {
  it('lists what to look at and what gave nothing, exit 0, and writes nothing', async () => {
    const folder = await workplace();
    const { code, out } = await factpress(folder, ['check']);
    expect(code).toBe(0);
    expect(out).toMatch(/^Harbour Watch$/m);
    expect(out).toMatch(/^Nothing known \(\d+\)$/m);
    expect(out).toMatch(/^sources\/about\.md: \d+ of \d+ sentences and rows gave something$/m);
    expect((await filesIn(join(folder, 'out'))).size).toBe(0);
  });

  it('points to a decision that needs a look', async () => {
    const folder = await workplace();
    await writeFile(join(folder, 'sources/decisions.yaml'), decision);
    const { code, err } = await factpress(folder, ['check']);
    expect(code).toBe(0);
    expect(err).toContain('sources/decisions.yaml:1:3: warning: No source says Nowhere, the decision has no effect');
  });

  it('says 1 where a source, the configuration or a template is wrong', async () => {
    const folder = await workplace();
    await writeFile(join(folder, 'sources/factpress.yaml'), 'stale: long\n');
    expect((await factpress(folder, ['check'])).err).toContain('sources/factpress.yaml:1:8: error');
    await rm(join(folder, 'sources/factpress.yaml'));
    const broken = await factpress(folder, ['check', '--templates', 'sources']);
    expect(broken).toMatchObject({ code: 1, err: expect.stringContaining('(templates-missing)') });
  });

  it('gives machines the same as data', async () => {
    const { code, out, err } = await factpress(await workplace(), ['check', '--json']);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    const { exit, subjects } = JSON.parse(out) as {
      exit: number;
      subjects: { findings: object[]; coverage: object[] }[];
    };
    expect(exit).toBe(0);
    expect(subjects[0]?.findings).toContainEqual(expect.objectContaining({ kind: 'without-value' }));
    expect(subjects[0]?.coverage).toHaveLength(2);
  });
});
