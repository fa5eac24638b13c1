/**
 * `factpress diff OLD NEW`: what one facts.json says differently from another, in lines for people, or whole with `--json`.
 * 0 whether or not anything differs, 1 where a file is not there or no facts.json.
 */
import type { ExitCode } from '../build-report.ts';
import { check } from '../config/check.ts';
import { compare } from '../diff/compare.ts';
import { tell } from '../diff/tell.ts';
import { DiskError, type Effects } from '../effects.ts';
import { factsNotJson, factsUnreadable } from '../model/catalogue.ts';
import { notAFile } from '../model/disk-code.ts';
import { type Facts, factsSchema } from '../model/facts.ts';
import type { Message, Result } from '../model/message.ts';
import { parseYaml } from '../model/yaml.ts';
import { formatMessages, toJson, visible } from '../report.ts';
import type { Terminal } from '../terminal.ts';

/** What a shell puts in for `<(git show HEAD:out/facts.json)`: a pipe, but one that ends. */
const shellsOwn = /^\/(?:dev|proc\/self)\/fd\/\d+$/;

/** Runs the command and gives its exit code. */
export async function runDiff(
  [older, newer]: readonly [string, string],
  { disk }: Effects,
  terminal: Terminal,
  json: boolean,
): Promise<ExitCode> {
  const texts = new Map<string, string>();
  const read = async (file: string): Promise<Result<Facts | undefined>> => {
    try {
      if ((await disk.stat(file))?.kind === 'other' && !shellsOwn.test(file))
        return { value: undefined, messages: [factsUnreadable(file, notAFile)] };
      const text = new TextDecoder().decode(await disk.read(file));
      texts.set(file, text);
      return readFacts(file, text);
    } catch (error) {
      if (!(error instanceof DiskError)) throw error;
      return { value: undefined, messages: [factsUnreadable(file, error.code)] };
    }
  };
  const before = await read(older);
  const after = await read(newer);
  if (before.value === undefined || after.value === undefined) {
    const messages = distinct([...before.messages, ...after.messages]);
    if (json) terminal.answer(toJson({ messages }));
    else terminal.say(formatMessages(messages, (file) => texts.get(file)));
    return 1;
  }
  const changes = compare(before.value, after.value);
  if (json) terminal.answer(toJson(changes));
  else for (const line of tell(changes)) terminal.answer(visible(line));
  return 0;
}

/** A file compared with itself has its faults once. */
function distinct(messages: readonly Message[]): Message[] {
  return [...new Map(messages.map((message) => [JSON.stringify(message), message])).values()];
}

/** The facts in a text, or messages with the places of what is wrong with it. */
function readFacts(file: string, text: string): Result<Facts | undefined> {
  let detail: string;
  try {
    const { data } = factsSchema.safeParse(JSON.parse(text.replace(/^\uFEFF/, '')));
    if (data !== undefined) return { value: data, messages: [] };
    detail = 'it has another form';
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    detail = error.message;
  }
  // JSON is YAML, and the reader of YAML knows places. It is slow, but only bad files come here.
  const yaml = parseYaml({ file, text });
  const [broken] = yaml.messages;
  if (yaml.value === undefined) {
    const { line = 1, column = 1 } = broken ?? {};
    return { value: undefined, messages: [factsNotJson({ file, line, column }, broken?.reason ?? detail)] };
  }
  const { messages } = check(factsSchema, yaml.value);
  const shown =
    messages.length > 0 ? messages.slice(0, mostMessages) : [factsNotJson({ file, line: 1, column: 1 }, detail)];
  return { value: undefined, messages: shown };
}

/** A file of another form has one fault in every line. */
const mostMessages = 10;
