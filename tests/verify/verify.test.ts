/** A recipient's question to a PDF: does it still say what its facts and its sources say? Asked of files that were tampered with. */
import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { compose } from '../../pipeline/compose/compose.ts';
import { printedWords } from '../../pipeline/compose/printed-words.ts';
import { serializeFacts } from '../../pipeline/facts-json.ts';
import type { Facts } from '../../pipeline/model/facts.ts';
import type { Printing } from '../../pipeline/model/printing.ts';
import { finishPdf } from '../../pipeline/render/finish.ts';
import { renderHtml } from '../../pipeline/render/html.ts';
import { readPdf } from '../../pipeline/verify/read-pdf.ts';
import { verifySources } from '../../pipeline/verify/sources.ts';
import { sayValue } from '../../pipeline/verify/values.ts';
import { type Finding, verifyDocument } from '../../pipeline/verify/verify.ts';
import { rich, richSources } from '../render/fixtures/rich.ts';
import { assets, labels, shipped } from '../render/fixtures/shipped.ts';
import { withPrinter } from '../render-pdf/machine.ts';

const template = shipped('fact-sheet');
const marks = new Map<unknown, string>();
const model = compose(rich, template, {
  labels,
  page: 'A4',
  trace: ({ id }, given) => {
    for (const mark of given) marks.set(mark, id);
  },
});
const html = renderHtml(model, template, assets).value ?? '';
const printed = printedWords(model, marks).map(({ statement, words }) => ({ statement, words }));
const sha = (text: string): string => createHash('sha256').update(text).digest('hex');
const printing: Printing = {
  format: 'factpress/printed@1',
  document: 'fact-sheet',
  language: 'en-GB',
  facts: sha(serializeFacts(rich)),
  printed: [...printed],
};

interface Made {
  readonly html?: string;
  readonly facts?: Facts;
  readonly printing?: Printing | undefined;
  readonly seal?: string;
}

/** Findings about a PDF in which some part is another than it was made with. */
async function findings(other: Made = {}): Promise<readonly Finding[]> {
  const pages = await withPrinter((printer) => printer.print(other.html ?? html, { page: 'A4' }));
  const attached = {
    'facts.json': serializeFacts(other.facts ?? rich),
    'printed.json': JSON.stringify(other.printing ?? printing),
  };
  const bytes = await finishPdf(pages, {
    title: 'x',
    language: 'en-GB',
    producer: 'Factpress',
    facts: other.seal ?? printing.facts,
    attachments: Object.entries(attached).map(([name, text]) => ({
      name,
      bytes: Buffer.from(text),
      mime: 'application/json',
      description: name,
    })),
  });
  const pdf = await readPdf(bytes);
  return verifyDocument(pdf ?? expect.fail('no PDF')).findings;
}

const problems = (found: readonly Finding[]): readonly string[] =>
  found.flatMap((finding) => finding.problems.map((problem) => `${finding.name}: ${problem}`));

/** The facts with 148 members made 184. */
const boasting = {
  ...rich,
  statements: rich.statements.map((one) =>
    one.value.type === 'quantity' && one.value.amount === 148 ? { ...one, value: { ...one.value, amount: 184 } } : one,
  ),
};

describe('a document', () => {
  test('that nobody touched agrees, value for value', async () => {
    expect(printed.length).toBeGreaterThan(40);
    expect(problems(await findings())).toEqual([]);
  });

  test('whose page says another figure is found out', async () => {
    expect(problems(await findings({ html: html.replaceAll('148', '184') }))).toContain(
      'pages: Not on the pages as it was printed: “148”.',
    );
  });

  test('whose attached facts say another figure is found out', async () => {
    const found = problems(await findings({ facts: boasting }));
    expect(found).toContain('seal: The attached facts are not those that it was printed from.');
    expect(found).toContain('values: “148” is not what the facts say (memberCount).');
  });

  test('whose facts were exchanged under a new seal still contradicts its pages', async () => {
    const seal = sha(serializeFacts(boasting));
    const found = problems(await findings({ facts: boasting, seal, printing: { ...printing, facts: seal } }));
    expect(found).toEqual(expect.arrayContaining(['values: “148” is not what the facts say (memberCount).']));
    expect(found.filter((problem) => problem.startsWith('seal'))).toEqual([]);
  });

  test('that prints what the facts do not know is found out', async () => {
    const more = [...printed, { statement: 'nothing', words: '148' }];
    expect(problems(await findings({ printing: { ...printing, printed: more } }))).toEqual([
      'values: “148” stands for a statement that is not in the facts.',
    ]);
  });
});

test('bytes that are no PDF are not read', async () => {
  expect(await readPdf(Buffer.from('%PDF-1.7 and nothing else'))).toBeUndefined();
});

/** A PDF with one page that prints so many letters, and two attachments. */
function handmade(times: number): Buffer {
  const content = `BT /F1 1 Tf (${'a'.repeat(times)}) Tj ET`;
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R /Names << /EmbeddedFiles << /Names [(facts.json) 6 0 R (other) 6 0 R] >> >> >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9000 9] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
    '<< /Type /Filespec /F (x) /EF << /F 7 0 R >> >>',
    '<< /Type /EmbeddedFile /Length 2 >>\nstream\n{}\nendstream',
  ];
  const body = objects.map((object, i) => `${i + 1} 0 obj\n${object}\nendobj\n`).join('');
  return Buffer.from(`%PDF-1.7\n${body}trailer\n<< /Size 8 /Root 1 0 R >>\nstartxref\n0\n%%EOF\n`, 'latin1');
}

test('of a PDF only what Factpress attaches is read, and no more text than a document has', async () => {
  expect([...((await readPdf(handmade(1)))?.attachments.keys() ?? [])]).toEqual(['facts.json']);
  expect(await readPdf(handmade(900), 1000)).toBeDefined();
  expect(await readPdf(handmade(1100), 1000)).toBeUndefined();
});

test('a PDF of somebody else says that it carries nothing', () => {
  const found = verifyDocument({ text: '', metadata: '', attachments: new Map([['facts.json', Buffer.from('{}')]]) });
  expect(problems(found.findings)).toEqual([
    'attachment: The attached facts.json is not what Factpress writes.',
    'attachment: No printed.json is attached.',
  ]);
});

describe('sources', () => {
  const files = richSources.map(({ path, text }) => ({
    path: `elsewhere/${path.split('/').at(-1)}`,
    bytes: Buffer.from(text),
  }));
  const facts: Facts = {
    ...rich,
    sources: rich.sources.map((source, i) => ({ ...source, sha256: sha(richSources[i]?.text ?? '') })),
  };

  test('that are the same agree, wherever they lie', () => {
    expect(verifySources(facts, files)).toEqual({ name: 'sources', found: '3 of 3 sources unchanged', problems: [] });
  });

  test('that no longer say what is quoted are named with the quote', () => {
    const edited = files.map((file, i) =>
      i === 0 ? { ...file, bytes: Buffer.from(String(file.bytes).replace('148 member', '149 member')) } : file,
    );
    const { problems: told } = verifySources(facts, edited);
    expect(told[0]).toBe('“Who we are” has changed since (elsewhere/about.md).');
    expect(told).toContain('“Who we are” does not say “148 member groups in 61 countries”.');
  });

  test('that are not there are named', () => {
    expect(verifySources(facts, files.slice(1)).problems).toEqual(['“Who we are” is not there (sources/about.md).']);
  });
});

test('a period that is told by the name of what it is about says what the facts say, and no other name does', () => {
  const [pumps] = rich.statements.filter(({ property }) => property === 'event');
  if (pumps === undefined) throw new Error('no event');
  const ran = {
    ...pumps,
    value: { type: 'text', text: 'In four years the campaign mended pumps in every district' } as const,
    qualifiers: { start: '2004', end: '2007', about: 'Ten Thousand Pumps campaign' },
  };
  expect(sayValue('Ten Thousand Pumps campaign', ran, 'en')).toBe(true);
  expect(sayValue('Nine Thousand Pumps campaign', ran, 'en')).toBe(false);
});
