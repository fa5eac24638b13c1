/**
 * What partials have printed before, by all that it depends on: of a page of which little has changed, little is printed anew.
 * A partial sees the part of the model that it is called with and where in a loop that is; of templates, partials and labels
 * whoever keeps the parts has to make sure that they are the same. Those that look further are always printed.
 */
import { createHash } from 'node:crypto';
import type Handlebars from 'handlebars';
import { type Budget, spend } from './budget.ts';

/** A part of a page, and what it cost of the page's budget. */
interface Part {
  readonly html: string;
  readonly output: number;
}

/** Parts of one page. */
export interface Parts {
  /** Of an earlier state of the page. */
  readonly before: ReadonlyMap<string, Part>;
  /** Of the page that is being printed. */
  readonly now: Map<string, Part>;
}

/** Parts to print a page with; `kept` is what was kept of the page that was printed last, where anything was. */
export function partsFrom(kept: unknown): Parts {
  return { before: kept instanceof Map ? kept : new Map(), now: new Map() };
}

/** Data that a loop gives to what is in it. */
const ofLoops = ['index', 'key', 'first', 'last'] as const;
const looksFurther = /@(?!(?:index|key|first|last)\b)|\bstyle\b/;

/** Partials worth keeping parts of: those with a loop that see nothing but what they are called with, nor do any that they call. */
export function keepable(partials: ReadonlyMap<string, string>): ReadonlySet<string> {
  const textOf = (name: string) => partials.get(name) ?? unknown;
  const called = (name: string) => [...textOf(name).matchAll(call)].map(([, other = '']) => other);
  return new Set(
    [...partials.keys()].filter((name) => {
      const reached = new Set([name]);
      for (const one of reached) for (const other of called(one)) reached.add(other);
      return loop.test(textOf(name)) && ![...reached].some((one) => looksFurther.test(textOf(one)));
    }),
  );
}

const loop = /\{\{~?#each\b/;
const call = /\{\{~?#?>\s*([\w-]*)/g;
/** What is called by a field, or is not there, may be anything. */
const unknown = '@';

/** A partial that prints what it printed before where it is called with the same; parts of parts are not kept. */
export function recalled(name: string, partial: Handlebars.TemplateDelegate): Handlebars.TemplateDelegate {
  return (context, options) => {
    const { budget, parts, ...data } = (options?.data ?? {}) as { budget: Budget; parts?: Parts };
    if (parts === undefined) return partial(context, options);
    const loop = ofLoops.map((key) => Reflect.get(data, key) ?? null);
    const said = JSON.stringify([name, budget.partials, loop, context]);
    const key = createHash('sha256').update(said).digest('base64');
    const known = parts.before.get(key) ?? parts.now.get(key);
    const part = known ?? printed(partial, context, options, budget);
    if (known !== undefined) spend(budget, part.output);
    parts.now.set(key, part);
    return part.html;
  };
}

function printed(
  partial: Handlebars.TemplateDelegate,
  context: unknown,
  options: Handlebars.RuntimeOptions | undefined,
  budget: Budget,
): Part {
  const before = budget.output;
  const html = partial(context, { ...options, data: { ...options?.data, parts: undefined } });
  return { html, output: before - budget.output };
}
