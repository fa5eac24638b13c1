/**
 * Who may ask the preview for something: this machine's own browser, from the preview's own pages. Any web page can make a
 * browser send requests to this machine, under a name of its own that leads here (DNS rebinding), or from its own pages.
 */
import { type Answer, refusal } from './answer.ts';

/** A request as far as anything depends on it. */
export interface Asked {
  readonly method: string;
  /** As it came: a path, perhaps with a query. */
  readonly url: string;
  /** Names in small letters. */
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
}

/** The address that the preview listens on, and nobody from elsewhere can reach. */
export const loopback = '127.0.0.1';

/** The refusal, where there is one. */
export function refused({ method, headers }: Asked, port: number): Answer | undefined {
  const hosts = [`${loopback}:${port}`, `localhost:${port}`];
  const { host, origin } = headers;
  if (typeof host !== 'string' || !hosts.includes(host)) return refusal(403, 'Ask for this by its own address.');
  const own = hosts.map((one) => `http://${one}`);
  if (origin !== undefined && !own.includes(String(origin))) return refusal(403, 'Not for pages from elsewhere.');
  if (isFromElsewhere(headers)) return refusal(403, 'Not for pages from elsewhere.');
  if (method !== 'GET' && method !== 'HEAD') return refusal(405, 'Only to be read.');
  return undefined;
}

/** Browsers say where a request comes from; a link that somebody follows, into a window of its own, is fine. */
function isFromElsewhere(headers: Asked['headers']): boolean {
  const site = headers['sec-fetch-site'];
  if (site === undefined || site === 'same-origin' || site === 'none') return false;
  return headers['sec-fetch-mode'] !== 'navigate' || headers['sec-fetch-dest'] !== 'document';
}
