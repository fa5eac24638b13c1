/** Documents made to fit as the build makes them, with what a test wants to see of the print. */
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { documentSize } from '../../pipeline/compose/budget.ts';
import { type ComposeOptions, compose } from '../../pipeline/compose/compose.ts';
import { pageNumbers } from '../../pipeline/compose/contents.ts';
import { printedWords } from '../../pipeline/compose/printed-words.ts';
import type { Facts } from '../../pipeline/model/facts.ts';
import type { Result } from '../../pipeline/model/message.ts';
import type { Template } from '../../pipeline/model/template.ts';
import type { Printer } from '../../pipeline/render/browser.ts';
import { type FitJob, renderFitting } from '../../pipeline/render/fit.ts';
import { prepare, printHtml } from '../../pipeline/render/html.ts';
import { withProbes } from '../../pipeline/render/probes.ts';
import { assets, labels } from '../render/fixtures/shipped.ts';

/** A PDF, or why there is none, and how often it was printed. */
export interface FitSeen extends Result<Uint8Array | undefined> {
  readonly prints: number;
}

/** Makes a document fit. Throws where the template itself is wrong. */
export async function fitted(
  printer: Printer,
  facts: Facts,
  template: Template,
  page: 'A4' | 'Letter',
): Promise<FitSeen> {
  const prepared = prepare(template, assets).value;
  if (prepared === undefined) throw new Error('the template is wrong');
  let prints = 0;
  const counting: Printer = {
    ...printer,
    print: (html, options) => printer.print(html, options).finally(() => prints++),
  };
  const again: FitJob['compose'] = (fit) => {
    const statements = new Map<unknown, string>();
    const trace: ComposeOptions['trace'] = ({ id }, marks) => {
      for (const mark of marks) statements.set(mark, id);
    };
    const model = compose(facts, template, { labels, page, fit, trace });
    const { value, messages } = printHtml(model, prepared, { ...assets, tight: fit.tight });
    const parts = ['head', 'main', 'side', 'foot'] as const;
    const sections = parts.flatMap((part) => model[part].map(({ id }) => ({ id, part })));
    const ids = sections.map(({ id }) => id);
    const html = withProbes(value ?? '', ids);
    return {
      value: {
        html,
        size: documentSize(model),
        sections,
        numbers: pageNumbers(model),
        printed: printedWords(model, statements),
      },
      messages,
    };
  };
  const { pages, fallbacks } = template.front;
  const result = await renderFitting(counting, {
    file: `out/${template.name}.pdf`,
    page,
    ...(pages === undefined ? {} : { limit: pages }),
    limitAt: template.pagesAt,
    fallbacks,
    compose: again,
    info: ({ printed }) => ({
      title: 't',
      language: 'en',
      producer: 'Factpress',
      attachments: [
        {
          name: 'printed.json',
          bytes: Buffer.from(
            JSON.stringify({
              format: 'factpress/printed@1',
              document: template.name,
              language: 'en',
              facts: '0'.repeat(64),
              printed,
            }),
          ),
          mime: 'application/json',
          description: 'what is printed where',
        },
      ],
    }),
  });
  return { ...result, prints };
}

/** A line of text on a page; `y` in points from its foot, `size` of its letters. */
export interface Line {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly size: number;
}

/** Pieces of text of each page, margins aside, as pdf.js finds them, with the height of the page. */
export async function linesOf(
  bytes: Uint8Array,
): Promise<readonly { height: number; width: number; lines: readonly Line[] }[]> {
  const task = getDocument({ data: Uint8Array.from(bytes), verbosity: 0 });
  const pdf = await task.promise;
  try {
    const pages = [];
    for (let number = 1; number <= pdf.numPages; number++) {
      const page = await pdf.getPage(number);
      const [, , width = 0, height = 0] = page.view;
      const { items } = await page.getTextContent();
      const lines = items.flatMap((item) => {
        if (!('str' in item) || item.str.trim() === '') return [];
        const [size = 0, , , , x = 0, y = 0] = item.transform as number[];
        return y > 45 && y < height - 40 ? [{ text: item.str, x, y, size: Math.abs(size) }] : [];
      });
      pages.push({ height, width, lines });
    }
    return pages;
  } finally {
    await task.destroy();
  }
}
