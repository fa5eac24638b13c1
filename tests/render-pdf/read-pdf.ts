/** Reads a PDF as a reader's program would, with pdf.js: another view than that of the code that wrote it. */
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** What tests ask of a PDF. */
export interface PdfSeen {
  /** Text of each page. */
  readonly pages: readonly string[];
  readonly info: Readonly<Record<string, unknown>>;
  readonly metadata: string;
  readonly language: string | undefined;
  /** Roles of the tag tree of the first page, depth first: `Document H1 P`. */
  readonly roles: readonly string[];
  readonly outline: readonly string[];
  readonly attachments: ReadonlyMap<string, Uint8Array>;
  /** Names of fonts that pages use and whose program is in the file. */
  readonly embedded: readonly string[];
  /** Names of fonts that pages use and a reader would have to replace. */
  readonly missing: readonly string[];
}

interface Tag {
  readonly role?: string;
  readonly children?: readonly Tag[];
}

/** Reads all of it. Throws on bytes that are no PDF. */
export async function readPdf(bytes: Uint8Array): Promise<PdfSeen> {
  const task = getDocument({ data: Uint8Array.from(bytes), verbosity: 0, fontExtraProperties: true });
  const pdf = await task.promise;
  try {
    const pages: string[] = [];
    const fonts = new Map<string, boolean>();
    for (let number = 1; number <= pdf.numPages; number++) {
      const page = await pdf.getPage(number);
      const { items } = await page.getTextContent();
      pages.push(items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join(''));
      for (const font of await fontsOf(page)) fonts.set(font.name, font.missingFile !== true);
    }
    const first = await pdf.getPage(1);
    const { info, metadata } = await pdf.getMetadata();
    const attachments = new Map<string, Uint8Array>();
    for (const name of (await pdf.getAttachments())?.keys() ?? []) {
      attachments.set(name, (await pdf.getAttachmentContent(name)) ?? new Uint8Array());
    }
    return {
      pages,
      info: info as Record<string, unknown>,
      metadata: (metadata as { getRaw?: () => string } | null)?.getRaw?.() ?? '',
      language: ((info as Record<string, unknown>).Language ?? undefined) as string | undefined,
      roles: rolesOf((await first.getStructTree()) as Tag | null),
      outline: ((await pdf.getOutline()) ?? []).map(({ title }: { title: string }) => title),
      attachments,
      embedded: [...fonts].filter(([, inFile]) => inFile).map(([name]) => name),
      missing: [...fonts].filter(([, inFile]) => !inFile).map(([name]) => name),
    };
  } finally {
    await task.destroy();
  }
}

function rolesOf(tag: Tag | null): string[] {
  if (!tag) return [];
  return [...(tag.role === undefined ? [] : [tag.role]), ...(tag.children ?? []).flatMap(rolesOf)];
}

interface PageFonts {
  readonly getOperatorList: () => Promise<{ readonly argsArray: readonly unknown[] }>;
  readonly commonObjs: { readonly has: (id: string) => boolean; readonly get: (id: string) => unknown };
}

/** pdf.js knows fonts by ids such as `g_d0_f1`, which the list of drawing operations mentions. */
async function fontsOf(page: PageFonts): Promise<readonly { name: string; missingFile?: boolean }[]> {
  const { argsArray } = await page.getOperatorList();
  const ids = new Set(
    argsArray.flat().filter((arg): arg is string => typeof arg === 'string' && /^g_d\d+_f\d+$/.test(arg)),
  );
  return [...ids].map((id) => page.commonObjs.get(id) as { name: string; missingFile?: boolean });
}
