/**
 * Part of the build: fetches the fonts of other scripts that the texts of a subject need, and says where a text has letters
 * that no font of ours writes. Texts in Latin, Greek or Cyrillic letters alone cost one look and read nothing.
 */
import type { Disk } from './effects.ts';
import type { Brand } from './model/brand.ts';
import { lettersWithoutFont } from './model/catalogue.ts';
import type { Facts } from './model/facts.ts';
import type { Message, Result } from './model/message.ts';
import type { Source } from './model/source.ts';
import { locator } from './model/span.ts';
import { otherLetters, type ScriptFont, sliceLists, slicesFor, unwritten } from './render/scripts.ts';
import { readPackageFiles } from './template-files.ts';

/** What documents print: words of sources, and besides them titles from the configuration, editors' decisions. */
export interface Wording {
  readonly sources: readonly Source[];
  readonly facts: Facts;
  readonly brand?: Brand;
}

/** Gives the fonts that a subject's documents need beyond their own typeface; `locales` hold the labels. */
export async function scriptFontsFor(
  disk: Disk,
  { sources, facts, brand }: Wording,
  locales: readonly ({ readonly text: string } | undefined)[],
): Promise<Result<readonly ScriptFont[]>> {
  const texts = [...sources, ...locales].map((one) => one?.text ?? '');
  const letters = otherLetters([...texts, JSON.stringify(facts), brand?.alt ?? ''].join('\n'));
  if (letters.size === 0) return { value: [], messages: [] };
  const slices = slicesFor(letters, await readPackageFiles(disk, sliceLists(letters)));
  const files = await readPackageFiles(
    disk,
    slices.map(({ specifier }) => specifier),
  );
  const fonts = slices.flatMap((slice) => {
    const bytes = files.get(slice.specifier);
    return bytes === undefined ? [] : [{ ...slice, bytes }];
  });
  const lacking = unwritten(letters, fonts);
  return { value: fonts, messages: sources.flatMap((source) => lettersLacking(source, lacking)) };
}

/** One message for each source: where its first such letter stands, and which others it has. */
function lettersLacking({ path, text }: Source, lacking: ReadonlySet<string>): readonly Message[] {
  const here = [...otherLetters(text)].filter((char) => lacking.has(char));
  const [first] = here;
  return first === undefined ? [] : [lettersWithoutFont({ file: path, ...locator(text)(text.indexOf(first)) }, here)];
}
