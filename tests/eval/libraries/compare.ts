/**
 * Compares libraries on sentences of our own cases that were marked by hand: what they find, whether its place and amount are
 * right, and how fast they are. Run by hand; the candidates are no dependencies of the project:
 *
 *     npm i --no-save --ignore-scripts compromise compromise-dates wink-nlp wink-eng-lite-web-model chrono-node @microsoft/recognizers-text-suite
 *     node tests/eval/libraries/compare.ts
 */
import process from 'node:process';
import { annotated, type Kind, type Mark, type Paragraph, type Stretch } from './annotated.ts';
import { type Candidate, candidates, type Found } from './candidates.ts';

type Task = Exclude<keyof Candidate, 'name'>;

const tasks: Readonly<Record<Task, readonly Kind[]>> = {
  sentences: [],
  amounts: ['n', 'm'],
  dates: ['d'],
  places: ['p'],
  people: ['h'],
  bodies: ['o'],
  names: ['o', 'h', 'p'],
};

/** Marks besides its own on which a task is not judged: a year is also a number, a place may be part of a name. */
const besides: Readonly<Partial<Record<Task, readonly Kind[]>>> = {
  amounts: ['d', 'o'],
  dates: ['o'],
  places: ['o'],
  names: ['p'],
};

/** The share of their common extent that two stretches must share to be one. */
const alike = 0.5;
/** How many characters of text the speed is measured on. */
const measured = 200_000;

const paragraphs = annotated();
for (const task of Object.keys(tasks) as Task[]) {
  say(`\n| ${task} | precision | recall | amount right | MB/s |\n| --- | --- | --- | --- | --- |`);
  for (const candidate of await candidates()) {
    const find = candidate[task];
    if (find !== undefined) say(`| ${candidate.name} | ${rowOf(task, find)} |`);
  }
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

function rowOf(task: Task, find: (text: string) => readonly Found[]): string {
  let [right, found, gold, exact, amounts] = [0, 0, 0, 0, 0];
  for (const paragraph of paragraphs) {
    const wanted: readonly Mark[] = wantedBy(task, paragraph);
    const given = find(paragraph.text).filter((one) => !isBeside(task, one, paragraph));
    const pairs = wanted.flatMap((mark) => {
      const hit = given.find((one) => overlap(one, mark) >= (task === 'sentences' ? 0.98 : alike));
      return hit === undefined ? [] : [{ mark, hit }];
    });
    right += pairs.length;
    found += given.length;
    gold += wanted.filter(({ kind }) => task !== 'names' || kind !== 'p').length;
    const valued = pairs.filter(({ mark, hit }) => mark.amount !== undefined && hit.amount !== undefined);
    amounts += valued.length;
    exact += valued.filter(({ mark, hit }) => Math.abs((mark.amount ?? 0) - (hit.amount ?? 0)) < 0.5).length;
  }
  const share = (part: number, whole: number): string => (whole === 0 ? '–' : (part / whole).toFixed(2));
  return [share(right, found), share(right, gold), share(exact, amounts), speed(find)].join(' | ');
}

function wantedBy(task: Task, { sentences, marks }: Paragraph): readonly Mark[] {
  if (task === 'sentences') return sentences.map((one) => ({ ...one, kind: 'x' as const }));
  return marks.filter(({ kind }) => tasks[task].includes(kind) && !(task === 'names' && kind === 'p'));
}

/** Whether something is found where the task has nothing to say: inside a mark of another kind, and over none of its own. */
function isBeside(task: Task, one: Found, { marks }: Paragraph): boolean {
  if (task === 'sentences') return false;
  const touched = marks.filter(({ start, end }) => start < one.end && one.start < end);
  const isOwn = ({ kind }: Mark): boolean => tasks[task].includes(kind) && !(task === 'names' && kind === 'p');
  const isOther = ({ kind }: Mark): boolean => kind === 'x' || (besides[task] ?? []).includes(kind);
  return !touched.some(isOwn) && touched.some(isOther);
}

function overlap(a: Stretch, b: Stretch): number {
  const common = Math.min(a.end, b.end) - Math.max(a.start, b.start);
  return common / (Math.max(a.end, b.end) - Math.min(a.start, b.start));
}

function speed(find: (text: string) => readonly Found[]): string {
  const texts = paragraphs.map(({ text }) => text);
  for (const text of texts) find(text);
  let characters = 0;
  const before = process.cpuUsage();
  for (let i = 0; characters < measured && process.cpuUsage(before).user < 3_000_000; i++) {
    const text = texts[i % texts.length] ?? '';
    find(text);
    characters += text.length;
  }
  const { user, system } = process.cpuUsage(before);
  return (characters / (user + system)).toFixed(2);
}
