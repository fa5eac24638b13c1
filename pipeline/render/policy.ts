/**
 * What a page may do once somebody opens it: show itself. The shipped partial `page` says so; a template of the user's own
 * that goes another way gets the same policy, before anything that it prints.
 */

/** Content Security Policy of every page. */
const policy =
  "default-src 'none'; style-src 'unsafe-inline'; font-src data:; img-src data:; base-uri 'none'; form-action 'none'";

const meta = `<meta http-equiv="Content-Security-Policy" content="${policy}">`;

/** How a page begins in which nothing comes before the policy. */
const begins = /^<!doctype html>\s*<html(?: lang="[\w-]*")?(?: dir="\w*")?>\s*<head>\s*(?:<meta charset="utf-8">\s*)?/i;

/** The page with the policy at its head, where it was not there. */
export function withPolicy(html: string): string {
  const head = begins.exec(html)?.[0] ?? /^\s*<!doctype[^>]*>\s*/i.exec(html)?.[0] ?? '';
  return html.startsWith(meta, head.length) ? html : `${html.slice(0, head.length)}${meta}\n${html.slice(head.length)}`;
}
