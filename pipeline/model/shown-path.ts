/** A source's path as facts, and all that is made from them, show it: what they are read for is the file, not the machine that it lay on. */

/** Gives a path within the tree as it is, any other from the subject's folder on. `id` is that path without its ending. */
export function shownPath({ id, path }: { readonly id: string; readonly path: string }): string {
  const outside = /^(?:[a-z]:|\.\.)?[\\/]/i.test(path);
  const start = path.lastIndexOf(id);
  return outside && start >= 0 ? path.slice(start) : path;
}
