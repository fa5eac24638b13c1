/**
 * The compose stage: facts and a template's front matter become a document's model, which holds what each page shows and
 * the numbered references, and nothing else. Layout is the template's, wording the locale's; no clock, no disk.
 */
import type { Reference } from '../model/claim.ts';
import type { Block, BlockOf, DocumentModel, DocumentSection, Logo, Mark } from '../model/document.ts';
import type { Facts, Statement } from '../model/facts.ts';
import type { Fit } from '../model/fit.ts';
import type { Labels } from '../model/labels.ts';
import type { BlockSpec, SectionSpec, Template } from '../model/template.ts';
import type { Vocabulary } from '../model/vocabulary.ts';
import { cards } from './blocks/cards.ts';
import { chart } from './blocks/chart.ts';
import { disagreements } from './blocks/disagreements.ts';
import { facts as factRows, list } from './blocks/facts.ts';
import { figures } from './blocks/figures.ts';
import { history } from './blocks/history.ts';
import { lists } from './blocks/lists.ts';
import { masthead, prose } from './blocks/prose.ts';
import { quotes } from './blocks/quotes.ts';
import { decisions, references, supported } from './blocks/references.ts';
import { rest } from './blocks/rest.ts';
import { tiles } from './blocks/tiles.ts';
import { timeline } from './blocks/timeline.ts';
import { sizeOf, tightened, tighter, tightest } from './budget.ts';
import { anchors, chosenReferences, marks, marksIn, numberCitations } from './citations.ts';
import { emptyContents, withContents } from './contents.ts';
import { type Cite, type Context, context, label, whom } from './context.ts';
import { datedAs } from './dated.ts';

/** What composing needs besides the facts and the template. */
export interface ComposeOptions {
  readonly labels: Labels;
  readonly page: 'A4' | 'Letter';
  /** EDTF: the date that the document prints; absent: none. */
  readonly date?: string;
  /** How the document is made to fit its pages; absent: for a screen, where all fits. */
  readonly fit?: Fit;
  /** Printed at the head: a data URL, and what stands for it. */
  readonly logo?: Logo;
  /** For labels of properties that the locale does not know. */
  readonly vocabulary?: Vocabulary;
  /** Told of every citing, with the marks that stand for it: the very objects that the model holds where it is printed. */
  readonly trace?: (statement: Statement, marks: readonly Mark[]) => void;
}

const partsInOrder = ['head', 'main', 'side', 'foot'] as const;
type References = () => BlockOf<'references'> | undefined;

type Part = (typeof partsInOrder)[number];
/** How often the bounds of each part have been drawn tighter. */
type Steps = Readonly<Record<Part, number>>;

/**
 * Composes one document. Its sections are those of the front matter that have something to say; where a part holds more
 * than the template's budget for it, its bounds are drawn tighter, step by step.
 */
export function compose(facts: Facts, template: Template, options: ComposeOptions): DocumentModel {
  const { budget } = template.front;
  let steps: Steps = { head: 0, main: 0, side: 0, foot: 0 };
  for (;;) {
    const model = composeWithin(facts, template, options, steps);
    const full = partsInOrder.filter((part) => {
      return steps[part] < tightest && sizeOf(model[part]) > (budget[part] ?? Number.POSITIVE_INFINITY);
    });
    if (full.length === 0)
      return shortened(steps, options.fit, model, (less) => composeWithin(facts, template, options, less));
    steps = { ...steps, ...Object.fromEntries(full.map((part) => [part, steps[part] + 1])) };
  }
}

/** The model with the bounds that the template's fallbacks draw tighter still. */
function shortened(
  steps: Steps,
  fit: Fit | undefined,
  model: DocumentModel,
  again: (less: Steps) => DocumentModel,
): DocumentModel {
  const shorten = (fit?.applied ?? []).flatMap((fallback) => ('shorten' in fallback ? [fallback.shorten] : []));
  if (shorten.length === 0) return model;
  const more = (part: Part): number => shorten.filter((one) => one === part).length;
  const less = partsInOrder.map((part) => [part, Math.min(tightest, steps[part] + more(part))] as const);
  return again({ ...steps, ...Object.fromEntries(less) });
}

function composeWithin(facts: Facts, template: Template, options: ComposeOptions, steps: Steps): DocumentModel {
  const { front } = template;
  const { labels, fit } = options;
  const dropped = new Set((fit?.applied ?? []).flatMap((fallback) => ('drop' in fallback ? [fallback.drop] : [])));
  const basis = context(facts, front, options);
  const specs = partsInOrder.flatMap((part) =>
    front.sections
      .filter((section) => section.part === part && !dropped.has(section.id))
      .map((section) => tightened(section, steps[part])),
  );
  const characters = (part: Part): number => tighter(front.characters, steps[part], 40);
  const quote = tighter(front.quote, steps.foot, 45);

  const draft: Reference[] = [];
  const collect: Cite = (statement) =>
    chosenReferences(statement, front.references).map((reference) => ({ number: draft.push(reference) - 1, id: '' }));
  const printed = marksIn(sections(specs, characters, { ...basis, cite: collect }, () => undefined));

  const citations = numberCitations(
    printed.map(({ number }) => draft[number]).filter((one) => one !== undefined),
    quote,
  );
  const cite: Cite = (statement) => {
    const given = marks(chosenReferences(statement, front.references), citations);
    options.trace?.(statement, given);
    return given;
  };
  const listed: References = () => {
    const decided = decisions(facts.statements, front.references, citations, labels);
    const appendix = specs.some(({ blocks }) => blocks.some((block) => block.block === 'references' && block.appendix));
    const supports = supported(appendix ? facts.statements : [], front.references, citations, basis);
    return references(facts.sources, citations, anchors(facts), labels, quote, basis.title, supports, decided);
  };
  const composed = withContents(sections(specs, characters, { ...basis, cite }, listed), specs, fit);

  const part = (name: Part): DocumentSection[] =>
    composed.filter((_, i) => specs[i]?.part === name).filter((section) => section !== undefined);
  return {
    name: template.name,
    title: label(labels.documents, front.title) ?? front.title,
    subject: whom(facts, labels),
    lang: labels.language,
    page: options.page,
    ...(options.logo === undefined ? {} : { logo: options.logo }),
    ...datedAs(options.date, facts, labels),
    head: part('head'),
    main: part('main'),
    side: part('side'),
    foot: part('foot'),
  };
}

function sections(
  specs: readonly SectionSpec[],
  characters: (part: Part) => number,
  basis: Context,
  listed: References,
): readonly (DocumentSection | undefined)[] {
  return specs.map((spec) => {
    const ctx = { ...basis, characters: characters(spec.part) };
    const all = spec.blocks.map((block) => composeBlock(block, ctx, spec.id, listed)).filter((b) => b !== undefined);
    const blocks = all.filter((block) => !isTold(block, all));
    if (blocks.length === 0) return undefined;
    const title = label(ctx.labels.sections, spec.id) ?? spec.id;
    return { id: spec.id, ...(spec.heading ? { title } : {}), blocks };
  });
}

/** A chart of bars has every row of the table beside it: its figures are not told twice. */
function isTold(block: Block, all: readonly Block[]): boolean {
  const drawn = all.some((one) => one.kind === 'chart' && one.panels.some(({ bars }) => bars.length > 0));
  return block.kind === 'history' && drawn;
}

function composeBlock(spec: BlockSpec, ctx: Context, section: string, listed: References): Block | undefined {
  switch (spec.block) {
    case 'masthead':
      return masthead(spec, ctx);
    case 'prose':
      return prose(spec, ctx);
    case 'facts':
      return factRows(spec, ctx, section);
    case 'rest':
      return rest(spec, ctx, section);
    case 'tiles':
      return tiles(spec, ctx);
    case 'history':
      return history(spec, ctx, section);
    case 'chart':
      return chart(spec, ctx);
    case 'contents':
      return emptyContents;
    case 'timeline':
      return timeline(spec, ctx, section);
    case 'cards':
      return cards(spec, ctx, section);
    case 'list':
      return list(spec, ctx, section);
    case 'lists':
      return lists(spec, ctx, section);
    case 'figures':
      return figures(spec, ctx, section);
    case 'quotes':
      return quotes(spec, ctx, section);
    case 'disagreements':
      return disagreements(spec, ctx, section);
    case 'references':
      return listed();
  }
}
