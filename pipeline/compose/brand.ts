/**
 * A brand made fit to print: its file checked, its logo turned into a data URL. A logo is never put into a page as markup:
 * in an image element an SVG runs no script and loads nothing, whoever drew it.
 */

import { type Brand, type BrandFile, brandSchema } from '../model/brand.ts';
import { brandColourFaint, brandLogoMissing, brandLogoUnfit } from '../model/catalogue.ts';
import type { Message, Place, Result } from '../model/message.ts';
import { didYouMean } from '../model/spelling.ts';
import { contrast } from './contrast.ts';
import { readYaml } from './yaml.ts';

/** Files of one folder; `brand-files.ts` reads them. */
export interface Folder {
  readonly folder: string;
  readonly yaml: string | undefined;
  readonly pictures: ReadonlyMap<string, Uint8Array>;
}

/** Every document carries it. */
const largestLogo = 200_000;
/** What WCAG 2.2 asks of text (1.4.3). */
const leastContrast = 4.5;
const paper = { light: '#ffffff', dark: '#14191d' };

/** Gives what the folders say, each over those before it; nothing where none says anything. */
export function loadBrand(folders: readonly Folder[]): Result<Brand | undefined> {
  const messages: Message[] = [];
  let brand: Brand | undefined;
  for (const folder of folders) {
    const read = readFolder(folder);
    messages.push(...read.messages);
    if (read.value === undefined) continue;
    const { tokens, dark } = read.value;
    brand = {
      ...brand,
      ...read.value,
      ...(tokens || brand?.tokens ? { tokens: { ...brand?.tokens, ...tokens } } : {}),
      ...(dark || brand?.dark ? { dark: { ...brand?.dark, ...dark } } : {}),
    };
  }
  return { value: brand, messages };
}

function readFolder({ folder, yaml, pictures }: Folder): Result<Brand | undefined> {
  const file = `${folder}/brand.yaml`;
  const said = yaml === undefined || yaml.trim() === '' ? undefined : readYaml(file, yaml, brandSchema);
  if (said !== undefined && said.value === undefined) return { value: undefined, messages: said.messages };
  const written: BrandFile = said?.value?.data ?? {};
  const place = said?.value?.place ?? (() => ({ file, line: 1, column: 1 }));
  const { logo: wanted, ...rest } = written;
  const name = wanted ?? ['logo.svg', 'logo.png'].find((one) => pictures.has(one));
  const logo = name === undefined ? undefined : picture(name, folder, pictures, place(['logo']));
  const messages = [...(logo?.messages ?? []), ...faint(written, place)];
  const value = { ...rest, ...(logo?.value === undefined ? {} : { logo: logo.value }) };
  return { value: Object.keys(value).length === 0 ? undefined : withoutUndefined(value), messages };
}

function withoutUndefined(brand: BrandFile): Brand {
  const entries = Object.entries(brand).filter(([, value]) => value !== undefined);
  return Object.fromEntries(entries) as Brand;
}

function picture(
  name: string,
  folder: string,
  pictures: ReadonlyMap<string, Uint8Array>,
  place: Required<Place>,
): Result<string | undefined> {
  const bytes = pictures.get(name);
  if (bytes === undefined) {
    const suggestion = didYouMean(name, [...pictures.keys()]);
    return { value: undefined, messages: [brandLogoMissing(place, name, folder, suggestion)] };
  }
  const type = /\.svg$/i.test(name) ? 'image/svg+xml' : 'image/png';
  const wrong = unfit(bytes, type);
  if (wrong !== undefined) return { value: undefined, messages: [brandLogoUnfit(`${folder}/${name}`, wrong)] };
  return { value: `data:${type};base64,${Buffer.from(bytes).toString('base64')}`, messages: [] };
}

function unfit(bytes: Uint8Array, type: string): string | undefined {
  if (bytes.length > largestLogo) return `more than ${largestLogo / 1000} kB`;
  const start = Buffer.from(bytes.subarray(0, 4000));
  if (type === 'image/png') {
    return start.subarray(0, 8).toString('latin1') === '\x89PNG\r\n\x1a\n' ? undefined : 'no PNG picture';
  }
  return /<svg[\s>]/i.test(start.toString('utf8')) ? undefined : 'no SVG drawing';
}

/** Colours of text that are hard to read on their paper. */
function faint({ tokens, dark }: BrandFile, place: (path: readonly PropertyKey[]) => Required<Place>): Message[] {
  const sides = [
    ['tokens', tokens, paper.light],
    ['dark', dark, paper.dark],
  ] as const;
  return sides.flatMap(([side, colours, usual]) =>
    (['ink', 'soft', 'accent'] as const).flatMap((name) => {
      const colour = colours?.[name];
      const ratio = colour === undefined ? leastContrast : contrast(colour, colours?.paper ?? usual);
      return ratio >= leastContrast ? [] : [brandColourFaint(place([side, name]), name, ratio)];
    }),
  );
}
