/** When the watch builds, by a clock that the test turns. */
import { expect, it } from 'vitest';
import { type Change, type Queue, watchQueue } from '../../pipeline/watch.ts';

/** A queue whose builds end when the test says so. */
function started() {
  let now = 0;
  let timers: { readonly at: number; readonly act: () => void }[] = [];
  const builds: (readonly Change[])[] = [];
  const ends: ((error?: Error) => void)[] = [];
  const failures: unknown[] = [];
  const queue: Queue = watchQueue({
    rebuild: (changes) => {
      builds.push(changes);
      return new Promise((resolve, reject) => ends.push((error) => (error === undefined ? resolve() : reject(error))));
    },
    failed: (error) => failures.push(error),
    after: (milliseconds, act) => {
      const timer = { at: now + milliseconds, act };
      timers.push(timer);
      return () => {
        timers = timers.filter((one) => one !== timer);
      };
    },
  });
  const pass = (milliseconds: number): void => {
    for (const end = now + milliseconds; now < end; ) {
      now++;
      const due = timers.filter(({ at }) => at <= now);
      timers = timers.filter(({ at }) => at > now);
      for (const { act } of due) act();
    }
  };
  const end = async (error?: Error): Promise<void> => {
    ends.shift()?.(error);
    await new Promise((resolve) => setImmediate(resolve));
  };
  const edit = (path: string, kind: Change['kind'] = 'changed') => queue.changed({ path, kind });
  const paths = () => builds.map((changes) => changes.map(({ path }) => path));
  return { queue, pass, end, edit, builds, paths, failures };
}

it('builds nothing before there is a change', () => {
  const { pass, builds } = started();
  pass(10_000);
  expect(builds).toEqual([]);
});

it('makes one build of edits that come together', () => {
  const { pass, edit, paths } = started();
  for (const path of ['a', 'b', 'a', 'c']) {
    edit(path);
    pass(10);
  }
  pass(1000);
  expect(paths()).toEqual([['a', 'b', 'c']]);
});

it('builds at last though edits never cease', () => {
  const { pass, edit, builds } = started();
  for (let n = 0; n < 80; n++) {
    edit('log');
    pass(10);
  }
  expect(builds.length).toBe(1);
});

it('makes exactly one more build of all edits during a build', async () => {
  const { pass, end, edit, paths } = started();
  edit('first');
  pass(100);
  for (const path of ['a', 'b', 'c', 'a']) {
    edit(path);
    pass(1000);
  }
  expect(paths()).toEqual([['first']]);
  await end();
  pass(1000);
  expect(paths()).toEqual([['first'], ['a', 'b', 'c']]);
  await end();
  pass(10_000);
  expect(paths().length).toBe(2);
});

it('takes a file that is replaced for one that has changed', () => {
  const { pass, edit, builds } = started();
  edit('saved', 'gone');
  edit('saved', 'appeared');
  edit('made', 'appeared');
  edit('made', 'changed');
  edit('lost', 'changed');
  edit('lost', 'gone');
  pass(100);
  expect(builds).toEqual([
    [
      { path: 'saved', kind: 'changed' },
      { path: 'made', kind: 'appeared' },
      { path: 'lost', kind: 'gone' },
    ],
  ]);
});

it('waits for what runs when it is stopped, and starts nothing more', async () => {
  const { queue, pass, end, edit, builds } = started();
  edit('a');
  pass(100);
  edit('b');
  let stopped = false;
  const stopping = queue.stop().then(() => {
    stopped = true;
  });
  await new Promise((resolve) => setImmediate(resolve));
  expect(stopped).toBe(false);
  await end();
  await stopping;
  edit('c');
  pass(10_000);
  expect(builds.length).toBe(1);
});

it('builds nothing more after a build that broke, and passes on why', async () => {
  const { pass, end, edit, builds, failures } = started();
  edit('a');
  pass(100);
  edit('b');
  await end(new Error('a bug'));
  edit('c');
  pass(10_000);
  expect(builds.length).toBe(1);
  expect(failures).toEqual([new Error('a bug')]);
});
