/** "The Lamp Code is a pledge. It was developed by Acme": a programme that the sentence calls "it", and the one before by name. */
import type { Claim } from '../model/claim.ts';
import { kindCharacter } from '../model/entity-kind.ts';
import type { Cite } from './cite.ts';
import { type ReadSentence, spanOf } from './sentence.ts';

const developed = new RegExp(
  `^(?:It|The (?:code|campaign|programme|program|project|initiative|scheme)) (?:was|is) (?:[a-z]+ ){0,2}?(?:developed|launched|created|initiated|run|hosted|set up|started) by (?:the )?[${kindCharacter.subject}${kindCharacter.branch}]`,
  'u',
);

/** The programme of which a sentence goes on to say that the subject made it. */
export function developedBySubject(sentence: ReadSentence, cite: Cite): Claim[] {
  const { topic, marked } = sentence;
  if (topic === undefined || topic.subject || topic.body === true || topic.person === true) return [];
  const found = developed.exec(marked.coded);
  if (found === null) return [];
  return [
    {
      property: 'programme',
      value: { type: 'text', text: topic.name.replace(/ (?:campaign|programme|program|project|initiative)$/u, '') },
      qualifiers: {},
      reference: cite(spanOf(sentence, 0, marked.plainOffset(found[0].length)), 'developed-by'),
      place: sentence.place,
    },
  ];
}
