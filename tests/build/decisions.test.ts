/** Which decisions hold for which subject, from files to facts. */
import { describe, expect, it } from 'vitest';
import type { Facts } from '../../pipeline/model/facts.ts';
import { buildIn, messagesOf, world } from './harness.ts';

const text = (name: string) => `${name} is a charity. ${name} is based in Oslo. It has 12 member groups.\n`;
const decision = (lines: string) => `- ${lines.split('; ').join('\n  ')}\n  because: Seen.\n  date: 2026-11-20\n`;
const two = { 'sources/north/a.md': text('North Trust'), 'sources/south/a.md': text('South Trust') };

function factsOf(effects: ReturnType<typeof world>, subject: string): Facts {
  return JSON.parse(new TextDecoder().decode(effects.files.get(`out/${subject}/facts.json`))) as Facts;
}

function hidden(facts: Facts, property: string): boolean {
  return facts.statements.filter((one) => one.property === property).every((one) => one.rank === 'deprecated');
}

describe('decisions in the folder of all subjects', () => {
  const effects = world({ ...two, 'sources/decisions.yaml': decision('property: memberCount; do: hide') });

  it('hold for each of them, and say nothing where there is nothing to decide', async () => {
    const report = await buildIn(effects, { only: 'facts' });
    expect(messagesOf(report)).toEqual([]);
    expect(['north', 'south'].map((path) => hidden(factsOf(effects, path), 'memberCount'))).toEqual([true, true]);
  });

  it('give way to those of the subject itself about the same property', async () => {
    const tree = decision('property: staffCount; do: add; value: 5 people');
    const own = decision('property: staffCount; do: add; value: 7 people; evidence: 4f53cda18c2b');
    const effects = world({ ...two, 'sources/decisions.yaml': tree, 'sources/south/decisions.yaml': own });
    const report = await buildIn(effects, { only: 'facts' });
    expect(messagesOf(report)).toEqual([]);
    const told = ['north', 'south'].map((path) =>
      factsOf(effects, path)
        .statements.filter((one) => one.property === 'staffCount')
        .map((one) => [one.id, one.references[0]?.source]),
    );
    expect(told).toEqual([[['staffCount:5-people', '../decisions.yaml']], [['staffCount:7-people', 'decisions.yaml']]]);
  });
});

describe('a decision that cannot be followed', () => {
  it('is an error at its place, and keeps the old output', async () => {
    const file = decision('property: memberCount; do: add; value: many');
    const report = await buildIn(world({ 'sources/a.md': text('North Trust'), 'sources/decisions.yaml': file }), {
      only: 'facts',
    });
    expect(report.exit).toBe(1);
    expect(messagesOf(report)).toMatchObject([
      { ruleId: 'decision-value-unexpected', file: 'sources/decisions.yaml', line: 1, column: 3 },
    ]);
  });
});
