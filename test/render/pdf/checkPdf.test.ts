import {
  PDFArray,
  PDFBool,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFNumber,
  type PDFObject,
  type PDFPage,
} from "pdf-lib";
import { beforeAll, describe, expect, test } from "vitest";
import { checkPdf, pdfConditions } from "../../../src/render/pdf/check/checkPdf.ts";
import { bytesOf, pageText } from "../../../src/render/pdf/contentStream.ts";
import { finishPdf } from "../../../src/render/pdf/finishPdf.ts";
import { parentLists } from "../../../src/render/pdf/parentTree.ts";
import { elements, kids, type StructureElement } from "../../../src/render/pdf/structure.ts";
import type { Print } from "../../../src/shell/browser/printPdf.ts";
import { identity, printSeedPage } from "./print.ts";

let print: Print;
let finished: Uint8Array;
beforeAll(async () => {
  print = await printSeedPage();
  finished = await finishPdf(print.bytes, identity);
});

test("what the browser prints fails, what is finished meets every condition", async () => {
  const raw = (await checkPdf(print.bytes)).map(({ condition }) => condition);
  expect(raw).toEqual(
    expect.arrayContaining(["06-001", "09-005", "01-005", "02-001", "28-012", "atlas-head-repeated"]),
  );
  expect(await checkPdf(finished)).toEqual([]);
});

test("two passes put the right page number into the text", () => {
  expect(print.pages.get("tabelle")).toBe(1);
  expect(print.pages.get("anfang")).toBe(1);
  expect(print.pageCount).toBe(3);
});

test("finishing twice gives the same bytes", async () => {
  expect(Buffer.compare(Buffer.from(await finishPdf(print.bytes, identity)), Buffer.from(finished))).toBe(0);
});

const name = (text: string): PDFName => PDFName.of(text);

function firstOf(doc: PDFDocument, type: string): StructureElement {
  const found = elements(doc).find((element) => element.type === type);
  if (found === undefined) throw new Error(`The seed page has no ${type}`);
  return found;
}

function setType(type: string, other: string) {
  return (doc: PDFDocument): void => firstOf(doc, type).dict.set(name("S"), name(other));
}

function catalogue(key: string, inside: string, value: PDFBool | undefined) {
  return (doc: PDFDocument): void => {
    const dict = doc.catalog.lookup(name(key), PDFDict);
    if (value === undefined) dict.delete(name(inside));
    else dict.set(name(inside), value);
  };
}

function content(change: (text: string) => string) {
  return (doc: PDFDocument): void => {
    const page = doc.getPage(0);
    const text = change(pageText(doc, page));
    page.node.set(name("Contents"), doc.context.register(doc.context.flateStream(bytesOf(text))));
  };
}

function links(change: (annotation: PDFDict, page: PDFPage) => void) {
  return (doc: PDFDocument): void => {
    const page = doc.getPage(0);
    for (const each of page.node.Annots()?.asArray() ?? []) change(doc.context.lookup(each, PDFDict), page);
  };
}

function fonts(change: (font: PDFDict, doc: PDFDocument) => void) {
  return (doc: PDFDocument): void => {
    for (const [, object] of doc.context.enumerateIndirectObjects())
      if (
        object instanceof PDFDict &&
        object.get(name("Type")) === name("Font") &&
        object.has(name("DescendantFonts"))
      )
        change(object, doc);
  };
}

const descendant = (font: PDFDict): PDFDict =>
  font.lookup(name("DescendantFonts"), PDFArray).lookup(0, PDFDict);

const descriptor = (font: PDFDict): PDFDict => descendant(font).lookup(name("FontDescriptor"), PDFDict);

/** Condition → how the defect is put into a correct file. */
const defects: readonly (readonly [condition: string, what: string, seed: (doc: PDFDocument) => void])[] = [
  ["06-001", "no XMP", (doc) => doc.catalog.delete(name("Metadata"))],
  ["06-002", "XMP without the claim of PDF/UA", withXmp("<pdfuaid:part>1</pdfuaid:part>", "")],
  ["06-003", "XMP without title", withXmp(/<dc:title>.*?<\/dc:title>/s, "")],
  ["07-001", "no word on the title bar", catalogue("ViewerPreferences", "DisplayDocTitle", undefined)],
  ["07-002", "file name in the title bar", catalogue("ViewerPreferences", "DisplayDocTitle", PDFBool.False)],
  ["01-007", "suspects", catalogue("MarkInfo", "Suspects", PDFBool.True)],
  ["atlas-marked", "not marked", catalogue("MarkInfo", "Marked", PDFBool.False)],
  ["11-006", "no language", (doc) => doc.catalog.delete(name("Lang"))],
  [
    "atlas-language",
    "no language tag",
    (doc) => doc.catalog.set(name("Lang"), PDFHexString.fromText("Deutsch")),
  ],
  ["20-001", "layers", (doc) => doc.catalog.set(name("OCProperties"), doc.context.obj({}))],
  ["atlas-author", "no author", (doc) => doc.setAuthor("")],
  ["atlas-title", "another title in the information", (doc) => doc.setTitle("Anders")],
  ["atlas-outline", "no bookmarks", (doc) => doc.catalog.delete(name("Outlines"))],
  [
    "atlas-no-script",
    "an action on opening",
    (doc) => doc.catalog.set(name("OpenAction"), doc.context.obj({})),
  ],
  ["02-001", "an unknown type", setType("P", "Absatz")],
  [
    "02-004",
    "a standard type mapped to another",
    (doc) =>
      doc.catalog
        .lookup(name("StructTreeRoot"), PDFDict)
        .set(name("RoleMap"), doc.context.obj({ P: "Span", Strong: "Span", Em: "Span" })),
  ],
  [
    "02-003",
    "a type mapped to itself",
    (doc) =>
      doc.catalog
        .lookup(name("StructTreeRoot"), PDFDict)
        .set(name("RoleMap"), doc.context.obj({ Strong: "Strong" })),
  ],
  ["09-004", "a cell outside a row", setType("TR", "Div")],
  ["09-005", "a list item without a list", setType("L", "Div")],
  ["13-004", "a figure without words", (doc) => firstOf(doc, "Figure").dict.delete(name("Alt"))],
  ["14-002", "the first heading is none of the first level", setType("H1", "H2")],
  ["14-003", "a level left out", setType("H2", "P")],
  ["14-007", "a heading without level", setType("H2", "H")],
  ["15-003", "a head without direction", (doc) => firstOf(doc, "TH").dict.delete(name("A"))],
  [
    "17-002",
    "a formula without words",
    (doc) => {
      firstOf(doc, "Figure").dict.delete(name("Alt"));
      setType("Figure", "Formula")(doc);
    },
  ],
  ["19-003", "a note without id", setType("P", "Note")],
  ["atlas-regular-tables", "a row with a cell too few", shortRow],
  ["01-005", "painted without a mark", content((text) => `0 0 10 10 re f\n${text}`)],
  [
    "01-003",
    "an artifact inside a paragraph",
    content((text) => text.replace(/(\/\w+ <<\/MCID \d+ >>\s*BDC)/, "$1 /Artifact BMC EMC ")),
  ],
  ["01-004", "a paragraph inside an artifact", content((text) => `/Artifact BMC ${text} EMC`)],
  ["atlas-balanced", "marked content without end", content((text) => `${text} /Span BMC`)],
  [
    "atlas-mcid-once",
    "the same content twice",
    content((text) => `${text} ${/\/\w+ <<\/MCID \d+ >>\s*BDC/.exec(text)?.[0] ?? ""} EMC`),
  ],
  [
    "atlas-tree-without-page",
    "the tree names content that is not there",
    (doc) => firstOf(doc, "P").dict.set(name("K"), PDFNumber.of(9999)),
  ],
  [
    "atlas-page-without-tree",
    "content that the tree does not know",
    content((text) => `${text} /P <</MCID 9998>> BDC EMC`),
  ],
  ["31-030", "a sign that the font lacks", content((text) => text.replace(/<[0-9A-Fa-f]{4}/, "<0000"))],
  ["28-012", "a link without words", links((annotation) => annotation.delete(name("Contents")))],
  [
    "atlas-link-words",
    "a link with its anchor for words",
    links((annotation) => annotation.set(name("Contents"), PDFHexString.fromText("Gehe zu: tabelle"))),
  ],
  [
    "atlas-link-target",
    "a link into nothing",
    links((annotation) => annotation.set(name("Dest"), name("nirgends"))),
  ],
  ["28-009", "tab order of the rows", links((_, page) => page.node.set(name("Tabs"), name("R")))],
  ["28-008", "no tab order", links((_, page) => page.node.delete(name("Tabs")))],
  [
    "28-011",
    "a link outside the structure",
    (doc) => {
      for (const { dict } of elements(doc)) dropObjects(doc, dict);
    },
  ],
  ["28-010", "a form field", links((annotation) => annotation.set(name("Subtype"), name("Widget")))],
  [
    "28-004",
    "a note without words",
    links(
      (annotation) =>
        void [annotation.set(name("Subtype"), name("Text")), annotation.delete(name("Contents"))],
    ),
  ],
  [
    "28-006",
    "an annotation that is no link",
    links((annotation) => annotation.set(name("Subtype"), name("Movie"))),
  ],
  ["09-006", "an entry of a table of contents outside one", setType("P", "TOCI")],
  ["09-007", "a ruby text without ruby", setType("P", "RT")],
  ["09-008", "a warichu text without warichu", setType("P", "WT")],
  ["11-001", "text without a language", (doc) => doc.catalog.delete(name("Lang"))],
  ["11-002", "alternative texts without a language", (doc) => doc.catalog.delete(name("Lang"))],
  [
    "atlas-languages",
    "a language that is none",
    (doc) => firstOf(doc, "P").dict.set(name("Lang"), PDFHexString.fromText("deutsch!")),
  ],
  [
    "atlas-parents",
    "an element that names another parent",
    (doc) => firstOf(doc, "P").dict.set(name("P"), firstOf(doc, "Table").ref),
  ],
  ["atlas-parent-tree", "content that leads to another element", otherParent],
  [
    "atlas-headers",
    "a cell under a head that is not there",
    (doc) =>
      firstOf(doc, "TD").dict.set(
        name("A"),
        doc.context.obj([{ O: "Table", Headers: [PDFHexString.fromText("keiner")] }]),
      ),
  ],
  ["atlas-table-parts", "two captions", twoCaptions],
  ["30-001", "a part of another file", form((dict, doc) => dict.set(name("Ref"), doc.context.obj({})))],
  ["30-002", "tagged content in a shared form", form(() => undefined, "/P <</MCID 0>> BDC EMC")],
  ["31-009", "a font that is not embedded", fonts((font) => descendant(font).delete(name("FontDescriptor")))],
  ["31-005", "a font without map", fonts((font) => descendant(font).delete(name("CIDToGIDMap")))],
  ["31-027", "a font without way back to text", fonts((font) => font.delete(name("ToUnicode")))],
  ["31-004", "a map that is none", fonts((font) => descendant(font).set(name("CIDToGIDMap"), name("Fremd")))],
  ["31-006", "an encoding that nobody knows", fonts((font) => font.set(name("Encoding"), name("Eigene-H")))],
  ["10-001", "signs without way back to text", unicode("")],
  ["31-028", "signs that stand for nothing", unicode("1 beginbfchar\n<0001> <0000>\nendbfchar")],
  [
    "31-029",
    "signs that stand for the mark of byte order",
    unicode("1 beginbfchar\n<0001> <FEFF>\nendbfchar"),
  ],
  [
    "31-011",
    "a sign that the embedded font lacks",
    content((text) => text.replace(/<[0-9A-Fa-f]{4}/, "<FFF0")),
  ],
  [
    "31-014",
    "a list of glyphs that nobody has checked",
    fonts((font) => descriptor(font).set(name("CIDSet"), name("X"))),
  ],
  [
    "31-016",
    "widths other than those of the embedded font",
    fonts((font, doc) => descendant(font).set(name("W"), doc.context.obj([0, 4000, 1234]))),
  ],
  ["atlas-composite", "a simple font", fonts((font) => font.set(name("Subtype"), name("TrueType")))],
  ["atlas-type-3", "a font of pictures", fonts((font) => font.set(name("Subtype"), name("Type3")))],
  [
    "atlas-own-fonts",
    "a font of the machine",
    fonts((font) => font.set(name("BaseFont"), name("AAAAAA+DejaVuSans"))),
  ],
];

function withXmp(from: string | RegExp, to: string) {
  return (doc: PDFDocument): void => {
    const stream = doc.catalog.lookup(name("Metadata"));
    const text = new TextDecoder().decode(
      stream !== undefined && "getContents" in stream && typeof stream.getContents === "function"
        ? stream.getContents()
        : new Uint8Array(),
    );
    const changed = doc.context.stream(new TextEncoder().encode(text.replace(from, to)), {
      Type: "Metadata",
      Subtype: "XML",
    });
    doc.catalog.set(name("Metadata"), doc.context.register(changed));
  };
}

/** Replaces the way back to text of every font by one with this in it. */
function unicode(block: string) {
  return fonts((font, doc) =>
    font.set(name("ToUnicode"), doc.context.register(doc.context.flateStream(block))),
  );
}

function otherParent(doc: PDFDocument): void {
  const page = doc.getPage(0);
  const other = firstOf(doc, "Table").ref;
  parentLists(doc).get(page.ref.toString())?.set(0, other);
  parentLists(doc).get(page.ref.toString())?.set(1, other);
}

function twoCaptions(doc: PDFDocument): void {
  const { dict, ref } = firstOf(doc, "Table");
  const caption = (): PDFObject => doc.context.register(doc.context.obj({ S: "Caption", P: ref, K: [] }));
  dict.set(name("K"), doc.context.obj([caption(), ...kids(doc, dict), caption()]));
}

/** Lets the first page draw a form. */
function form(change: (dict: PDFDict, doc: PDFDocument) => void, text = "") {
  return (doc: PDFDocument): void => {
    const stream = doc.context.flateStream(text, { Type: "XObject", Subtype: "Form", BBox: [0, 0, 1, 1] });
    change(stream.dict, doc);
    doc.getPage(0).node.setXObject(name("Fremd"), doc.context.register(stream));
  };
}

function shortRow(doc: PDFDocument): void {
  const row = elements(doc)
    .filter(({ type }) => type === "TR")
    .at(-1);
  row?.dict.set(name("K"), doc.context.obj(kids(doc, row.dict).slice(1)));
}

function dropObjects(doc: PDFDocument, dict: PDFDict): void {
  const kept = kids(doc, dict).filter(
    (kid) =>
      !(doc.context.lookup(kid) instanceof PDFDict && String(doc.context.lookup(kid)).includes("/OBJR")),
  );
  if (kept.length < kids(doc, dict).length) dict.set(name("K"), doc.context.obj(kept));
}

describe("a seeded defect is found", () => {
  test.each(defects)("%s: %s", async (condition, _what, seed) => {
    const doc = await PDFDocument.load(finished, { updateMetadata: false });
    seed(doc);
    const found = await checkPdf(await doc.save());
    expect(found.map((failure) => failure.condition)).toContain(condition);
  });

  test("at least 60 conditions have one", () => {
    const seeded = new Set(defects.map(([condition]) => condition));
    expect(seeded.size).toBeGreaterThanOrEqual(60);
    expect(pdfConditions.map(({ id }) => id)).toEqual(expect.arrayContaining([...seeded]));
  });
});
