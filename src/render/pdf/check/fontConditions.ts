import { PDFDict, PDFName, PDFStream } from "pdf-lib";
import { widthTable } from "../glyphWidths.ts";
import type { Condition, Inspected } from "./condition.ts";
import { fontProgram } from "./fontProgram.ts";
import { descendant, unicodeMap, type UsedFont, usedFonts } from "./usedFonts.ts";

const key = (name: string): PDFName => PDFName.of(name);

/** Thousandths of the font size by which font and dictionary may differ, roundings of both included. */
const tolerance = 1;

/**
 * Fonts: embedded, complete, with a way back to text, none drawn as pictures. Only composite fonts are allowed, so that
 * what the protocol asks of simple ones (31-012, 31-013, 31-017 to 31-026) cannot occur, nor what it asks of other
 * encodings than Identity (31-001 to 31-003, 31-007, 31-008).
 */
export const fontConditions: readonly Condition[] = [
  { id: "10-001", fails: (pdf) => where(pdf, ({ font, glyphs }) => !isSubset(glyphs, unicodeMap(font))) },
  {
    id: "31-004",
    fails: (pdf) =>
      where(pdf, ({ font }) => {
        const map = descendant(font)?.lookup(key("CIDToGIDMap"));
        return map !== undefined && map !== key("Identity") && !(map instanceof PDFStream);
      }),
  },
  {
    id: "31-005",
    fails: (pdf) =>
      where(
        pdf,
        ({ font }) =>
          descendant(font)?.get(key("Subtype")) === key("CIDFontType2") &&
          !descendant(font)?.has(key("CIDToGIDMap")),
      ),
  },
  {
    id: "31-006",
    fails: (pdf) =>
      where(pdf, ({ font }) => type(font) === "Type0" && !/^Identity-[HV]$/.test(nameOf(font, "Encoding"))),
  },
  { id: "31-009", fails: (pdf) => where(pdf, ({ font }) => type(font) !== "Type3" && !embedded(font)) },
  { id: "31-011", fails: (pdf) => where(pdf, lacksGlyphs) },
  { id: "31-014", fails: (pdf) => where(pdf, ({ font }) => descriptor(font)?.has(key("CIDSet")) ?? false) },
  { id: "31-016", fails: (pdf) => where(pdf, differsInWidth) },
  { id: "31-027", fails: (pdf) => where(pdf, ({ font }) => !font.has(key("ToUnicode"))) },
  { id: "31-028", fails: (pdf) => where(pdf, ({ font }) => hasTarget(font, /^(?:0000)+$|^$/)) },
  { id: "31-029", fails: (pdf) => where(pdf, ({ font }) => hasTarget(font, /^(?:.{4})*(?:FEFF|FFFE)/i)) },
  { id: "31-030", fails: (pdf) => where(pdf, ({ glyphs }) => glyphs.has(0)) },
  { id: "atlas-composite", fails: (pdf) => where(pdf, ({ font }) => !/^Type[03]$/.test(type(font))) },
  { id: "atlas-type-3", fails: (pdf) => where(pdf, ({ font }) => type(font) === "Type3") },
  {
    id: "atlas-font-subset",
    fails: (pdf) =>
      where(pdf, ({ font }) => type(font) !== "Type3" && !/^[A-Z]{6}\+/.test(nameOf(font, "BaseFont"))),
  },
  {
    id: "atlas-own-fonts",
    fails: (pdf) =>
      where(pdf, ({ font }) => type(font) !== "Type3" && !isKnown(nameOf(font, "BaseFont"), pdf.families)),
  },
];

/** Ours, or one whose name begins with a family of the county's own: `ABCDEF+Frutiger-Bold`. */
function isKnown(name: string, families: readonly string[]): boolean {
  const bare = (text: string) => text.replaceAll(/[\s-]/g, "").toLowerCase();
  const own = bare(name.replace(/^[A-Z]{6}\+/, ""));
  return ["SourceSans", "SourceSerif", ...families].some((family) => own.startsWith(bare(family)));
}

const where = (pdf: Inspected, bad: (font: UsedFont) => boolean): readonly string[] =>
  usedFonts(pdf)
    .filter(bad)
    .map(({ font }) => `${nameOf(font, "BaseFont")} (${type(font)})`);

function nameOf(dict: PDFDict | undefined, name: string): string {
  const found = dict?.lookup(key(name));
  return found instanceof PDFName ? found.decodeText() : "";
}

const type = (font: PDFDict): string => nameOf(font, "Subtype");

function descriptor(font: PDFDict): PDFDict | undefined {
  const found = (descendant(font) ?? font).lookup(key("FontDescriptor"));
  return found instanceof PDFDict ? found : undefined;
}

function embedded(font: PDFDict): boolean {
  return ["FontFile", "FontFile2", "FontFile3"].some((name) => descriptor(font)?.has(key(name)) ?? false);
}

function isSubset(glyphs: ReadonlySet<number>, map: ReadonlyMap<number, string>): boolean {
  return [...glyphs].every((glyph) => map.has(glyph));
}

function hasTarget(font: PDFDict, pattern: RegExp): boolean {
  return [...unicodeMap(font).values()].some((target) => pattern.test(target));
}

function lacksGlyphs({ font, glyphs }: UsedFont): boolean {
  const own = descriptor(font);
  const program = own === undefined ? undefined : fontProgram(own);
  return program !== undefined && [...glyphs].some((glyph) => glyph >= program.glyphCount);
}

/** Readers place what follows a glyph by the dictionary, and draw it by the program. */
function differsInWidth({ font, glyphs }: UsedFont): boolean {
  const own = descriptor(font);
  const program = own === undefined ? undefined : fontProgram(own);
  const table = widthTable(font);
  if (program === undefined || table === undefined) return false;
  return [...glyphs].some(
    (glyph) => Math.abs((table.widths.get(glyph) ?? table.others) - program.width(glyph)) > tolerance,
  );
}
