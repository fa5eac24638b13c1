/**
 * The matches of a global expression, as `matchAll` gives them, without the copy of the expression that it makes for each
 * text: on short texts the copy costs more than the search. The same expression must not be run over another text meanwhile.
 */
export function matches(expression: RegExp, text: string): Iterable<RegExpExecArray> {
  expression.lastIndex = 0;
  const first = expression.exec(text);
  return first === null ? none : from(first, expression, text);
}

const none: readonly RegExpExecArray[] = [];

function* from(first: RegExpExecArray, expression: RegExp, text: string): Generator<RegExpExecArray> {
  for (let match: RegExpExecArray | null = first; match !== null; match = expression.exec(text)) {
    const { lastIndex } = expression;
    if (match[0] === '') expression.lastIndex += (text.codePointAt(lastIndex) ?? 0) > 0xffff ? 2 : 1;
    yield match;
  }
}
