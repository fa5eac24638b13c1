/** A real print of quotes in other scripts: the letters are in the PDF as text, and drawn by fonts that it brings along. */
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { expect, test } from 'vitest';
import { renderPdf } from '../../pipeline/render/pdf.ts';
import { theme } from '../../pipeline/render/theme.ts';
import { scriptFontsOf } from '../render/fixtures/script-fonts.ts';
import { assets } from '../render/fixtures/shipped.ts';
import { withPrinter } from './machine.ts';

const texts = ['רציף', 'ท่าเรือ', 'সুর', 'घाट', '码头', '埠頭です', '부두', 'ወደብ', 'Նավ', 'ნავი', '🎧'];

async function printed(words: readonly string[]): Promise<string> {
  const text = words.join(' ');
  const header = { left: '', right: '' };
  const sheet = theme({ ...assets, scripts: scriptFontsOf(text), page: 'A4', header, footer: '', text });
  const body = words.map((word) => `<p dir="auto">${word}</p>`).join('');
  const html = `<!doctype html><html lang="en"><title>t</title><style>${sheet}</style><body>${body}`;
  return withPrinter(async (printer) => {
    const info = { title: 't', language: 'en', producer: 'Factpress' };
    const { value } = await renderPdf(printer, { file: 'x.pdf', html, page: 'A4', info });
    if (value === undefined) throw new Error('not printed');
    const page = await (await getDocument({ data: new Uint8Array(value) }).promise).getPage(1);
    const { items } = await page.getTextContent();
    return items.map((item) => ('str' in item ? item.str : '')).join(' ');
  });
}

test('letters of other scripts are text in the PDF, none of them a box', async () => {
  const text = (await printed(texts)).normalize('NFC').replaceAll(/\s/g, '');
  const letters = [...texts.join('')];
  expect(letters.filter((letter) => !text.includes(letter))).toEqual([]);
}, 30_000);
