/** Every rule of the catalogue is provoked once through the program, and what it says can be acted on. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { formatMessage } from '../../pipeline/report.ts';
import { folders } from './folders.ts';
import { machines } from './machines.ts';
import { messagesPage, rules, said } from './page.ts';

const all = await rules();

/** Rules whose messages are about no file: the whole machine, or a word on the command line. */
const fileless = [
  'browser-missing',
  'browser-unpack-failed',
  'browser-fonts-missing',
  'epoch-invalid',
  'property-unknown',
  'preview-port-taken',
  'watch-disk-failed',
];
/** Notices that leave nothing to do. */
const settled = ['output-removed', 'publish-recovered'];

describe('every message', () => {
  it('is known to this test, and nothing else is', () => {
    const provoked = [...Object.keys(folders), ...Object.keys(machines)];
    expect(provoked.sort()).toEqual(all.map(({ id }) => id).sort());
  });

  it.each(all.map(({ id }) => id))('%s appears, says where, and what to do', async (id) => {
    const { message, textOf } = await said(id);
    expect(message, id).toBeDefined();
    if (message === undefined) return;
    if (!fileless.includes(id)) expect(message.file).toBeDefined();
    if (!settled.includes(id)) expect(message.note).toMatch(/[.?)]$|^Run: /);
    expect(message.reason).not.toMatch(/[.\n]$|undefined|\[object|Error: /);
    const shown = formatMessage(message, textOf);
    expect(shown).toContain(`(${id})`);
    if (message.line !== undefined) expect(shown).toContain(`:${message.line}`);
    // What people read and what programs get is the same message.
    expect(JSON.parse(JSON.stringify(message))).toEqual(message);
  });
});

describe('docs/messages.md', () => {
  it('is what `node .ci/messages.ts` writes', async () => {
    const page = await readFile(join(import.meta.dirname, '../../docs/messages.md'), 'utf8');
    expect(page).toBe(await messagesPage());
  });
});
