/** Who is let in by the preview, and what is given out: asked over a socket, as a hostile page or program would. */
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { systemDisk } from '../../pipeline/effects.ts';
import { type State, unbuilt } from '../../pipeline/preview/state.ts';
import { type Preview, servePreview } from '../../pipeline/preview.ts';
import { publish } from '../../pipeline/publish.ts';

let folder: string;
let preview: Preview;
let port: number;
const hostile = '</title><script>alert(1)</script>"\'`=\u202e\u001b[2J';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'factpress-preview-'));
  const out = join(folder, 'out');
  await writeFile(join(folder, 'secret.html'), 'canary');
  const made = new Map([
    ['fact-sheet.html', bytes('<!DOCTYPE html><title>x</title><p>whole')],
    ['fact-sheet.pdf', bytes('%PDF-1.7')],
    ['facts.json', bytes('{"a":"<script>"}')],
    ['briefing.html', bytes('as built')],
    ['evidence.html', bytes('as built')],
  ]);
  await publish(systemDisk, made, { out, subject: '', partial: false });
  await publish(systemDisk, new Map([['fact-sheet.html', bytes('below')]]), {
    out,
    subject: 'a b/ü#?',
    partial: false,
  });
  await writeFile(join(out, 'mine.html'), 'canary');
  await mkdir(join(out, '.factpress-lock.d'));
  // Something else now lies where a document was, and a link leads out.
  await writeFile(join(out, 'briefing.html'), 'canary');
  await rm(join(out, 'evidence.html'));
  await symlink(join(folder, 'secret.html'), join(out, 'evidence.html'));
  const place = { file: `sources/${hostile}.md`, line: 1, column: 2 };
  const message = { severity: 'error', ruleId: 'test', reason: hostile, note: hostile, ...place } as const;
  const related = [{ ...place, reason: hostile }];
  const state: State = {
    sources: 'sources',
    building: false,
    builds: 1,
    took: 10,
    subjects: [
      { path: '', out, outcome: 'kept', subject: hostile, messages: [{ ...message, related }] },
      { path: 'a b/ü#?', out: join(out, 'a b/ü#?'), outcome: 'published', messages: [] },
    ],
    messages: [{ ...message, severity: 'warning' }],
    texts: new Map([[place.file, hostile]]),
  };
  const { value, messages } = await servePreview(systemDisk, state, 0);
  preview = value ?? expect.fail(JSON.stringify(messages));
  port = Number(new URL(preview.address).port);
});

afterAll(async () => {
  await preview?.close();
  await rm(folder, { recursive: true, force: true });
});

interface Heard {
  readonly status: number;
  readonly head: string;
  readonly body: string;
}

/** Sends a request as it is, nothing put right by a client. */
function ask(path: string, { method = 'GET', headers = {} }: Asking = {}): Promise<Heard> {
  const lines = Object.entries({ Host: `127.0.0.1:${port}`, Connection: 'close', ...headers });
  const text = [`${method} ${path} HTTP/1.1`, ...lines.map(([name, value]) => `${name}: ${value}`), '', ''].join(
    '\r\n',
  );
  return new Promise((resolve, reject) => {
    let heard = '';
    const socket = connect(port, '127.0.0.1', () => socket.write(text));
    socket.setEncoding('utf8');
    socket.on('data', (data) => {
      heard += data;
    });
    socket.on('error', reject);
    socket.on('end', () => {
      const [head = '', ...body] = heard.split('\r\n\r\n');
      resolve({ status: Number(head.split(' ')[1]), head: head.toLowerCase(), body: body.join('\r\n\r\n') });
    });
  });
}

interface Asking {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

function bytes(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

describe('who is let in', () => {
  it('is whoever asks by the address of this machine', async () => {
    expect((await ask('/')).status).toBe(200);
    expect((await ask('/', { headers: { Host: `localhost:${port}` } })).status).toBe(200);
  });

  it.each([
    'evil.example',
    'evil.example:80',
    'localhost',
    '127.0.0.1',
    '127.0.0.1:1',
    '127.0.0.1.evil.example',
    '0.0.0.0',
    '',
  ])('is nobody who asks by the name "%s", wherever that leads', async (name) => {
    const { status, body } = await ask('/', { headers: { Host: name } });
    expect({ status, body }).toEqual({ status: 403, body: 'Ask for this by its own address.\n' });
  });

  it.each(['http://evil.example', 'null', 'https://127.0.0.1', 'http://127.0.0.1:1', 'file://'])(
    'is no page of %s',
    async (origin) => {
      for (const path of ['/', '/events', '/files/fact-sheet.html', '/page.js']) {
        expect((await ask(path, { headers: { Origin: origin } })).status, path).toBe(403);
      }
    },
  );

  it('is no page from elsewhere that shows a document in itself, or loads it as a picture or script', async () => {
    for (const dest of ['iframe', 'image', 'script', 'empty', 'object']) {
      const headers = { 'Sec-Fetch-Site': 'cross-site', 'Sec-Fetch-Mode': 'navigate', 'Sec-Fetch-Dest': dest };
      expect((await ask('/files/fact-sheet.html', { headers })).status, dest).toBe(403);
    }
  });

  it('is whoever follows a link into a window of its own', async () => {
    const headers = { 'Sec-Fetch-Site': 'cross-site', 'Sec-Fetch-Mode': 'navigate', 'Sec-Fetch-Dest': 'document' };
    expect((await ask('/', { headers })).status).toBe(200);
  });

  it('may only read', async () => {
    for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS', 'PATCH', 'TRACE']) {
      expect((await ask('/', { method })).status, method).toBe(405);
    }
    expect(await ask('/', { method: 'HEAD' })).toMatchObject({ status: 200, body: '' });
  });

  it('is asked on this machine alone', () => {
    expect(preview.address).toBe(`http://127.0.0.1:${port}/`);
  });
});

describe('what is given out', () => {
  it('is what was built', async () => {
    expect((await ask('/files/fact-sheet.html')).body).toContain('whole');
    expect((await ask('/files/fact-sheet.pdf')).head).toContain('content-type: application/pdf');
    expect((await ask('/files/a%20b/%C3%BC%23%3F/fact-sheet.html')).body).toBe('below');
  });

  it.each([
    '/files/../secret.html',
    '/files/..%2fsecret.html',
    '/files/%2e%2e/secret.html',
    '/files/%2e%2e%2fsecret.html',
    '/files/..%5csecret.html',
    '/files//etc/passwd',
    '/files/%00fact-sheet.html',
    '/files/fact-sheet.html%00',
    '/files/./fact-sheet.html',
    '/files/a%20b/../fact-sheet.html',
    '/../secret.html',
    '//secret.html',
    '/secret.html',
    '/files/%',
    '/files/%E0%A4%A',
    '/files/mine.html',
    '/files/.factpress.json',
    '/files/.factpress-lock.d',
    '/files/',
    '/files',
    '/page.hbs',
    '/%70age.css',
    `/files/${'a/'.repeat(3000)}`,
  ])('is not %s', async (path) => {
    const { status, body } = await ask(path);
    expect({ status, body }).toEqual({ status: 404, body: 'There is nothing at this address.\n' });
  });

  it('is not what is asked for by a whole address', async () => {
    for (const path of [
      'http://evil.example/',
      `http://127.0.0.1:${port}/files/fact-sheet.html`,
      '*',
      'file:///etc/passwd',
    ]) {
      expect((await ask(path)).status, path).toBe(404);
    }
  });

  it('is not what was put in the place of a document, nor what a link there leads to', async () => {
    for (const path of ['/files/briefing.html', '/files/evidence.html']) expect((await ask(path)).status).toBe(404);
  });

  it('is no page for what there is not', async () => {
    const { status, body } = await ask('/show?subject=../..&document=%3Cscript%3E');
    expect(status).toBe(200);
    expect(body).not.toContain('../..');
    expect(body).not.toMatch(/<script>|%3Cscript/i);
  });
});

describe('what goes with it', () => {
  it.each(['/', '/files/fact-sheet.html', '/files/fact-sheet.pdf', '/files/facts.json', '/page.js', '/none'])(
    '%s has strict headers',
    async (path) => {
      const { head } = await ask(path);
      expect(head).toContain("content-security-policy: default-src 'none'");
      for (const line of [
        'x-content-type-options: nosniff',
        'referrer-policy: no-referrer',
        'cross-origin-resource-policy: same-origin',
        'cache-control: no-store',
      ]) {
        expect(head).toContain(line);
      }
      expect(head).not.toContain('access-control-');
      expect(head).not.toContain('unsafe-eval');
    },
  );

  it('is that documents run nothing, and data is text', async () => {
    const document = (await ask('/files/fact-sheet.html')).head;
    expect(document).toMatch(/; sandbox allow-same-origin allow-popups allow-popups-to-escape-sandbox\r\n/);
    expect(document).not.toContain('script-src');
    expect((await ask('/files/facts.json')).head).toContain('content-type: text/plain');
  });
});

describe('a page', () => {
  it('shows names and words of sources, and runs or hides nothing in them', async () => {
    for (const path of ['/', '/show?subject=&document=fact-sheet']) {
      const { body } = await ask(path);
      expect(body.match(/<script/g)?.length, path).toBe(1);
      expect(body).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
      expect(body).toContain('\\u{202e}\\u{1b}[2J');
      for (const unseen of ['\u202e', '\u001b']) expect(body).not.toContain(unseen);
    }
  });

  it('says where something is wrong, what, and what to do', async () => {
    const { body } = await ask('/show?subject=&document=fact-sheet');
    expect(body).toMatch(/class="place">sources\/.*\.md:1:2<\/code> <strong>error<\/strong>/);
    expect(body).toContain('The last good documents');
    expect(body).toContain('src="/files/fact-sheet.html"');
  });
});

it('says so where something else listens on a port', async () => {
  const { value, messages } = await servePreview(systemDisk, unbuilt('sources'), port);
  expect(value).toBeUndefined();
  expect(messages.map(({ ruleId }) => ruleId)).toEqual(['preview-port-taken']);
});
