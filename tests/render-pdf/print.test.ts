/** The real browser prints what it is given, and nothing else. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findBrowser, openBrowser, type Printer } from '../../pipeline/render/browser.ts';
import { printPdf, renderPdf } from '../../pipeline/render/pdf.ts';
import { machine } from './machine.ts';
import { readPdf } from './read-pdf.ts';

let printer: Printer;

beforeAll(async () => {
  const found = await findBrowser(machine());
  const opened = found.value && (await openBrowser(found.value));
  if (!opened?.value) throw new Error(JSON.stringify(opened?.messages ?? found.messages));
  printer = opened.value;
});

afterAll(() => printer?.close());

const style =
  '<style>@page { size: A4; margin: 20mm; @bottom-right { content: counter(page) "/" counter(pages) } }</style>';
const info = { title: 'Deux mots : « é »', language: 'fr', producer: 'Factpress' };

function html(body: string, head = style): string {
  return `<!doctype html><html lang="fr"><head><title>Browser's own</title>${head}</head><body>${body}</body></html>`;
}

async function print(body: string) {
  const { value, messages } = await renderPdf(printer, { file: 'out/x.pdf', html: html(body), page: 'A4', info });
  if (!value) throw new Error(JSON.stringify(messages));
  return { seen: await readPdf(value), messages };
}

describe('a printed document', () => {
  it('has its text, its page numbers and its size', async () => {
    const { seen } = await print('<h1>Un</h1><p>premier</p><h1 style="break-before: page">Deux</h1><p>second</p>');
    expect(seen.pages).toHaveLength(2);
    expect(seen.pages[0]).toBe('1/2\nUn\npremier');
    expect(seen.pages[1]).toBe('2/2\nDeux\nsecond');
  });

  it('has tags, an outline, a language and a title', async () => {
    const { seen } = await print('<h1>Un</h1><p>texte</p><table><tr><th>a</th><td>b</td></tr></table><h2>Deux</h2>');
    expect(seen.roles).toEqual(expect.arrayContaining(['H1', 'P', 'Table', 'TR', 'TH', 'TD', 'H2']));
    expect(seen.outline).toEqual(['Un']);
    expect(seen.language).toBe('fr');
    expect(seen.info).toMatchObject({ Title: info.title, Producer: 'Factpress', Creator: 'Factpress' });
  });

  it('holds the program of every font that it uses, fallbacks included', async () => {
    const { seen } = await print('<p>roman <b>bold</b> <i>italic</i> <code>code</code></p>');
    expect(seen.missing).toEqual([]);
    expect(seen.embedded.join()).toContain('OpenSans');
  });

  it('runs no script', async () => {
    const { seen } = await print(
      '<p>text</p><script>document.body.textContent = "scripted"</script><noscript>plain</noscript>',
    );
    expect(seen.pages[0]).toContain('text');
    expect(seen.pages[0]).toContain('plain');
    expect(seen.pages[0]).not.toContain('scripted');
  });

  it('asks the network for nothing, and says what it wanted', async () => {
    let connections = 0;
    const server = createServer((socket) => {
      connections++;
      socket.destroy();
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    try {
      const { seen, messages } = await print(
        `<link rel="preconnect" href="${base}"><link rel="dns-prefetch" href="${base}"><link rel="prefetch" href="${base}/p">
         <link rel="stylesheet" href="${base}/s.css"><img src="${base}/i.png"><iframe src="${base}/f"></iframe>
         <meta http-equiv="refresh" content="0; url=${base}/r"><p>text</p>`,
      );
      expect(seen.pages[0]).toContain('text');
      expect(connections).toBe(0);
      expect(messages.map(({ ruleId }) => ruleId)).toEqual(['browser-refused-request']);
      expect(messages[0]).toMatchObject({ severity: 'warning', file: 'out/x.pdf' });
      expect(messages[0]?.reason).toContain(`${base}/`);
    } finally {
      server.close();
    }
  });

  it('shows no local file', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'factpress-canary-'));
    const url = `file://${join(folder, 'canary.txt')}`;
    try {
      await writeFile(join(folder, 'canary.txt'), 'canary');
      const { seen } = await print(
        `<p>text</p><iframe src="${url}"></iframe><object data="${url}"></object><embed src="${url}">
         <iframe srcdoc="<iframe src='${url}'></iframe>"></iframe>`,
      );
      expect(seen.pages.join()).toContain('text');
      expect(seen.pages.join()).not.toContain('canary');
    } finally {
      await rm(folder, { recursive: true });
    }
  });
});

describe('a document that fails', () => {
  it('is given up at its deadline, and the next one is printed', async () => {
    const long = html(`<table>${'<tr><td>cell</td></tr>'.repeat(60_000)}</table>`);
    const late = await printPdf(printer, { file: 'out/long.pdf', html: long, page: 'A4', deadlineMs: 100 });
    expect(late.value).toBeUndefined();
    expect(late.messages).toMatchObject([{ ruleId: 'browser-deadline', severity: 'error', file: 'out/long.pdf' }]);
    const { seen } = await print('<p>next</p>');
    expect(seen.pages[0]).toContain('next');
  });

  it('is reported if no text has come out of it', async () => {
    const empty = await printPdf(printer, { file: 'out/x.pdf', html: html('<hr>', ''), page: 'A4' });
    expect(empty.value).toBeUndefined();
    expect(empty.messages).toMatchObject([{ ruleId: 'browser-no-text', file: 'out/x.pdf' }]);
  });
});

describe('the same document', () => {
  const body = `<h1>Un</h1>${'<table><tr><th>a</th><td>b</td></tr></table><p>texte</p>'.repeat(40)}`;

  it('has the same bytes each time, alone, after others and beside others', async () => {
    const job = { file: 'out/x.pdf', html: html(body), page: 'A4' as const, info };
    const other = { ...job, html: html(`<p>other</p>${body}`) };
    const alone = await renderPdf(printer, job);
    await renderPdf(printer, other);
    const [beside, , again] = await Promise.all([
      renderPdf(printer, job),
      renderPdf(printer, other),
      renderPdf(printer, job),
    ]);
    expect(alone.value).toBeDefined();
    expect(beside.value).toEqual(alone.value);
    expect(again.value).toEqual(alone.value);
  });
});
