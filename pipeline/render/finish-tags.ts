/**
 * Completes a PDF's tag tree where Chromium leaves it short of PDF/UA-1: whatever is not in the tree becomes an artifact, items
 * of lists get bodies, and tags of later standards are explained by those of PDF 1.7. In place, and it says whether
 * all of it could be done: a file about which it could not claims nothing.
 */
import {
  decodePDFRawStream,
  PDFArray,
  PDFDict,
  type PDFDocument,
  PDFName,
  PDFNull,
  PDFNumber,
  type PDFObject,
  type PDFPage,
  PDFRawStream,
  PDFRef,
} from '@cantoo/pdf-lib';
import { stretchesOf, withArtifacts } from './finish-content.ts';

/** Structure types of ISO 32000-1, 14.8.4, that Chromium writes. */
const standard = new Set(
  'Document Part Art Sect Div BlockQuote Caption TOC TOCI Index NonStruct Private P H H1 H2 H3 H4 H5 H6 L LI Lbl LBody Table TR TH TD THead TBody TFoot Span Quote Note Reference Code Link Annot Figure Formula Form'.split(
    ' ',
  ),
);
/** What later tags are in PDF 1.7. */
const roles: Readonly<Record<string, string>> = {
  Em: 'Span',
  Strong: 'Span',
  Aside: 'Div',
  Title: 'P',
  FENote: 'Note',
};

const name = {
  K: PDFName.of('K'),
  P: PDFName.of('P'),
  S: PDFName.of('S'),
  Pg: PDFName.of('Pg'),
  MCID: PDFName.of('MCID'),
};

/** Where a number of marked content stands in the tree. */
interface Owner {
  readonly element: PDFDict;
  readonly inFigure: boolean;
}

interface Tree {
  /** By page and number. */
  readonly owners: Map<string, Owner>;
  readonly items: { readonly element: PDFDict; readonly ref: PDFRef; readonly page: PDFObject | undefined }[];
  readonly types: Set<string>;
}

const keyOf = (page: PDFObject | undefined, mcid: number): string => `${page?.toString() ?? ''} ${mcid}`;

/** See the head of this file. */
export function completeTags(pdf: PDFDocument): boolean {
  const root = pdf.catalog.lookupMaybe(PDFName.of('StructTreeRoot'), PDFDict);
  if (root === undefined) return false;
  const tree: Tree = { owners: new Map(), items: [], types: new Set() };
  walk(pdf, root.get(name.K), undefined, false, tree);
  const parents = parentArrays(pdf, root);
  const drawn = pdf.getPages().map((page) => markArtifacts(pdf, page, tree, parents));
  for (const item of tree.items) addBody(pdf, item, parents);
  return explainRoles(pdf, root, tree.types) && drawn.every(Boolean);
}

function kidsOf(pdf: PDFDocument, kids: PDFObject | undefined): readonly PDFObject[] {
  const found = kids instanceof PDFRef ? pdf.context.lookup(kids) : kids;
  if (found instanceof PDFArray) return found.asArray();
  return kids === undefined ? [] : [kids];
}

function walk(
  pdf: PDFDocument,
  kids: PDFObject | undefined,
  parent: { readonly element: PDFDict; readonly page: PDFObject | undefined } | undefined,
  inFigure: boolean,
  tree: Tree,
): void {
  for (const kid of kidsOf(pdf, kids)) {
    const value = kid instanceof PDFRef ? pdf.context.lookup(kid) : kid;
    if (parent !== undefined && value instanceof PDFNumber) {
      tree.owners.set(keyOf(parent.page, value.asNumber()), { element: parent.element, inFigure });
    }
    if (!(value instanceof PDFDict)) continue;
    const page = value.get(name.Pg) ?? parent?.page;
    const mcid = value.get(name.MCID);
    const type = value.get(name.S);
    if (parent !== undefined && mcid instanceof PDFNumber) {
      tree.owners.set(keyOf(page, mcid.asNumber()), { element: parent.element, inFigure });
    } else if (type instanceof PDFName) {
      const text = typeIn(value, type.decodeText(), parent?.element);
      tree.types.add(text);
      if (text === 'LI' && kid instanceof PDFRef) tree.items.push({ element: value, ref: kid, page });
      walk(pdf, value.get(name.K), { element: value, page }, inFigure || text === 'Figure', tree);
    }
  }
}

/** The type of an element; what stands in a list is an item of it, also where it is set in a line and Chromium does not see it. */
function typeIn(element: PDFDict, type: string, parent: PDFDict | undefined): string {
  if (parent?.get(name.S) !== PDFName.of('L') || ['LI', 'L', 'Caption'].includes(type)) return type;
  element.set(name.S, PDFName.of('LI'));
  return 'LI';
}

/** For each page (its number among the parents) the list of owners of its marked content. */
function parentArrays(pdf: PDFDocument, root: PDFDict): ReadonlyMap<number, PDFArray> {
  const found = new Map<number, PDFArray>();
  const visit = (node: PDFDict | undefined): void => {
    const kids = node?.lookupMaybe(PDFName.of('Kids'), PDFArray);
    for (const kid of kids?.asArray() ?? []) visit(pdf.context.lookupMaybe(kid, PDFDict));
    const entries = node?.lookupMaybe(PDFName.of('Nums'), PDFArray)?.asArray() ?? [];
    for (let i = 0; i + 1 < entries.length; i += 2) {
      const [key, value] = [entries[i], entries[i + 1]];
      const list = value instanceof PDFRef ? pdf.context.lookup(value) : value;
      if (key instanceof PDFNumber && list instanceof PDFArray) found.set(key.asNumber(), list);
    }
  };
  visit(root.lookupMaybe(PDFName.of('ParentTree'), PDFDict));
  return found;
}

type Parents = ReadonlyMap<number, PDFArray>;

function parentsOf(page: PDFDict | undefined, parents: Parents): PDFArray | undefined {
  const number = page?.get(PDFName.of('StructParents'));
  return number instanceof PDFNumber ? parents.get(number.asNumber()) : undefined;
}

function markArtifacts(pdf: PDFDocument, page: PDFPage, tree: Tree, parents: Parents): boolean {
  const reference = page.node.get(PDFName.of('Contents'));
  const stream = reference instanceof PDFRef ? pdf.context.lookup(reference) : undefined;
  if (!(reference instanceof PDFRef && stream instanceof PDFRawStream)) return false;
  const content = Buffer.from(decodePDFRawStream(stream).decode()).toString('latin1');
  const stretches = stretchesOf(content);
  if (stretches === undefined) return false;
  const owned = parentsOf(page.node, parents);
  const written = withArtifacts(content, stretches, ({ says, marked }) => {
    const mcid = marked?.mcid;
    const owner = mcid === undefined ? undefined : tree.owners.get(keyOf(page.ref, mcid));
    if (mcid === undefined) return false;
    if (owner !== undefined && (says || owner.inFigure)) return false;
    if (owner !== undefined) dropContent(pdf, owner.element, page.ref, mcid);
    if (owned !== undefined && mcid < owned.size()) owned.set(mcid, PDFNull);
    return true;
  });
  pdf.context.assign(reference, pdf.context.flateStream(Buffer.from(written, 'latin1')));
  return true;
}

function dropContent(pdf: PDFDocument, element: PDFDict, page: PDFRef, mcid: number): void {
  const left = kidsOf(pdf, element.get(name.K)).filter((kid) => {
    if (kid instanceof PDFNumber) return kid.asNumber() !== mcid || (element.get(name.Pg) ?? page) !== page;
    const value = kid instanceof PDFRef ? pdf.context.lookup(kid) : kid;
    const number = value instanceof PDFDict ? value.get(name.MCID) : undefined;
    if (!(value instanceof PDFDict && number instanceof PDFNumber)) return true;
    return number.asNumber() !== mcid || (value.get(name.Pg) ?? element.get(name.Pg)) !== page;
  });
  if (left.length === 0) element.delete(name.K);
  else element.set(name.K, pdf.context.obj([...left]));
}

/** ISO 32000-1, 14.8.4.3.3: what an item of a list says stands in its body. */
function addBody(pdf: PDFDocument, { element, ref, page }: Tree['items'][number], parents: Parents): void {
  const kids = kidsOf(pdf, element.get(name.K));
  const body = pdf.context.obj({ Type: 'StructElem', S: 'LBody', P: ref });
  if (page !== undefined) body.set(name.Pg, page);
  const bodyRef = pdf.context.register(body);
  for (const kid of kids) {
    const value = kid instanceof PDFRef ? pdf.context.lookup(kid) : kid;
    if (value instanceof PDFDict && value.has(name.S)) value.set(name.P, bodyRef);
    const mcid = value instanceof PDFNumber ? value : value instanceof PDFDict ? value.get(name.MCID) : undefined;
    if (!(mcid instanceof PDFNumber)) continue;
    const on = (value instanceof PDFDict ? value.get(name.Pg) : undefined) ?? page;
    const owned = parentsOf(on === undefined ? undefined : pdf.context.lookupMaybe(on, PDFDict), parents);
    owned?.set(mcid.asNumber(), bodyRef);
  }
  if (kids.length > 0) body.set(name.K, pdf.context.obj([...kids]));
  element.set(name.K, pdf.context.obj([bodyRef]));
}

/** Says what tags of later standards are; false where there is one that nobody knows. */
function explainRoles(pdf: PDFDocument, root: PDFDict, types: ReadonlySet<string>): boolean {
  const later = [...types].filter((type) => !standard.has(type)).sort();
  const known = later.filter((type) => Object.hasOwn(roles, type));
  if (known.length > 0) {
    root.set(
      PDFName.of('RoleMap'),
      pdf.context.obj(Object.fromEntries(known.map((type) => [type, roles[type] ?? 'Span']))),
    );
  }
  return known.length === later.length;
}
