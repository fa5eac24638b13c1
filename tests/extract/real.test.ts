/**
 * The stage over the texts that lie beside the project; left out where there are none. On the five about one subject: what
 * a careful reader would copy out. On all: whatever is found can be cited, and no figure is lost.
 */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Claim } from '../../pipeline/model/claim.ts';
import { sharedDir } from '../shared.ts';
import { claimsOf, extraction, notation } from './claims.ts';

const shared = sharedDir() ?? '';
const read = (file: string) => readFileSync(file, 'utf8');
const five = globSync(join(shared, 'sources-real', '*.txt')).sort();
const articles = globSync(join(shared, 'eval', 'redocred-dev', '*', 'sources', 'article.md')).sort();

describe('five texts about one subject', () => {
  const claims: readonly Claim[] = five.flatMap((file) => claimsOf(read(file)));
  const of = (property: string) => claims.filter((claim) => claim.property === property);
  const all = (property: string) => of(property).map(notation);
  const amounts = (property: string) => [
    ...new Set(of(property).map(({ value }) => (value.type === 'quantity' ? value.amount : Number.NaN))),
  ];

  it('gives the month and the year of its founding, and else only what they refine', () => {
    expect(all('founded')).toEqual(expect.arrayContaining(['1990', '1990-05']));
    expect(all('founded').filter((date) => !['199X', '1990', '1990-05'].includes(date))).toEqual([]);
  });

  it('gives the place of its founding and of its seat', () => {
    expect(all('foundedPlace').join()).toContain('Chiang Mai');
    expect(all('headquarters').filter((place) => place.startsWith('Bangkok')).length).toBeGreaterThanOrEqual(3);
    expect(new Set(all('country'))).toEqual(new Set(['Thailand']));
    expect(all('address')).toEqual(['Phayathai Road, Rachathewi, Bangkok, Thailand 10400']);
  });

  it('gives each member count and each country count, and none of anybody else', () => {
    expect(new Set(amounts('memberCount'))).toEqual(new Set([126, 122, 104, 102, 95, 81]));
    expect(new Set(amounts('memberCountryCount'))).toEqual(new Set([105, 104, 93, 86, 75, 74]));
  });

  it('gives both key people with their roles, and none of the people who signed something', () => {
    expect(new Set(all('keyPerson'))).toEqual(
      new Set(['Carol Bellamy (person) · role=Chair', 'Guillaume Landry (person) · role=executive director']),
    );
  });

  it.each([
    ['Thorolf Rafto', '1998'],
    ['Asia Democracy', '2012'],
    ['Gold Standard', '2012'],
    ['Hilton', '2013'],
    ['INTERPOL', '2017'],
  ])('gives the award %s of %s', (name, year) => {
    const found = of('award').filter(({ value }) => value.type === 'text' && value.text.includes(name));
    expect(new Set(found.map(({ qualifiers }) => qualifiers.pointInTime))).toEqual(new Set([year]));
  });

  it('gives the prize money with the prize', () => {
    expect(all('award')).toContain('Conrad N. Hilton Humanitarian Prize · amount=1500000 USD · pointInTime=2013');
  });

  it.each([
    ['1996', 'Stockholm'],
    ['2001', 'Yokohama'],
    ['2008', 'Rio De Janeiro'],
    ['2008', 'Rio de Janeiro, Brazil'],
  ])('gives the congress of %s in %s', (year, place) => {
    const found = of('event').filter(
      ({ qualifiers }) => qualifiers.pointInTime === year && qualifiers.place?.startsWith(place),
    );
    expect(found.map(notation).join()).toMatch(/congress/i);
  });

  it('gives the campaign with the years that each text says', () => {
    const campaign = of('event').filter(({ value }) => value.type === 'text' && /campaign/.test(value.text));
    const years = campaign.map(({ qualifiers: { start, end, pointInTime } }) => pointInTime ?? `${start}/${end}`);
    expect(years).toEqual(expect.arrayContaining(['2009/2012', '2011']));
    expect(campaign.map(({ qualifiers }) => qualifiers.duration)).toContain('P3Y');
  });

  it.each([
    [7_044_278, 'exact', 'signatures'],
    [7_000_000, 'at-least', 'signatures'],
    [1_000_000_000, 'about', 'children'],
    [1300, 'at-least', 'signatories'],
    [42, 'exact', 'countries'],
    [300, 'at-least', 'companies'],
  ])('counts %s (%s) %s', (amount, bound, counted) => {
    const values = of('statistic').map(({ value }) => value);
    expect(values).toContainEqual(
      expect.objectContaining({ amount, bound, unit: expect.stringContaining(counted) as string }),
    );
  });

  it('says whose the signatories are, and who claims what', () => {
    const about = (amount: number) =>
      of('statistic').flatMap(({ value, qualifiers }) =>
        value.type === 'quantity' && value.amount === amount ? (qualifiers.about ?? 'the subject') : [],
      );
    expect(about(1300)).toEqual(['The Code']);
    expect(about(100_000)).toEqual(['ECPAT-USA']);
  });

  it('gives the four languages', () => {
    expect(all('language')).toEqual(['English', 'French', 'Spanish', 'Russian']);
  });

  it('gives what the acronym stood for at different times', () => {
    expect(all('alternateName')).toEqual(
      expect.arrayContaining([
        'End Child Prostitution in Asian Tourism',
        'End Child Prostitution and Trafficking',
        'End Child Prostitution, Child Pornography and Trafficking of Children for Sexual Purposes',
        'Beyond Borders · place=Canada',
      ]),
    );
  });

  it('skips markers, look-up dates and likes, and nothing that it says of the world', () => {
    const skipped = five.flatMap((file) => extraction(read(file)).skipped);
    const said = skipped.filter(
      ({ reason }) => !/marker|reference list|likes|link mark|ordinal|length of time/.test(reason),
    );
    // One year dates the data that somebody used: nothing happened then.
    expect(said.map(({ exact }) => exact).filter((figure) => figure !== '1990')).toEqual([]);
  });
});

describe('articles as they are found', () => {
  it.each(articles.map((file) => [file.split('/').at(-3), file]))('can cite all of %s', (_, file = '') => {
    expect(claimsOf(read(file)).length).toBeGreaterThan(0);
  });
});
