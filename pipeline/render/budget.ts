/**
 * What a template may spend. Templates are trusted less than code: loops within loops must not fill the memory, and
 * partials that call each other must end. Counts for one page; a new page has a new budget.
 */
import type Handlebars from 'handlebars';

/** A template went beyond what it may spend. */
export class Spent extends Error {
  readonly what: 'output' | 'partials';

  constructor(what: 'output' | 'partials') {
    super(`too much ${what}`);
    this.what = what;
  }
}

/** What is left for one page. */
export interface Budget {
  output: number;
  partials: number;
}

/** Partials in each other; the shipped templates have six. */
const deepest = 60;
/** Characters that any page may have, and how many times the model's own it may have beyond that. */
const [anyPage, times] = [20_000_000, 40];
/** Each turn of a loop costs this much, even if it prints nothing. */
const turn = 40;

/** The budget of a page whose model has so many characters. */
export function budgetFor(characters: number): Budget {
  return { output: anyPage + times * characters, partials: deepest };
}

type Engine = ReturnType<typeof Handlebars.create>;
type Each = (this: unknown, list: unknown, options: Handlebars.HelperOptions) => string;

/** Makes `each` pay for what it prints: without loops a page is never larger than its template and its model. */
export function countLoops(engine: Engine): void {
  const each = engine.helpers.each as Each;
  engine.registerHelper('each', function (this: unknown, list: unknown, options: Handlebars.HelperOptions) {
    const { budget } = options.data as { budget: Budget };
    const fn: Handlebars.TemplateDelegate = (context, rest) => {
      const printed = options.fn(context, rest);
      spend(budget, printed.length + turn);
      return printed;
    };
    return each.call(this, list, { ...options, fn: Object.assign(fn, options.fn) });
  });
}

/** Takes something off what may be printed. Throws where less is left. */
export function spend(budget: Budget, output: number): void {
  budget.output -= output;
  if (budget.output < 0) throw new Spent('output');
}

/** A partial that says how deep it is called. */
export function counted(partial: Handlebars.TemplateDelegate): Handlebars.TemplateDelegate {
  return (context, options) => {
    const { budget } = (options?.data ?? {}) as { budget: Budget };
    if (budget.partials === 0) throw new Spent('partials');
    budget.partials--;
    const printed = partial(context, options);
    budget.partials++;
    return printed;
  };
}
