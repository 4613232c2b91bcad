import { decodePDFRawStream, type PDFDict, PDFName, PDFRawStream } from "pdf-lib";

/** What an embedded TrueType program says of its glyphs. */
export interface FontProgram {
  readonly glyphCount: number;
  /** Advance in thousandths of the font size. */
  readonly width: (glyph: number) => number;
}

/** Reads the program behind a font descriptor; nothing if there is none or it is no TrueType. */
export function fontProgram(descriptor: PDFDict): FontProgram | undefined {
  const stream = descriptor.lookup(PDFName.of("FontFile2"));
  if (!(stream instanceof PDFRawStream)) return undefined;
  const bytes = decodePDFRawStream(stream).decode();
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const [head, hhea, hmtx, maxp] = ["head", "hhea", "hmtx", "maxp"].map((tag) => tableStart(view, tag));
  if (head === undefined || hhea === undefined || hmtx === undefined || maxp === undefined) return undefined;
  // Offsets of the OpenType specification: unitsPerEm in head, numberOfHMetrics in hhea, numGlyphs in maxp.
  const unitsPerEm = view.getUint16(head + 18);
  const metrics = view.getUint16(hhea + 34);
  return {
    glyphCount: view.getUint16(maxp + 4),
    width: (glyph) => (view.getUint16(hmtx + 4 * Math.min(glyph, metrics - 1)) * 1000) / unitsPerEm,
  };
}

/** Byte at which a table begins. */
function tableStart(view: DataView, tag: string): number | undefined {
  const count = view.getUint16(4);
  for (let index = 0; index < count; index += 1) {
    const entry = 12 + 16 * index;
    const own = [0, 1, 2, 3].map((at) => String.fromCodePoint(view.getUint8(entry + at))).join("");
    if (own === tag) return view.getUint32(entry + 8);
  }
  return undefined;
}
