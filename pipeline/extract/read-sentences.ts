/** Reads a text's sentences in order: marks them, follows whom they are about, and notes where they stand. */
import type { ClaimPlace } from '../model/claim.ts';
import type { Block, ParsedSource, Section } from '../model/parsed.ts';
import type { Passage } from '../model/passage.ts';
import { code } from './code.ts';
import type { Entity } from './entity.ts';
import { languageOf, noPatternsFor } from './language.ts';
import { introducesList } from './lead-in.ts';
import { type Ask, type Remember, wordsAsked } from './remember.ts';
import { topicBelow } from './section-topic.ts';
import type { ReadSentence } from './sentence.ts';
import type { SubjectNames } from './subject-names.ts';
import { readTopic, type Topic } from './topic.ts';

/** How many prose blocks before the first heading below any prose count as the lead. */
const leadBlocks = 3;

/**
 * Sentences in languages without patterns are marked for their figures alone, with why, and not read.
 *
 * @param languages that there are patterns for, as BCP 47 tags
 * @param owned whom each section is about, where not the subject
 * @param mark gives the entities of a passage; `why` its figures are passed over, where they are
 * @param ask answers what there is to ask about the words of the text
 */
export function readSentences(
  parsed: ParsedSource,
  names: SubjectNames,
  languages: readonly string[],
  owned: ReadonlyMap<number, Topic>,
  mark: (passage: Passage, why?: string) => readonly Entity[],
  ask: Ask,
  remember: Remember,
): ReadSentence[] {
  const { nouns: _, ...known } = names;
  const topicIn = (
    asking: Ask,
    text: string,
    entities: readonly Entity[],
    given: typeof known,
    ...[before, owner]: [Topic, Topic]
  ) => readTopic(text, entities, { ...given, nouns: wordsAsked(asking, 'noun') }, before, owner);
  const languageIn = (text: string) => remember.of('language', languageOf, text);
  const read: ReadSentence[] = [];
  let section = -1;
  let topic: Topic;
  let prose = 0;
  let inLead = true;
  let caption: string | undefined;
  let below: Topic;
  for (const block of parsed.blocks) {
    if ((block.type === 'heading' || block.type === 'fragment') && !introducesList(block)) {
      if (block.type === 'heading' && prose > 0) inLead = false;
      caption = block.passage.text;
      below = undefined;
      read.push(titleSentence(block, mark(block.passage), names.byNameOnly));
      continue;
    }
    if (block.type !== 'paragraph' && block.type !== 'item' && !introducesList(block)) continue;
    const passages = 'sentences' in block ? block.sentences.map(({ passage }) => passage) : [block.passage];
    const language = block.type === 'item' ? undefined : languageIn(passages.map(({ text }) => text).join(' '));
    if (language !== undefined && !languages.includes(language)) {
      for (const passage of passages) mark(passage, noPatternsFor(language));
      continue;
    }
    if (caption !== undefined) below = topicBelow(caption, passages[0]?.text ?? '', names);
    caption = undefined;
    const owner = owned.get(block.section) ?? below;
    // A new paragraph begins anew, a list's items go on with what the list is about.
    if (block.section !== section || block.type !== 'item') topic = owner;
    section = block.section;
    const place: ClaimPlace = inLead && prose < leadBlocks ? 'lead' : 'body';
    prose++;
    const heading = headingOf(parsed.sections, block.section);
    for (const passage of passages) {
      const entities = mark(passage);
      const reading = remember.asking('topic', topicIn, ask, passage.text, entities, known, topic, owner);
      topic = reading.next ?? owner;
      read.push({
        passage,
        marked: code(passage.text, reading.entities),
        topic: reading.topic,
        place,
        item: block.type === 'item',
        aside: names.byNameOnly && !reading.entities.some(({ kind }) => kind === 'subject'),
        ...(heading === undefined ? {} : { heading }),
      });
    }
  }
  return read;
}

/** A heading or a caption: it may name the subject, and is no sentence. */
function titleSentence(
  block: Extract<Block, { type: 'heading' | 'fragment' }>,
  entities: readonly Entity[],
  aside: boolean,
): ReadSentence {
  return {
    passage: block.passage,
    marked: code(block.passage.text, entities),
    topic: undefined,
    place: 'title',
    item: false,
    aside,
  };
}

function headingOf(sections: readonly Section[], index: number): string | undefined {
  return sections[index]?.title;
}
