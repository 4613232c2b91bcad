import { type PDFDict, type PDFDocument, PDFName, PDFNumber, type PDFObject, PDFRef } from "pdf-lib";
import { parentLists } from "./parentTree.ts";
import { type ContentItem, contentOf, elements, kids, type StructureElement } from "./structure.ts";

const key = (name: string): PDFName => PDFName.of(name);

/** Keys of an element that says nothing but where its content lies. */
const plain = new Set(["Type", "S", "P", "K", "Pg"]);

/**
 * Lets parents hold the content of elements without meaning (NonStruct without attributes) themselves: Chromium wraps
 * every piece of text in one, which doubles the tree and says nothing to a reader.
 */
export function mergeWrappers(doc: PDFDocument): void {
  const all = elements(doc);
  const wrappers = new Map(
    all.filter((element) => isWrapper(doc, element)).map(({ ref, dict }) => [ref.toString(), dict]),
  );
  const parents = parentLists(doc);
  for (const parent of all) {
    const own = kids(doc, parent.dict);
    if (!own.some((kid) => wrappers.has(String(kid)))) continue;
    const lifted = own.flatMap((kid) => {
      const wrapper = wrappers.get(String(kid));
      return wrapper === undefined ? [kid] : pieces(doc, wrapper, parent);
    });
    for (const kid of lifted) adopt(doc, parent, kid, parents);
    parent.dict.set(key("K"), doc.context.obj(lifted));
  }
  for (const each of all) if (wrappers.has(each.ref.toString())) doc.context.delete(each.ref);
}

function isWrapper(doc: PDFDocument, { type, dict }: StructureElement): boolean {
  if (type !== "NonStruct" || !dict.keys().every((name) => plain.has(name.decodeText()))) return false;
  const own = kids(doc, dict);
  return own.length > 0 && own.every((kid) => contentOf(doc, dict, kid) !== undefined);
}

/** The content of a wrapper as its parent holds it: a number where both lie on one page. */
function pieces(doc: PDFDocument, wrapper: PDFDict, { dict }: StructureElement): readonly PDFObject[] {
  const items = kids(doc, wrapper).flatMap((kid) => contentOf(doc, wrapper, kid) ?? []);
  return items.map((item) => {
    if (!dict.has(key("Pg"))) dict.set(key("Pg"), pageRef(item));
    if (String(dict.get(key("Pg"))) === item.page) return PDFNumber.of(item.id);
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
