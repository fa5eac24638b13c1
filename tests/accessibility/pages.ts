/** Every page of every invented subject, in the languages of documents. */
import { readFileSync } from 'node:fs';
import { compose } from '../../pipeline/compose/compose.ts';
import { composeEvidence } from '../../pipeline/compose/evidence.ts';
import { loadLocale } from '../../pipeline/compose/locale.ts';
import type { Facts } from '../../pipeline/model/facts.ts';
import type { Labels } from '../../pipeline/model/labels.ts';
import type { Source } from '../../pipeline/model/source.ts';
import { renderHtml } from '../../pipeline/render/html.ts';
import { coverageFor } from '../render/fixtures/coverage.ts';
import { crowded, crowdedSources } from '../render/fixtures/crowded.ts';
import { hostile, hostileSources } from '../render/fixtures/hostile.ts';
import { poor, poorSources } from '../render/fixtures/poor.ts';
import { rich, richSources } from '../render/fixtures/rich.ts';
import { assets, shipped } from '../render/fixtures/shipped.ts';

/** Labels of a language. */
export function labelsOf(language: string): Labels {
  const file = `templates/locales/${language.replace(/-.*/, '')}.yaml`;
  const { value, messages } = loadLocale(file, readFileSync(file, 'utf8'), language);
  if (value === undefined) throw new Error(JSON.stringify(messages));
  return value;
}

/** Names of the templates. */
export const documents = ['fact-sheet', 'briefing', 'evidence'] as const;

/** Subjects by what is special about them. */
export const subjects: Readonly<Record<string, readonly [Facts, readonly Source[]]>> = {
  rich: [rich, richSources],
  poor: [poor, poorSources],
  crowded: [crowded, crowdedSources],
  hostile: [hostile, hostileSources],
};

/** Prints one of them as HTML. */
export function pageOf(document: string, subject: string, language = 'en-GB'): string {
  const [facts, sources] = subjects[subject] ?? [rich, richSources];
  const labels = labelsOf(language);
  const template = shipped(document);
  const options = { labels, page: 'A4' } as const;
  const model =
    document === 'evidence'
      ? composeEvidence(facts, sources, template, { ...options, coverage: coverageFor(facts, sources) })
      : compose(facts, template, { ...options, date: '2024-03' });
  const { value, messages } = renderHtml(model, template, { ...assets, labels });
  if (value === undefined) throw new Error(JSON.stringify(messages));
  return value;
}
