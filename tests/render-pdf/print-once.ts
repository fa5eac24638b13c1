/** Prints one document and writes its hash: run by tests as a process of its own. With `hang`, waits after opening. */
import { createHash } from 'node:crypto';
import { renderPdf } from '../../pipeline/render/pdf.ts';
import { machine, withPrinter } from './machine.ts';

const rows = '<tr><th>key</th><td>value</td></tr>'.repeat(50);
const html = `<!doctype html><html lang="en"><title>t</title><h1>One</h1><table>${rows}</table><p>end`;

await withPrinter(async (printer) => {
  if (process.argv[2] === 'hang') {
    process.stdout.write('open\n');
    await new Promise((resolve) => setTimeout(resolve, 60_000));
  }
  if (process.argv[2] === 'throw') throw new Error('thrown on purpose');
  if (process.argv[2] === 'exit') process.exit(4);
  const info = { title: 't', language: 'en', producer: 'Factpress' };
  const { value } = await renderPdf(printer, { file: 'x.pdf', html, page: 'A4', info });
  if (value) process.stdout.write(createHash('sha256').update(value).digest('hex'));
}, machine());
