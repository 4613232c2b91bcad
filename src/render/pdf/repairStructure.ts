import { type PDFDict, type PDFDocument, PDFName, PDFNull, type PDFObject, type PDFRef } from "pdf-lib";
import { dropDefaults } from "./dropDefaults.ts";
import { mergeWrappers } from "./mergeWrappers.ts";
import { parentLists } from "./parentTree.ts";
import {
  type ContentItem,
  contentOf,
  dictOf,
  descendants,
  elementOf,
  elements,
  kids,
  type StructureElement,
} from "./structure.ts";

const key = (name: string): PDFName => PDFName.of(name);

/** Elements that may hold other elements only: content directly in them (cell borders, row grounds) is decoration. */
const groups = new Set(["Table", "TR", "THead", "TBody", "TFoot", "L", "TOC"]);

/**
 * Repairs the structure tree that Chromium writes and gives, per page reference, the marked-content ids that have to
 * become artifacts: table heads repeated on later pages and decoration inside tables and lists.
 */
export function repairStructure(doc: PDFDocument): ReadonlyMap<string, ReadonlySet<number>> {
  const all = elements(doc);
  const decoration = all
    .filter(({ type }) => groups.has(type))
    .flatMap((element) => dropContent(doc, element, () => true));
  const heads = all
    .filter((element) => isColumnHead(element))
    .flatMap((element) => dropRepeats(doc, element));
  for (const element of all) if (element.type === "LI") wrapBody(doc, element);
  writeRoleMap(doc);
  const demoted = byPage([...decoration, ...heads]);
  clearParents(doc, demoted);
  mergeWrappers(doc);
  dropDefaults(doc);
  return demoted;
}

function byPage(items: readonly ContentItem[]): ReadonlyMap<string, ReadonlySet<number>> {
  const pages = new Map<string, Set<number>>();
  for (const { page, id } of items) pages.set(page, (pages.get(page) ?? new Set()).add(id));
  return pages;
}

/** Takes the pieces of content that `drop` chooses out of an element. */
function dropContent(
  doc: PDFDocument,
  { dict }: StructureElement,
  drop: (item: ContentItem) => boolean,
): readonly ContentItem[] {
  const dropped: ContentItem[] = [];
  const kept: PDFObject[] = [];
  for (const kid of kids(doc, dict)) {
    const item = contentOf(doc, dict, kid);
    if (item !== undefined && drop(item)) dropped.push(item);
    else kept.push(kid);
  }
  if (dropped.length > 0) dict.set(key("K"), doc.context.obj(kept));
  return dropped;
}

function isColumnHead({ type, dict }: StructureElement): boolean {
  return type === "TH" && /\/Scope \/Column\b/.test(String(dict.get(key("A"))));
}

/** A head that is repeated on the next page would be read aloud again there: only its first page counts. */
function dropRepeats(doc: PDFDocument, head: StructureElement): readonly ContentItem[] {
  const inside = [head, ...descendants(doc, head)];
  const first = inside.flatMap(({ dict }) =>
    kids(doc, dict).flatMap((kid) => contentOf(doc, dict, kid) ?? []),
  )[0];
  if (first === undefined) return [];
  return inside.flatMap((element) => dropContent(doc, element, ({ page }) => page !== first.page));
}

/** LI needs Lbl and LBody: everything but the label goes into a body. */
function wrapBody(doc: PDFDocument, item: StructureElement): void {
  const own = kids(doc, item.dict);
  const isLabel = (kid: PDFObject): boolean => ["Lbl", "LBody"].includes(elementOf(doc, kid)?.type ?? "");
  const rest = own.filter((kid) => !isLabel(kid));
  if (rest.length === 0) return;
  const body = doc.context.register(
    doc.context.obj({ Type: "StructElem", S: "LBody", P: item.ref, K: rest, ...pageOf(item.dict) }),
  );
  for (const kid of rest) elementOf(doc, kid)?.dict.set(key("P"), body);
  for (const kid of rest) reparent(doc, item.dict, kid, body);
  item.dict.set(key("K"), doc.context.obj([...own.filter(isLabel), body]));
}

function pageOf(dict: PDFDict): { Pg?: PDFObject } {
  const page = dict.get(key("Pg"));
  return page === undefined ? {} : { Pg: page };
}

/** The parent tree names the element that holds a piece of content: now the body. */
function reparent(doc: PDFDocument, dict: PDFDict, kid: PDFObject, parent: PDFRef): void {
  const item = contentOf(doc, dict, kid);
  if (item === undefined) return;
  const list = parentLists(doc).get(item.page);
  if (list !== undefined && item.id < list.size()) list.set(item.id, parent);
}

function clearParents(doc: PDFDocument, demoted: ReadonlyMap<string, ReadonlySet<number>>): void {
  const lists = parentLists(doc);
  for (const [page, ids] of demoted) {
    const list = lists.get(page);
    for (const id of ids) if (list !== undefined && id < list.size()) list.set(id, PDFNull);
  }
}

/** Names of PDF 2.0 and of Chromium that PDF 1.7 does not know. */
function writeRoleMap(doc: PDFDocument): void {
  const root = dictOf(doc, doc.catalog.get(key("StructTreeRoot")));
  root?.set(key("RoleMap"), doc.context.obj({ Strong: "Span", Em: "Span" }));
}
