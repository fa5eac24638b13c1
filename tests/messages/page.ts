/**
 * `docs/messages.md`: every rule of the catalogue with what it means, and the message as a terminal shows it. What a rule
 * means is its comment in the catalogue; the example is what the program really said. `.ci/messages.ts` writes it.
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Message } from '../../pipeline/model/message.ts';
import { formatMessage } from '../../pipeline/report.ts';
import { folders } from './folders.ts';
import { machines, saidOf } from './machines.ts';

const catalogue = join(import.meta.dirname, '../../pipeline/model/catalogue.ts');

/** A rule, as the catalogue describes it. */
export interface Rule {
  readonly id: string;
  /** Heading of the part of the catalogue that it stands in. */
  readonly part: string;
  readonly meaning: string;
}

/** All rules in the order of the catalogue. */
export async function rules(): Promise<readonly Rule[]> {
  const text = await readFile(catalogue, 'utf8');
  const found = text.matchAll(
    /^\/\/ (?<part>[A-Z].*)$|^\/\*\* (?<meaning>.*) \*\/\nexport function [\s\S]*?(?:ruleId: |problem\(\s*(?:'\w+'|severity),\s*)'(?<id>[a-z0-9-]+)'/gm,
  );
  let part = 'Beginning';
  const list: Rule[] = [];
  for (const { groups = {} } of found) {
    if (groups.part !== undefined) part = groups.part;
    else if (groups.id !== undefined)
      list.push({ id: groups.id, part, meaning: withoutParameters(groups.meaning ?? '') });
  }
  return list;
}

/** What a comment says of parameters is for who writes code. */
function withoutParameters(comment: string): string {
  return comment.replace(/(?:;|\.) `(?:\w+|\w+` and `\w+)`(?:: | is | as ).*$/, '.');
}

/** What the program says where a rule is broken, and the files that show where. */
export async function said(rule: string): Promise<{ message: Message | undefined; textOf: (file: string) => string }> {
  const folder = folders[rule];
  const messages = folder === undefined ? await machines[rule]?.() : await saidOf(folder);
  const textOf = (file: string) => {
    const content = folder?.files[file] ?? '';
    return typeof content === 'string' ? content : new TextDecoder('windows-1252').decode(content);
  };
  return { message: messages?.find(({ ruleId }) => ruleId === rule), textOf };
}

const head = `# Messages

Every message that Factpress can give: what it means, and an example as a terminal shows it. With \`--json\` the same fields come as data:
\`severity\`, \`ruleId\`, \`file\`, \`line\`, \`column\` (from 1), \`reason\`, \`note\`, \`related\`. An error keeps the old output of its subject, and
the exit code is 1; where the name of its rule begins with \`browser-\`, and for \`disk-refused\` and \`out-locked\`, the machine failed and it is 3.
Warnings and notices stop nothing.

This page is made by \`node .ci/messages.ts\` from the catalogue and from folders that provoke each message (\`tests/messages/\`).
`;

/** The whole page. */
export async function messagesPage(): Promise<string> {
  const parts = Map.groupBy(await rules(), ({ part }) => part);
  const sections: string[] = [head];
  for (const [part, list] of parts) {
    sections.push(`## ${part}\n`);
    for (const rule of list) sections.push(await entry(rule));
  }
  return sections.join('\n');
}

async function entry({ id, meaning }: Rule): Promise<string> {
  const { message, textOf } = await said(id);
  const example = message === undefined ? '(no example)' : formatMessage(message, textOf);
  return `### ${id}\n\n${meaning}\n\n\`\`\`\n${example}\n\`\`\`\n`;
}
