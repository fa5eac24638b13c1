/** The facts in other programs' forms, beside `facts.json`: file names to texts. Adds nothing that is not in the facts. */
import { type Draft, type OpenDraft, textDraft } from '../model/draft.ts';
import type { Facts, Statement } from '../model/facts.ts';
import type { Vocabulary } from '../model/vocabulary.ts';
import { csvWriter } from './csv.ts';
import type { Exported, Exporter } from './exporter.ts';
import { jsonLdWriter } from './json-ld.ts';

export type { Exported, Exporter } from './exporter.ts';

/** What writes each export, by file name. */
export function exporters<T extends Draft>(open: OpenDraft<T>, about: Exported): ReadonlyMap<string, Exporter<T>> {
  return new Map([
    ['facts.csv', csvWriter(open, about)],
    ['facts.jsonld', jsonLdWriter(open, about)],
  ]);
}

/** All exports of a subject's facts by file name. */
export function exportsOf(facts: Facts, vocabulary: Vocabulary): ReadonlyMap<string, string> {
  const all = exporters(textDraft, { ...facts, vocabulary });
  return new Map([...all].map(([name, exporter]) => [name, whole(exporter, facts.statements)]));
}

function whole(exporter: Exporter<ReturnType<typeof textDraft>>, statements: readonly Statement[]): string {
  for (const part of Map.groupBy(statements, ({ property }) => property).values()) for (const _ of exporter.part(part));
  return exporter
    .end()
    .map((draft) => draft.text())
    .join('');
}
