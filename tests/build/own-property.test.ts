/** A property of the user's own goes the whole way, from a line of YAML to the documents, without a line of TypeScript. */
import { describe, expect, it } from 'vitest';
import { runCheck } from '../../pipeline/commands/check.ts';
import { runExplain } from '../../pipeline/commands/explain.ts';
import { type MemoryEffects, textIn } from '../../pipeline/effects-memory.ts';
import { factsSchema, type Statement } from '../../pipeline/model/facts.ts';
import type { Terminal } from '../../pipeline/terminal.ts';
import { buildIn, messagesOf, world } from './harness.ts';

const vocabulary = `
properties:
  volunteerCount:
    label: Volunteers
    holds: series
    value: quantity
    infobox: [volunteers]
    patterns:
      - { id: volunteers, match: '{value:number} (?<unit>(?:registered )?volunteers)' }
  harbour:
    label: Home harbours
    holds: many
    value: entity
    kind: place
    patterns:
      - { id: boats-lie-in, match: '{subject''s} boats lie in {value:place}' }
  accreditation:
    label: Accreditation
    holds: one
    value: text
    infobox: [accredited by]
`;

const files = {
  'sources/factpress.yaml': 'vocabulary: vocabulary.yaml\n',
  'sources/vocabulary.yaml': vocabulary,
  'sources/us.md':
    '---\nasOf: 2024\n---\nWe are the Harbour Trust. The Harbour Trust is a charity. Today our 320 registered volunteers look after the coast.\n',
  'sources/report.md':
    'The Harbour Trust is a charity. It had 290 volunteers in 2015. Its boats lie in Lisbon, Portugal. It had 300 volunteers in 2015, its annual report says.\n',
};

async function built(): Promise<MemoryEffects> {
  const effects = world(files);
  expect(messagesOf(await buildIn(effects))).toEqual([]);
  return effects;
}

const statements = (effects: MemoryEffects, property: string): readonly Statement[] =>
  factsSchema
    .parse(JSON.parse(textIn(effects, 'out/facts.json')))
    .statements.filter((statement) => statement.property === property);

/** What a page says, without its style sheet and its marks. */
const wordsOf = (effects: MemoryEffects, page: string): string =>
  textIn(effects, `out/${page}.html`)
    .replace(/<style>[\s\S]*?<\/style>/g, '')
    .replace(/<sup[\s\S]*?<\/sup>/g, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ');

/** What a command answers. */
async function answerOf(run: (terminal: Terminal) => Promise<unknown>): Promise<string> {
  const said: string[] = [];
  const hear = (text: string) => void said.push(text);
  await run({ answer: hear, say: hear, interactive: false });
  return said.join('\n');
}

const options = { sources: 'sources', out: 'out' };

describe("a property of the user's own", () => {
  it('is a series with a history, like a built-in one', async () => {
    const found = statements(await built(), 'volunteerCount');
    expect(found.map(({ id, status, qualifiers }) => [id, status, qualifiers?.pointInTime])).toEqual([
      ['volunteerCount:320-volunteers', 'current', undefined],
      ['volunteerCount:290-volunteers', 'historical', '2015'],
      ['volunteerCount:300-volunteers', 'historical', '2015'],
    ]);
  });

  it('is printed by the documents that ship, under its label', async () => {
    const effects = await built();
    expect(wordsOf(effects, 'briefing')).toMatch(/Volunteers .{0,40}320/);
    expect(wordsOf(effects, 'briefing')).toMatch(/Home harbours .{0,40}Lisbon/);
    expect(wordsOf(effects, 'evidence')).toContain('Volunteers');
  });

  it('is in every export', async () => {
    const effects = await built();
    expect(textIn(effects, 'out/facts.csv')).toContain('volunteerCount:320-volunteers,volunteerCount,Volunteers,');
    expect(textIn(effects, 'out/facts.jsonld')).toContain('volunteerCount');
  });

  it('is explained, with its places and its clauses', async () => {
    const answer = await answerOf((terminal) => runExplain('volunteerCount', options, world(files), terminal, false));
    expect(answer).toContain('volunteerCount (Volunteers), which has one value for each point in time');
    expect(answer).toMatch(/us\.md:4:\d+ {2}320 registered volunteers/);
  });

  it('is checked: what nothing says, and what one text says twice', async () => {
    const answer = await answerOf((terminal) => runCheck(options, world(files), terminal, false));
    expect(answer).toMatch(/Nothing known \(\d+\)\n.*accreditation/);
    expect(answer).not.toMatch(/Nothing known \(\d+\)\n.*volunteerCount/);
  });
});

describe('a language of the user’s own', () => {
  const french = `
languages: [fr]
properties:
  memberCount:
    label: Members
    holds: series
    value: quantity
    patterns:
      - { id: compte-membres, match: '(?:compte|regroupe|réunit) {value:number} (?<unit>membres|associations)', scope: anyone }
`;
  const text =
    'The Harbour Trust is a charity.\n\nNotre association compte 102 membres et travaille depuis longtemps avec des partenaires dans toute la région.\n';
  const figures = async (more: Readonly<Record<string, string>>) => {
    const effects = world({ 'sources/page.md': text, ...more });
    await buildIn(effects, { only: 'facts' });
    const { skipped } = factsSchema.parse(JSON.parse(textIn(effects, 'out/facts.json')));
    return {
      members: statements(effects, 'memberCount').map(({ id }) => id),
      skipped: skipped.map(({ exact }) => exact),
    };
  };

  it('is read where a vocabulary has patterns for it, and passed over where none has', async () => {
    expect(await figures({})).toEqual({ members: [], skipped: ['102'] });
    const own = { 'sources/factpress.yaml': 'vocabulary: fr.yaml\n', 'sources/fr.yaml': french };
    expect(await figures(own)).toEqual({ members: ['memberCount:102-membres'], skipped: [] });
  });
});
