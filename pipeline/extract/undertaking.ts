/** What the text calls its campaigns and projects, for sentences that go on with "the campaign". */
import { matches } from './matches.ts';
import type { ReadSentence } from './sentence.ts';

/** From "campaign" to the name of the campaign that was named last. */
export type Undertakings = ReadonlyMap<string, string>;

const nouns =
  'campaign|programme|program|project|initiative|scheme|study|survey|tour|appeal|petition|congress|conference';
const quoted = new RegExp(`[“"]([^”"]{3,90})[”"] (${nouns})\\b`, 'gu');
const noun = new RegExp(`^ (${nouns})\\b`, 'u');
const goingOn = new RegExp(
  `^(?:During|In|Over|Throughout|Under|As part of|Through|With|For) (?:the|this) (?:(?!of )[\\p{L}\\p{N}-]+ ){0,2}?(${nouns})\\b(?! of )`,
  'u',
);

/** Adds what a sentence names to what was named before. */
export function undertakingsIn({ marked: { text, entities } }: ReadSentence, before: Undertakings): Undertakings {
  const named: [string, string][] = [];
  for (const entity of entities) {
    const kind = entity.kind === 'work' || entity.kind === 'name' || entity.kind === 'organization';
    const word = kind ? noun.exec(text.slice(entity.end, entity.end + 14))?.[1] : undefined;
    if (word !== undefined) named.push([word, entity.text]);
  }
  if (/[“"]/.test(text)) for (const [, name = '', word = ''] of matches(quoted, text)) named.push([word, name]);
  return named.length === 0 ? before : new Map([...before, ...named]);
}

/** The sentence as being about the campaign, where it opens with "During the campaign" and one was named. */
export function aboutUndertaking(sentence: ReadSentence, lately: Undertakings): ReadSentence {
  if (lately.size === 0) return sentence;
  const word = goingOn.exec(sentence.marked.text)?.[1] ?? '';
  const name = lately.get(word);
  return name === undefined ? sentence : { ...sentence, topic: { subject: false, name: `${name} ${word}` } };
}
