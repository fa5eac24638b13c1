#!/usr/bin/env node
/**
 * The command line: parses arguments, loads the command that is meant, prints, and says how it went by exit code.
 * The only reader of `process`. 0 done, 1 the input has errors, 2 wrong usage, 3 the environment (browser, disk) failed.
 */
import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import type { Product } from './build-report.ts';
import type { WatchFlags } from './commands/watch.ts';
import { DiskError, type Effects, systemEffects } from './effects.ts';
import { visible } from './report.ts';
import type { Terminal } from './terminal.ts';

/** Set by `--debug`: stack traces, and what the program says to whoever looks for a bug. */
const debug = process.argv.includes('--debug');

const terminal: Terminal = {
  say: (text) => void process.stderr.write(`${text}\n`),
  answer: (text) => void process.stdout.write(`${text}\n`),
  // Both: the task list draws on standard output, which must not end up in a file.
  interactive: isTerminal(process.stderr) && isTerminal(process.stdout),
};

const uid = process.getuid?.();

/** The first interrupt ends the work in order, the second one at once. */
const interruption = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  // It goes on listening: a browser's guard ends the process where nobody else does.
  const interrupt = () => {
    if (!interruption.signal.aborted) return interruption.abort(signal);
    process.off(signal, interrupt);
    process.kill(process.pid, signal);
  };
  process.on(signal, interrupt);
}

const effects: Effects = systemEffects({
  machine: {
    env: process.env,
    platform: process.platform,
    arch: process.arch,
    runtime: process.version,
    ...(uid === undefined ? {} : { uid }),
    pid: process.pid,
    isRunning,
  },
  interrupted: interruption.signal,
  debug: (line) => {
    if (debug) terminal.say(visible(line));
  },
});

// A reader that has seen enough (`factpress … --json | head`) is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit();
  fail(new DiskError(error.code ?? error.message, 'standard output', 'write'));
});
// Nobody listens: that is no reason to leave half a build behind.
process.stderr.on('error', () => undefined);
process.on('uncaughtException', fail);
process.on('unhandledRejection', (error) => {
  // Once interrupted, what is being ended rejects in many places: the work itself ends when its lock is given back.
  if (!interruption.signal.aborted) fail(error);
});

program()
  .parseAsync(process.argv)
  .catch((error: unknown) => {
    // Without a command, help is what was wanted, not a mistake.
    if (error instanceof CommanderError)
      process.exitCode = error.exitCode === 0 || error.code === 'commander.help' ? 0 : 2;
    else fail(error);
  });

function program(): Command {
  const root = new Command('factpress')
    .description('Turns a folder of texts about an organisation into documents in which every figure can be checked.')
    .exitOverride()
    .showHelpAfterError('(factpress --help says more)');
  const commands = root
    .addCommand(buildCommand())
    .addCommand(watchCommand())
    .addCommand(explainCommand())
    .addCommand(checkCommand())
    .addCommand(diffCommand())
    .addCommand(doctorCommand())
    .addCommand(verifyCommand());
  for (const one of [root, ...root.commands]) one.configureOutput({ outputError: complain });
  return commands;
}

/** What was typed is said again, and may have been copied from anywhere. */
function complain(text: string, write: (text: string) => void): void {
  write(text.split('\n').map(visible).join('\n'));
}

function isRunning(pid: number): boolean {
  if (!Number.isSafeInteger(pid) || pid <= 0) return false;
  try {
    // Signal 0 is none: it only asks.
    return process.kill(pid, 0);
  } catch (error) {
    // EPERM: it is there, and somebody else's.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

function isTerminal(stream: { isTTY?: boolean }): boolean {
  return stream.isTTY === true && process.env.CI === undefined && process.env.TERM !== 'dumb';
}

interface BuildFlags {
  readonly sources: string;
  readonly out: string;
  readonly templates?: string;
  readonly only?: Product;
  readonly cache: boolean;
  readonly profile?: string | true;
  readonly json?: boolean;
}

function buildCommand(): Command {
  return command('build')
    .description('build the documents of every subject')
    .addOption(folder('--sources <dir>', 'folder of texts').default('sources'))
    .addOption(folder('--out <dir>', 'folder that the documents go to').default('out'))
    .addOption(folder('--templates <dir>', "folder of templates (default: templates/, else the program's own)"))
    .addOption(new Option('--only <product>', 'build no more than this').choices(['facts', 'html', 'pdf']))
    .option('--no-cache', 'take nothing from earlier builds')
    .option('--profile [file]', 'say where the time goes, and write a trace (default: factpress-profile.json)')
    .option('--json', 'print the whole report as JSON on standard output')
    .action(async ({ json = false, ...flags }: BuildFlags) => {
      const { runBuild } = await import('./commands/build.ts');
      process.exitCode = await runBuild(flags, effects, terminal, json);
    });
}

function watchCommand(): Command {
  return command('watch')
    .description('build, show the documents in a browser, and build again at every change')
    .addOption(folder('--sources <dir>', 'folder of texts').default('sources'))
    .addOption(folder('--out <dir>', 'folder that the documents go to').default('out'))
    .addOption(folder('--templates <dir>', "folder of templates (default: templates/, else the program's own)"))
    .option('--no-cache', 'take nothing from earlier builds')
    .addOption(
      new Option('--port <number>', 'where the preview listens').argParser(port).default(0, 'any that is free'),
    )
    .option('--no-open', 'leave it to you to open the preview')
    .action(async (flags: WatchFlags) => {
      const { runWatch } = await import('./commands/watch.ts');
      process.exitCode = await runWatch(flags, effects, terminal);
    });
}

interface LookFlags {
  readonly sources: string;
  readonly out: string;
  readonly subject?: string;
  readonly json?: boolean;
}

/** Flags of commands that look at sources and write nothing. */
function looking(name: string): Command {
  return command(name)
    .addOption(folder('--sources <dir>', 'folder of texts').default('sources'))
    .addOption(folder('--out <dir>', 'folder of documents: what is in there is no source').default('out'))
    .option('--json', 'print it as JSON on standard output');
}

function explainCommand(): Command {
  return looking('explain')
    .description('say why a property has the value it has: every claim, what was taken for the same, what decided')
    .argument('<property>', 'its id: memberCount')
    .addOption(folder('--subject <path>', 'only this subject, by its path below the sources'))
    .action(async (property: string, { json = false, ...flags }: LookFlags) => {
      const { runExplain } = await import('./commands/explain.ts');
      process.exitCode = await runExplain(property, flags, effects, terminal, json);
    });
}

function checkCommand(): Command {
  return looking('check')
    .description('check sources, configuration and templates without writing, and list what an editor should look at')
    .addOption(folder('--templates <dir>', "folder of templates (default: templates/, else the program's own)"))
    .action(async ({ json = false, ...flags }: LookFlags & { readonly templates?: string }) => {
      const { runCheck } = await import('./commands/check.ts');
      process.exitCode = await runCheck(flags, effects, terminal, json);
    });
}

function diffCommand(): Command {
  return command('diff')
    .description('say what one facts.json says differently from another')
    .argument('<old>', 'the earlier facts.json')
    .argument('<new>', 'the later facts.json')
    .option('--json', 'print the changes as JSON on standard output')
    .action(async (older: string, newer: string, { json = false }: { json?: boolean }) => {
      const { runDiff } = await import('./commands/diff.ts');
      process.exitCode = await runDiff([older, newer], effects, terminal, json);
    });
}

function doctorCommand(): Command {
  return command('doctor')
    .description('say what is missing on this machine, and the command that mends it')
    .option('--json', 'print the findings as JSON on standard output')
    .action(async ({ json = false }: { json?: boolean }) => {
      const { runDoctor } = await import('./commands/doctor.ts');
      process.exitCode = await runDoctor(effects, process.version, terminal, json);
    });
}

function verifyCommand(): Command {
  return command('verify')
    .description('tell whether a PDF, the facts attached to it and its sources agree')
    .argument('<file>', 'the PDF')
    .addOption(folder('--sources <dir>', 'also compare the texts in this folder with what is quoted from them'))
    .option('--json', 'print the findings as JSON on standard output')
    .action(async (file: string, { json = false, sources }: { json?: boolean; sources?: string }) => {
      const { runVerify } = await import('./commands/verify.ts');
      const flags = { file, ...(sources === undefined ? {} : { sources }) };
      process.exitCode = await runVerify(flags, effects, terminal, json);
    });
}

function command(name: string): Command {
  return new Command(name)
    .exitOverride()
    .allowExcessArguments(false)
    .showHelpAfterError(`(factpress ${name} --help says more)`)
    .option('--debug', 'say more when something goes wrong inside');
}

function port(text: string): number {
  const number = Number(text);
  if (!/^\d+$/.test(text) || number > 65_535) throw new InvalidArgumentError('It is a number from 1 to 65535.');
  return number;
}

/** A path as the user typed it, but for slashes at its end. */
function folder(flags: string, description: string): Option {
  return new Option(flags, description).argParser((path: string) => {
    if (path === '') throw new InvalidArgumentError('It is the name of a folder.');
    return path.replace(/(?<=[^/])\/{1,64}$/, '');
  });
}

/** The end of the road for what nobody expected: one line, and the stack for those who asked for it. */
function fail(error: unknown): void {
  // Ending by the signal itself, which we must not hear ourselves, tells the caller (a shell, make) that we did not fail.
  if (interruption.signal.aborted) {
    process.removeAllListeners(interruption.signal.reason);
    return void process.kill(process.pid, interruption.signal.reason);
  }
  const disk = error instanceof DiskError;
  const what = error instanceof Error ? error.message : String(error);
  const hint = debug ? '' : ', run again with --debug';
  terminal.say(disk ? `error: ${visible(what)}` : `internal error: ${visible(what.split('\n')[0] ?? '')}${hint}`);
  if (debug && error instanceof Error && error.stack !== undefined) terminal.say(error.stack);
  // Other work may still hold the process open (a browser that is starting); its own guard ends it with us.
  process.exit(disk ? 3 : 1);
}
