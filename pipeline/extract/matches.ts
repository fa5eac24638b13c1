/**
 * The matches of a global expression, as `matchAll` gives them, without the copy of the expression that it makes for each
 * text: on short texts the copy costs more than the search. The same expression must not be run over another text meanwhile.
 */
export function* matches(expression: RegExp, text: string): Generator<RegExpExecArray> {
  expression.lastIndex = 0;
  for (let match = expression.exec(text); match !== null; match = expression.exec(text)) {
    const { lastIndex } = expression;
    if (match[0] === '') expression.lastIndex += (text.codePointAt(lastIndex) ?? 0) > 0xffff ? 2 : 1;
    yield match;
  }
}
