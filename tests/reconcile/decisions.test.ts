/** The editor's word: what each kind of decision does, that it always wins and is always shown, and what is said about it. */
import { describe, expect, it } from 'vitest';
import { readDecisions } from '../../pipeline/config/decisions.ts';
import type { Facts, Statement } from '../../pipeline/model/facts.ts';
import { factsSchema } from '../../pipeline/model/facts.ts';
import type { Message } from '../../pipeline/model/message.ts';
import { marked } from '../marker.ts';
import { decided, person, place, quantity, type Read, source, text } from './build.ts';

const seat = (name: string) => ({ property: 'headquarters', value: place(name) });
const members = (amount: number) => ({ property: 'memberCount', value: quantity(amount, 'organisations') });
const kind = (words: string) => ({ property: 'type', value: text(words) });

/** A decision as it is written, with what every decision needs. */
function written(lines: string): string {
  const [first = '', ...rest] = lines.trim().split('\n');
  return [`- ${first}`, ...rest, 'because: Seen.', 'date: 2026-11-20', 'by: press'].join('\n  ');
}

const three: readonly Read[] = [
  source('a', [seat('Bangkok'), members(126), kind('NGO')], { profile: { firstPerson: true, names: ['Quay Aid'] } }),
  source('b', [seat('Geneva'), members(104), kind('voluntary body')]),
  source('c', [seat('Geneva')]),
];

function outcome(yaml: string, reads: readonly Read[] = three): { facts: Facts; messages: readonly Message[] } {
  return decided(reads, readDecisions('sources/decisions.yaml', yaml).value);
}

function of(facts: Facts, property: string): readonly string[] {
  return facts.statements
    .filter((one) => one.property === property)
    .map(({ id, rank, status }) => `${id.slice(property.length + 1)} ${rank} ${status}`);
}

function shown(facts: Facts): readonly (Statement['decision'] & { id: string })[] {
  return facts.statements.flatMap(({ id, decision }) => (decision === undefined ? [] : [{ id, ...decision }]));
}

describe('a decision', () => {
  it('pins a value against the policy, and says who, when and why', () => {
    const { facts } = outcome(written('property: headquarters\ndo: pin\nvalue: Geneva'));
    expect(of(facts, 'headquarters')).toEqual(['geneva preferred undisputed', 'bangkok deprecated contradicted']);
    const [pinned, other] = facts.statements.filter(({ property }) => property === 'headquarters');
    expect(pinned).toMatchObject({
      decidedBy: 'decision',
      decision: { do: 'pin', because: 'Seen.', date: '2026-11-20', by: 'press' },
      reason: 'The editor (press) chose this on 20 November 2026: Seen.',
    });
    expect(other?.reason).toBe(
      'Another value is preferred: Geneva. “The a” says this one, but the editor has decided for the other.',
    );
  });

  it('pins by the id of the statement, and a value of a series as the one of today', () => {
    const { facts } = outcome(written('property: memberCount\ndo: pin\nstatement: memberCount:104-organisations'));
    expect(of(facts, 'memberCount')).toEqual([
      '104-organisations preferred current',
      '126-organisations normal historical',
    ]);
  });

  it('wins although the policy does not name it', () => {
    const file = readDecisions('d.yaml', written('property: headquarters\ndo: pin\nvalue: Geneva')).value;
    const { facts } = decided(three, file, { policy: ['own-page'] });
    expect(of(facts, 'headquarters')[0]).toBe('geneva preferred undisputed');
  });

  it('rejects a statement, so that the others are judged without it', () => {
    const { facts } = outcome(written('property: headquarters\ndo: reject\nvalue: Bangkok'));
    expect(of(facts, 'headquarters')).toEqual(['geneva preferred undisputed', 'bangkok deprecated contradicted']);
    expect(facts.contradictions.filter(({ property }) => property === 'headquarters')).toEqual([]);
    expect(shown(facts)).toMatchObject([{ id: 'headquarters:bangkok', do: 'reject' }]);
  });

  it('corrects a statement and keeps its places beside the word of the editor', () => {
    const { facts } = outcome(
      written('property: memberCount\ndo: correct\nstatement: memberCount:126-organisations\nvalue: 127'),
    );
    expect(of(facts, 'memberCount')).toEqual([
      '127-organisations preferred current',
      '104-organisations normal historical',
    ]);
    const corrected = facts.statements.find(({ id }) => id === 'memberCount:127-organisations');
    expect(corrected?.references.map((one) => [one.source, one.exact])).toEqual([
      ['a', expect.stringContaining('126')],
      ['decisions.yaml', '127'],
    ]);
  });

  it('merges statements that mean the same, in the words of the first', () => {
    const { facts } = outcome(written('property: type\ndo: merge\nstatement: type:voluntary-body\nwith: type:ngo'));
    expect(of(facts, 'type')).toEqual(['voluntary-body normal undisputed']);
    expect(facts.statements.find(({ property }) => property === 'type')?.support).toMatchObject({ sources: 2 });
  });

  it('tells of a merged statement that loses what it lost by, and that it was merged', () => {
    const seats = [
      source('a', [seat('Bangkok')], { profile: { firstPerson: true, names: ['Quay Aid'] } }),
      source('b', [seat('Geneva'), seat('Carouge')]),
    ];
    const merge = written(
      'property: headquarters\ndo: merge\nstatement: headquarters:geneva\nwith: headquarters:carouge',
    );
    const { facts } = outcome(merge, seats);
    expect(of(facts, 'headquarters')).toEqual(['bangkok preferred undisputed', 'geneva deprecated contradicted']);
    expect(facts.statements.find(({ id }) => id === 'headquarters:geneva')).toMatchObject({
      decidedBy: 'own-page',
      decision: { do: 'merge' },
      reason:
        "Another value is preferred: Bangkok. “The b” says this one, but the organisation's own page “The a” says the other. " +
        'The editor (press) took these for one and the same on 20 November 2026: Seen.',
    });
  });

  it('adds what no source says, cited from the file of decisions', () => {
    const yaml = written('property: staffCount\ndo: add\nvalue: 31 people\nqualifiers: { pointInTime: 2026-10 }');
    const { facts, messages } = outcome(yaml);
    const added = facts.statements.find(({ property }) => property === 'staffCount');
    expect(added).toMatchObject({
      value: { type: 'quantity', amount: 31, unit: 'people', bound: 'exact' },
      qualifiers: { pointInTime: '2026-10' },
      references: [{ source: 'decisions.yaml', exact: '31 people', rule: 'editor' }],
      decision: { do: 'add' },
    });
    expect(facts.sources.map(({ id }) => id)).toEqual(['a', 'b', 'c', 'decisions.yaml']);
    const { start = 0, end = 0 } = added?.references[0] ?? {};
    expect(yaml.slice(start, end)).toBe('31 people');
    expect(messages).toMatchObject([{ ruleId: 'decision-evidence-missing' }]);
  });

  it('hides a statement or a whole property, and tells of no disagreement about it', () => {
    const { facts } = outcome(written('property: headquarters\ndo: hide'));
    expect(of(facts, 'headquarters').map((line) => line.split(' ')[1])).toEqual(['deprecated', 'deprecated']);
    expect(facts.contradictions.filter(({ property }) => property === 'headquarters')).toEqual([]);
    const one = outcome(written('property: type\ndo: hide\nvalue: NGO')).facts;
    expect(of(one, 'type')).toEqual(['voluntary-body normal undisputed', 'ngo deprecated undisputed']);
  });

  it('names the subject', () => {
    const { facts } = outcome(written('property: name\ndo: add\nvalue: The Acme Society'));
    expect(facts.subject).toBe('The Acme Society');
    expect(of(facts, 'name')).toEqual(['the-acme-society preferred undisputed']);
  });

  it('gives facts that fit their schema, whatever it does', () => {
    for (const action of ['pin', 'reject', 'hide', 'add']) {
      const { facts } = outcome(written(`property: headquarters\ndo: ${action}\nvalue: Geneva`));
      expect(factsSchema.safeParse(facts).error).toBeUndefined();
      expect(shown(facts).map((one) => one.do)).toEqual([action]);
    }
  });
});

describe('what is said about a decision', () => {
  const pin = (more = '') => written(`property: headquarters\ndo: pin\nvalue: Geneva${more}`);
  const hash = (reads: readonly Read[]): string =>
    /evidence: ([0-9a-f]{12})/.exec(outcome(pin(), reads).messages[0]?.note ?? '')?.[1] ?? '';

  it('is which evidence to write into it, then nothing while the sources say the same', () => {
    expect(outcome(pin()).messages).toMatchObject([{ severity: 'info', ruleId: 'decision-evidence-missing', line: 1 }]);
    expect(outcome(pin(`\nevidence: ${hash(three)}`)).messages).toEqual([]);
  });

  it('is a warning at its evidence where another source says something else', () => {
    const { text: yaml, line, column } = marked(pin(`\nevidence: ⟦here⟧${hash(three)}`));
    const more = [...three, source('d', [seat('Nairobi')])];
    expect(outcome(yaml, more).messages).toMatchObject([
      { severity: 'warning', ruleId: 'decision-evidence-changed', file: 'sources/decisions.yaml', line, column },
    ]);
    expect(of(outcome(yaml, more).facts, 'headquarters')[0]).toBe('geneva preferred undisputed');
  });

  it('is nothing where only the places of quotes have moved', () => {
    const moved = three.map((read) =>
      source(
        read.source.id,
        read.extraction.claims.map(({ property, value, reference }) => ({ property, value, quote: reference.exact })),
        { text: 'A new first line\nand another one', profile: read.extraction.profile },
      ),
    );
    expect(outcome(pin(`\nevidence: ${hash(three)}`), moved).messages).toEqual([]);
  });

  it.each([
    ['a value that nobody gives', 'value: Nairobi', 'decision-statement-gone', 1],
    ['an id that is gone', 'statement: headquarters:nairobi', 'decision-statement-gone', 3],
  ])('is a located warning for %s', (_, line, ruleId, at) => {
    const { messages } = outcome(written(`property: headquarters\ndo: pin\n${line}`));
    expect(messages).toMatchObject([{ severity: 'warning', ruleId, line: at }]);
  });

  it('is which id may have been meant', () => {
    const { messages } = outcome(written('property: headquarters\ndo: reject\nstatement: headquarters:genva'));
    expect(messages[0]?.note).toBe('Did you mean "headquarters:geneva"?');
    expect(outcome(written('property: headquaters\ndo: hide')).messages).toMatchObject([
      { ruleId: 'decision-property-unknown', note: 'Did you mean "headquarters"?' },
    ]);
  });

  it('is that several statements have the value', () => {
    const role = (words: string) => ({ property: 'keyPerson', value: person('Ada Reed'), qualifiers: { role: words } });
    const { messages, facts } = outcome(written('property: keyPerson\ndo: reject\nvalue: Ada Reed'), [
      source('a', [role('chair'), role('treasurer')], { profile: { names: ['Quay Aid'] } }),
    ]);
    expect(messages).toMatchObject([{ ruleId: 'decision-ambiguous' }]);
    expect(shown(facts)).toEqual([]);
  });

  it.each([
    ['memberCount', 'many'],
    ['website', 'javascript:alert(1)'],
    ['website', '{ type: url, url: "data:text/html,x" }'],
  ])('is an error where the property %s cannot have such a value: %s', (property, value) => {
    expect(outcome(written(`property: ${property}\ndo: add\nvalue: ${value}`)).messages).toMatchObject([
      { severity: 'error', ruleId: 'decision-value-unexpected' },
    ]);
  });

  it('is that another decision says otherwise', () => {
    const two = `${pin()}\n${written('property: headquarters\ndo: pin\nvalue: Bangkok')}`;
    expect(outcome(two).messages.map(({ ruleId }) => ruleId)).toContain('decision-overruled');
  });
});
