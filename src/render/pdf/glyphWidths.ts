import {
  decodePDFRawStream,
  PDFArray,
  PDFDict,
  PDFName,
  PDFNumber,
  type PDFPage,
  PDFRawStream,
} from "pdf-lib";
import { latin1 } from "./contentStream.ts";
import type { Blanks, GlyphWidths } from "./joinGlyphs.ts";

const key = (name: string): PDFName => PDFName.of(name);

/** Widths by glyph, and the width of all glyphs that the font does not list. */
interface Table {
  readonly widths: ReadonlyMap<number, number>;
  readonly others: number;
}

/** What PDF assumes where a font says nothing. */
const usualWidth = 1000;

/** Advances of the fonts of a document's pages, read once per font. */
export function glyphWidths(): (page: PDFPage) => GlyphWidths {
  const known = new Map<PDFDict, Table | undefined>();
  return (page) => {
    const fonts = page.node.Resources()?.lookup(key("Font"));
    return (name, glyph) => {
      const font = fonts instanceof PDFDict ? fonts.lookup(key(name)) : undefined;
      if (!(font instanceof PDFDict)) return undefined;
      if (!known.has(font)) known.set(font, widthTable(font));
      const found = known.get(font);
      return found?.widths.get(glyph) ?? found?.others;
    };
  };
}

/** Glyphs that stand for a blank, by the fonts' way back to text. */
export function blankGlyphs(): (page: PDFPage) => Blanks {
  const known = new Map<PDFDict, ReadonlySet<number>>();
  return (page) => {
    const fonts = page.node.Resources()?.lookup(key("Font"));
    return (name, glyph) => {
      const font = fonts instanceof PDFDict ? fonts.lookup(key(name)) : undefined;
      if (!(font instanceof PDFDict)) return false;
      const found = known.get(font) ?? blanksOf(font);
      known.set(font, found);
      return found.has(glyph);
    };
  };
}

function blanksOf(font: PDFDict): ReadonlySet<number> {
  const map = font.lookup(key("ToUnicode"));
  const text = map instanceof PDFRawStream ? latin1(decodePDFRawStream(map).decode()) : "";
  return new Set(
    [...text.matchAll(/<([0-9A-F]{4})>\s*<(?:0020|00A0|00AD)>/gi)].map(([, glyph = ""]) =>
      Number.parseInt(glyph, 16),
    ),
  );
}

/** Widths of a composite font whose codes are glyph numbers; nothing for others. */
export function widthTable(font: PDFDict): Table | undefined {
  const list = font.lookup(key("DescendantFonts"));
  const descendant = list instanceof PDFArray ? list.lookup(0) : undefined;
  if (font.get(key("Encoding")) !== key("Identity-H") || !(descendant instanceof PDFDict)) return undefined;
  const entries = descendant.lookup(key("W"));
  if (!(entries instanceof PDFArray)) return undefined;
  const others = descendant.lookup(key("DW"));
  const widths = new Map<number, number>();
  for (let at = 0; at < entries.size();) at += readEntry(entries, at, widths);
  return { widths, others: others instanceof PDFNumber ? others.asNumber() : usualWidth };
}

/** `c [w1 w2 …]` or `first last w`; gives how many entries were read. */
function readEntry(entries: PDFArray, at: number, widths: Map<number, number>): number {
  const first = numberAt(entries, at);
  const second = entries.lookup(at + 1);
  if (second instanceof PDFArray) {
    for (let index = 0; index < second.size(); index += 1) widths.set(first + index, numberAt(second, index));
    return 2;
  }
  for (let glyph = first; glyph <= numberAt(entries, at + 1); glyph += 1)
    widths.set(glyph, numberAt(entries, at + 2));
  return 3;
}

function numberAt(list: PDFArray, at: number): number {
  const found = list.lookup(at);
  return found instanceof PDFNumber ? found.asNumber() : 0;
}
