/** Parts of a page are printed again only where what they are called with has changed, and then as if all had been. */
import Handlebars from 'handlebars';
import { describe, expect, it } from 'vitest';
import { type Budget, counted, countLoops } from '../../pipeline/render/budget.ts';
import { keepable, type Parts, partsFrom, recalled } from '../../pipeline/render/parts.ts';

const partials = {
  list: '<ul>{{#each items}}{{> item}}{{/each}}</ul>',
  item: '<li>{{name}}</li>',
  numbered: '{{@index}}{{#if @first}}!{{/if}}{{#each items}}{{name}}{{/each}}',
  whole: '{{#each items}}{{@root.title}}{{/each}}',
  around: '{{#each items}}{{> whole}}{{/each}}',
  styled: '{{#each items}}{{style}}{{/each}}',
  block: '{{#each items}}{{> @partial-block}}{{/each}}',
  chosen: '{{#each items}}{{> (lookup . "partial")}}{{/each}}',
  nested: '{{#each lists}}{{> list}}{{/each}}{{#if more}}{{> nested more}}{{/if}}',
};

/** Prints a template and tells how often partials were run, and what was left of the budget. */
function print(template: string, model: unknown, parts?: Parts, budget: Budget = { output: 10_000, partials: 9 }) {
  const engine = Handlebars.create();
  let runs = 0;
  countLoops(engine);
  const kept = keepable(new Map(Object.entries(partials)));
  for (const [name, text] of Object.entries(partials)) {
    const compiled = engine.compile(text);
    const partial = counted((context, options) => {
      runs++;
      return compiled(context, options);
    });
    engine.registerPartial(name, kept.has(name) ? recalled(name, partial) : partial);
  }
  const html = engine.compile(template)(model, { data: { budget, parts } });
  return { html, runs, left: budget.output };
}

const lists = (...names: readonly string[]) => ({
  title: 'Lists',
  lists: names.map((name) => ({ items: [{ name }, { name: `${name} too` }] })),
});
const page = '{{#each lists}}{{> list}}{{/each}}';

describe('parts of a page', () => {
  it('are those with a loop that see nothing but what they are called with', () => {
    expect([...keepable(new Map(Object.entries(partials)))]).toEqual(['list', 'numbered', 'nested']);
  });

  it('are not printed again where they are as before, and cost as much', () => {
    const first = partsFrom(undefined);
    const cold = print(page, lists('a', 'b', 'c'), first);
    expect(cold).toEqual(print(page, lists('a', 'b', 'c')));
    const second = partsFrom(first.now);
    const warm = print(page, lists('a', 'x', 'c'), second);
    expect({ ...warm, runs: 0 }).toEqual({ ...print(page, lists('a', 'x', 'c')), runs: 0 });
    expect([cold.runs, warm.runs]).toEqual([9, 3]);
    expect([...second.now.keys()]).not.toEqual([...first.now.keys()]);
  });

  it('know where in a loop they are', () => {
    const template = '{{#each lists}}{{> numbered}};{{/each}}';
    const first = partsFrom(undefined);
    expect(print(template, lists('a', 'b'), first).html).toBe('0!aa too;1bb too;');
    expect(print(template, lists('b', 'a', 'b'), partsFrom(first.now)).html).toBe('0!bb too;1aa too;2bb too;');
  });

  it('may not cost more than is left, nor be deeper', () => {
    const first = partsFrom(undefined);
    print(page, lists('a', 'b'), first);
    const left = { output: 150, partials: 9 };
    expect(() => print(page, lists('a', 'b'), undefined, { ...left })).toThrow('too much output');
    expect(() => print(page, lists('a', 'b'), partsFrom(first.now), { ...left })).toThrow('too much output');
    expect(() => print(page, lists('a', 'b'), partsFrom(first.now), { output: 10_000, partials: 1 })).toThrow(
      'partials',
    );
  });

  it.each([undefined, null, 'nothing', [], {}])('are printed where what was kept is %j', (kept) => {
    expect(print(page, lists('a'), partsFrom(kept)).html).toBe(print(page, lists('a')).html);
  });
});
