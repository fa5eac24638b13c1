/**
 * The matches of a global expression, as `matchAll` gives them, without the copy of the expression that it makes for each
 * text, and without a generator: on short texts either costs more than the search.
 *
 * @param most so many are looked for: what a hostile text has thousands of
 */
export function matches(expression: RegExp, text: string, most = Number.POSITIVE_INFINITY): readonly RegExpExecArray[] {
  expression.lastIndex = 0;
  const first = expression.exec(text);
  if (first === null) return none;
  const found = [first];
  for (let last = first; found.length < most; ) {
    const { lastIndex } = expression;
    if (last[0] === '') expression.lastIndex += (text.codePointAt(lastIndex) ?? 0) > 0xffff ? 2 : 1;
    const next = expression.exec(text);
    if (next === null) break;
    found.push(next);
    last = next;
  }
  return found;
}

const none: readonly RegExpExecArray[] = [];
