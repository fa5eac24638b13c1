/**
 * The files of a brand: `brand.yaml` and the pictures beside it. Reads them and nothing more; what they mean, and whether
 * they are fit to print, is for compose to say. A folder that is not there is a brand that says nothing.
 */
import type { Disk } from './effects.ts';
import { readTextWithin, readWithin } from './fence.ts';
import { Findings } from './findings.ts';
import type { Result } from './model/message.ts';

/** Files of one folder, as the user would type their paths. */
export interface BrandFiles {
  readonly folder: string;
  /** Text of `brand.yaml`, where there is one. */
  readonly yaml: string | undefined;
  /** Bytes of SVG and PNG files, by name. */
  readonly pictures: ReadonlyMap<string, Uint8Array>;
}

const pictureEnding = /\.(?:svg|png)$/i;

/** Reads a folder such as `templates/brand` or a subject's `_brand`, which may not lead out of `fence`. */
export async function readBrandFiles(disk: Disk, folder: string, fence: string): Promise<Result<BrandFiles>> {
  const pictures = new Map<string, Uint8Array>();
  let yaml: string | undefined;
  if ((await disk.stat(folder))?.kind !== 'folder') return { value: { folder, yaml, pictures }, messages: [] };
  const findings = new Findings();
  for (const { name, kind } of await disk.list(folder)) {
    if (kind === 'folder') continue;
    const path = `${folder}/${name}`;
    if (name === 'brand.yaml') yaml = findings.take(await readTextWithin(disk, path, { folder: fence }));
    if (!pictureEnding.test(name)) continue;
    const picture = findings.take(await readWithin(disk, path, { folder: fence }));
    if (picture !== undefined) pictures.set(name, picture);
  }
  return { value: { folder, yaml, pictures }, messages: findings.messages };
}
