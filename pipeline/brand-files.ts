/**
 * The files of a brand: `brand.yaml` and the pictures beside it. Reads them and nothing more; what they mean, and whether
 * they are fit to print, is for compose to say. A folder that is not there is a brand that says nothing.
 */
import type { Disk } from './effects.ts';

/** Files of one folder, as the user would type their paths. */
export interface BrandFiles {
  readonly folder: string;
  /** Text of `brand.yaml`, where there is one. */
  readonly yaml: string | undefined;
  /** Bytes of SVG and PNG files, by name. */
  readonly pictures: ReadonlyMap<string, Uint8Array>;
}

const pictureEnding = /\.(?:svg|png)$/i;

/** Reads a folder such as `templates/brand` or a subject's `_brand`. Links are not followed. */
export async function readBrandFiles(disk: Disk, folder: string): Promise<BrandFiles> {
  const pictures = new Map<string, Uint8Array>();
  let yaml: string | undefined;
  if ((await disk.stat(folder))?.kind !== 'folder') return { folder, yaml, pictures };
  for (const { name, kind } of await disk.list(folder)) {
    if (kind !== 'file') continue;
    const path = `${folder}/${name}`;
    if (name === 'brand.yaml') yaml = new TextDecoder().decode(await disk.read(path));
    else if (pictureEnding.test(name)) pictures.set(name, await disk.read(path));
  }
  return { folder, yaml, pictures };
}
