/** What the preview answers with, and the headers that go with it: nothing is kept, nothing runs that is not ours. */

/** A whole answer. */
export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Uint8Array;
}

/** What is answered, which says what it may do. */
export type Kind = 'page' | 'style' | 'script' | 'font' | 'document' | 'pdf' | 'data' | 'words';

const types: Readonly<Record<Kind, string>> = {
  page: 'text/html; charset=utf-8',
  style: 'text/css; charset=utf-8',
  script: 'text/javascript; charset=utf-8',
  font: 'font/woff2',
  document: 'text/html; charset=utf-8',
  pdf: 'application/pdf',
  data: 'text/plain; charset=utf-8',
  words: 'text/plain; charset=utf-8',
};

const nothing = "default-src 'none'; base-uri 'none'; form-action 'none'";

/** Content security policies. A document may look as it does and lead elsewhere in a window of its own; scripts are off. */
const policies: Readonly<Record<Kind, string>> = {
  page: `${nothing}; script-src 'self'; style-src 'self'; font-src 'self'; img-src data:; connect-src 'self'; frame-src 'self'; frame-ancestors 'none'`,
  style: nothing,
  script: nothing,
  font: nothing,
  document: `${nothing}; style-src 'unsafe-inline'; font-src data:; img-src data:; frame-ancestors 'self'; sandbox allow-same-origin allow-popups allow-popups-to-escape-sandbox`,
  // Browsers show a PDF with a viewer of their own, which a sandbox would keep from starting.
  pdf: `${nothing}; object-src 'self'; style-src 'unsafe-inline'; frame-ancestors 'self'`,
  data: `${nothing}; frame-ancestors 'none'; sandbox`,
  words: `${nothing}; frame-ancestors 'none'; sandbox`,
};

/** Headers that every answer has. */
export function headersFor(kind: Kind): Readonly<Record<string, string>> {
  return {
    'content-type': types[kind],
    'content-security-policy': policies[kind],
    'x-content-type-options': 'nosniff',
    'x-frame-options': kind === 'document' || kind === 'pdf' ? 'SAMEORIGIN' : 'DENY',
    'referrer-policy': 'no-referrer',
    'cross-origin-resource-policy': 'same-origin',
    'cross-origin-opener-policy': 'same-origin',
    'cache-control': 'no-store',
  };
}

/** Something that is there. */
export function answer(kind: Kind, body: string | Uint8Array, status = 200): Answer {
  return { status, headers: headersFor(kind), body };
}

/** Words for whoever should not have asked, or asked for what is not there. They never repeat what was asked. */
export function refusal(status: 400 | 403 | 404 | 405 | 503, words: string): Answer {
  const { headers, ...rest } = answer('words', `${words}\n`, status);
  return { ...rest, headers: status === 405 ? { ...headers, allow: 'GET, HEAD' } : headers };
}
