/**
 * The JSON Schemas that the project publishes, made from the zod schemas. They are written into `docs/` with
 * `node .ci/schemas.ts`; a test fails where the files are not what this gives.
 */
import * as z from 'zod';
import { configSchema, decisionsSchema, metaSchema } from './config/schema.ts';
import { changesSchema } from './model/changes.ts';
import { factsSchema } from './model/facts.ts';
import { vocabularyFileSchema } from './vocabulary/vocabulary.ts';

const published: Readonly<Record<string, { title: string; schema: z.ZodType }>> = {
  'facts.schema.json': { title: 'Factpress facts (factpress/facts@1)', schema: factsSchema },
  'changes.schema.json': { title: 'Factpress changes (factpress/changes@1)', schema: changesSchema },
  'config.schema.json': { title: 'Factpress configuration (factpress.yaml)', schema: configSchema },
  'front-matter.schema.json': { title: 'Metadata of a source (its YAML front matter)', schema: metaSchema },
  'decisions.schema.json': { title: "The editor's decisions (decisions.yaml)", schema: decisionsSchema },
  'vocabulary.schema.json': { title: 'Properties and patterns (a vocabulary file)', schema: vocabularyFileSchema },
};

/** File name to the text of the schema: what users write, before defaults and conversions. */
export function publishedSchemas(): Map<string, string> {
  return new Map(Object.entries(published).map(([name, { title, schema }]) => [name, toText(title, schema)]));
}

function toText(title: string, schema: z.ZodType): string {
  const { $schema, ...rest } = z.toJSONSchema(schema, { io: 'input' });
  return `${JSON.stringify({ $schema, title, ...rest }, null, 2)}\n`;
}
