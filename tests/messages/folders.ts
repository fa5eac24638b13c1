/** Folders that a build has something to say about, by the rule that says it: the smallest that show it. */
import type { BuildOptions } from '../../pipeline/build-report.ts';
import type { Files } from '../build/harness.ts';

/** A folder, and what is done with it besides an HTML build. */
export interface Folder {
  readonly files: Files;
  readonly options?: Partial<BuildOptions>;
  readonly environment?: Readonly<Record<string, string>>;
  /** Shipped files that are taken away. */
  readonly without?: readonly string[];
  /** Another build comes first, over these files. */
  readonly before?: Files;
  /** What the disk refuses: a code for an operation, or nothing. */
  readonly fails?: (verb: string, path: string) => string | undefined;
}

const page = '# Quay Aid\n\nQuay Aid is a charity. It was founded in 1990 and has 12 members.\n';
const good: Files = { 'sources/page.md': page };
const bytes = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0));

const source = (text: string | Uint8Array): Folder => ({ files: { 'sources/page.md': text } });
const beside = (files: Files): Folder => ({ files: { ...good, ...files } });
const config = (text: string, more: Files = {}): Folder => beside({ 'sources/factpress.yaml': text, ...more });
const decision = (lines: string): Folder =>
  beside({ 'sources/decisions.yaml': `- ${lines.split('\n').join('\n  ')}\n  because: Seen.\n  date: 2026-11-20\n` });
const front = '---\ntitle: evidence\nshows: evidence\n---\n';
const template = (body: string): Folder => beside({ 'templates/evidence.hbs': `${front}${body}\n` });
const brand = (yaml: string, more: Files = {}): Folder => beside({ 'sources/_brand/brand.yaml': yaml, ...more });

/** By rule, in the order of the page that lists them. */
export const folders: Readonly<Record<string, Folder>> = {
  'sources-missing': { files: {} },
  'sources-no-folder': { files: good, options: { sources: 'sources/page.md' } },
  'sources-none': { files: { 'sources/report.pdf': '%PDF' } },
  'subject-empty': beside({ 'sources/north/factpress.yaml': '' }),
  'subject-name-taken': beside({ 'sources/evidence.html/page.md': page }),
  'subject-for-many': {
    files: { 'sources/a/page.md': page, 'sources/b/page.md': page, 'sources/factpress.yaml': 'subject: Quay Aid\n' },
  },
  'subject-unnamed': source('It was founded in 1990. It has 12 boats.\n'),
  'source-not-text': beside({ 'sources/report.docx': '' }),
  'source-twice': beside({ 'sources/page.txt': page }),
  'source-unreadable': {
    ...beside({}),
    fails: (verb, path) => (verb === 'read' && path === 'sources/page.md' ? 'EACCES' : undefined),
  },
  'source-too-large': config('limits: { sourceBytes: 20 }\n'),
  'source-binary': source(bytes('%PDF-1.7 …')),
  'source-control': source('Quay Aid\nhas 12\u0001 members.\n'),
  'source-undecodable': source(bytes('Quay Aid\n\xcf\xee\xec\xee\xf9\xfc \xe4\xe5\xf2\xff\xec \xef\xee\xf0\xf2\xe0\n')),
  'source-decoded': source(bytes('Quay Aid is a charity. It has 12 members in Orl\xe9ans, and a caf\xe9.\n')),
  'letters-without-font': source(`${page}\nIts friends in Oslo call it ᚺᚢᛊ.\n`),
  'source-blank': beside({ 'sources/empty.md': '\n' }),
  'sources-blank': source('\n'),
  'nested-too-deep': {
    files: { 'sources/page.md': `${page}\n> > > Deep.\n`, 'sources/factpress.yaml': 'limits: { nesting: 2 }\n' },
  },
  'sentence-too-long': config('limits: { sentence: 40 }\n'),
  'too-many-claims': config('limits: { claims: 2 }\n'),
  'subject-too-large': config('limits: { documents: 2 }\n'),
  'front-matter-no-map': source('---\nSome prose.\n---\nQuay Aid is a charity.\n'),
  'yaml-broken': config('locale: [fr\npage: A4\n'),
  'yaml-too-much': config(`subject: ${'['.repeat(20_000)}\n`),
  'key-unknown': config('locale: fr\npgae: A4\n'),
  'key-missing': beside({ 'sources/decisions.yaml': '- property: memberCount\n  do: hide\n' }),
  'value-unexpected': config('page: A5\n'),
  'config-source-unknown': config('sources:\n  pgae.md:\n    title: About us\n'),
  'config-not-utf8': beside({ 'sources/factpress.yaml': bytes('subject: Orl\xe9ans\n') }),
  'config-file-missing': config('vocabulary: words.yaml\n'),
  'file-too-large': config('vocabulary: words.yaml\n', { 'sources/words.yaml': '#'.repeat(4_000_001) }),
  'vocabulary-invalid': config('vocabulary: words.yaml\n', { 'sources/words.yaml': 'proprties: {}\n' }),
  'document-unknown': config('documents: [fact-shet]\n'),
  'locale-missing': { ...config('locale: ru\n'), without: ['templates/locales/ru.yaml'] },
  'decision-property-unknown': decision('property: membrCount\ndo: hide'),
  'decision-statement-gone': decision('property: memberCount\ndo: reject\nvalue: 99'),
  'decision-ambiguous': {
    files: {
      'sources/page.md':
        'Quay Aid is a charity. Ada Reed has been the chair of Quay Aid since 2001. The director of Quay Aid is Ada Reed.\n',
      'sources/decisions.yaml':
        '- property: keyPerson\n  do: reject\n  value: Ada Reed\n  because: Seen.\n  date: 2026-11-20\n',
    },
  },
  'decision-value-unexpected': decision('property: memberCount\ndo: add\nvalue: many'),
  'decision-merges-itself': decision('property: type\ndo: merge\nstatement: type:charity\nwith: type:charity'),
  'decision-evidence-changed': decision('property: memberCount\ndo: pin\nvalue: 12\nevidence: 000000000000'),
  'decision-evidence-missing': decision('property: memberCount\ndo: pin\nvalue: 12'),
  'decision-overruled': {
    files: {
      'sources/page.md': 'Quay Aid is a charity. Quay Aid is based in Oslo.\n',
      'sources/about.md': 'Quay Aid is a charity. Quay Aid is based in Geneva.\n',
      'sources/decisions.yaml': ['Oslo', 'Geneva']
        .map((seat) => `- property: headquarters\n  do: pin\n  value: ${seat}\n  because: Seen.\n  date: 2026-11-20\n`)
        .join(''),
    },
  },
  'templates-missing': { files: good, options: { templates: 'texts' } },
  'template-front-matter-missing': beside({ 'templates/evidence.hbs': '<p>{{subject}}</p>\n' }),
  'template-data-invalid': beside({ 'templates/evidence.hbs': '---\ntitle: evidence\nshow: evidence\n---\n' }),
  'template-syntax': template('{{#if subject}}<p>'),
  'template-unknown-name': template('<p>{{subjct}}</p>'),
  'template-unescaped': template('<p>{{{subject}}}</p>'),
  'template-figure': template('<p>We have 126 members.</p>'),
  'template-never': template('{{#if subject}}{{#unless subject}}<p>Nobody.</p>{{/unless}}{{/if}}'),
  'template-failed': template('<p>{{@index}}</p>'),
  'template-too-much': {
    files: { ...good, 'templates/partials/source.hbs': '{{> source}}\n' },
  },
  'brand-logo-missing': brand('logo: emblem.svg\n'),
  'brand-logo-unfit': brand('alt: Quay Aid\n', { 'sources/_brand/logo.png': 'no picture' }),
  'brand-colour-faint': brand('tokens: { ink: "#bbbbbb" }\n'),
  'epoch-invalid': { files: good, environment: { SOURCE_DATE_EPOCH: 'today' } },
  'out-locked': beside({ 'out/.factpress-lock': '2' }),
  'disk-refused': { files: good, fails: (verb) => (verb === 'write' ? 'ENOSPC' : undefined) },
  'foreign-kept': beside({ 'out/evidence.html': 'A page of mine.' }),
  'output-removed': { files: good, before: { ...good }, options: { only: 'facts' } },
  'publish-recovered': beside({
    'out/.factpress-0123456789ab/journal.json': '{"subject":"","put":[{"path":"evidence.html"}],"remove":[]}',
    'out/.factpress-0123456789ab/new/evidence.html': 'New.',
  }),
  'previous-facts-unusable': beside({ 'out/facts.json': '{}' }),
};
