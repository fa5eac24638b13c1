/** Keeps the tables of docs/evaluation.md: what stands between two marks of a name is the program's to write. */
import { join } from 'node:path';

/** The page with the tables. */
export const pagePath = join(import.meta.dirname, '../../docs/evaluation.md');

/** The page with a text set between the marks of that name. @throws where the page has no such marks */
export function withTable(page: string, name: string, table: string): string {
  const [before, after] = [`<!-- ${name} -->\n`, `<!-- end of ${name} -->`];
  const start = page.indexOf(before);
  const end = page.indexOf(after);
  if (start < 0 || end < start) throw new Error(`docs/evaluation.md: no marks of ${name}`);
  return `${page.slice(0, start)}${before}\n\`\`\`\n${table.trimEnd()}\n\`\`\`\n\n${page.slice(end)}`;
}
