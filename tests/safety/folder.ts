/** A real folder to build in, for what only a real disk has: links, pipes, devices. */
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import { build } from '../../pipeline/build.ts';
import type { BuildOptions } from '../../pipeline/build-report.ts';
import { type Effects, systemDisk } from '../../pipeline/effects.ts';
import { memoryEffects } from '../../pipeline/effects-memory.ts';
import type { Message } from '../../pipeline/model/message.ts';
import { messagesOf } from '../build/harness.ts';

const templates = join(import.meta.dirname, '../../templates');

/** A text with something to find in it. */
export const page = '# Quay Aid\n\nQuay Aid is a charity. It was founded in 1990 and has 12 members in 3 countries.\n';

/** A folder that is gone when the test is done. */
export interface Place {
  readonly at: (path: string) => string;
  readonly put: (path: string, content?: string | Uint8Array) => Promise<void>;
  /** Copies the shipped templates into it. */
  readonly templates: () => Promise<void>;
  readonly build: (options?: Partial<BuildOptions>) => Promise<Built>;
}

/** What a build said and how it ended; files in messages are below the folder. */
export interface Built {
  readonly exit: number;
  readonly messages: readonly Message[];
  /** `rule file`, errors and warnings. */
  readonly rules: readonly string[];
}

const effects: Effects = { ...memoryEffects(), disk: systemDisk };

/** Makes one, with a page in `sources/`. */
export async function place(): Promise<Place> {
  const root = await mkdtemp(join(tmpdir(), 'factpress-safety-'));
  onTestFinished(() => rm(root, { recursive: true, force: true }));
  const at = (path: string) => join(root, path);
  const put: Place['put'] = async (path, content = page) => {
    await mkdir(dirname(at(path)), { recursive: true });
    await writeFile(at(path), content);
  };
  await put('sources/page.md');
  let own = templates;
  return {
    at,
    put,
    templates: async () => {
      own = at('templates');
      await cp(templates, own, { recursive: true });
    },
    build: async (options = {}) => {
      const given = { sources: at('sources'), out: at('out'), templates: own, only: 'html' as const, ...options };
      const report = await build(given, effects);
      const messages = messagesOf(report);
      const below = (file = '') => file.replace(`${root}/`, '');
      const rules = messages
        .filter(({ severity }) => severity !== 'info')
        .map(({ ruleId, file }) => `${ruleId} ${below(file)}`);
      return { exit: report.exit, messages, rules: [...new Set(rules)] };
    },
  };
}
