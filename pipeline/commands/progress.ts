/** A build as it happens, on a terminal: one task for each subject, or one for all where a screen would not hold them. */
import { type DefaultRenderer, Listr, type ListrTaskWrapper, type SimpleRenderer } from 'listr2';
import type { Progress, SubjectReport } from '../build-report.ts';
import { visible } from '../report.ts';

type Task = ListrTaskWrapper<unknown, typeof DefaultRenderer, typeof SimpleRenderer>;

/** More subjects than this share one task. */
const mostTasks = 12;

/** Progress on a screen, which must have drawn its last before anything else is printed. */
export interface Screen extends Progress {
  readonly finish: () => Promise<void>;
}

/** `line` puts what became of a subject into words. */
export function taskProgress(line: (report: SubjectReport) => string): Screen {
  let tasks = new Map<string, Running>();
  let shared: Running | undefined;
  let left = 0;
  let drawn: Promise<unknown> = Promise.resolve();
  return {
    begin: (subjects) => {
      left = subjects.length;
      const titles = left > mostTasks ? [`${left} subjects`] : subjects.map((path) => visible(path || 'sources'));
      const running = titles.map(() => new Running());
      if (left > mostTasks) shared = running[0];
      else tasks = new Map(subjects.map((path, index) => [path, running[index] ?? new Running()]));
      const list = new Listr(
        titles.map((title, index) => ({ title, task: (_, task) => running[index]?.show(task) })),
        { concurrent: true, exitOnError: false, rendererOptions: { showErrorMessage: false } },
      );
      // A task that fails is shown as failed; what it is about is in the messages that the command prints.
      drawn = list.run().catch(() => undefined);
    },
    step: (subject, doing) =>
      (shared ?? tasks.get(subject))?.say(shared === undefined ? doing : `${subject}: ${doing}`),
    done: (report) => {
      left--;
      if (shared === undefined) tasks.get(report.path)?.end(line(report), report.outcome === 'published');
      else if (left === 0) shared.end('all subjects', true);
    },
    finish: async () => void (await drawn),
  };
}

/** One task on the screen, which is told from outside how it goes. */
class Running {
  #task: Task | undefined;
  #resolve: () => void = () => undefined;
  #reject: (error: Error) => void = () => undefined;
  readonly #ended = new Promise<void>((resolve, reject) => {
    this.#resolve = resolve;
    this.#reject = reject;
  });

  show(task: Task): Promise<void> {
    this.#task = task;
    return this.#ended;
  }

  say(doing: string): void {
    if (this.#task !== undefined) this.#task.output = doing;
  }

  end(title: string, well: boolean): void {
    if (this.#task !== undefined) this.#task.title = title;
    if (well) this.#resolve();
    else this.#reject(new Error('not built'));
  }
}
