/** A printer for tests: gives a small real PDF that depends on the HTML alone, and counts. */
import { createHash } from 'node:crypto';
import { PDFDocument, StandardFonts } from '@cantoo/pdf-lib';
import { build } from '../../pipeline/build.ts';
import { buildAgain } from '../../pipeline/build-again.ts';
import type { OpenPrinter } from '../../pipeline/build-press.ts';
import type { BuildOptions, BuildReport } from '../../pipeline/build-report.ts';
import type { MemoryEffects } from '../../pipeline/effects-memory.ts';

/** A browser that is none. */
export interface FakePress {
  readonly open: OpenPrinter;
  starts: number;
  prints: number;
}

/**
 * @param name two presses of one name print the same
 * @param searched it was looked for along the search path
 */
export function fakePress(name = 'Test/1', searched = false): FakePress {
  const fake: FakePress = {
    starts: 0,
    prints: 0,
    open: Object.assign(
      async () => {
        fake.starts++;
        const print = async (html: string): Promise<Uint8Array> => {
          fake.prints++;
          return onePage(`${name} ${createHash('sha256').update(html).digest('hex')}`);
        };
        return {
          value: { version: name, origin: 'pinned' as const, print, close: async () => undefined },
          messages: [],
        };
      },
      { identify: async () => ({ name, path: '/browser', searched }) },
    ),
  };
  return fake;
}

async function onePage(text: string): Promise<Uint8Array> {
  const pdf = await PDFDocument.create({ updateMetadata: false });
  const font = await pdf.embedFont(StandardFonts.Helvetica);
  pdf.addPage([595, 842]).drawText(text, { x: 50, y: 400, size: 8, font });
  return pdf.save({ useObjectStreams: false });
}

const folders: BuildOptions = { sources: 'sources', out: 'out', templates: 'templates' };

/** A build as the command line does it: asks first whether there is anything to do. */
export async function buildWith(
  effects: MemoryEffects,
  press: FakePress,
  options: Partial<BuildOptions> = {},
): Promise<BuildReport> {
  const all = { ...folders, ...options };
  return (await buildAgain(all, effects)) ?? (await build(all, effects, undefined, press.open));
}

/** What a build did, without what it did not do. */
export function workOf({ work }: BuildReport): Record<string, number> {
  return Object.fromEntries(Object.entries(work).filter(([, times]) => times > 0));
}
