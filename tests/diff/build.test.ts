/** The change report of whole builds: what is compared with what, and that an unchanged build leaves every byte. */
import { describe, expect, it } from 'vitest';
import type { BuildReport } from '../../pipeline/build-report.ts';
import { subjectLine } from '../../pipeline/commands/build.ts';
import { type MemoryEffects, textIn } from '../../pipeline/effects-memory.ts';
import { type Changes, changesSchema } from '../../pipeline/model/changes.ts';
import { buildIn, messagesOf, output, world } from '../build/harness.ts';

const page = `# Harbour Watch

Harbour Watch is a network of charities that protects seals. It was founded in May 1990 in Oslo, Norway. The network
consists of 12 member organisations in 7 countries.
`;

const edit = (effects: MemoryEffects, path: string, text: string) =>
  void effects.files.set(path, new TextEncoder().encode(text));
const changesOf = (effects: MemoryEffects): Changes =>
  changesSchema.parse(JSON.parse(textIn(effects, 'out/changes.json')));
const line = ({ subjects: [subject] }: BuildReport): string => (subject === undefined ? '' : subjectLine(subject));

/** The page without its style sheet, whose fonts are long. */
const pageOf = (effects: MemoryEffects): string =>
  textIn(effects, 'out/changes.html').replace(/<style>[\s\S]*?<\/style>/, '');

async function built(): Promise<MemoryEffects> {
  const effects = world({ 'sources/page.md': page });
  await buildIn(effects);
  return effects;
}

async function edited(): Promise<MemoryEffects> {
  const effects = await built();
  edit(effects, 'sources/page.md', page.replace('12 member', '13 member'));
  return effects;
}

describe('a build', () => {
  it('says that it is the first', async () => {
    const effects = world({ 'sources/page.md': page });
    const report = await buildIn(effects);
    expect(report.subjects[0]?.changes).toMatchObject({ since: 'first-build', added: 0 });
    expect(line(report)).toMatch(/; first build$/);
    expect(changesOf(effects)).toMatchObject({ first: true, statements: [] });
    expect(pageOf(effects)).toContain('This is the first build.');
  });

  it('leaves out a name that no text tells', async () => {
    const report = await buildIn(world({ 'sources/page.md': 'Yesterday 300 visitors came, and 40 stayed.\n' }));
    expect(line(report)).toMatch(/^out: 1 source/);
  });

  it('tells an edited figure with both values, the source, and where it is printed', async () => {
    const effects = await edited();
    const report = await buildIn(effects);
    expect(line(report)).toMatch(/; 1 statement changed: see out\/changes\.html$/);
    const { sources, statements } = changesOf(effects);
    expect(sources).toMatchObject([{ id: 'page', change: 'edited' }]);
    expect(statements).toMatchObject([
      {
        property: 'memberCount',
        change: 'changed',
        before: { value: { amount: 12 } },
        after: { value: { amount: 13 } },
        sources: ['page'],
        printedBefore: [{ document: 'briefing' }, { document: 'fact-sheet' }],
        printedAfter: [{ document: 'briefing' }, { document: 'fact-sheet' }],
      },
    ]);
    const html = pageOf(effects);
    expect(html).toContain('<del>12 organisations</del>');
    expect(html).toContain('<ins>13 organisations</ins>');
    expect(html).toMatch(/Printed in: .*Fact sheet \(.*Key figures/);
  });

  it('leaves every byte as it is where nothing changed, the last change included', async () => {
    const effects = await edited();
    await buildIn(effects);
    const before = output(effects);
    for (const only of ['html', 'facts', 'html'] as const) {
      const report = await buildIn(effects, { only });
      expect(line(report)).toMatch(/; nothing changed$/);
      expect(report.subjects[0]).toMatchObject({
        written: [],
        removed: [],
        changes: { since: 'unchanged', changed: 0 },
      });
      expect(output(effects)).toEqual(before);
    }
  });

  it('says later where a change is printed, where the documents were not made at once', async () => {
    const effects = await edited();
    const report = await buildIn(effects, { only: 'facts' });
    expect(line(report)).toMatch(/; 1 statement changed: see out\/changes\.json$/);
    expect(changesOf(effects).statements[0]).not.toHaveProperty('printedAfter');
    await buildIn(effects);
    expect(changesOf(effects).statements[0]).toMatchObject({ change: 'changed', printedAfter: [{}, {}] });
    const before = output(effects);
    await buildIn(effects);
    expect(output(effects)).toEqual(before);
  });

  it('gives the same bytes from the same sources and the same previous facts', async () => {
    const [a, b] = [await edited(), await edited()];
    await buildIn(a);
    await buildIn(b);
    expect(output(a)).toEqual(output(b));
  });

  it('says that nothing changed where the previous changes are gone or no changes at all', async () => {
    const effects = await edited();
    await buildIn(effects);
    edit(effects, 'out/changes.json', '{ "format": "of another program" }');
    await buildIn(effects);
    expect(changesOf(effects)).toMatchObject({ first: false, sources: [], statements: [] });
    expect(pageOf(effects)).toContain('Nothing that the sources say has changed');
  });

  it.each([
    ['JSON that is none', '{ "format": "factpress/facts@1", '],
    ['facts of another form', '{ "format": "factpress/facts@9" }'],
  ])('warns of previous facts that cannot be compared with: %s', async (_, text) => {
    const effects = await built();
    edit(effects, 'out/facts.json', text);
    const report = await buildIn(effects);
    expect(messagesOf(report)).toMatchObject([
      { ruleId: 'previous-facts-unusable', severity: 'warning', file: 'out/facts.json' },
    ]);
    expect(report.exit).toBe(0);
    expect(changesOf(effects).first).toBe(true);
  });

  it('keeps the old changes with all else where the input has errors', async () => {
    const effects = await edited();
    const before = output(effects);
    edit(effects, 'sources/bad.txt', 'x\0');
    expect((await buildIn(effects)).exit).toBe(1);
    expect(output(effects)).toEqual(before);
  });

  it('never takes the words of a source for markup', async () => {
    const effects = await built();
    edit(effects, 'sources/page.md', page.replace('protects seals', 'protects <img src=x onerror=alert(1)> seals'));
    edit(
      effects,
      'sources/<b>.md',
      `${page}\nIn 2001 Harbour Watch launched the <script>alert(1)</script> campaign.\n`,
    );
    await buildIn(effects);
    const html = pageOf(effects);
    expect(html).not.toMatch(/<(?:script|img|b)\b/i);
    expect(changesOf(effects).sources.map(({ id }) => id)).toContain('<b>');
    expect(html).toContain('&lt;b&gt;');
  });
});
