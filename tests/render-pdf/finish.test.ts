/** Finishing is pure: what it adds is there, what was there stays, and chance and time leave no trace. */
import { PDFDocument } from '@cantoo/pdf-lib';
import { beforeAll, describe, expect, it } from 'vitest';
import { finishPdf, type PdfInfo } from '../../pipeline/render/finish.ts';
import { withPrinter } from './machine.ts';
import { readPdf } from './read-pdf.ts';

const rows = '<tr><th>key</th><td>value</td></tr>'.repeat(20);
const html = `<!doctype html><html lang="en"><title>t</title><h1>One</h1><table>${rows}</table><h2>Two</h2><p>end`;
const info: PdfInfo = {
  title: 'Facts & <figures>',
  language: 'en-GB',
  subject: 'An organisation',
  author: 'A. Writer',
  date: '2024-03-01',
  producer: 'Factpress',
  attachments: [
    { name: 'facts.json', bytes: Buffer.from('{"a":1}'), mime: 'application/json', description: 'The facts' },
  ],
};

let printed: Uint8Array;

beforeAll(async () => {
  printed = await withPrinter((printer) => printer.print(html, { page: 'A4' }));
});

/** As if printed at another time, by a browser that numbers its nodes otherwise: of the same length, so offsets hold. */
function printedOtherwise(bytes: Uint8Array): Uint8Array {
  const text = Buffer.from(bytes).toString('latin1');
  expect(text).toMatch(/\(node\d{8}\)/);
  const renumbered = text.replace(/\(node(\d{8})\)/g, (_, id) => `(node${String(99_999_999 - Number(id))})`);
  return Buffer.from(renumbered.replaceAll(/\(D:\d{14}/g, '(D:20010203040506'), 'latin1');
}

describe('a finished PDF', () => {
  it('says what it is', async () => {
    const seen = await readPdf(await finishPdf(printed, info));
    expect(seen.info).toMatchObject({
      Title: info.title,
      Subject: info.subject,
      Author: info.author,
      Producer: 'Factpress',
      Creator: 'Factpress',
      CreationDate: 'D:20240301000000Z',
      ModDate: 'D:20240301000000Z',
    });
    expect(seen.language).toBe('en-GB');
    expect(seen.metadata).toContain('Facts &amp; &lt;figures&gt;');
    expect(seen.metadata).toContain('2024-03-01T00:00:00Z');
  });

  it('keeps text, tags and outline', async () => {
    const [before, after] = [await readPdf(printed), await readPdf(await finishPdf(printed, info))];
    expect(after.pages).toEqual(before.pages);
    expect(after.roles).toEqual(before.roles);
    expect(after.outline).toEqual(before.outline);
    expect(after.roles).toContain('TH');
  });

  it('carries its attachments', async () => {
    const { attachments } = await readPdf(await finishPdf(printed, info));
    expect(Buffer.from(attachments.get('facts.json') ?? []).toString()).toBe('{"a":1}');
  });

  it('wins back most of what tags cost', async () => {
    const long = await withPrinter((printer) =>
      printer.print(`${html}<table>${rows.repeat(20)}</table>`, { page: 'A4' }),
    );
    expect((await finishPdf(long, info)).length).toBeLessThan(long.length / 2);
  });

  it('has a fixed date where it is given none', async () => {
    const { title, language, producer } = info;
    const seen = await readPdf(await finishPdf(printed, { title, language, producer }));
    expect(seen.info).toMatchObject({ CreationDate: 'D:19800101000000Z', ModDate: 'D:19800101000000Z' });
  });

  it('does not show when it was printed nor how the browser numbered its nodes', async () => {
    const finished = await finishPdf(printed, info);
    expect(await finishPdf(printedOtherwise(printed), info)).toEqual(finished);
  });

  it('has another identifier if its content is another', async () => {
    const id = (bytes: Uint8Array) =>
      /\/ID \[ <([0-9A-F]{32})> <\1> \]/.exec(Buffer.from(bytes).toString('latin1'))?.[1];
    const one = id(await finishPdf(printed, info));
    expect(one).toBeDefined();
    expect(one).not.toBe('0'.repeat(32));
    expect(id(await finishPdf(printed, { ...info, title: 'Other' }))).not.toBe(one);
  });

  it('says in its identifier that it carries other facts, and is the same document', async () => {
    const ids = (bytes: Uint8Array) =>
      [
        ...Buffer.from(bytes)
          .toString('latin1')
          .matchAll(/\/ID \[ <([0-9A-F]{32})> <([0-9A-F]{32})> \]/g),
      ]
        .at(-1)
        ?.slice(1);
    const other = (info.attachments ?? []).map((file) => ({ ...file, bytes: Buffer.from('{"a":2}') }));
    const [document, facts] = ids(await finishPdf(printed, info)) ?? [];
    const [sameDocument, otherFacts] = ids(await finishPdf(printed, { ...info, attachments: other })) ?? [];
    expect(sameDocument).toBe(document);
    expect(otherFacts).not.toBe(facts);
  });

  it('has what depends on the facts at its end, and elsewhere only their hash', async () => {
    const whole = async (facts: string) => {
      const attachments = (info.attachments ?? []).map((file) => ({ ...file, bytes: Buffer.from(facts) }));
      return Buffer.from(await finishPdf(printed, { ...info, facts: facts.repeat(64), attachments })).toString(
        'latin1',
      );
    };
    const [one, two] = [await whole('1'), await whole('2')];
    const base = one.indexOf('%%EOF');
    expect(base).toBeGreaterThan(0);
    expect(two.slice(0, base).replace('2'.repeat(64), '1'.repeat(64))).toBe(one.slice(0, base));
    expect((await readPdf(Buffer.from(two, 'latin1'))).metadata).toContain(`sha256:${'2'.repeat(64)}`);
  });

  it('lists its files for whoever wrote the library, too', async () => {
    const attached = (await PDFDocument.load(await finishPdf(printed, info))).getAttachments();
    expect(attached.map(({ name, data }) => [name, Buffer.from(data).toString()])).toEqual([['facts.json', '{"a":1}']]);
  });

  it('refuses a date that is none', async () => {
    await expect(finishPdf(printed, { ...info, date: 'soon' })).rejects.toThrow(RangeError);
  });
});
