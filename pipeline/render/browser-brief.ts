/** Runs a browser for a moment, only to hear what it says, and leaves nothing of it behind: whatever it started ends with it. */
import { execFile } from 'node:child_process';
import { guard, killGroup } from './browser-guard.ts';

/** What a program said. */
export interface Brief {
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs it to its end, or to the limit. Rejects as `execFile` does, with what it said by then. */
export function runBriefly(
  path: string,
  args: readonly string[],
  env: Readonly<Record<string, string>>,
  limitMs: number,
): Promise<Brief> {
  return new Promise((resolve, reject) => {
    // A group of its own: a script that starts a browser would otherwise leave it running.
    const options = { env, timeout: limitMs, killSignal: 'SIGKILL', detached: true } as const;
    const child = execFile(path, args, options, (error, stdout, stderr) => {
      release();
      end();
      if (error === null) resolve({ stdout, stderr });
      else reject(Object.assign(error, { stdout, stderr }));
    });
    const end = () => {
      if (child.pid !== undefined) killGroup(child.pid);
    };
    const release = guard(end);
    // The time limit ends the program; what it started holds its output open, and the callback back.
    child.once('exit', end);
  });
}
