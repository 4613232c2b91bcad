import { PDFArray, PDFDict, type PDFDocument, PDFName, PDFNumber, type PDFObject } from "pdf-lib";
import { elements } from "./structure.ts";

const key = (name: string): PDFName => PDFName.of(name);

/** Takes out of the structure what PDF assumes anyway: the type of its entries, spans of one row and one column. */
export function dropDefaults(doc: PDFDocument): void {
  for (const { dict } of elements(doc)) {
    dict.delete(key("Type"));
    const attributes = dict.lookup(key("A"));
    if (!(attributes instanceof PDFArray)) continue;
    const kept = attributes.asArray().filter((each) => !isSpanOfOne(doc, each));
    if (kept.length === 0) dict.delete(key("A"));
    else dict.set(key("A"), doc.context.obj(kept));
  }
}

function isSpanOfOne(doc: PDFDocument, object: PDFObject): boolean {
  const attribute = doc.context.lookup(object);
  if (!(attribute instanceof PDFDict) || attribute.keys().length !== 2) return false;
  return ["RowSpan", "ColSpan"].some((name) => {
    const span = attribute.get(key(name));
    return span instanceof PDFNumber && span.asNumber() === 1;
  });
}
