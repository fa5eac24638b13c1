/** `factpress doctor`: prints what the doctor found, and what mends it. 0 where all is well, 3 where something is missing. */
import type { ExitCode } from '../build-report.ts';
import { doctor } from '../doctor.ts';
import type { Effects } from '../effects.ts';
import { toJson, visible } from '../report.ts';
import type { Terminal } from '../terminal.ts';

/** Runs the command and gives its exit code. `node` is the version of the running Node, as it calls itself. */
export async function runDoctor(effects: Effects, node: string, terminal: Terminal, json: boolean): Promise<ExitCode> {
  const checks = await doctor({ host: effects.machine, disk: effects.disk, node, out: 'out' });
  const ok = checks.every((check) => check.ok);
  if (json) terminal.answer(toJson({ ok, checks }));
  else for (const check of checks) terminal.say(lines(check));
  return ok ? 0 : 3;
}

function lines({ name, ok, found, mend }: Awaited<ReturnType<typeof doctor>>[number]): string {
  const head = `${ok ? 'ok' : '!!'}  ${name}: ${visible(found)}`;
  return mend === undefined ? head : `${head}\n    mend: ${visible(mend)}`;
}
