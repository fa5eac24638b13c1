/**
 * The preview server: the only file that knows node:http. It listens on loopback alone, lets nobody else's pages in
 * (preview/guard.ts), answers from what was built (preview/routes.ts), and tells open pages when something is new.
 */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Disk } from './effects.ts';
import { previewPortTaken } from './model/catalogue.ts';
import type { Result } from './model/message.ts';
import { type Answer, headersFor, refusal } from './preview/answer.ts';
import { loopback, refused } from './preview/guard.ts';
import { eventsAddress, type Router, router } from './preview/routes.ts';
import type { State } from './preview/state.ts';

/** A preview that is being served. */
export interface Preview {
  /** `http://127.0.0.1:41234/`. */
  readonly address: string;
  /** Shows this from now on. */
  readonly show: (state: State) => void;
  readonly close: () => Promise<void>;
}

/** More open pages than anybody has. */
const mostListeners = 32;

/** Serves what is on a disk. `port` 0 takes any that is free. With an error among the messages nothing is served. */
export async function servePreview(disk: Disk, first: State, port: number): Promise<Result<Preview | undefined>> {
  let state = first;
  const listeners = new Set<ServerResponse>();
  const route = await router(disk, () => state);
  const server = createServer({ requestTimeout: 10_000, headersTimeout: 5_000 }, (request, response) => {
    serve(request, response, { route, listeners, port: portOf(server) }).catch(() => response.destroy());
  });
  server.maxConnections = 128;
  const code = await listening(server, port);
  if (code !== undefined) return { value: undefined, messages: [previewPortTaken(port, code)] };
  const preview: Preview = {
    address: `http://${loopback}:${portOf(server)}/`,
    show: (next) => {
      state = next;
      for (const listener of listeners) listener.write(`event: state\ndata: ${next.builds}\n\n`);
    },
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
  return { value: preview, messages: [] };
}

/** Gives the system's code where it cannot listen. */
function listening(server: Server, port: number): Promise<string | undefined> {
  return new Promise((resolve) => {
    server.once('error', (error) => resolve('code' in error ? String(error.code) : error.message));
    server.listen(port, loopback, () => resolve(undefined));
  });
}

function portOf(server: Server): number {
  return (server.address() as AddressInfo | null)?.port ?? 0;
}

interface Serving {
  readonly route: Router;
  readonly listeners: Set<ServerResponse>;
  readonly port: number;
}

async function serve(request: IncomingMessage, response: ServerResponse, serving: Serving): Promise<void> {
  const { method = '', url = '', headers } = request;
  const no = refused({ method, url, headers }, serving.port);
  if (no === undefined && url === eventsAddress && method === 'GET') listen(response, serving.listeners);
  else send(response, no ?? (await serving.route(url)), method);
}

function send(response: ServerResponse, { status, headers, body }: Answer, method: string): void {
  response.writeHead(status, { ...headers, 'content-length': Buffer.byteLength(body) });
  response.end(method === 'HEAD' ? undefined : body);
}

/** Keeps a connection, on which the page hears of every build. */
function listen(response: ServerResponse, listeners: Set<ServerResponse>): void {
  if (listeners.size >= mostListeners) {
    send(response, refusal(503, 'Too many open pages.'), 'GET');
    return;
  }
  listeners.add(response);
  response.on('close', () => listeners.delete(response));
  response.writeHead(200, { ...headersFor('words'), 'content-type': 'text/event-stream' });
  response.write('retry: 1000\n\n');
}
