/**
 * A page's content stream, cut at its marked content. What Chromium draws without a mark (running heads, the paper, marks that
 * a style sheet generates) and what it marks but only decorates (rules, backgrounds) becomes an artifact: PDF/UA-1, 7.1,
 * asks that everything on a page is either in the tag tree or an artifact.
 */

/** A stretch of a content stream. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
  /** Whether it draws anything at all, and whether that is text or a picture. */
  readonly paints: boolean;
  readonly says: boolean;
  /** Of marked content: where its body begins, and its number in the tag tree, where it has one. */
  readonly marked?: { readonly body: number; readonly mcid?: number };
}

const token = /%[^\r\n]*|\((?:\\[\s\S]|[^\\()])*\)|<<|>>|<[0-9A-Fa-f\s]*>|\[|\]|\/[^\s()<>[\]{}/%]*|[^\s()<>[\]{}/%]+/g;
const operator = /^(?!true$|false$|null$)[A-Za-z'"][A-Za-z0-9*'"]*$/;
const paths = new Set(['f', 'F', 'f*', 'B', 'B*', 'b', 'b*', 'S', 's', 'sh']);
const words = new Set(['Tj', 'TJ', "'", '"', 'Do']);

interface Operation {
  readonly name: string;
  /** Where its first operand begins, and where it ends. */
  readonly start: number;
  readonly end: number;
}

function* operations(content: string): Generator<Operation> {
  let start: number | undefined;
  let depth = 0;
  for (const { 0: text, index } of content.matchAll(token)) {
    if (text.startsWith('%')) continue;
    start ??= index;
    if (text === '<<' || text === '[') depth++;
    else if (text === '>>' || text === ']') depth--;
    else if (depth === 0 && operator.test(text)) {
      yield { name: text, start, end: index + text.length };
      start = undefined;
    }
  }
}

/**
 * Gives the stretches of a content stream, marked and unmarked, without a gap; undefined where marks and text objects
 * cross, or a picture stands in the stream itself, which Chromium never writes.
 */
export function stretchesOf(content: string): readonly Stretch[] | undefined {
  const found: Stretch[] = [];
  let at = 0;
  let marked: Stretch['marked'];
  let paints = false;
  let says = false;
  let inText = false;
  // Marks within marks or within a text object say what a ligature stands for; they belong to what is around them.
  let inner = 0;
  const close = (end: number): void => {
    if (end > at) found.push({ start: at, end, paints, says, ...(marked === undefined ? {} : { marked }) });
    at = end;
    marked = undefined;
    paints = false;
    says = false;
  };
  for (const { name, start, end } of operations(content)) {
    if (name === 'BI') return undefined;
    if (name === 'BT' || name === 'ET') inText = name === 'BT';
    if ((name === 'BDC' || name === 'BMC') && (marked !== undefined || inText)) {
      inner++;
    } else if (name === 'EMC' && inner > 0) {
      inner--;
    } else if (name === 'BDC' || name === 'BMC') {
      close(start);
      const mcid = /\/MCID\s+(\d+)/.exec(content.slice(start, end))?.[1];
      marked = { body: end, ...(mcid === undefined ? {} : { mcid: Number(mcid) }) };
    } else if (name === 'EMC') {
      if (marked === undefined || inText) return undefined;
      close(end);
    } else if (paths.has(name)) {
      paints = true;
    } else if (words.has(name)) {
      paints = true;
      says = true;
    }
  }
  if (marked !== undefined || inner > 0) return undefined;
  close(content.length);
  return found;
}

/** Writes the stream again, with artifacts marked as such; `decorates` says which marked stretches are some. */
export function withArtifacts(
  content: string,
  stretches: readonly Stretch[],
  decorates: (stretch: Stretch) => boolean,
): string {
  const parts = stretches.map((stretch) => {
    const { start, end, marked, paints } = stretch;
    if (marked === undefined) {
      const bare = content.slice(start, end);
      return paints ? `\n/Artifact BMC\n${bare}\nEMC\n` : bare;
    }
    return decorates(stretch) ? `\n/Artifact BMC${content.slice(marked.body, end)}` : content.slice(start, end);
  });
  return parts.join('');
}
