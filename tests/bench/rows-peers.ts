/**
 * Rows about what a user would pick instead: a Markdown text of the same facts, printed by other programs, each as its manual
 * says. They find no facts, check nothing and make no evidence; what is compared is how long one waits. They are fetched
 * into the cache folder of this project, and are no part of it; one that is not there is left out.
 */
import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Facts, factsSchema } from '../../pipeline/model/facts.ts';
import { notation } from '../../pipeline/model/notation.ts';
import { ratioOf, takeTurns } from './measure.ts';
import { recordPrints } from './prints.ts';
import { factpress, root, run, timed } from './programs.ts';
import type { Bench, Row, RowResult } from './row.ts';

/** How a peer is brought, and how it prints one Markdown text. */
interface Peer {
  readonly id: string;
  readonly name: string;
  /** False where it is not to be had here. */
  readonly ready: () => Promise<boolean>;
  readonly command: (markdown: string, html: string, pdf: string, browser: string) => readonly string[];
}

const fetched = join(root, 'node_modules/.cache/factpress/bench/peers');

async function fetchPackage(name: string, version: string): Promise<boolean> {
  const home = join(fetched, name);
  if (!existsSync(join(home, 'node_modules', name))) {
    await mkdir(home, { recursive: true });
    const flags = ['--ignore-scripts', '--no-audit', '--no-fund', '--no-package-lock'];
    await run(['npm', 'install', '--prefix', home, ...flags, `${name}@${version}`]).catch(() => undefined);
  }
  return existsSync(join(home, 'node_modules', name));
}

async function installed(...command: readonly string[]): Promise<boolean> {
  return run([...command, '--version']).then(
    () => true,
    () => false,
  );
}

const peers: readonly Peer[] = [
  {
    id: 'md-to-pdf',
    name: 'md-to-pdf 5.2.5',
    ready: () => fetchPackage('md-to-pdf', '5.2.5'),
    command: (markdown, _html, _pdf, browser) => [
      'node',
      join(fetched, 'md-to-pdf/node_modules/md-to-pdf/dist/cli.js'),
      markdown,
      '--launch-options',
      JSON.stringify({ executablePath: browser, headless: 'shell', args: ['--no-sandbox'] }),
    ],
  },
  {
    id: 'pandoc',
    name: 'Pandoc with WeasyPrint, from Markdown',
    ready: async () => (await installed('pandoc')) && (await installed('weasyprint')),
    command: (markdown, _html, pdf) => [
      'pandoc',
      markdown,
      '--standalone',
      '--toc',
      '--pdf-engine=weasyprint',
      '-o',
      pdf,
    ],
  },
  {
    id: 'weasyprint',
    name: 'WeasyPrint, from our own HTML',
    ready: () => installed('weasyprint'),
    command: (_markdown, html, pdf) => ['weasyprint', html, pdf],
  },
];

function rowOf(peer: Peer): Row {
  return {
    id: peer.id,
    work: 'cold build of the shipped sources',
    against: `${peer.name}, both documents one after the other`,
    better: 'less',
    unit: '×',
    measure: (bench) => against(peer, bench),
  };
}

async function against(peer: Peer, { scratch, rounds }: Bench): Promise<RowResult> {
  if (!(await peer.ready())) throw new Error(`${peer.name} is not to be had here`);
  const sources = join(root, 'sources');
  const job = await recordPrints(sources, scratch);
  const facts = factsSchema.parse(JSON.parse(await readFile(join(scratch, 'recorded/facts.json'), 'utf8')));
  const texts = { 'fact-sheet': markdownOf(facts, false), briefing: markdownOf(facts, true) };
  const commands: (readonly string[])[] = [];
  for (const [name, text] of Object.entries(texts)) {
    const markdown = join(scratch, `${name}.md`);
    await writeFile(markdown, text);
    const html = job.documents.find(({ to }) => to.endsWith(`${name}.pdf`))?.passes.at(-1) ?? '';
    commands.push(peer.command(markdown, html, join(scratch, `${name}.pdf`), job.browser.path));
  }
  const env = job.browser.env.LD_LIBRARY_PATH === undefined ? {} : { LD_LIBRARY_PATH: job.browser.env.LD_LIBRARY_PATH };
  const theirs = async () => {
    let sum = 0;
    for (const command of commands) sum += await timed(command, { cwd: scratch, env });
    return sum;
  };
  const out = join(scratch, 'out');
  const ours = () => timed([...factpress, 'build', '--no-cache', '--sources', sources, '--out', out]);
  const seen = await takeTurns({ ours, theirs }, rounds);
  return {
    measured: [
      { what: 'factpress build', unit: 'ms', figures: seen.ours },
      { what: peer.name, unit: 'ms', figures: seen.theirs },
    ],
    result: ratioOf(seen.ours, seen.theirs),
  };
}

/** The facts as somebody would write them down by hand: a line each, and with its words where there is room. */
function markdownOf({ subject, statements }: Facts, whole: boolean): string {
  const shown = whole ? statements : statements.filter(({ rank }) => rank === 'preferred').slice(0, 40);
  const properties = [...new Set(shown.map(({ property }) => property))];
  const lines = properties.flatMap((property) => [
    `\n## ${property}\n`,
    ...shown
      .filter((one) => one.property === property)
      .map(({ value, references }) => {
        const quotes = whole
          ? references.map(({ source, exact }) => `\n  > ${exact.replaceAll(/\s+/g, ' ')} (${source})`)
          : [];
        return `- ${notation(value).replaceAll(/\s+/g, ' ')}${quotes.join('\n')}`;
      }),
  ]);
  return `# ${subject}\n${lines.join('\n')}\n`;
}

/** Rows of this file. */
export const peerRows: readonly Row[] = peers.map(rowOf);
