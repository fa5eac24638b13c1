/** What an organisation does, as short titled lists: themes, publications, partners. What says nearly the same stands once. */
import type { BlockOf, Text } from '../../model/document.ts';
import type { Statement } from '../../model/facts.ts';
import type { SpecOf } from '../../model/template.ts';
import { byWeight, printed } from '../choose.ts';
import { clean } from '../clean.ts';
import { type Context, more } from '../context.ts';
import { upperFirst } from '../grammar.ts';
import { detailedText } from '../runs.ts';

/** Words that tell two themes apart in no way. */
const small = new Set([
  'a',
  'an',
  'and',
  'the',
  'of',
  'in',
  'on',
  'for',
  'to',
  'its',
  'their',
  'other',
  'various',
  'regular',
]);

function wordsOf({ value }: Statement): ReadonlySet<string> {
  const text = value.type === 'text' ? value.text : value.type === 'entity' ? value.name : '';
  const words =
    clean(text)
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  return new Set(words.filter((word) => !small.has(word)).map((word) => word.replace(/(?<=\p{L}{3})s$/u, '')));
}

/** How many words one of two values may have more than the other and still say nearly the same. */
const slightly = 1;

function nearlySame(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  const [fewer, more] = a.size < b.size ? [a, b] : [b, a];
  if (fewer.size === 0 || ![...fewer].every((word) => more.has(word))) return false;
  return more.size - fewer.size <= slightly;
}

/** Leaves out what one source alone says and a weightier value says in nearly the same words. */
export function distinct(statements: readonly Statement[]): readonly Statement[] {
  const kept: { readonly statement: Statement; readonly words: ReadonlySet<string> }[] = [];
  for (const statement of byWeight(statements)) {
    const words = wordsOf(statement);
    const same = statement.support.sources === 1 && kept.some((one) => nearlySame(one.words, words));
    if (!same) kept.push({ statement, words });
  }
  return kept.map(({ statement }) => statement);
}

function entry(statement: Statement, ctx: Context): Text {
  const [run, ...rest] = detailedText(statement, ctx);
  return run === undefined ? rest : [run.quote ? run : { ...run, text: upperFirst(run.text) }, ...rest];
}

/** Gives a list for each property that has a value: its label, and at most `limit` entries, the weightiest first. */
export function lists(spec: SpecOf<'lists'>, ctx: Context, section: string): BlockOf<'lists'> | undefined {
  const found = spec.properties.flatMap((property) => {
    const said = distinct(printed(ctx.statements(property)));
    if (said.length === 0) return [];
    const items = said.slice(0, spec.limit).map((statement) => entry(statement, ctx));
    return [{ title: ctx.property(property), items, ...more(ctx, said.length - items.length, section) }];
  });
  return found.length === 0 ? undefined : { kind: 'lists', lists: found };
}
