import { decodePDFRawStream, PDFDict, PDFDocument, PDFName, PDFRawStream, type PDFObject } from "pdf-lib";
import type { StagedFile } from "../audit/auditInput.ts";
import { bytesOf, latin1, pageText } from "../render/pdf/contentStream.ts";
import { contentOperators } from "../render/pdf/contentTokens.ts";

/**
 * Everything a PDF says in words: the text of its pages, drawn over or not, and all readable strings of its objects
 * (alternative texts, bookmarks, attachments, metadata).
 */
export async function readStagedPdf(bytes: Uint8Array): Promise<Pick<StagedFile, "text" | "unusual">> {
  const doc = await PDFDocument.load(bytes, { updateMetadata: false, parseSpeed: Infinity });
  const pages = doc.getPages().map((page) => {
    const fonts = fontTables(doc, page.node.Resources());
    return drawnText(pageText(doc, page), fonts);
  });
  const all = doc.context.enumerateIndirectObjects().map(([, object]) => object);
  return {
    text: [...pages, ...all.map(objectText)].filter((text) => text !== "").join("\n"),
    unusual: [...new Set(all.flatMap(unusualIn))],
  };
}

/** Things an atlas has no use for, by their names in the format: attachments, notes, scripts, forms, layers. */
const unusualNames = [
  "EmbeddedFile",
  "EmbeddedFiles",
  "Filespec",
  "JavaScript",
  "AcroForm",
  "Popup",
  "FreeText",
  "OCG",
  "PieceInfo",
];

const usualInfo = new Set(
  "Title Author Subject Keywords Creator Producer CreationDate ModDate Trapped".split(" "),
);

function unusualIn(object: PDFObject): readonly string[] {
  const dict = object instanceof PDFRawStream ? object.dict : object;
  if (!(dict instanceof PDFDict)) return [];
  const keys = dict.keys().map((key) => key.asString().slice(1));
  const types = ["Type", "Subtype", "S"].map((key) => dict.get(PDFName.of(key))?.toString().slice(1) ?? "");
  const isInfo = keys.includes("Producer") || keys.includes("CreationDate");
  return [
    ...unusualNames.filter((name) => keys.includes(name) || types.includes(name)),
    ...(types.includes("Text") && keys.includes("Contents") ? ["note"] : []),
    ...(isInfo ? keys.filter((key) => !usualInfo.has(key)) : []),
  ];
}

type GlyphTable = ReadonlyMap<number, string>;

function fontTables(doc: PDFDocument, resources: PDFDict | undefined): ReadonlyMap<string, GlyphTable> {
  const fonts = resources?.lookupMaybe(PDFName.of("Font"), PDFDict);
  const tables = (fonts?.entries() ?? []).map(
    ([name, font]) => [name.asString(), glyphTable(doc, font)] as const,
  );
  return new Map(tables);
}

/** Glyph number → text, from the font's ToUnicode map. */
function glyphTable(doc: PDFDocument, reference: PDFObject): GlyphTable {
  const font = doc.context.lookup(reference);
  const map = font instanceof PDFDict ? font.lookup(PDFName.of("ToUnicode")) : undefined;
  const table = new Map<number, string>();
  if (!(map instanceof PDFRawStream)) return table;
  const source = latin1(decodePDFRawStream(map).decode());
  for (const [block = ""] of source.matchAll(/beginbfchar([\s\S]*?)endbfchar/g)) {
    for (const [, glyph = "", text = ""] of block.matchAll(/<([0-9a-f]+)>\s*<([0-9a-f]+)>/gi)) {
      table.set(Number.parseInt(glyph, 16), utf16(text));
    }
  }
  for (const [block = ""] of source.matchAll(/beginbfrange([\s\S]*?)endbfrange/g)) readRanges(block, table);
  return table;
}

function readRanges(block: string, table: Map<number, string>): void {
  for (const [, from = "", to = "", first = "", list = ""] of block.matchAll(
    /<([0-9a-f]+)>\s*<([0-9a-f]+)>\s*(?:<([0-9a-f]+)>|\[([^\]]*)\])/gi,
  )) {
    const start = Number.parseInt(from, 16);
    const texts = [...list.matchAll(/<([0-9a-f]+)>/gi)].map(([, text = ""]) => utf16(text));
    for (let glyph = start; glyph <= Number.parseInt(to, 16); glyph += 1) {
      const next = String.fromCodePoint((Number.parseInt(first, 16) || 0) + glyph - start);
      table.set(glyph, first === "" ? (texts[glyph - start] ?? "") : next);
    }
  }
}

function utf16(hex: string): string {
  const units = hex.match(/.{4}/g) ?? [];
  return String.fromCharCode(...units.map((unit) => Number.parseInt(unit, 16)));
}

/** Text in the order in which it is drawn; each piece on its own line. */
function drawnText(content: string, fonts: ReadonlyMap<string, GlyphTable>): string {
  const pieces: string[] = [];
  let font: GlyphTable = new Map();
  for (const { name, start, end } of contentOperators(content)) {
    const operands = content.slice(start, end);
    if (name === "Tf") font = fonts.get(/\/[^\s]+/.exec(operands)?.[0] ?? "") ?? font;
    if (name === "Tj" || name === "TJ") pieces.push(decoded(operands, font));
  }
  return pieces.join("\n");
}

function decoded(operands: string, font: GlyphTable): string {
  const strings = operands.matchAll(/<([0-9a-fA-F\s]*)>|\(((?:\\[\s\S]|[^\\)])*)\)/g);
  return [...strings]
    .map(([, hex, literal = ""]) => {
      const bytes = hex === undefined ? [...bytesOf(unescaped(literal))] : hexBytes(hex);
      if (font.size === 0) return latin1(Uint8Array.from(bytes));
      return glyphs(bytes)
        .map((glyph) => font.get(glyph) ?? "")
        .join("");
    })
    .join("");
}

function hexBytes(hex: string): readonly number[] {
  return (hex.replace(/\s/g, "").match(/.{1,2}/g) ?? []).map((pair) =>
    Number.parseInt(pair.padEnd(2, "0"), 16),
  );
}

/** Chromium numbers its glyphs with two bytes. */
function glyphs(bytes: readonly number[]): readonly number[] {
  return Array.from(
    { length: Math.floor(bytes.length / 2) },
    (_, index) => (bytes[2 * index] ?? 0) * 256 + (bytes[2 * index + 1] ?? 0),
  );
}

const escapes: Readonly<Record<string, string>> = { n: "\n", r: "\r", t: "\t", b: "\b", f: "\f" };

function unescaped(literal: string): string {
  return literal.replace(/\\([0-7]{1,3}|[\s\S])/g, (_, sign: string) =>
    /^[0-7]/.test(sign) ? String.fromCharCode(Number.parseInt(sign, 8)) : (escapes[sign] ?? sign),
  );
}

/** Strings of an object: what stands in its dictionary, and the content of attached text. */
function objectText(object: PDFObject): string {
  if (object instanceof PDFRawStream) {
    const type = object.dict.get(PDFName.of("Type"))?.toString();
    const isText = type === "/Metadata" || type === "/EmbeddedFile";
    return isText
      ? new TextDecoder().decode(decodePDFRawStream(object).decode())
      : strings(object.dict.toString());
  }
  return strings(object.toString());
}

/** Readable strings in the notation of an object: literal ones, and UTF-16 ones in hexadecimal. */
function strings(notation: string): string {
  const found = notation.matchAll(/<feff([0-9a-f]*)>|\(((?:\\[\s\S]|[^\\)])*)\)/gi);
  return [...found]
    .map(([, hex, literal = ""]) => (hex === undefined ? unescaped(literal) : utf16(hex)))
    .join("\n");
}
