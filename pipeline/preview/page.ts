/**
 * The preview's page: which documents there are, one of them as HTML and as PDF side by side, what changed last, and what
 * is wrong. Takes what is known and gives HTML; every text in it is escaped, and unseen characters are made visible.
 */
import Handlebars from 'handlebars';
import { summary } from '../diff/summary.ts';
import { tell } from '../diff/tell.ts';
import { type Changes, countChanges } from '../model/changes.ts';
import type { Message, Place } from '../model/message.ts';
import { codeFrame, formatPlace, type TextOf, visible } from '../report.ts';
import type { Shelf } from './shelf.ts';
import { hasErrors, type State, type SubjectSeen } from './state.ts';

/** A subject with what its output folder holds. */
export interface Shown {
  readonly seen: SubjectSeen;
  readonly shelf: Shelf;
}

/** What a page is about; nothing is chosen where several subjects are to be chosen from. */
export interface PageInput {
  readonly state: State;
  readonly subjects: readonly Shown[];
  readonly chosen?: { readonly subject: string; readonly document: string };
  /** Of the chosen subject. */
  readonly changes?: Changes;
}

/** Makes pages from the preview's own templates. */
export type PageMaker = (input: PageInput) => string;

/** Compiles the two templates. */
export function pageMaker(page: string, message: string): PageMaker {
  const handlebars = Handlebars.create();
  const options = { strict: true, knownHelpersOnly: true };
  handlebars.registerPartial('message', message);
  const print = handlebars.compile(page, options);
  return (input) => print(viewOf(input));
}

/** Names of the documents on a shelf: those that are printed come first, for they are what all is about. */
export function documentsOn({ files }: Shelf): readonly string[] {
  const names = [...files.keys()].filter((file) => file.endsWith('.html')).map((file) => file.slice(0, -5));
  const printed = (name: string) => files.has(`${name}.pdf`);
  const own = names.filter((name) => name !== 'evidence' && name !== 'changes');
  const order = [own.filter(printed).sort().reverse(), own.filter((name) => !printed(name)).sort()];
  return [...order.flat(), ...['evidence', 'changes'].filter((name) => names.includes(name))];
}

/** Address of a built file, below the server's root. */
export function fileAddress({ subject }: Shelf, name: string): string {
  const parts = subject === '' ? [] : subject.split('/');
  return `/files/${[...parts, name].map(encodeURIComponent).join('/')}`;
}

/** Address of the page that shows a document. */
export function pageAddress(subject: string, document: string): string {
  return `/show?${new URLSearchParams({ subject, document })}`;
}

function viewOf({ state, subjects, chosen, changes }: PageInput) {
  const one = subjects.find(({ seen }) => seen.path === chosen?.subject);
  const document = chosen === undefined ? '' : titleOf(chosen.document);
  const about = one === undefined ? subjects.map(({ seen }) => seen) : [one.seen];
  const messages = [...state.messages, ...about.flatMap((seen) => seen.messages)];
  const textOf: TextOf = (file) => state.texts.get(file);
  const errors = messages.filter(({ severity }) => severity === 'error').map((message) => messageView(message, textOf));
  const notices = messages
    .filter(({ severity }) => severity !== 'error')
    .map((message) => messageView(message, textOf));
  const heading = one === undefined ? visible(state.sources) : nameOf(one.seen, state);
  return {
    title: [document, heading, 'Factpress preview'].filter((part) => part !== '').join(' – '),
    heading: document === '' ? heading : `${heading}: ${document}`,
    status: statusOf(state),
    subjects: subjects.map((shown) => listView(shown, state, chosen)),
    errors,
    errorsHeading: errors.length === 1 ? 'One thing keeps it from being built' : `${errors.length} things are wrong`,
    notices,
    noticesHeading: notices.length === 1 ? 'One thing to know' : `${notices.length} things to know`,
    changes: one === undefined || changes === undefined ? undefined : changesView(changes, one.shelf),
    document,
    panes: one === undefined || chosen === undefined ? [] : panesOf(one.shelf, chosen.document),
  };
}

function statusOf(state: State): { words: string; kind: string } {
  const { building, builds, took } = state;
  if (building) return { words: builds === 0 ? 'Building for the first time …' : 'Building …', kind: 'busy' };
  if (hasErrors(state)) return { words: 'Not everything could be built', kind: 'wrong' };
  return { words: `Up to date; the last build took ${(took / 1000).toFixed(1)} s`, kind: 'well' };
}

function listView({ seen, shelf }: Shown, state: State, chosen: PageInput['chosen']) {
  const documents = documentsOn(shelf).map((name) => ({
    title: titleOf(name),
    href: pageAddress(seen.path, name),
    current: chosen?.subject === seen.path && chosen.document === name,
  }));
  return { name: nameOf(seen, state), kept: seen.outcome === 'kept' && documents.length > 0, documents };
}

function nameOf({ subject, path }: SubjectSeen, { sources }: State): string {
  return visible(subject ?? (path === '' ? sources : path));
}

/** "fact-sheet" is the "Fact sheet". */
function titleOf(document: string): string {
  const words = visible(document.replaceAll('-', ' '));
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function panesOf(shelf: Shelf, document: string) {
  const kinds = [
    ['HTML', `${document}.html`],
    ['PDF', `${document}.pdf`],
  ] as const;
  return kinds.flatMap(([kind, file]) => {
    const version = shelf.files.get(file);
    if (version === undefined) return [];
    const address = fileAddress(shelf, file);
    // What comes behind # is for the browser's own viewer of PDFs: the page, and nothing beside it.
    return [
      {
        kind,
        address,
        src: kind === 'PDF' ? `${address}#navpanes=0&view=FitH` : address,
        version: version.slice(0, 16),
      },
    ];
  });
}

function changesView(changes: Changes, shelf: Shelf) {
  const lines = tell(changes).slice(0, -1).map(visible);
  if (lines.length === 0) return undefined;
  const href = shelf.files.has('changes.html') ? pageAddress(shelf.subject, 'changes') : undefined;
  return { heading: `Last change: ${summary(countChanges(changes))}`, lines, href };
}

function messageView({ severity, reason, ruleId, note, related, ...place }: Message, textOf: TextOf) {
  return {
    severity,
    reason: visible(reason),
    rule: ruleId,
    ...placeView(place, textOf),
    note: note === undefined ? undefined : visible(note),
    related: (related ?? []).map((one) => ({ reason: visible(one.reason), ...placeView(one, textOf) })),
  };
}

function placeView({ file, line, column }: Partial<Place>, textOf: TextOf) {
  if (file === undefined) return { place: undefined, frame: undefined };
  const place = { file, ...(line !== undefined && { line }), ...(column !== undefined && { column }) };
  const frame = codeFrame(place, textOf).map((row) => row.slice(2));
  return { place: formatPlace(place), frame: frame.length === 0 ? undefined : frame.join('\n') };
}
