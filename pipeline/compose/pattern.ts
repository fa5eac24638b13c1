/**
 * The pattern language of locale files: `{slot}`, `{slot#one|other}`, and `[…]` for what is left out where it has nothing
 * to say. Linear in the pattern, brackets nest one in another; slots are never read as patterns themselves.
 */
import type { Run, Text } from '../model/document.ts';
import { pluralRules } from './intl.ts';

/** What a slot is filled with; `count` chooses between forms. */
export interface Slot {
  readonly text: Text;
  readonly count: number;
}

type Part =
  | { readonly literal: string }
  | { readonly slot: string; readonly forms: readonly string[] }
  | { readonly group: readonly Part[] };

const token = /\{([^{}]*)\}|\[|\]|[^{}[\]]+/g;

function parts(pattern: string): readonly Part[] {
  const open: Part[][] = [[]];
  for (const [text, inner] of pattern.matchAll(token)) {
    if (text === '[') {
      open.push([]);
    } else if (text === ']') {
      const group = open.length > 1 ? open.pop() : undefined;
      if (group !== undefined) open.at(-1)?.push({ group });
    } else if (inner === undefined) {
      open.at(-1)?.push({ literal: text });
    } else {
      const [slot = '', ...forms] = inner.split(/[#|]/);
      open.at(-1)?.push({ slot, forms });
    }
  }
  return open[0] ?? [];
}

function form(forms: readonly string[], count: number, language: string): string {
  const rules = pluralRules(language, undefined);
  const categories = rules.resolvedOptions().pluralCategories;
  const order = ['zero', 'one', 'two', 'few', 'many', 'other'].filter((c) => categories.some((has) => has === c));
  return forms[Math.min(order.indexOf(rules.select(count)), forms.length - 1)] ?? '';
}

function expand(
  list: readonly Part[],
  slots: (name: string) => Slot | undefined,
  language: string,
): readonly Run[] | undefined {
  const runs: Run[] = [];
  for (const part of list) {
    if ('literal' in part) {
      runs.push({ text: part.literal });
    } else if ('group' in part) {
      runs.push(...(expand(part.group, slots, language) ?? []));
    } else {
      const slot = slots(part.slot);
      if (slot === undefined) return undefined;
      runs.push(...(part.forms.length > 0 ? [{ text: form(part.forms, slot.count, language) }] : slot.text));
    }
  }
  return runs;
}

/** Gives the pattern with its slots filled in, or nothing where a slot outside of brackets has nothing to say. */
export function fillText(
  pattern: string,
  slots: (name: string) => Slot | undefined,
  language: string,
): Text | undefined {
  const runs = expand(parts(pattern), slots, language);
  return runs === undefined ? undefined : [...runs];
}

/** The same for plain strings and numbers; `{n#one|other}` takes its number from the slot. */
export function fill(
  pattern: string,
  slots: Readonly<Record<string, string | number | undefined>>,
  language = 'en',
): string | undefined {
  const find = (name: string): Slot | undefined => {
    const value = Object.hasOwn(slots, name) ? slots[name] : undefined;
    return value === undefined ? undefined : { text: [{ text: String(value) }], count: Number(value) };
  };
  return fillText(pattern, find, language)
    ?.map((run) => run.text)
    .join('');
}

/** Gives the names of all slots of a pattern, with their modifiers. */
export function slotNames(pattern: string): readonly string[] {
  const named = (list: readonly Part[]): readonly string[] =>
    list.flatMap((part) => ('slot' in part ? [part.slot] : 'group' in part ? named(part.group) : []));
  return named(parts(pattern));
}
