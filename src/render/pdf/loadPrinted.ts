import { PDFDict, PDFDocument, PDFRef } from "pdf-lib";
import { latin1 } from "./contentStream.ts";
import { PrintedParser } from "./printedParser.ts";
import { printedTable } from "./printedTable.ts";

/** Opens a PDF to change it: what Chromium has printed in a third of the time, any other by the library's own parser. */
export async function loadPrinted(bytes: Uint8Array): Promise<PDFDocument> {
  const table = printedTable(bytes);
  if (table === undefined) return PDFDocument.load(bytes, { updateMetadata: false, parseSpeed: Infinity });
  const doc = await PDFDocument.create({ updateMetadata: false });
  const { context, catalog } = doc;
  const parser = new PrintedParser(bytes, latin1(bytes), context);
  for (const [number, offset] of table.offsets.entries())
    if (offset > 0) context.assign(PDFRef.of(number), parser.indirectObject(offset));
  const root = PDFRef.of(table.root);
  const printed = context.lookup(root, PDFDict);
  // The library makes its catalogue first: it takes what the printed one says, and its place.
  for (const key of catalog.keys()) catalog.delete(key);
  for (const [key, value] of printed.entries()) catalog.set(key, value);
  context.assign(root, catalog);
  context.trailerInfo.Root = root;
  if (table.info !== undefined) context.trailerInfo.Info = PDFRef.of(table.info);
  return doc;
}
