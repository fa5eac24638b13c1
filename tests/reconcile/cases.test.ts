import { describe, expect, it } from 'vitest';
import { factsSchema } from '../../pipeline/model/facts.ts';
import {
  copyOf,
  facts,
  organization,
  outline,
  person,
  place,
  quantity,
  source,
  statementsOf,
  text,
  time,
} from './build.ts';

const members = (amount: number, unit = 'member organisations') => ({
  property: 'memberCount',
  value: quantity(amount, unit),
});
const countries = (amount: number) => ({ property: 'memberCountryCount', value: quantity(amount, 'countries') });

describe('the documented example', () => {
  const page = source('network-page', [{ ...members(126, 'organisations'), qualifiers: { pointInTime: '2024' } }], {
    meta: { title: 'Who we are', publisher: 'The network', asOf: '2024-03', language: 'en' },
    profile: { firstPerson: true },
  });
  const made = facts(
    [page, source('older', [{ ...members(95, 'organisations'), qualifiers: { pointInTime: '2013' } }])],
    {
      subject: 'The network',
    },
  );

  it('gives a statement with its id, qualifiers, rank and support', () => {
    expect(statementsOf(made, 'memberCount')[0]).toMatchObject({
      id: 'memberCount:126-organisations',
      value: { type: 'quantity', amount: 126, unit: 'organisations', bound: 'exact' },
      qualifiers: { pointInTime: '2024' },
      rank: 'preferred',
      status: 'current',
      support: { references: 1, sources: 1, independent: 1 },
    });
  });

  it('is valid, with its keys in the documented order', () => {
    expect(factsSchema.safeParse(made).success).toBe(true);
    expect(Object.keys(made)).toEqual(['format', 'subject', 'sources', 'statements', 'skipped', 'contradictions']);
    expect(Object.keys(statementsOf(made, 'memberCount')[0] ?? {})).toEqual([
      'id',
      'property',
      'value',
      'qualifiers',
      'rank',
      'status',
      'reason',
      'support',
      'references',
    ]);
  });

  it('makes a history of dated values without contradiction', () => {
    expect(outline(made, 'memberCount')).toEqual([
      'memberCount:126-organisations current',
      'memberCount:95-organisations historical',
    ]);
    expect(made.contradictions).toEqual([]);
  });
});

describe('member counts of five texts', () => {
  const lead = { place: 'lead' } as const;
  const five = [
    source('a', [members(102), countries(93)]),
    source('b', [
      { ...members(81, 'local member organisations'), ...lead },
      { ...countries(74), ...lead },
      members(81, 'member groups'),
      countries(75),
    ]),
    source('c', [members(126, 'civil society organisations'), countries(105)], { profile: { firstPerson: true } }),
    source('d', [{ ...members(122), ...lead }, { ...countries(104), ...lead }, members(104), countries(93)], {
      profile: { notBefore: '2022' },
    }),
    source('e', [members(95, 'member organizations'), countries(86)]),
  ];
  const made = facts(five);

  it('come out as six statements in one unit, the own page first', () => {
    expect(outline(made, 'memberCount')).toEqual([
      'memberCount:126-organisations current',
      'memberCount:102-organisations historical',
      'memberCount:81-organisations historical',
      'memberCount:122-organisations historical',
      'memberCount:104-organisations historical',
      'memberCount:95-organisations historical',
    ]);
    expect(statementsOf(made, 'memberCount')[0]?.decidedBy).toBe('own-page');
  });

  it('keep every place that says a value', () => {
    const all = [...statementsOf(made, 'memberCount'), ...statementsOf(made, 'memberCountryCount')];
    const places = Object.fromEntries(all.map((one) => [one.id, one.references.map((reference) => reference.source)]));
    expect(places['memberCount:81-organisations']).toEqual(['b', 'b']);
    expect(places['memberCountryCount:93-countries']).toEqual(['a', 'd']);
    expect(Object.keys(places)).toHaveLength(12);
  });

  it('report what differs between the sources once, and each source that contradicts itself', () => {
    expect(made.contradictions.map((one) => [one.property, one.kind, one.source, one.statements.length])).toEqual([
      ['memberCount', 'between-sources', undefined, 6],
      ['memberCount', 'within-source', 'd', 2],
      ['memberCountryCount', 'between-sources', undefined, 6],
      ['memberCountryCount', 'within-source', 'b', 2],
      ['memberCountryCount', 'within-source', 'd', 2],
    ]);
    expect(made.contradictions[1]?.reason).toBe(
      '“The d” contradicts itself: it gives 122 organisations in its introduction and 104 organisations further down.',
    );
  });

  it('stay disputed without a page of the subject, if nothing else decides', () => {
    const rest = facts(five.filter((read) => read.source.id !== 'c'));
    expect(
      statementsOf(rest, 'memberCount').every(({ rank, status }) => rank === 'normal' && status === 'disputed'),
    ).toBe(true);
  });
});

describe('a founding date', () => {
  const founded = (edtf: string) => ({ property: 'founded', value: time(edtf) });

  it('takes every coarser date as support', () => {
    const made = facts([
      source('a', [founded('1990')]),
      source('b', [founded('1990-05')]),
      source('c', [founded('199X'), founded('1990/1993')]),
    ]);
    expect(outline(made, 'founded')).toEqual(['founded:1990-05 undisputed']);
    expect(statementsOf(made, 'founded')[0]?.support).toEqual({ references: 4, sources: 3, independent: 3 });
    expect(made.contradictions).toEqual([]);
  });

  it('is decided for the side with more independent sources', () => {
    const made = facts([
      source('a', [founded('1990')]),
      source('b', [founded('1990')]),
      source('c', [founded('1991')]),
    ]);
    expect(outline(made, 'founded')).toEqual(['founded:1990 undisputed', 'founded:1991 contradicted']);
    expect(statementsOf(made, 'founded').map((one) => one.decidedBy)).toEqual(['most-independent', 'most-independent']);
    expect(made.contradictions).toHaveLength(1);
  });

  it('keeps both where nothing decides', () => {
    const made = facts([source('a', [founded('1990')]), source('b', [founded('1991')])]);
    expect(statementsOf(made, 'founded').map(({ rank, status }) => `${rank} ${status}`)).toEqual([
      'normal disputed',
      'normal disputed',
    ]);
  });

  it('prints what two months have in common', () => {
    const made = facts([
      source('a', [founded('1990-05')]),
      source('b', [founded('1990-09')]),
      source('c', [founded('1990')]),
    ]);
    expect(outline(made, 'founded')).toEqual([
      'founded:1990 undisputed',
      'founded:1990-05 disputed',
      'founded:1990-09 disputed',
    ]);
  });

  it('gives a coarser date to the better supported month', () => {
    const made = facts([
      source('a', [founded('1990-05')]),
      source('b', [founded('1990-09')]),
      source('c', [founded('1990-05')]),
      source('d', [founded('1990')]),
    ]);
    expect(statementsOf(made, 'founded')[0]).toMatchObject({ id: 'founded:1990-05', support: { independent: 3 } });
    expect(statementsOf(made, 'founded')).toHaveLength(2);
  });

  it('tells of an infobox that its own text contradicts', () => {
    const made = facts([
      source('a', [
        { ...founded('1990'), place: 'infobox' },
        { ...founded('1992'), place: 'lead' },
      ]),
    ]);
    expect(made.contradictions).toMatchObject([
      {
        kind: 'within-source',
        source: 'a',
        reason: '“The a” contradicts itself: it gives 1990 in its summary box and 1992 in its introduction.',
      },
    ]);
  });
});

describe('the policy', () => {
  const seat = (name: string, past = false) => ({ property: 'headquarters', value: place(name), past });
  const own = (asOf?: string) =>
    source('own', [seat('Bangkok')], { profile: { firstPerson: true }, meta: asOf === undefined ? {} : { asOf } });

  it('prefers what the subject says about itself', () => {
    const made = facts([own(), source('x', [seat('Geneva')]), source('y', [seat('Geneva')])]);
    expect(outline(made, 'headquarters')).toEqual([
      'headquarters:bangkok undisputed',
      'headquarters:geneva contradicted',
    ]);
    expect(statementsOf(made, 'headquarters')[1]?.reason).toBe(
      "Another value is preferred: Bangkok. “The x” and “The y” say this one, but the organisation's own page “The own” says the other.",
    );
  });

  it('does not set a country against a place of which no source says where it is', () => {
    const country = { property: 'country', value: place('Thailand') };
    const made = facts([source('x', [seat('Thailand'), country]), source('y', [seat('Chiang Mai')])]);
    expect(outline(made, 'headquarters')).toEqual([
      'headquarters:chiang-mai undisputed',
      'headquarters:thailand undisputed',
    ]);
    expect(made.contradictions).toEqual([]);
  });

  it('sets two countries against each other, whatever town stands beside them', () => {
    const known = ['Thailand', 'Norway'].map((name) => ({ property: 'country', value: place(name) }));
    const made = facts([
      source('x', [seat('Thailand'), ...known]),
      source('y', [seat('Norway')]),
      source('z', [seat('Chiang Mai')]),
    ]);
    const told = made.contradictions.filter(({ property }) => property === 'headquarters');
    expect(told.map(({ statements }) => statements.length)).toEqual([3]);
  });

  it('sets a country against a place that is said to be in another one', () => {
    const country = { property: 'country', value: place('Thailand') };
    const made = facts([source('x', [seat('Thailand'), country]), source('y', [seat('Geneva, Switzerland')])]);
    expect(outline(made, 'headquarters').map((line) => line.split(' ')[1])).toEqual(['undisputed', 'contradicted']);
  });

  it('does not trust an own page that is known to be older', () => {
    const made = facts([own('2010'), source('x', [seat('Geneva')], { meta: { asOf: '2024' } })]);
    expect(statementsOf(made, 'headquarters')[0]).toMatchObject({ id: 'headquarters:geneva', decidedBy: 'newest' });
  });

  it('takes an inferred bound for what it is', () => {
    const newer = facts([
      source('w', [seat('Lima')], { meta: { asOf: '2010' } }),
      source('x', [seat('Geneva')], { profile: { notBefore: '2022' } }),
    ]);
    expect(statementsOf(newer, 'headquarters')[0]).toMatchObject({ id: 'headquarters:geneva', decidedBy: 'newest' });
    const open = facts([
      source('w', [seat('Lima')]),
      source('x', [seat('Geneva')], { profile: { notBefore: '2022' } }),
    ]);
    expect(statementsOf(open, 'headquarters').map((one) => one.status)).toEqual(['disputed', 'disputed']);
  });

  it('counts a mirror as one witness', () => {
    const words = Array.from({ length: 60 }, (_, index) => `word${index}`).join(' ');
    const original = source('w', [seat('Lima')], { text: words });
    const made = facts([original, copyOf(original, 'w-mirror'), source('x', [seat('Geneva')])]);
    expect(
      statementsOf(made, 'headquarters').map(({ support, status }) => [support.sources, support.independent, status]),
    ).toEqual([
      [2, 1, 'disputed'],
      [1, 1, 'disputed'],
    ]);
  });

  it('goes by the order that is configured', () => {
    const reads = [own(), source('x', [seat('Geneva')]), source('y', [seat('Geneva')])];
    const made = facts(reads, { policy: ['most-independent', 'own-page'] });
    expect(statementsOf(made, 'headquarters')[0]).toMatchObject({
      id: 'headquarters:geneva',
      decidedBy: 'most-independent',
    });
  });

  it('leaves the past in the past', () => {
    const made = facts([own(), source('x', [seat('Geneva', true)])]);
    expect(outline(made, 'headquarters')).toEqual([
      'headquarters:bangkok undisputed',
      'headquarters:geneva historical',
    ]);
    expect(made.contradictions).toEqual([]);
  });
});

describe('lists', () => {
  const of = (property: string, words: string, qualifiers = {}) => ({ property, value: text(words), qualifiers });

  it('join three tellings of one congress and keep three congresses apart', () => {
    const long = of('event', 'co-organised the First World Congress against Exploitation in Stockholm, Sweden', {
      pointInTime: '1996',
      place: 'Stockholm, Sweden',
    });
    const made = facts([
      source('a', [long]),
      source('b', [of('event', 'a world congress against exploitation', { pointInTime: '1996' })]),
      source('c', [
        of('event', 'Global Congress', { pointInTime: '1996', place: 'Stockholm' }),
        of('event', 'Global Congress', { pointInTime: '2001', place: 'Yokohama' }),
        of('event', 'Global Congress', { pointInTime: '2008', place: 'Rio De Janeiro' }),
      ]),
    ]);
    expect(
      statementsOf(made, 'event').map((one) => [
        one.qualifiers?.pointInTime,
        one.qualifiers?.place,
        one.support.sources,
      ]),
    ).toEqual([
      ['1996', 'Stockholm, Sweden', 3],
      ['2001', 'Yokohama', 1],
      ['2008', 'Rio De Janeiro', 1],
    ]);
    expect(made.contradictions).toEqual([]);
  });

  it('do not join two events through a third one that fits both', () => {
    const event = (words: string, qualifiers: object) => source(words, [of('event', words, qualifiers)]);
    const made = facts([
      event('Tinkers Summit in Lima', { place: 'Lima' }),
      event('the Tinkers Summit of 1996', { pointInTime: '1996' }),
      event('Tinkers Summit in Quito', { place: 'Quito' }),
    ]);
    const places = statementsOf(made, 'event').map((one) => one.references.map(({ exact }) => exact.includes('Lima')));
    expect(places.some((one) => one.includes(true) && one.length > 1)).toBe(true);
    expect(statementsOf(made, 'event').map((one) => one.qualifiers?.place)).toEqual(['Lima', 'Quito']);
  });

  it('report a campaign with two beginnings', () => {
    const name = 'Stop Trafficking of Young People campaign';
    const made = facts([
      source('a', [of('event', `helped run the ${name}`, { start: '2009', end: '2012' })]),
      source('b', [of('event', `launched the ${name}`, { pointInTime: '2011' })]),
    ]);
    expect(statementsOf(made, 'event').map((one) => one.status)).toEqual(['disputed', 'disputed']);
    expect(made.contradictions).toMatchObject([{ property: 'event', kind: 'between-sources' }]);
    expect(made.contradictions[0]?.reason).toMatch(/2009–2012.*2011/);
  });

  it('put tellings that agree on one side of a disagreement', () => {
    const name = 'Stop Trafficking of Young People campaign';
    const run = (about: string) => of('event', `helped run the ${name}`, { start: '2009', end: '2012', about });
    const made = facts([
      source('a', [run('Tinkers')]),
      source('b', [run('Tailors')]),
      source('c', [of('event', `launched the ${name}`, { pointInTime: '2011' })]),
    ]);
    expect(statementsOf(made, 'event').map(({ status, decidedBy }) => [status, decidedBy])).toEqual([
      ['undisputed', 'most-independent'],
      ['undisputed', 'most-independent'],
      ['contradicted', 'most-independent'],
    ]);
  });

  it('let one source tell of a prize won twice', () => {
    const prize = (year: string) => of('award', 'Asia Human Rights Award', { pointInTime: year });
    const made = facts([source('a', [prize('2012'), prize('2014')])]);
    expect(outline(made, 'award')).toEqual([
      'award:asia-human-rights-award-2012 undisputed',
      'award:asia-human-rights-award-2014 undisputed',
    ]);
    expect(facts([source('a', [prize('2012')]), source('b', [prize('2014')])]).contradictions).toHaveLength(1);
  });

  it('take "more than 7 million" as support of the exact figure', () => {
    const figure = (amount: number, bound: 'exact' | 'at-least') => ({
      property: 'statistic',
      value: quantity(amount, 'petition signatures', bound),
      qualifiers: { of: 'petition signatures' },
    });
    const made = facts([
      source('a', [figure(7_000_000, 'at-least')]),
      source('b', [figure(7_044_278, 'exact')]),
      source('c', [figure(7_000_000, 'at-least')]),
    ]);
    expect(outline(made, 'statistic')).toEqual(['statistic:7044278-petition-signatures undisputed']);
    expect(statementsOf(made, 'statistic')[0]?.support.references).toBe(3);
  });

  it('dispute one count with two amounts, not two counts', () => {
    const figure = (amount: number, unit: string) => ({
      property: 'statistic',
      value: quantity(amount, unit),
      qualifiers: { of: unit },
    });
    const two = facts([source('a', [figure(1300, 'signatories')]), source('b', [figure(300, 'tourism companies')])]);
    expect(two.contradictions).toEqual([]);
    const one = facts([source('a', [figure(1300, 'child runaways')]), source('b', [figure(900, 'child runaways')])]);
    expect(one.contradictions).toHaveLength(1);
  });

  it('do not set two people with different roles against each other', () => {
    const who = (name: string, role: string) => ({ property: 'keyPerson', value: person(name), qualifiers: { role } });
    const made = facts([
      source('a', [who('Carol Bellamy', 'Chair')]),
      source('b', [who('Guillaume Landry', 'executive director')]),
    ]);
    expect(statementsOf(made, 'keyPerson').map((one) => one.status)).toEqual(['undisputed', 'undisputed']);
    expect(made.contradictions).toEqual([]);
  });

  it('let time tell who holds an office today', () => {
    const who = (name: string) => ({
      property: 'keyPerson',
      value: person(name),
      qualifiers: { role: 'Executive Director' },
    });
    const dated = facts([
      source('a', [who('Carol Bellamy')], { meta: { asOf: '2012' } }),
      source('b', [who('Guillaume Landry')], { meta: { asOf: '2024' } }),
    ]);
    expect(outline(dated, 'keyPerson')).toEqual([
      'keyPerson:carol-bellamy historical',
      'keyPerson:guillaume-landry undisputed',
    ]);
    expect(dated.contradictions).toEqual([]);
    const undated = facts([source('a', [who('Carol Bellamy')]), source('b', [who('Guillaume Landry')])]);
    expect(statementsOf(undated, 'keyPerson').map((one) => one.status)).toEqual(['disputed', 'disputed']);
    expect(undated.contradictions).toHaveLength(1);
  });

  it('take whom a newer edition of the same table leaves out for somebody of then', () => {
    const words = Array.from({ length: 60 }, (_, index) => `word${index % 37}x${index}`).join(' ');
    const row = (name: string, role: string) => ({
      property: 'keyPerson',
      value: person(name),
      qualifiers: { role },
      place: 'infobox' as const,
    });
    const edition = (id: string, year: string, said: Parameters<typeof source>[1]) =>
      source(id, said, { text: words, profile: { notBefore: year } });
    const made = facts([
      edition('a', '2012', [row('Ada Reed', 'Chair')]),
      edition('b', '2022', [row('Ben Hale', 'Director')]),
    ]);
    expect(outline(made, 'keyPerson')).toEqual(['keyPerson:ada-reed historical', 'keyPerson:ben-hale undisputed']);
    expect(made.contradictions).toEqual([]);
  });

  it('know a body by its initials where an acronym takes the place of its owner', () => {
    const member = (name: string) => ({ property: 'partner', value: organization(name) });
    const made = facts([
      source('a', [member('ASU Safe Harbour Project')]),
      source('b', [member('Alder Sailing Union’s Safe Harbour Programme')]),
      source('c', [member('ASU Rescue Boat Project')]),
    ]);
    expect(statementsOf(made, 'partner').map(({ references }) => references.length)).toEqual([2, 1]);
  });

  it('take a name for a former one where its source says so in one of two places', () => {
    const name = { property: 'alternateName', value: text('Safe Seas Now') };
    const made = facts([source('a', [name, { ...name, past: true }])]);
    expect(outline(made, 'alternateName')).toEqual(['alternateName:safe-seas-now historical']);
  });

  it('tell that an acronym is explained in several ways, without disputing any', () => {
    const made = facts(
      [
        source('a', [of('alternateName', 'End Cold Houses')]),
        source('b', [of('alternateName', 'Every Citizen Housed')]),
        source('c', [of('alternateName', 'Home Now')]),
      ],
      { subject: 'ECH' },
    );
    expect(statementsOf(made, 'alternateName').map((one) => one.status)).toEqual([
      'undisputed',
      'undisputed',
      'undisputed',
    ]);
    expect(made.contradictions).toMatchObject([
      {
        property: 'alternateName',
        statements: ['alternateName:end-cold-houses', 'alternateName:every-citizen-housed'],
      },
    ]);
  });

  it('join an acronym to the name that it abbreviates', () => {
    const partner = (name: string) => ({ property: 'partner', value: organization(name) });
    const made = facts([source('a', [partner('Internet Governance Forum (IGF)')]), source('b', [partner('IGF')])]);
    expect(outline(made, 'partner')).toEqual(['partner:internet-governance-forum-igf undisputed']);
  });
});

describe('the subject', () => {
  const named = (id: string, ...names: string[]) => source(id, [], { profile: { names } });

  it('is the fuller name where several sources use it', () => {
    expect(
      facts([named('a', 'Acme', 'Acme International'), named('b', 'Acme', 'Acme International'), named('c', 'Acme')])
        .subject,
    ).toBe('Acme International');
  });

  it("is not one source's own variant", () => {
    expect(facts([named('a', 'Acme', 'Acme France'), named('b', 'Acme'), named('c', 'Acme')]).subject).toBe('Acme');
  });

  it('is what the configuration says', () => {
    expect(facts([named('a', 'Acme')], { subject: 'The Acme Society' }).subject).toBe('The Acme Society');
  });

  it('takes its shorter form as support, and other names as alternate names', () => {
    const name = (words: string) => ({ property: 'name', value: text(words) });
    const made = facts(
      [source('a', [name('Acme International')]), source('b', [name('Acme'), name('Union of Tinkers')])],
      { subject: 'Acme International' },
    );
    expect(outline(made, 'name')).toEqual(['name:acme-international undisputed']);
    expect(outline(made, 'alternateName')).toEqual(['alternateName:union-of-tinkers undisputed']);
  });
});

describe("a text of the user's own vocabulary", () => {
  const pledge = (words: string) => ({ property: 'pledge', value: text(words) });

  it('in whole phrases may be put in other words by each source', () => {
    const made = facts([
      source('a', [pledge('We promise every tinker a dry workshop and honest wages')]),
      source('b', [pledge('A roof, a bench and fair pay for all who mend things')]),
      source('c', [pledge('Every tinker a dry workshop and honest wages')]),
    ]);
    expect(made.contradictions).toEqual([]);
    expect(statementsOf(made, 'pledge').map(({ rank, support }) => [rank, support.sources])).toEqual([
      ['preferred', 2],
      ['normal', 1],
    ]);
  });

  it('in a word or two is decided like any other value', () => {
    const made = facts([
      source('a', [pledge('Limited company')]),
      source('b', [pledge('Charity')]),
      source('c', [pledge('charity')]),
    ]);
    expect(outline(made, 'pledge')).toEqual(['pledge:charity undisputed', 'pledge:limited-company contradicted']);
    expect(made.contradictions).toHaveLength(1);
  });
});
