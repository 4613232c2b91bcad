import { decodePDFRawStream, PDFArray, PDFDict, PDFName, PDFRawStream } from "pdf-lib";
import { latin1 } from "../contentStream.ts";
import type { Condition, Inspected } from "./condition.ts";
import { pageFonts } from "./pageContent.ts";

const key = (name: string): PDFName => PDFName.of(name);

/** Fonts: embedded, with a way back to text, none drawn as pictures. */
export const fontConditions: readonly Condition[] = [
  { id: "31-009", fails: (pdf) => where(pdf, (font) => type(font) !== "Type3" && !embedded(font)) },
  {
    id: "31-006",
    fails: (pdf) =>
      where(
        pdf,
        (font) =>
          descendant(font)?.get(key("Subtype")) === key("CIDFontType2") &&
          !descendant(font)?.has(key("CIDToGIDMap")),
      ),
  },
  { id: "31-027", fails: (pdf) => where(pdf, (font) => !font.has(key("ToUnicode"))) },
  {
    id: "31-028",
    fails: (pdf) => where(pdf, (font) => /<(?:0000|FEFF|FFFE)>\s*\n/i.test(unicodeTargets(font))),
  },
  { id: "atlas-type-3", fails: (pdf) => where(pdf, (font) => type(font) === "Type3") },
  {
    id: "atlas-font-subset",
    fails: (pdf) => where(pdf, (font) => type(font) !== "Type3" && !/^[A-Z]{6}\+/.test(baseFont(font))),
  },
  {
    id: "atlas-own-fonts",
    fails: (pdf) => where(pdf, (font) => type(font) !== "Type3" && !isKnown(baseFont(font), pdf.families)),
  },
];

/** Ours, or one whose name begins with a family of the county's own: `ABCDEF+Frutiger-Bold`. */
function isKnown(name: string, families: readonly string[]): boolean {
  const own = name.replace(/^[A-Z]{6}\+/, "").toLowerCase();
  const known = ["SourceSans", "SourceSerif", ...families].map((one) =>
    one.replaceAll(/[\s-]/g, "").toLowerCase(),
  );
  return known.some((one) => own.replaceAll("-", "").startsWith(one));
}

const fontsSeen = new WeakMap<Inspected, readonly PDFDict[]>();

function fonts(pdf: Inspected): readonly PDFDict[] {
  const known = fontsSeen.get(pdf) ?? [...new Set(pdf.pages.flatMap(({ page }) => pageFonts(page)))];
  fontsSeen.set(pdf, known);
  return known;
}

const where = (pdf: Inspected, bad: (font: PDFDict) => boolean): readonly string[] =>
  fonts(pdf)
    .filter(bad)
    .map((font) => `${baseFont(font)} (${type(font)})`);

function nameOf(dict: PDFDict | undefined, name: string): string {
  const found = dict?.lookup(key(name));
  return found instanceof PDFName ? found.decodeText() : "";
}

const type = (font: PDFDict): string => nameOf(font, "Subtype");
const baseFont = (font: PDFDict): string => nameOf(font, "BaseFont");

function descendant(font: PDFDict): PDFDict | undefined {
  const list = font.lookup(key("DescendantFonts"));
  const first = list instanceof PDFArray ? list.lookup(0) : undefined;
  return first instanceof PDFDict ? first : undefined;
}

function embedded(font: PDFDict): boolean {
  const descriptor = (descendant(font) ?? font).lookup(key("FontDescriptor"));
  return (
    descriptor instanceof PDFDict &&
    ["FontFile", "FontFile2", "FontFile3"].some((name) => descriptor.has(key(name)))
  );
}

function unicodeTargets(font: PDFDict): string {
  const map = font.lookup(key("ToUnicode"));
  return map instanceof PDFRawStream ? latin1(decodePDFRawStream(map).decode()) : "";
}
