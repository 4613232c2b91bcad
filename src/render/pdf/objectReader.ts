import { PDFContext, PDFDocument, type PDFObject, PDFObjectParser, PDFRef } from "pdf-lib";
import { latin1 } from "./contentStream.ts";

/** The objects of a PDF, each by its reference. */
export interface ObjectReader {
  /** Reference of the catalogue. */
  readonly root: PDFObject | undefined;
  /** The object itself, or the one a reference stands for. */
  readonly lookup: (object: PDFObject | undefined) => PDFObject | undefined;
}

/** Every entry of a cross-reference table has this many bytes. */
const entrySize = 20;

/**
 * Reads objects of a PDF only when they are asked for, which is much faster than a whole book where few are needed.
 * That takes a plain cross-reference table as Chromium writes it; any other file is read as a whole.
 */
export async function objectReader(bytes: Uint8Array): Promise<ObjectReader> {
  const tail = latin1(bytes.subarray(Math.max(0, bytes.length - 1024)));
  const start = Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(tail)?.[1] ?? Number.NaN);
  const table = Number.isNaN(start) ? "" : latin1(bytes.subarray(start));
  const head = /^xref\s+0 (\d+) ?\r?\n/.exec(table);
  const trailer = table.slice((head?.[0].length ?? 0) + entrySize * Number(head?.[1] ?? 0));
  const root = /\/Root (\d+) 0 R/.exec(trailer)?.[1];
  if (
    head === null ||
    root === undefined ||
    !trailer.startsWith("trailer") ||
    /\/(Prev|XRefStm)\b/.test(trailer)
  )
    return wholeReader(bytes);
  const entries = table.slice(head[0].length);
  return { root: PDFRef.of(Number(root)), lookup: lookupBy(bytes, entries) };
}

function lookupBy(bytes: Uint8Array, entries: string): ObjectReader["lookup"] {
  const context = PDFContext.create();
  return (object) => {
    if (!(object instanceof PDFRef)) return object;
    const entry = entries.slice(entrySize * object.objectNumber, entrySize * (object.objectNumber + 1));
    const [, offset = ""] = /^(\d{10}) \d{5} n/.exec(entry) ?? [];
    if (offset === "") return undefined;
    const own = bytes.subarray(Number(offset));
    const header = /^\d+ \d+ obj\s/.exec(latin1(own.subarray(0, 40)))?.[0] ?? "";
    return PDFObjectParser.forBytes(own.subarray(header.length), context).parseObject();
  };
}

async function wholeReader(bytes: Uint8Array): Promise<ObjectReader> {
  const { context } = await PDFDocument.load(bytes, { updateMetadata: false, parseSpeed: Infinity });
  return { root: context.trailerInfo.Root, lookup: (object) => context.lookup(object) };
}
