import { PDFContext, PDFDocument, type PDFObject, PDFRef } from "pdf-lib";
import { latin1 } from "./contentStream.ts";
import { PrintedParser } from "./printedParser.ts";
import { printedTable } from "./printedTable.ts";

/** The objects of a PDF, each by its reference. */
export interface ObjectReader {
  /** Reference of the catalogue. */
  readonly root: PDFObject | undefined;
  /** The object itself, or the one a reference stands for. */
  readonly lookup: (object: PDFObject | undefined) => PDFObject | undefined;
}

/**
 * Reads objects of a PDF only when they are asked for, which is much faster than a whole book where few are needed.
 * That takes a plain cross-reference table as Chromium writes it; any other file is read as a whole.
 */
export async function objectReader(bytes: Uint8Array): Promise<ObjectReader> {
  const table = printedTable(bytes);
  if (table === undefined) return wholeReader(bytes);
  const parser = new PrintedParser(bytes, latin1(bytes), PDFContext.create());
  return {
    root: PDFRef.of(table.root),
    lookup: (object) => {
      if (!(object instanceof PDFRef)) return object;
      const offset = table.offsets[object.objectNumber] ?? 0;
      return offset === 0 ? undefined : parser.indirectObject(offset);
    },
  };
}

async function wholeReader(bytes: Uint8Array): Promise<ObjectReader> {
  const { context } = await PDFDocument.load(bytes, { updateMetadata: false, parseSpeed: Infinity });
  return { root: context.trailerInfo.Root, lookup: (object) => context.lookup(object) };
}
