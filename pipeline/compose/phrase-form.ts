/** What a stretch of English is, told from its first words: enough to choose the sentence that it fits into. */

/** See the head of this file. */
export type PhraseForm = 'gerund' | 'infinitive' | 'verb' | 'for' | 'answer' | 'clause' | 'noun';

const verbs =
  'works|seeks|aims|strives|provides|promotes|supports|offers|broadcasts|runs|serves|protects|helps|advocates|fights|trains|' +
  'campaigns|represents|develops|produces|operates|organi[sz]es|manages|delivers|conducts|coordinates|publishes|teaches';
const verb = new RegExp(`^(?:${verbs})\\s`);
/** What a body did about what is said of it: "agreed to stop using the figure". */
const answer =
  /^(?:(?:has|have|had)\s)?(?:later\s|subsequently\s|since\s)?(?:agreed|responded|replied|answered|denied|rejected|disputed|defended|apologi[sz]ed|acknowledged|admitted|withdrew|withdrawn|promised|stopped|dropped)\s/i;
/** A finite verb that belongs to no relative clause. */
const finite =
  /(?<!\b(?:which|that|who|whose)\s)\b(?:is|are|was|were|has|have|had|does|did|fails?|failed|lacks?|lacked|ignores?|ignored|should|could|would|will|can(?:not)?|may|might|rests?|rested)\b/;
/** How far into it the verb of a clause stands at the latest, in words. */
const verbWithin = 12;

/** Gives the form of a phrase that a source has in English. */
export function phraseForm(text: string): PhraseForm {
  if (/^for\s/i.test(text)) return 'for';
  if (/^to\s+\p{Ll}/u.test(text)) return 'infinitive';
  if (/^\p{L}{3,}ing\s/u.test(text)) return 'gerund';
  if (verb.test(text)) return 'verb';
  if (answer.test(text)) return 'answer';
  const beginning = text.split(/\s+/).slice(0, verbWithin).join(' ');
  return finite.test(beginning) ? 'clause' : 'noun';
}
