/**
 * What makes a print measurable: Chromium gives a named destination to everything in a document that a link in it leads
 * to, also a hidden link. Probes are such links, and an empty element at the end.
 */

/** Id of the empty element at the end of a document. */
export const endId = 'end-of-document';

/** Gives the page with probes for the given ids and its end; they are invisible and take no room. */
export function withProbes(html: string, ids: readonly string[]): string {
  const links = [...ids, endId].map((id) => `<a href="#${id}"></a>`).join('');
  const probes = `<div id="${endId}"></div><nav hidden>${links}</nav>`;
  const at = html.lastIndexOf('</body>');
  return at < 0 ? html + probes : html.slice(0, at) + probes + html.slice(at);
}
