/**
 * Parsed source in, claims out. Four layers: what the text calls its subject; marks on every passage; rules (rows,
 * patterns, shapes, lists); and what no rule took, as dated events and counted figures. Looks at one source only.
 */
import type { Claim, Extraction } from '../model/claim.ts';
import type { Block, ParsedSource } from '../model/parsed.ts';
import type { Passage } from '../model/passage.ts';
import type { Vocabulary } from '../model/vocabulary.ts';
import { foundIn } from './anywhere.ts';
import { type Cite, citer } from './cite.ts';
import { addressInLines, contacts } from './contact.ts';
import { withoutCut } from './cut-text.ts';
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
import { withoutThoseWhoLeft } from './left-office.ts';
import { lengths } from './length.ts';
import { claimOfAim, claimOfItem, type Listed, listedUnder } from './listed.ts';
import { mark } from './mark.ts';
import { mentionedIn } from './mentioned.ts';
import { acronymClaims, nameClaims } from './naming.ts';
import { withOffices } from './office-rows.ts';
import { pageKind } from './page-kind.ts';
import { peopleInLines } from './person-line.ts';
import { plausible } from './plausible.ts';
import { profileOf } from './profile.ts';
import { claimsInProse } from './prose.ts';
import { readSentences } from './read-sentences.ts';
import { claimsInRecord, claimsInUnknownRow, rowOfRecord } from './record.ts';
import { type Ask, afresh, answersFrom, type Remember, wordsAsked } from './remember.ts';
import { claimsInRow } from './row.ts';
import { lastYearIn, withYears } from './same-year.ts';
import { sectionTopics } from './section-topic.ts';
import type { ReadSentence } from './sentence.ts';
import { seriesOfPlaces } from './series-of-places.ts';
import { type FigurePassage, skippedFigures, whySkipped } from './skip.ts';
import { statistics } from './statistic.ts';
import { subjectExpression } from './subject-mentions.ts';
import { findSubjectNames, type Naming, type SubjectNames } from './subject-names.ts';
import { tidy } from './tidy.ts';
import { figuresInTiles } from './tile.ts';
import type { Topic } from './topic.ts';
import { aboutUndertaking, type Undertakings, undertakingsIn } from './undertaking.ts';
import { usedBy } from './used-figure.ts';
import { withFigures } from './which-figure.ts';
import { writtenWords } from './written-words.ts';

type Marker = (passage: Passage, why?: string) => readonly Entity[];

/** @param remember knows what was found in parts of the text before, where anything does; the outcome is the same */
export function extract(
  parsed: ParsedSource,
  vocabulary: Vocabulary,
  { remember = afresh, ...naming }: Naming & { readonly remember?: Remember } = {},
): Extraction {
  const kind = pageKind(parsed.blocks);
  const names = findSubjectNames(parsed, kind, naming, remember);
  const figures: FigurePassage[] = [];
  const ask = answersFrom({ noun: names.nouns, ...writtenWords(parsed.blocks) });
  const marker = markerOf(names.names, ask, figures, remember);
  const cite = citer(parsed.source);

  const owned = sectionTopics(parsed, names);
  const fromBlocks = withOffices(parsed.blocks).flatMap((block) =>
    kind === 'advert' && block.type === 'row'
      ? passedOver([block.key, ...block.values], 'a post or a grant', marker)
      : claimsOfBlock(block, owned.get(block.section), names.names, vocabulary, marker, cite),
  );
  const sentences = readSentences(parsed, names, vocabulary.languages, owned, marker, ask, remember);
  const listed = listedUnder(vocabulary);
  const rules = (sentence: ReadSentence, cite: Cite, names: readonly string[]) => ({
    claims: claimsOfSentence(sentence, vocabulary, names, listed, cite),
  });
  const fromSentences = sentences.flatMap(
    (sentence) => foundIn(sentence, cite, remember, 'claims', rules, names.names).claims,
  );
  const written = countryNames(sentences, remember);
  const said = [
    ...fromBlocks,
    ...(names.byNameOnly ? [] : peopleInLines(parsed, vocabulary, cite, remember)),
    ...figuresInTiles(parsed.blocks, vocabulary, marker, cite),
    ...(names.byNameOnly ? [] : addressInLines(parsed.blocks, vocabulary, cite)),
    ...fromSentences,
    ...nameClaims(sentences, vocabulary, cite),
    ...countryOfDefinition(sentences, names.byNameOnly, written, vocabulary, cite),
  ];
  const ruled = withoutFallbacks(
    vocabulary,
    withoutOtherCountries(plausible(withoutCut(said, parsed), vocabulary, names.names)),
  );
  const held = withoutThoseWhoLeft(ruled, parsed.source);
  const known = tidy([...held, ...countriesOfSeats(held, written, vocabulary)]);
  const claims = withFigures(
    tidy([...known, ...leftOver(sentences, known, names, vocabulary, cite, remember)]).sort(byPlace),
  );
  const dated = figures.filter(({ why }) => why === undefined || why === 'reference list');
  return {
    profile: {
      ...profileOf(
        parsed,
        names,
        dated.map(({ passage, entities }) => ({ text: passage.text, entities })),
      ),
      mentions: mentionedIn(sentences, remember),
    },
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

/** Marks a passage and notes its figures, so that those which nothing takes can be accounted for. */
function markerOf(names: readonly string[], ask: Ask, figures: FigurePassage[], remember: Remember): Marker {
  const subject = subjectExpression(names);
  const markWith = (asking: Ask, text: string, _: readonly string[]) =>
    mark(text, {
      subject,
      nouns: wordsAsked(asking, 'noun'),
      lowercaseWords: wordsAsked(asking, 'lowercase'),
      capitalWords: wordsAsked(asking, 'capital'),
    });
  return (passage, why) => {
    const entities = remember.asking('mark', markWith, ask, passage.text, names);
    figures.push({ passage, entities, ...(why === undefined ? {} : { why }) });
    return entities;
  };
}

function claimsOfBlock(
  block: Block,
  owner: Topic,
  names: readonly string[],
  vocabulary: Vocabulary,
  marker: Marker,
  cite: Cite,
): Claim[] {
  switch (block.type) {
    case 'row': {
      if (owner !== undefined && !owner.subject) return passedOver([block.key, ...block.values], owner.name, marker);
      const claims = claimsInRow(block, vocabulary, marker, cite);
      return claims.length > 0 ? claims : claimsInUnknownRow(block, names, vocabulary, marker, cite);
    }
    case 'record': {
      const row = rowOfRecord(block);
      return row === undefined
        ? claimsInRecord(block, marker, cite)
        : claimsOfBlock(row, owner, names, vocabulary, marker, cite);
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
  names: SubjectNames['names'],
  listedIn: Listed,
  cite: Cite,
): Claim[] {
  const acronyms = acronymClaims(sentence, names, vocabulary, cite);
  if (sentence.aside) return claimsInProse(sentence, vocabulary, cite);
  if (sentence.place === 'title') return [...acronyms, ...contacts(sentence, names, vocabulary, cite)];
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
    ...contacts(sentence, names, vocabulary, cite),
  ];
}

/** Every date and number that no rule took: events first, since a figure in an event's clause may still count something. */
function leftOver(
  sentences: readonly ReadSentence[],
  known: readonly Claim[],
  names: SubjectNames,
  vocabulary: Vocabulary,
  cite: Cite,
  remember: Remember,
): Claim[] {
  const used = usedBy(known);
  const leftIn = leftOverIn(vocabulary);
  const claims: Claim[] = [];
  let lately: Undertakings = new Map();
  let year: string | undefined;
  for (const read of sentences) {
    if (read.place === 'title') continue;
    const { entities } = withYears(read, year).marked;
    const taken = entities.filter((entity) => used(read, entity)).map(({ start }) => start);
    const left = foundIn(read, cite, remember, 'left over', leftIn, taken, names.names[0] ?? '', year, lately);
    claims.push(...left.claims);
    year = lastYearIn(read, year);
    lately = left.lately;
  }
  return claims;
}

/** What is left over in one sentence, and what it calls a campaign. */
function leftOverIn({ properties }: Vocabulary) {
  const [hasEvents, hasStatistics] = [properties.has('event'), properties.has('statistic')];
  /** @param taken where the entities begin that claims have used */
  return (
    read: ReadSentence,
    cite: Cite,
    taken: readonly number[],
    subject: string,
    year: string | undefined,
    before: Undertakings,
  ): { readonly claims: readonly Claim[]; readonly lately: Undertakings } => {
    const sentence = withYears(aboutUndertaking(read, before), year);
    const lately = undertakingsIn(read, before);
    const placed = seriesOfPlaces(sentence, cite);
    const usedToo = usedBy(placed);
    const isTaken = (entity: Entity): boolean => taken.includes(entity.start) || usedToo(sentence, entity);
    const claims: Claim[] = [];
    if (hasEvents)
      claims.push(
        ...placed,
        ...events(sentence, subject, isTaken, cite),
        ...lengths(sentence, subject, isTaken, cite, lately),
      );
    if (hasStatistics) claims.push(...statistics(sentence, isTaken, cite));
    return { claims, lately };
  };
}

function byPlace(a: Claim, b: Claim): number {
  return a.reference.start - b.reference.start || a.reference.end - b.reference.end;
}
