/**
 * Gives the elements of a PDF's tag tree ids that depend on the document alone. Chromium numbers them (`node00000013`) as
 * its accessibility tree happens to be built, which differs between two prints of the same page, even in fresh tabs.
 */
import { PDFArray, type PDFContext, PDFDict, type PDFDocument, PDFName, PDFRef, PDFString } from '@cantoo/pdf-lib';

const idPattern = /^node[0-9]{8}$/;

/** Renumbers the ids in the order of their elements in the file and writes the tree of ids anew. In place. */
export function stabiliseTagIds(pdf: PDFDocument): void {
  const root = pdf.catalog.lookupMaybe(PDFName.of('StructTreeRoot'), PDFDict);
  const tree = root?.lookupMaybe(PDFName.of('IDTree'), PDFDict);
  if (!root || !tree) return;
  const entries = namesIn(tree).toSorted((a, b) => a.element.objectNumber - b.element.objectNumber);
  const renamed = new Map(entries.map(({ id }, i) => [id, PDFString.of(`node${String(i + 1).padStart(8, '0')}`)]));
  dropTree(pdf.context, root.get(PDFName.of('IDTree')));
  for (const [, object] of pdf.context.enumerateIndirectObjects()) rename(object, renamed);
  root.set(PDFName.of('IDTree'), pdf.context.register(flatTree(pdf.context, entries, renamed)));
}

interface Entry {
  readonly id: string;
  readonly element: PDFRef;
}

/** All entries of a name tree (ISO 32000, 7.9.6), whose leaves have `Names` and whose other nodes have `Kids`. */
function namesIn(node: PDFDict): Entry[] {
  const kids = node.lookupMaybe(PDFName.of('Kids'), PDFArray);
  if (kids) return Array.from({ length: kids.size() }, (_, i) => namesIn(kids.lookup(i, PDFDict))).flat();
  const names = node.lookupMaybe(PDFName.of('Names'), PDFArray)?.asArray() ?? [];
  const entries: Entry[] = [];
  for (let i = 0; i + 1 < names.length; i += 2) {
    const [id, element] = [names[i], names[i + 1]];
    if (id instanceof PDFString && element instanceof PDFRef) entries.push({ id: id.asString(), element });
  }
  return entries;
}

/** Nobody would point at the old tree any more, but its order would still be chance. */
function dropTree(context: PDFContext, node: unknown): void {
  if (!(node instanceof PDFRef)) return;
  const kids = context.lookupMaybe(node, PDFDict)?.lookupMaybe(PDFName.of('Kids'), PDFArray);
  for (const kid of kids?.asArray() ?? []) dropTree(context, kid);
  context.delete(node);
}

function flatTree(context: PDFContext, entries: readonly Entry[], renamed: ReadonlyMap<string, PDFString>): PDFDict {
  const names = entries.flatMap(({ id, element }) => [renamed.get(id) ?? PDFString.of(id), element]);
  return context.obj({ Names: names });
}

/** Replaces the ids in an object and in all that stands directly in it; what it refers to has its own turn. */
function rename(object: unknown, renamed: ReadonlyMap<string, PDFString>): void {
  if (object instanceof PDFDict) {
    for (const [key, value] of object.entries()) {
      const other = newId(value, renamed);
      if (other) object.set(key, other);
      else rename(value, renamed);
    }
  } else if (object instanceof PDFArray) {
    for (const [i, value] of object.asArray().entries()) {
      const other = newId(value, renamed);
      if (other) object.set(i, other);
      else rename(value, renamed);
    }
  }
}

function newId(value: unknown, renamed: ReadonlyMap<string, PDFString>): PDFString | undefined {
  if (!(value instanceof PDFString)) return undefined;
  const id = value.asString();
  return idPattern.test(id) ? renamed.get(id) : undefined;
}
