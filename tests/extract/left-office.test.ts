/** Who has left an office by what the text goes on to tell. */
import { expect, it } from 'vitest';
import { claimsOf } from './claims.ts';

const past = (text: string): readonly boolean[] =>
  claimsOf(`Quay Aid is a charity. ${text}`)
    .filter(({ property }) => property === 'keyPerson')
    .map((claim) => claim.past === true);

it.each([
  'Ada Reed was named director in July 2013. Its boats are red. Reed’s departure was in 2020.',
  'Ada Reed became director in 2013. Reed stepped down after a storm.',
  'In 2013 Ada Reed was elected chair of Quay Aid. Ada Reed was succeeded by others.',
])('%s', (text) => expect(past(text)).toContain(true));

it.each([
  'Ada Reed became director in 2013. Reed left her mark on the boats.',
  'Tom Reed resigned. Ada Lind became director in 2013.',
  'Ada Reed became director in 2013. Reeds stepped down.',
])('%s', (text) => expect(past(text)).toEqual([false]));
