import { PDFBool, PDFDict, PDFHexString, PDFName, PDFString } from "pdf-lib";
import type { Condition, Inspected } from "./condition.ts";

const key = (name: string): PDFName => PDFName.of(name);

const unless = (met: boolean, place: string): readonly string[] => (met ? [] : [place]);

function catalogDict({ doc }: Inspected, name: string): PDFDict | undefined {
  const found = doc.catalog.lookup(key(name));
  return found instanceof PDFDict ? found : undefined;
}

/** Information and catalogue: identity, language, view. */
export const documentConditions: readonly Condition[] = [
  { id: "06-001", fails: ({ xmp }) => unless(xmp !== "", "Metadata") },
  {
    id: "06-002",
    fails: ({ xmp }) => unless(xmp.includes("<pdfuaid:part>1</pdfuaid:part>"), "pdfuaid:part"),
  },
  { id: "06-003", fails: ({ xmp }) => unless(/<dc:title>.*\S.*<\/dc:title>/s.test(xmp), "dc:title") },
  {
    id: "07-001",
    fails: (pdf) =>
      unless(
        catalogDict(pdf, "ViewerPreferences")?.has(key("DisplayDocTitle")) ?? false,
        "ViewerPreferences",
      ),
  },
  {
    id: "07-002",
    fails: (pdf) =>
      unless(
        catalogDict(pdf, "ViewerPreferences")?.get(key("DisplayDocTitle")) === PDFBool.True,
        "DisplayDocTitle",
      ),
  },
  {
    id: "01-007",
    fails: (pdf) => unless(catalogDict(pdf, "MarkInfo")?.get(key("Suspects")) !== PDFBool.True, "Suspects"),
  },
  {
    id: "atlas-marked",
    fails: (pdf) => unless(catalogDict(pdf, "MarkInfo")?.get(key("Marked")) === PDFBool.True, "MarkInfo"),
  },
  {
    id: "atlas-structure",
    fails: (pdf) => unless(catalogDict(pdf, "StructTreeRoot") !== undefined, "StructTreeRoot"),
  },
  // The language of the document is that of all it says: text, alternative texts, bookmarks, links, metadata.
  ...["11-001", "11-002", "11-003", "11-004", "11-006"].map((id) => ({
    id,
    fails: (pdf: Inspected) => unless(language(pdf) !== "", "Lang"),
  })),
  {
    id: "atlas-language",
    fails: (pdf) => unless(/^[a-z]{2}(-[A-Z]{2})?$/.test(language(pdf)), language(pdf)),
  },
  { id: "25-001", fails: (pdf) => unless(!(catalogDict(pdf, "AcroForm")?.has(key("XFA")) ?? false), "XFA") },
  { id: "26-001", fails: ({ doc }) => unless(doc.context.trailerInfo.Encrypt === undefined, "Encrypt") },
  { id: "20-001", fails: ({ doc }) => unless(!doc.catalog.has(key("OCProperties")), "OCProperties") },
  {
    id: "21-001",
    fails: (pdf) => unless(!(catalogDict(pdf, "Names")?.has(key("EmbeddedFiles")) ?? false), "EmbeddedFiles"),
  },
  { id: "atlas-author", fails: ({ doc }) => unless((doc.getAuthor() ?? "") !== "", "Author") },
  { id: "atlas-title", fails: ({ doc, xmp }) => unless(sameTitle(doc.getTitle() ?? "", xmp), "Title") },
  {
    id: "atlas-outline",
    fails: (pdf) => unless(catalogDict(pdf, "Outlines")?.has(key("First")) ?? false, "Outlines"),
  },
  { id: "atlas-id", fails: ({ doc }) => unless(doc.context.trailerInfo.ID !== undefined, "ID") },
  {
    id: "atlas-no-script",
    fails: ({ doc }) =>
      unless(!doc.catalog.has(key("OpenAction")) && !doc.catalog.has(key("AA")), "OpenAction"),
  },
];

function language({ doc }: Inspected): string {
  const found = doc.catalog.lookup(key("Lang"));
  return found instanceof PDFString || found instanceof PDFHexString ? found.decodeText() : "";
}

function sameTitle(title: string, xmp: string): boolean {
  const own = /<dc:title>.*?<rdf:li[^>]*>(.*?)<\/rdf:li>/s.exec(xmp)?.[1] ?? "";
  const plain = own
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&amp;", "&");
  return title !== "" && title === plain;
}
