import { PDFArray, type PDFDocument, PDFName, PDFNumber } from "pdf-lib";
import { dictOf } from "./structure.ts";

const key = (name: string): PDFName => PDFName.of(name);

/** Page reference → list of the elements that hold its pieces of content, by marked-content id. */
export function parentLists(doc: PDFDocument): ReadonlyMap<string, PDFArray> {
  const numbers = numberTree(doc);
  return new Map(
    doc.getPages().flatMap((page) => {
      const index = page.node.get(key("StructParents"));
      const list = index instanceof PDFNumber ? numbers.get(index.asNumber()) : undefined;
      return list === undefined ? [] : [[page.ref.toString(), list] as const];
    }),
  );
}

function numberTree(doc: PDFDocument): ReadonlyMap<number, PDFArray> {
  const root = dictOf(doc, doc.catalog.get(key("StructTreeRoot")));
  const lists = new Map<number, PDFArray>();
  const open = [dictOf(doc, root?.get(key("ParentTree")))];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    const below = doc.context.lookup(node.get(key("Kids")));
    if (below instanceof PDFArray) open.push(...below.asArray().map((kid) => dictOf(doc, kid)));
    const entries = doc.context.lookup(node.get(key("Nums")));
    if (!(entries instanceof PDFArray)) continue;
    for (let at = 0; at + 1 < entries.size(); at += 2) {
      const [index, list] = [entries.lookup(at), entries.lookup(at + 1)];
      if (index instanceof PDFNumber && list instanceof PDFArray) lists.set(index.asNumber(), list);
    }
  }
  return lists;
}
