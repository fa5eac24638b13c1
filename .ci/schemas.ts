/** Writes the published JSON Schemas into `docs/`: `node .ci/schemas.ts`. */
import { systemDisk } from '../pipeline/effects.ts';
import { publishedSchemas } from '../pipeline/schemas.ts';

for (const [name, text] of publishedSchemas()) {
  await systemDisk.write(`${import.meta.dirname}/../docs/${name}`, new TextEncoder().encode(text));
}
