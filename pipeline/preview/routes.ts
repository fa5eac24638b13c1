/**
 * What each address of the preview gives. An address is only ever looked up in what there is (the pages, three files of
 * the program's own, what the output folders list), and never made into a path.
 */
import { fileURLToPath } from 'node:url';
import type { Disk } from '../effects.ts';
import { type Answer, answer, type Kind, refusal } from './answer.ts';
import { documentsOn, fileAddress, type PageMaker, pageMaker, type Shown } from './page.ts';
import { changesOn, readShelf, takeFrom } from './shelf.ts';
import type { State } from './state.ts';

/** Answers what has passed the guard; `url` is as it came. */
export type Router = (url: string) => Promise<Answer>;

/** Where the words come that say that something has changed; the server keeps these connections open. */
export const eventsAddress = '/events';

/** Reads the preview's own files. */
export async function router(disk: Disk, state: () => State): Promise<Router> {
  const own = async (name: string) => disk.read(`${import.meta.dirname}/${name}`);
  const font = async (weight: number) =>
    disk.read(
      fileURLToPath(import.meta.resolve(`@fontsource/source-sans-3/files/source-sans-3-latin-${weight}-normal.woff2`)),
    );
  const text = async (name: string) => new TextDecoder().decode(await own(name));
  const page = pageMaker(await text('page.hbs'), await text('message.hbs'));
  const files = new Map<string, Answer>([
    ['/page.css', answer('style', await own('page.css'))],
    ['/page.js', answer('script', await own('page.js'))],
    ['/regular.woff2', answer('font', await font(400))],
    ['/semibold.woff2', answer('font', await font(600))],
  ]);
  return async (url) => {
    const [path = '', query = ''] = url.split('?', 2);
    const file = files.get(path);
    if (file !== undefined) return file;
    const shown = await Promise.all(
      state().subjects.map(async (seen) => ({ seen, shelf: await readShelf(disk, seen.path, seen.out) })),
    );
    if (path === '/') return show(disk, state(), shown, page, onlyOne(shown));
    if (path === '/show') return show(disk, state(), shown, page, askedFor(shown, new URLSearchParams(query)));
    return (await built(disk, shown, path)) ?? refusal(404, 'There is nothing at this address.');
  };
}

type Chosen = { readonly subject: string; readonly document: string };

/** Where there is but one subject, nobody wants to choose it. */
function onlyOne(shown: readonly Shown[]): Chosen | undefined {
  const [one] = shown;
  const [document] = one === undefined ? [] : documentsOn(one.shelf);
  return shown.length === 1 && one !== undefined && document !== undefined
    ? { subject: one.seen.path, document }
    : undefined;
}

/** Nothing, where there is no such document: it may have gone with the last build. */
function askedFor(shown: readonly Shown[], query: URLSearchParams): Chosen | undefined {
  const one = shown.find(({ seen }) => seen.path === query.get('subject'));
  const document = one && documentsOn(one.shelf).find((name) => name === query.get('document'));
  return one === undefined || document === undefined ? undefined : { subject: one.seen.path, document };
}

async function show(
  disk: Disk,
  state: State,
  subjects: readonly Shown[],
  page: PageMaker,
  chosen: Chosen | undefined,
): Promise<Answer> {
  const one = subjects.find(({ seen }) => seen.path === chosen?.subject);
  const changes = one && (await changesOn(disk, one.shelf));
  return answer('page', page({ state, subjects, ...(chosen && { chosen }), ...(changes && { changes }) }));
}

async function built(disk: Disk, shown: readonly Shown[], path: string): Promise<Answer | undefined> {
  for (const { shelf } of shown) {
    for (const name of shelf.files.keys()) {
      if (fileAddress(shelf, name) !== path) continue;
      const bytes = await takeFrom(disk, shelf, name);
      return bytes && answer(kindOf(name), bytes);
    }
  }
  return undefined;
}

function kindOf(name: string): Kind {
  if (name.endsWith('.html')) return 'document';
  return name.endsWith('.pdf') ? 'pdf' : 'data';
}
