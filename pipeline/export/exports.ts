/** The facts in other programs' forms, beside `facts.json`: file names to texts. Adds nothing that is not in the facts. */
import type { Facts } from '../model/facts.ts';
import type { Vocabulary } from '../model/vocabulary.ts';
import { toCsv } from './csv.ts';
import { toJsonLd } from './json-ld.ts';

/** All exports of a subject's facts by file name. */
export function exportsOf(facts: Facts, vocabulary: Vocabulary): ReadonlyMap<string, string> {
  return new Map([
    ['facts.csv', toCsv(facts, vocabulary)],
    ['facts.jsonld', toJsonLd(facts, vocabulary)],
  ]);
}
