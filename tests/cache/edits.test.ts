/** What each kind of edit makes a build do again, counted; and that it gives the bytes of a build without a cache. */
import { describe, expect, it } from 'vitest';
import { type MemoryEffects, textIn } from '../../pipeline/effects-memory.ts';
import { type Files, messagesOf, output, world } from '../build/harness.ts';
import { buildWith, fakePress, workOf } from './press.ts';

const page = `# Harbour Watch

This page was written for whoever likes the sea. It is read on ships, and on the shore by those who wait for them.
Whoever reads it in a harbour may well hear them sing. They sing of the weather, of the moon, and of each other, and
they stop as soon as somebody comes near with a lamp.

Harbour Watch is a network of charities that protects seals. It was founded in May 1990 in Oslo, Norway. The network
consists of 12 member organisations in 7 countries.
`;
const report = `Harbour Watch has a secretariat in Oslo.

In 2019 Harbour Watch had 9 member organisations.
`;
const sources: Files = {
  'sources/page.md': page,
  'sources/report.txt': report,
  'sources/factpress.yaml': 'subject: Harbour Watch\nvocabulary: _words.yaml\n',
  'sources/_words.yaml': 'properties: {}\n',
  'sources/decisions.yaml': '[]\n',
};

const change = (effects: MemoryEffects, path: string, edit: (text: string) => string): void => {
  effects.files.set(path, new TextEncoder().encode(edit(textIn(effects, path))));
};

interface Edit {
  readonly what: string;
  readonly path: string;
  readonly edit: (text: string) => string;
  /** What it makes the build do; nothing else. */
  readonly work: Readonly<Record<string, number>>;
}

const font = [...world({}).files.keys()].find((path) => path.endsWith('latin-400-normal.woff2')) ?? '';

const whole = {
  loaded: 1,
  parsed: 2,
  extracted: 2,
  marked: 10,
  reconciled: 1,
  checked: 1,
  composed: 4,
  fitted: 2,
  printed: 2,
  finished: 2,
};
const one = { parsed: 1, extracted: 1 };

const edits: readonly Edit[] = [
  { what: 'nothing', path: 'sources/page.md', edit: (text) => text, work: {} },
  {
    what: 'a source, without a claim in it',
    path: 'sources/page.md',
    edit: (text) => text.replace('likes the sea.', 'likes the sea.\nIt is a wide sea.'),
    // The evidence page shows the whole text, and what changed is told. The facts in the PDFs are new, their pages are not.
    work: { ...one, marked: 1, composed: 2, finished: 2 },
  },
  {
    what: 'a source, by a slip of the pen and its mending',
    path: 'sources/page.md',
    edit: (text) => text.replace('may well hear', 'may wel hear'),
    work: { ...one, marked: 1, composed: 2, finished: 2 },
  },
  // What stands around a quote is part of its claim, and so facts are joined anew, of passages that are known.
  {
    what: 'a source, by a paragraph without a claim',
    path: 'sources/page.md',
    edit: (text) => text.replace('\n\nThis page', '\n\nThe sea is wide, and few have seen all of it.\n\nThis page'),
    work: { ...one, marked: 1, reconciled: 1, composed: 4, fitted: 2, finished: 2 },
  },
  {
    what: 'a source, by blank lines and blanks',
    path: 'sources/page.md',
    edit: (text) => text.replace('\n\nThis page was', '\n\n\n\nThis  page was'),
    work: { ...one, reconciled: 1, composed: 4, fitted: 2, finished: 2 },
  },
  {
    what: 'a source, by a comment',
    path: 'sources/page.md',
    edit: (text) => text.replace('\n\nThis page', '\n\n<!-- Ask the lamp keeper. -->\n\nThis page'),
    work: { ...one, reconciled: 1, composed: 4, fitted: 2, finished: 2 },
  },
  {
    what: 'a source, by the order of its paragraphs',
    path: 'sources/page.md',
    edit: (text) => text.replace(/\n(This page[\s\S]*)\n\n(Harbour[\s\S]*)\n$/, '\n$2\n\n$1\n'),
    work: { ...one, reconciled: 1, composed: 4, fitted: 2, finished: 2 },
  },
  {
    what: 'a source, by a paragraph that is there twice',
    path: 'sources/report.txt',
    edit: (text) => `${text}\n${text}`,
    work: { ...one, reconciled: 1, composed: 4, fitted: 2, finished: 2 },
  },
  {
    what: 'how the subject is called',
    path: 'sources/factpress.yaml',
    edit: (text) => text.replace('Harbour Watch', 'Harbour'),
    work: { parsed: 2, extracted: 2, marked: 10, reconciled: 1, composed: 4, fitted: 2, printed: 2, finished: 2 },
  },
  {
    what: 'a source, beside a claim',
    path: 'sources/page.md',
    edit: (text) =>
      text.replace('protects seals. It was', 'protects seals. The seals may not know it, and do not care. It was'),
    // How far quotes are apart can decide how a document quotes them: pages are composed, and found to be the same.
    work: { ...one, marked: 1, reconciled: 1, composed: 4, fitted: 2, finished: 2 },
  },
  {
    what: 'a claim',
    path: 'sources/page.md',
    edit: (text) => text.replace('12 member', '14 member'),
    work: { ...one, marked: 1, reconciled: 1, composed: 4, fitted: 2, printed: 2, finished: 2 },
  },
  {
    what: 'the vocabulary',
    path: 'sources/_words.yaml',
    edit: () => 'properties: { mascot: { label: Mascot, holds: one, value: text, infobox: [mascot] } }\n',
    work: { parsed: 2, extracted: 2, marked: 10, reconciled: 1, composed: 4, fitted: 2 },
  },
  {
    what: 'a template',
    path: 'templates/briefing.hbs',
    edit: (text) => `${text}<p></p>\n`,
    work: { checked: 1, composed: 1, fitted: 1, printed: 1, finished: 1 },
  },
  {
    what: 'a partial',
    path: 'templates/partials/tiles.hbs',
    edit: (text) => `${text}<i></i>`,
    // One of the two documents has no tiles: its HTML is as before.
    work: { checked: 1, composed: 4, fitted: 2, printed: 1, finished: 1 },
  },
  {
    what: 'the theme',
    path: 'templates/theme.css',
    edit: (text) => `${text}\nq{color:red}`,
    work: { composed: 4, fitted: 2, printed: 2, finished: 2 },
  },
  {
    what: 'a font',
    path: font,
    edit: (text) => `${text}x`,
    work: { composed: 4, fitted: 2, printed: 2, finished: 2 },
  },
  {
    what: 'the locale file',
    path: 'templates/locales/en.yaml',
    edit: (text) => `${text}\n# A remark.\n`,
    work: { composed: 4, fitted: 2 },
  },
  {
    what: 'another locale file',
    path: 'templates/locales/fr.yaml',
    edit: (text) => `${text}\n# Une remarque.\n`,
    work: {},
  },
  {
    what: 'the locale',
    path: 'sources/factpress.yaml',
    edit: (text) => `${text}locale: fr\n`,
    work: { checked: 1, composed: 4, fitted: 2, printed: 2, finished: 2 },
  },
  {
    what: 'the page size',
    path: 'sources/factpress.yaml',
    edit: (text) => `${text}page: Letter\n`,
    work: { composed: 4, fitted: 2, printed: 2, finished: 2 },
  },
  {
    what: 'a setting that nothing is made from',
    path: 'sources/factpress.yaml',
    edit: (text) => `${text}stale: P9Y\n`,
    work: {},
  },
  {
    what: "a source's title",
    path: 'sources/factpress.yaml',
    edit: (text) => `${text}sources: { page.md: { title: Who we are } }\n`,
    work: { reconciled: 1, composed: 4, fitted: 2, printed: 2, finished: 2 },
  },
  {
    what: 'a decision',
    path: 'sources/decisions.yaml',
    edit: () => '- { property: memberCount, do: pin, value: 12, because: Counted., date: 2026-11-20 }\n',
    work: { reconciled: 1, composed: 4, fitted: 2, printed: 2, finished: 2 },
  },
  {
    what: 'the brand',
    path: 'templates/brand/brand.yaml',
    edit: () => 'tokens: { accent: "#0e5a73" }\n',
    work: { composed: 4, fitted: 2, printed: 2, finished: 2 },
  },
];

async function built(): Promise<MemoryEffects> {
  const effects = world({ ...sources, 'templates/brand/brand.yaml': '{}\n' });
  effects.files.set('browser', new Uint8Array(1));
  const report = await buildWith(effects, fakePress());
  expect(messagesOf(report)).toEqual([]);
  expect({ exit: report.exit, work: workOf(report) }).toEqual({ exit: 0, work: whole });
  // The second time the changes that the first one told of are told again: that is what there is to come back to.
  await buildWith(effects, fakePress());
  return effects;
}

describe('an edit of', () => {
  it.each(edits)('$what makes a build do what follows from it, and no more', async ({ path, edit, work }) => {
    const effects = await built();
    const before = new Map(effects.files);
    change(effects, path, edit);
    const press = fakePress();
    const report = await buildWith(effects, press);
    expect(report.exit).toBe(0);
    expect(workOf(report)).toEqual(work);
    expect(press.starts).toBe(work.printed === undefined ? 0 : 1);

    const without = world({});
    without.files.clear();
    for (const [name, bytes] of before) without.files.set(name, bytes);
    change(without, path, edit);
    await buildWith(without, fakePress(), { cache: false });
    expect(output(effects)).toEqual(output(without));
  });
});
