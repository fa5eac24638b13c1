/** Makes the engine build a regular expression once, where it would do so twice. */

/** Of so long a text the engine makes no interpreter's work; and no gap of a pattern goes past a semicolon. */
const longText = ';'.repeat(1000);
const readied = new WeakSet<RegExp>();

/**
 * Gives the expression, built to be run. Usually the engine builds it to be interpreted at its first text and once more at its
 * second, which costs more than both searches. A text of this length lets it skip the first.
 */
export function ready(expression: RegExp): RegExp {
  if (readied.has(expression)) return expression;
  readied.add(expression);
  expression.lastIndex = 0;
  expression.exec(longText);
  return expression;
}
