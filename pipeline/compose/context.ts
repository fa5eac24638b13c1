/** What every block of a document is composed from: the facts by property, the labels, and the one who hands out numbers. */
import type { Mark, More, Text } from '../model/document.ts';
import type { Contradiction, Facts, FactsSource, Statement } from '../model/facts.ts';
import type { Labels, Phrase } from '../model/labels.ts';
import type { FrontMatter } from '../model/template.ts';
import type { Vocabulary } from '../model/vocabulary.ts';
import { clean } from './clean.ts';
import { fill, fillText, type Slot } from './pattern.ts';
import { shownBy } from './shown.ts';
import { type SourceTitle, sourceTitles } from './source-title.ts';

/** Gives the marks of a statement; each call is one appearance on the page, in reading order. */
export type Cite = (statement: Statement) => Mark[];

/** See the head of this file. */
export interface Context {
  readonly facts: Facts;
  readonly labels: Labels;
  readonly overflow: FrontMatter['overflow'];
  /** Longest text of a value, in characters. */
  readonly characters: number;
  readonly cite: Cite;
  /** Statements of a property in the order of the facts; none for a property that nothing is known of. */
  readonly statements: (property: string) => readonly Statement[];
  readonly statement: (id: string) => Statement | undefined;
  readonly source: (id: string) => FactsSource | undefined;
  /** How the document calls a source. */
  readonly title: (id: string) => SourceTitle;
  readonly contradictions: readonly Contradiction[];
  /** Properties that some block of the document shows. */
  readonly shown: ReadonlySet<string>;
  /** Label of a property: the locale's, else the vocabulary's, else its id. */
  readonly property: (id: string) => string;
}

/** Builds the look-ups once; `cite` is swapped between the passes of compose. */
export function context(
  facts: Facts,
  front: Pick<FrontMatter, 'overflow' | 'characters' | 'sections'>,
  { labels, vocabulary }: { labels: Labels; vocabulary?: Vocabulary },
): Omit<Context, 'cite'> {
  const byProperty = Map.groupBy(facts.statements, (statement) => statement.property);
  const byId = new Map(facts.statements.map((statement) => [statement.id, statement]));
  const sources = new Map(facts.sources.map((source) => [source.id, source]));
  return {
    facts,
    labels,
    overflow: front.overflow,
    characters: front.characters,
    statements: (property) => byProperty.get(property) ?? [],
    statement: (id) => byId.get(id),
    source: (id) => sources.get(id),
    contradictions: facts.contradictions,
    shown: shownBy(front, labels),
    title: sourceTitles(facts.sources, labels),
    property: (id) => label(labels.properties, id) ?? vocabulary?.properties.get(id)?.label ?? id,
  };
}

/** Gives the label of an id, where there is one; safe for ids such as "constructor". */
export function label(labels: Readonly<Record<string, string>>, id: string): string | undefined {
  return Object.hasOwn(labels, id) ? labels[id] : undefined;
}

/** Gives a phrase with its slots filled in; slots without a value make what is in brackets around them vanish. */
export function phrase(
  labels: Labels,
  name: Phrase,
  slots: Readonly<Record<string, string | number | undefined>> = {},
): string {
  return fill(labels.phrases[name], slots, labels.language) ?? '';
}

/** What the documents call the subject: its name, or a word for any body where no source says one. */
export function whom({ subject }: { readonly subject: string }, labels: Labels): string {
  return clean(subject) || phrase(labels, 'unnamed');
}

/** The same with slots that are texts themselves. */
export function phraseText(labels: Labels, name: Phrase, slots: Readonly<Record<string, Text>>): Text {
  const find = (slot: string): Slot | undefined => {
    const text = Object.hasOwn(slots, slot) ? slots[slot] : undefined;
    return text === undefined ? undefined : { text, count: 1 };
  };
  return fillText(labels.phrases[name], find, labels.language) ?? [];
}

/** Gives the end of a bounded list, where something was left out: how much, and where it stands. */
export function more(ctx: Context, count: number, section: string): { readonly more?: More } {
  if (count <= 0) return {};
  const href = ctx.overflow === 'briefing' ? `briefing.html#${section}` : 'evidence.html#statements';
  return { more: { text: phrase(ctx.labels, `more-${ctx.overflow}`, { count }), href } };
}
