import { PDFArray, PDFDict, type PDFDocument, PDFName, PDFNumber, type PDFObject, PDFRef } from "pdf-lib";

/** A piece of page content below a structure element. */
export interface ContentItem {
  readonly page: string;
  readonly id: number;
}

/** One element of the structure tree with what its `K` lists. */
export interface StructureElement {
  readonly ref: PDFRef;
  readonly dict: PDFDict;
  readonly type: string;
}

/** Names are looked up tens of thousands of times: making one from its text takes longer than that. */
const [K, S, PAGE, MCID] = [PDFName.of("K"), PDFName.of("S"), PDFName.of("Pg"), PDFName.of("MCID")];

/** A dictionary behind an object or its reference. */
export function dictOf(doc: PDFDocument, object: PDFObject | undefined): PDFDict | undefined {
  const found = object === undefined ? undefined : doc.context.lookup(object);
  return found instanceof PDFDict ? found : undefined;
}

/** What an element's `K` lists, always as an array. */
export function kids(doc: PDFDocument, dict: PDFDict): readonly PDFObject[] {
  const own = dict.get(K);
  const looked = own === undefined ? undefined : doc.context.lookup(own);
  if (looked instanceof PDFArray) return looked.asArray();
  return own === undefined ? [] : [own];
}

/** The structure element behind a kid; nothing for content and object references. */
export function elementOf(doc: PDFDocument, kid: PDFObject): StructureElement | undefined {
  const dict = dictOf(doc, kid);
  const type = dict?.get(S);
  if (!(kid instanceof PDFRef) || dict === undefined || !(type instanceof PDFName)) return undefined;
  return { ref: kid, dict, type: type.decodeText() };
}

/** The piece of content behind a kid of an element; nothing for elements and object references. */
export function contentOf(doc: PDFDocument, dict: PDFDict, kid: PDFObject): ContentItem | undefined {
  if (kid instanceof PDFNumber) return { page: String(dict.get(PAGE)), id: kid.asNumber() };
  const item = dictOf(doc, kid);
  const id = item?.get(MCID);
  if (item === undefined || !(id instanceof PDFNumber) || item.has(S)) return undefined;
  return { page: String(item.get(PAGE) ?? dict.get(PAGE)), id: id.asNumber() };
}

/** All elements of the tree in reading order. */
export function elements(doc: PDFDocument): readonly StructureElement[] {
  const root = dictOf(doc, doc.catalog.get(PDFName.of("StructTreeRoot")));
  const found: StructureElement[] = [];
  const open = root === undefined ? [] : kids(doc, root).toReversed();
  for (let kid = open.pop(); kid !== undefined; kid = open.pop()) {
    const element = elementOf(doc, kid);
    if (element === undefined) continue;
    found.push(element);
    open.push(...kids(doc, element.dict).toReversed());
  }
  return found;
}

/** All elements below an element, in reading order. */
export function descendants(doc: PDFDocument, { dict }: StructureElement): readonly StructureElement[] {
  return kids(doc, dict).flatMap((kid) => {
    const element = elementOf(doc, kid);
    return element === undefined ? [] : [element, ...descendants(doc, element)];
  });
}
