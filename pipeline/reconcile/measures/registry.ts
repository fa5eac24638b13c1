/**
 * Which measure compares a property's claims: by the property's id where its kind of value needs it, else by the type
 * of its value, so that a user's own properties are compared sensibly too.
 */

import type { Claim } from '../../model/claim.ts';
import type { ValueType } from '../../model/value.ts';
import type { Property } from '../../model/vocabulary.ts';
import { stems } from '../../model/words.ts';
import { countMeasure } from './count.ts';
import { eventMeasure, titledMeasure } from './happening.ts';
import { type Measure, textOf } from './measure.ts';
import { alternateNameMeasure, organisationMeasure, subjectNameMeasure } from './name.ts';
import { personMeasure } from './person.ts';
import { placeMeasure } from './place.ts';
import { codeMeasure, durationMeasure, urlMeasure, websiteMeasure } from './plain.ts';
import { statisticMeasure } from './statistic.ts';
import { timeMeasure } from './time.ts';
import { addressMeasure, wordingMeasure } from './wording.ts';

const byProperty: Readonly<Record<string, Measure>> = {
  name: subjectNameMeasure,
  alternateName: alternateNameMeasure,
  type: organisationMeasure,
  address: addressMeasure,
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

/** The measure for a property of a subject with this {@link themeOf theme}. */
export function measureOf(property: Property, theme: ReadonlySet<string>): Measure {
  if (property.id === 'event') return eventMeasure(theme);
  const special = Object.hasOwn(byProperty, property.id) ? byProperty[property.id] : undefined;
  if (special !== undefined) return special;
  if (property.value === 'quantity' && property.holds === 'series') return countMeasure;
  if (property.kind === 'place') return placeMeasure;
  if (property.kind === 'person') return personMeasure;
  return byType[property.value];
}

/** The words of what the subject is called and what it is for, as stems. */
export function themeOf(claims: ReadonlyMap<string, readonly Claim[]>): ReadonlySet<string> {
  const texts = ['name', 'alternateName', 'purpose', 'focusArea'].flatMap((id) => claims.get(id) ?? []).map(textOf);
  return new Set([...new Set(texts)].flatMap(stems));
}

/** Whether values of this property are put in each source's own words, so that other words are no contradiction. */
export function wordingIsFree(property: Property): boolean {
  return property.id === 'purpose';
}
