/**
 * Parsed source in, claims out. Four layers: what the text calls its subject; marks on every passage; rules (rows,
 * patterns, shapes, lists); and what no rule took, as dated events and counted figures. Looks at one source only.
 */
import type { Claim, Extraction } from '../model/claim.ts';
import { isLetterCode, isLetterOrAccentCode, isLetterOrNumberCode, isSmallCode } from '../model/letter.ts';
import type { Block, ParsedSource } from '../model/parsed.ts';
import type { Passage } from '../model/passage.ts';
import type { Vocabulary } from '../model/vocabulary.ts';
import { type Cite, citer } from './cite.ts';
import { addressInLines, contacts } from './contact.ts';
import {
  countriesOfSeats,
  countryNames,
  countryOfDefinition,
  withoutMereCountries,
  withoutOtherCountries,
} from './derive.ts';
import { developedBySubject } from './developed.ts';
import type { Entity } from './entity.ts';
import { events } from './event.ts';
import { lengths } from './length.ts';
import { claimOfAim, claimOfItem, type Listed, listedUnder } from './listed.ts';
import { type MarkContext, mark } from './mark.ts';
import { acronymClaims, nameClaims } from './naming.ts';
import { withOffices } from './office-rows.ts';
import { pageKind } from './page-kind.ts';
import { peopleInLines } from './person-line.ts';
import { plausible } from './plausible.ts';
import { profileOf } from './profile.ts';
import { claimsInProse } from './prose.ts';
import { readSentences } from './read-sentences.ts';
import { claimsInRecord, claimsInUnknownRow, rowOfRecord } from './record.ts';
import { claimsInRow } from './row.ts';
import { lastYearIn, withYears } from './same-year.ts';
import { sectionTopics } from './section-topic.ts';
import type { ReadSentence } from './sentence.ts';
import { seriesOfPlaces } from './series-of-places.ts';
import { type FigurePassage, skippedFigures, whySkipped } from './skip.ts';
import { statistics } from './statistic.ts';
import { subjectExpression } from './subject-mentions.ts';
import { findSubjectNames, type SubjectNames } from './subject-names.ts';
import { tidy } from './tidy.ts';
import { figuresInTiles } from './tile.ts';
import type { Topic } from './topic.ts';
import { aboutUndertaking, type Undertakings, undertakingsIn } from './undertaking.ts';
import { usedBy } from './used-figure.ts';
import { withFigures } from './which-figure.ts';

type Marker = (passage: Passage, why?: string) => readonly Entity[];

/** @param options.subject the subject's configured name */
export function extract(
  parsed: ParsedSource,
  vocabulary: Vocabulary,
  options: { readonly subject?: string } = {},
): Extraction {
  const kind = pageKind(parsed.blocks);
  const names = findSubjectNames(parsed, kind, options.subject);
  const figures: FigurePassage[] = [];
  const marker = markerOf(
    { subject: subjectExpression(names.names), nouns: names.nouns, ...writtenWords(parsed.blocks) },
    figures,
  );
  const cite = citer(parsed.source);

  const owned = sectionTopics(parsed, names);
  const fromBlocks = withOffices(parsed.blocks).flatMap((block) =>
    kind === 'advert' && block.type === 'row'
      ? passedOver([block.key, ...block.values], 'a post or a grant', marker)
      : claimsOfBlock(block, owned.get(block.section), vocabulary, marker, cite),
  );
  const sentences = readSentences(parsed, names, vocabulary.languages, marker);
  const listed = listedUnder(vocabulary);
  const fromSentences = sentences.flatMap((sentence) => claimsOfSentence(sentence, vocabulary, names, listed, cite));
  const written = countryNames(sentences);
  const said = [
    ...fromBlocks,
    ...(names.byNameOnly ? [] : peopleInLines(parsed, vocabulary, cite)),
    ...figuresInTiles(parsed.blocks, vocabulary, marker, cite),
    ...(names.byNameOnly ? [] : addressInLines(parsed.blocks, vocabulary, cite)),
    ...fromSentences,
    ...nameClaims(sentences, vocabulary, cite),
    ...countryOfDefinition(sentences, names.byNameOnly, written, vocabulary, cite),
  ];
  const ruled = withoutFallbacks(vocabulary, withoutOtherCountries(plausible(said, vocabulary, names.names)));
  const known = tidy([...ruled, ...countriesOfSeats(ruled, written, vocabulary)]);
  const claims = withFigures(tidy([...known, ...leftOver(sentences, known, names, vocabulary, cite)]).sort(byPlace));
  const dated = figures.filter(({ why }) => why === undefined || why === 'reference list');
  return {
    profile: profileOf(
      parsed,
      names,
      dated.map(({ passage, entities }) => ({ text: passage.text, entities })),
    ),
    claims,
    skipped: skippedFigures(parsed.source, figures, parsed.marks, claims),
  };
}

/** Without what is said better elsewhere in the text, and without seats that are mere countries. */
function withoutFallbacks(vocabulary: Vocabulary, claims: readonly Claim[]): Claim[] {
  const isFallback = ({ property, reference }: Claim): boolean =>
    vocabulary.properties.get(property)?.patterns.some(({ id, fallback }) => fallback && id === reference.rule) ??
    false;
  const fallbacks = new Set(claims.filter(isFallback));
  if (fallbacks.size === 0) return withoutMereCountries(claims);
  const said = claims.filter((claim) => !fallbacks.has(claim));
  const properties = new Set(said.map(({ property }) => property));
  const values = new Set(said.map(({ property, value }) => `${property} ${JSON.stringify(value)}`));
  return withoutMereCountries(
    claims.filter(
      (claim) =>
        !fallbacks.has(claim) ||
        !properties.has(claim.property) ||
        values.has(`${claim.property} ${JSON.stringify(claim.value)}`),
    ),
  );
}

/** Marks a passage and remembers its figures, so that those which nothing takes can be accounted for. */
function markerOf(context: MarkContext, figures: FigurePassage[]): Marker {
  return (passage, why) => {
    const entities = mark(passage.text, context);
    figures.push({ passage, entities, ...(why === undefined ? {} : { why }) });
    return entities;
  };
}

function claimsOfBlock(block: Block, owner: Topic, vocabulary: Vocabulary, marker: Marker, cite: Cite): Claim[] {
  switch (block.type) {
    case 'row': {
      if (owner !== undefined && !owner.subject) return passedOver([block.key, ...block.values], owner.name, marker);
      const claims = claimsInRow(block, vocabulary, marker, cite);
      return claims.length > 0 ? claims : claimsInUnknownRow(block, vocabulary, marker, cite);
    }
    case 'record': {
      const row = rowOfRecord(block);
      return row === undefined
        ? claimsInRecord(block, marker, cite)
        : claimsOfBlock(row, owner, vocabulary, marker, cite);
    }
    case 'note':
    case 'furniture':
      marker(block.passage, whySkipped(block));
      return [];
    default:
      return [];
  }
}

/** The infobox of somebody else in the subject's text. */
function passedOver(passages: readonly Passage[], name: string, marker: Marker): Claim[] {
  for (const passage of passages) marker(passage, `in a table about ${name}`);
  return [];
}

function claimsOfSentence(
  sentence: ReadSentence,
  vocabulary: Vocabulary,
  names: SubjectNames,
  listedIn: Listed,
  cite: Cite,
): Claim[] {
  const acronyms = acronymClaims(sentence, names, vocabulary, cite);
  if (sentence.aside) return claimsInProse(sentence, vocabulary, cite);
  if (sentence.place === 'title') return [...acronyms, ...contacts(sentence, vocabulary, cite)];
  const listed = listedIn(sentence.heading);
  const item =
    listed === undefined
      ? undefined
      : sentence.item && listed.holds === 'many'
        ? claimOfItem(sentence, listed, cite)
        : claimOfAim(sentence, listed, cite);
  if (item !== undefined) return [item];
  return [
    ...acronyms,
    ...claimsInProse(sentence, vocabulary, cite),
    ...(vocabulary.properties.has('programme') ? developedBySubject(sentence, cite) : []),
    ...contacts(sentence, vocabulary, cite),
  ];
}

/** Every date and number that no rule took: events first, since a figure in an event's clause may still count something. */
function leftOver(
  sentences: readonly ReadSentence[],
  known: readonly Claim[],
  names: SubjectNames,
  vocabulary: Vocabulary,
  cite: Cite,
): Claim[] {
  const used = usedBy(known);
  const claims: Claim[] = [];
  let lately: Undertakings = new Map();
  let year: string | undefined;
  for (const read of sentences) {
    if (read.place === 'title') continue;
    const sentence = withYears(aboutUndertaking(read, lately), year);
    year = lastYearIn(read, year);
    lately = undertakingsIn(read, lately);
    const placed = seriesOfPlaces(sentence, cite);
    const usedToo = usedBy(placed);
    const taken = (entity: Entity): boolean => used(sentence, entity) || usedToo(sentence, entity);
    if (vocabulary.properties.has('event'))
      claims.push(
        ...placed,
        ...events(sentence, names.names[0] ?? '', taken, cite),
        ...lengths(sentence, names.names[0] ?? '', taken, cite, lately),
      );
    if (vocabulary.properties.has('statistic')) claims.push(...statistics(sentence, taken, cite));
  }
  return claims;
}

/** Which words the text writes in lower case, and which with a capital inside a sentence. */
function writtenWords(blocks: readonly Block[]): { lowercaseWords: Set<string>; capitalWords: Set<string> } {
  const lowercaseWords = new Set<string>();
  const capitalWords = new Set<string>();
  for (const block of blocks) {
    if (block.type !== 'paragraph' && block.type !== 'item') continue;
    for (const { passage } of block.sentences)
      eachWord(passage.text, (word, at) => {
        if (isSmallCode(word.charCodeAt(0))) lowercaseWords.add(word);
        else if (at > 0) capitalWords.add(word);
      });
  }
  return { lowercaseWords, capitalWords };
}

/** Words with what apostrophes join to them; the second half of "co-op" is none. */
function eachWord(text: string, visit: (word: string, at: number) => void): void {
  let end = 0;
  for (let at = 0; at < text.length; at = end) {
    end = at + 1;
    if (!isWordOrJoint(text.charCodeAt(at))) continue;
    if (isLetterCode(text.charCodeAt(at))) {
      while (isLetterOrAccentCode(text.charCodeAt(end)) || isApostrophe(text.charCodeAt(end))) end++;
      visit(text.slice(at, end), at);
    }
    while (isWordOrJoint(text.charCodeAt(end))) end++;
  }
}

function isApostrophe(code: number): boolean {
  return code === 0x27 || code === 0x2019;
}

function isWordOrJoint(code: number): boolean {
  return isLetterOrNumberCode(code) || isApostrophe(code) || code === 0x2d;
}

function byPlace(a: Claim, b: Claim): number {
  return a.reference.start - b.reference.start || a.reference.end - b.reference.end;
}
