/** Marker fixtures: a text carries ⟦here⟧ where a message must point; this takes it out and says where it was. */

/** The text without its one mark, and the mark's line and column, both from 1. */
export function marked(fixture: string): { text: string; line: number; column: number } {
  const [before, after, ...more] = fixture.split('⟦here⟧');
  if (before === undefined || after === undefined || more.length > 0) throw new Error('expected exactly one ⟦here⟧');
  const lines = before.split('\n');
  return { text: before + after, line: lines.length, column: (lines.at(-1) ?? '').length + 1 };
}
