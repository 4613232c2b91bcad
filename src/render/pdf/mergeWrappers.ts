import { type PDFDict, type PDFDocument, PDFName, PDFNumber, type PDFObject, PDFRef } from "pdf-lib";
import { parentLists } from "./parentTree.ts";
import { type ContentItem, contentOf, elements, kids, type StructureElement } from "./structure.ts";

const [K, PAGE] = [PDFName.of("K"), PDFName.of("Pg")];

/** Keys of an element that says nothing but where its content lies. */
const plain = new Set(["Type", "S", "P", "K", "Pg"].map((name) => PDFName.of(name)));

/**
 * Lets parents hold the content of elements without meaning (NonStruct without attributes) themselves: Chromium wraps
 * every piece of text in one, which doubles the tree and says nothing to a reader.
 */
export function mergeWrappers(doc: PDFDocument): void {
  const all = elements(doc);
  const wrappers = new Map<PDFObject, PDFDict>();
  for (const element of all) if (isWrapper(doc, element)) wrappers.set(element.ref, element.dict);
  const parents = parentLists(doc);
  for (const parent of all) {
    const own = kids(doc, parent.dict);
    if (!own.some((kid) => wrappers.has(kid))) continue;
    const lifted = own.flatMap((kid) => {
      const wrapper = wrappers.get(kid);
      return wrapper === undefined ? [kid] : pieces(doc, wrapper, parent);
    });
    for (const kid of lifted) adopt(doc, parent, kid, parents);
    parent.dict.set(K, doc.context.obj(lifted));
  }
}

function isWrapper(doc: PDFDocument, { type, dict }: StructureElement): boolean {
  if (type !== "NonStruct" || !dict.keys().every((name) => plain.has(name))) return false;
  const own = kids(doc, dict);
  return own.length > 0 && own.every((kid) => contentOf(doc, dict, kid) !== undefined);
}

/** The content of a wrapper as its parent holds it: a number where both lie on one page. */
function pieces(doc: PDFDocument, wrapper: PDFDict, { dict }: StructureElement): readonly PDFObject[] {
  const items = kids(doc, wrapper).flatMap((kid) => contentOf(doc, wrapper, kid) ?? []);
  return items.map((item) => {
    if (!dict.has(PAGE)) dict.set(PAGE, pageRef(item));
    if (String(dict.get(PAGE)) === item.page) return PDFNumber.of(item.id);
    return doc.context.obj({ Type: "MCR", Pg: pageRef(item), MCID: item.id });
  });
}

/** The parent tree names the element that holds a piece of content. */
function adopt(
  doc: PDFDocument,
  { ref, dict }: StructureElement,
  kid: PDFObject,
  parents: ReturnType<typeof parentLists>,
): void {
  const item = contentOf(doc, dict, kid);
  const list = item === undefined ? undefined : parents.get(item.page);
  if (item !== undefined && list !== undefined && item.id < list.size()) list.set(item.id, ref);
}

function pageRef({ page }: ContentItem): PDFRef {
  const [number = "0", generation = "0"] = page.split(" ");
  return PDFRef.of(Number(number), Number(generation));
}
