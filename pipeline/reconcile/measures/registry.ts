/**
 * Which measure compares a property's claims: by the property's id where its kind of value needs it, else by the type
 * of its value, so that a user's own properties are compared sensibly too.
 */

import type { Claim } from '../../model/claim.ts';
import type { ValueType } from '../../model/value.ts';
import type { Property } from '../../model/vocabulary.ts';
import { stems } from '../../model/words.ts';
import { countMeasure } from './count.ts';
import type { Geography } from './geography.ts';
import { eventMeasure, titledMeasure } from './happening.ts';
import { kindMeasure } from './kind.ts';
import { type Measure, textOf } from './measure.ts';
import { alternateNameMeasure, organisationMeasure, subjectNameMeasure } from './name.ts';
import { personMeasure } from './person.ts';
import { placeMeasure } from './place.ts';
import { codeMeasure, durationMeasure, urlMeasure, websiteMeasure } from './plain.ts';
import { statisticMeasure } from './statistic.ts';
import { timeMeasure } from './time.ts';
import { addressMeasure, tellingMeasure, wordingMeasure } from './wording.ts';

const byProperty: Readonly<Record<string, Measure>> = {
  name: subjectNameMeasure,
  alternateName: alternateNameMeasure,
  type: kindMeasure,
  address: addressMeasure,
  purpose: wordingMeasure,
  email: codeMeasure,
  telephone: codeMeasure,
  registrationNumber: codeMeasure,
  website: websiteMeasure,
  award: titledMeasure,
  programme: titledMeasure,
};

const byType: Readonly<Record<ValueType, Measure>> = {
  text: wordingMeasure,
  entity: organisationMeasure,
  time: timeMeasure,
  duration: durationMeasure,
  quantity: statisticMeasure,
  url: urlMeasure,
};

/** What comparing needs to know of a subject as a whole. */
export interface Surroundings {
  readonly theme: ReadonlySet<string>;
  readonly geography: Geography;
}

/** The measure for a property of a subject with this {@link themeOf theme} and geography. */
export function measureOf(property: Property, { theme, geography }: Surroundings): Measure {
  if (property.id === 'event') return eventMeasure(theme);
  const special = Object.hasOwn(byProperty, property.id) ? byProperty[property.id] : undefined;
  if (special !== undefined) return special;
  if (property.value === 'quantity' && property.holds === 'series') return countMeasure;
  if (property.kind === 'place') return placeMeasure(geography);
  if (property.kind === 'person') return personMeasure;
  if (property.value === 'text' && property.holds === 'one') return tellingMeasure;
  return byType[property.value];
}

/** The properties that say what the subject is called and what it is for. */
export const themed: ReadonlySet<string> = new Set(['name', 'alternateName', 'purpose', 'focusArea']);

/** The words of texts of {@link themed} properties, as stems. */
export function themeOf(texts: ReadonlySet<string>): ReadonlySet<string> {
  return new Set([...texts].flatMap(stems));
}

/** From so many meaningful words on a text is a telling, which nobody repeats word by word. */
const tellingWords = 5;

/**
 * Whether values of this property are put in each source's own words, so that other words are no contradiction: always
 * for a purpose, and for a text of the user's own vocabulary where most sources use a whole phrase.
 */
export function wordingIsFree(property: Property, claims: readonly Claim[]): boolean {
  if (property.id === 'purpose') return true;
  if (property.value !== 'text' || property.holds !== 'one' || Object.hasOwn(byProperty, property.id)) return false;
  const long = claims.filter((claim) => stems(textOf(claim)).length >= tellingWords).length;
  return long * 2 > claims.length;
}
