/**
 * The same measure as the script that lies beside the 52 annotated articles: a statement is right when its value is a
 * gold one and a reference overlaps one of its mentions. Takes the folder of articles, gives the table. P* and F1* look
 * only at what gold has a value for, since that annotation is incomplete.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Facts } from '../../pipeline/model/facts.ts';
import { overlaps, type Span } from '../../pipeline/model/span.ts';
import { shown } from './gold.ts';
import { factsOf } from './run-cases.ts';

interface Claim {
  readonly property: string;
  readonly optional: boolean;
  readonly value: { readonly type: string; readonly kind?: string };
  readonly names: readonly string[];
  readonly dates?: readonly string[];
  readonly mentions: readonly Span[];
}

interface Row {
  gold: number;
  found: number;
  right: number;
  wrong: number;
  /** Right and wrong where gold has a value. */
  rightHere: number;
  wrongHere: number;
}

const core = 'founded dissolved foundedPlace founder headquarters parent subsidiary memberOf keyPerson'.split(' ');
const scored = [...core, 'country', 'award'];
const dropped = new Set('the of and a an in inc ltd llc plc co corp corporation company limited gmbh ag sa'.split(' '));

/** The table, and every miss and wrong statement in words. */
export async function scoreRedocred(folder: string): Promise<{ table: string; notes: readonly string[] }> {
  const names = readdirSync(folder).sort();
  const read = (name: string, file: string) => readFileSync(join(folder, name, file), 'utf8');
  const texts = new Map(names.map((name) => [name, read(name, 'sources/article.md')]));
  const facts = await factsOf(Object.fromEntries([...texts].map(([name, text]) => [`${name}/article.md`, text])));
  const rows = new Map<string, Row>(scored.map((name) => [name, empty()]));
  const figures = { covered: 0, skipped: 0, lost: 0 };
  const notes: string[] = [];
  for (const [name, text] of texts) {
    const found = facts.get(name);
    if (found === undefined) continue;
    const gold = lines<Claim>(read(name, 'gold.jsonl'));
    notes.push(`## ${name}`, ...scored.flatMap((property) => scoreProperty(property, gold, found, text, rows)));
    countFigures(lines<Span & { exact: string }>(read(name, 'figures.jsonl')), found, figures);
  }
  return { table: [`${names.length} articles`, '', ...table(rows), '', figureLine(figures)].join('\n'), notes };
}

function scoreProperty(
  property: string,
  gold: readonly Claim[],
  facts: Facts,
  text: string,
  rows: Map<string, Row>,
): string[] {
  const row = rows.get(property) ?? empty();
  const need = gold.filter((claim) => claim.property === property && !claim.optional);
  const spare = gold.filter((claim) => claim.property === property && claim.optional);
  const found = new Set<Claim>();
  const notes: string[] = [];
  for (const { property: name, rank, value, references } of facts.statements) {
    if (name !== property || rank === 'deprecated') continue;
    const spans = references.filter(({ start, end, exact }) => text.slice(start, end) === exact);
    const agrees = (claim: Claim) =>
      sameValue(shown(value), claim) && claim.mentions.some((mention) => spans.some((span) => overlaps(span, mention)));
    const hits = need.filter(agrees);
    for (const hit of hits) found.add(hit);
    if (hits.length > 0) {
      row.right += 1;
      row.rightHere += 1;
    } else if (!spare.some(agrees)) {
      row.wrong += 1;
      row.wrongHere += need.length > 0 ? 1 : 0;
      notes.push(`   wrong ${property}: ${shown(value)} <- "${references[0]?.exact.slice(0, 120)}"`);
    }
  }
  row.gold += need.length;
  row.found += found.size;
  const missed = need.filter((claim) => !found.has(claim));
  return [...notes, ...missed.map((claim) => `   missed ${property}: ${claim.names[0]}`)];
}

function sameValue(said: string, { value, names, dates = [] }: Claim): boolean {
  if (value.type === 'time') return dates.some((date) => date.split('/').some((part) => sameTime(said, part)));
  const parts = value.kind === 'place' ? [said, ...said.split(/,\s*/u)] : [said];
  return parts.some((part) => names.some((name) => overlap(part, name) >= 0.5));
}

/** Equal as far as both say: 1990 and 1990-05-02 are. */
function sameTime(said: string, gold: string): boolean {
  const bare = (edtf: string) => edtf.replace(/[~?%X].*$/su, '');
  const right = bare(gold);
  return said.split('/').some((part) => {
    const left = bare(part);
    return left.length >= 3 && right.length >= 3 && (left.startsWith(right) || right.startsWith(left));
  });
}

function overlap(a: string, b: string): number {
  const [left, right] = [tokens(a), tokens(b)];
  const both = [...left].filter((token) => right.has(token)).length;
  return left.size === 0 || right.size === 0 ? 0 : both / Math.max(left.size, right.size);
}

function tokens(name: string): Set<string> {
  const plain = name.normalize('NFKD').toLowerCase().replaceAll(/\p{M}/gu, '').replaceAll(/['’]s/gu, '');
  const all = plain.match(/[\p{L}\p{N}]+/gu) ?? [];
  const strong = all.filter((token) => !dropped.has(token));
  return new Set(strong.length > 0 ? strong : all);
}

function countFigures(
  all: readonly (Span & { exact: string })[],
  { statements, skipped }: Facts,
  counts: Record<'covered' | 'skipped' | 'lost', number>,
): void {
  const references = statements.flatMap((statement) => statement.references);
  const within = (spans: readonly Span[], { start, end }: Span) =>
    spans.some((span) => span.start <= start && end <= span.end);
  for (const figure of all) {
    const digits = digitsOf(figure);
    if (within(references, digits)) counts.covered += 1;
    else if (within(skipped, digits)) counts.skipped += 1;
    else counts.lost += 1;
  }
}

/** From a figure's first digit to its last, or all of it where it is in words. */
function digitsOf({ start, end, exact }: Span & { exact: string }): Span {
  const first = exact.search(/\d/u);
  const last = exact.search(/\d\D*$/u);
  return first < 0 ? { start, end } : { start: start + first, end: start + last + 1 };
}

function table(rows: ReadonlyMap<string, Row>): string[] {
  const sum = empty();
  for (const name of core) add(sum, rows.get(name) ?? empty());
  const head = `${'property'.padEnd(16)}${['gold', 'found', 'right', 'wrong'].map((name) => name.padStart(6)).join('')}       P      R     F1     P*    F1*`;
  return [head, ...[...rows].map(([name, row]) => line(name, row)), '', line('core', sum)];
}

function line(name: string, { gold, found, right, wrong, rightHere, wrongHere }: Row): string {
  const P = ratio(right, right + wrong);
  const R = ratio(found, gold);
  const here = ratio(rightHere, rightHere + wrongHere);
  const rates = [P, R, mean(P, R), here, mean(here, R)].map((rate) => rate.toFixed(3).padStart(7));
  return `${name.padEnd(16)}${[gold, found, right, wrong].map((n) => String(n).padStart(6)).join('')} ${rates.join('')}`;
}

function figureLine({ covered, skipped, lost }: Record<'covered' | 'skipped' | 'lost', number>): string {
  const all = covered + skipped + lost;
  return `figures ${all}: covered ${covered} (${ratio(covered, all).toFixed(3)}), skipped ${skipped}, lost ${lost}`;
}

function mean(a: number, b: number): number {
  return ratio(2 * a * b, a + b);
}

function ratio(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole;
}

function add(sum: Row, row: Row): void {
  for (const key of Object.keys(sum) as (keyof Row)[]) sum[key] += row[key];
}

function empty(): Row {
  return { gold: 0, found: 0, right: 0, wrong: 0, rightHere: 0, wrongHere: 0 };
}

function lines<T>(jsonl: string): T[] {
  return jsonl.split('\n').flatMap((text) => (text === '' ? [] : [JSON.parse(text) as T]));
}
