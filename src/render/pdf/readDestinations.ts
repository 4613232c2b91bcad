import { PDFArray, PDFDict, PDFDocument, PDFName, PDFRef } from "pdf-lib";

/** On which page (1-based) each named destination of a printed PDF lies, and how many pages there are. */
export async function readDestinations(
  bytes: Uint8Array,
): Promise<{ readonly pages: ReadonlyMap<string, number>; readonly pageCount: number }> {
  const doc = await PDFDocument.load(bytes, { updateMetadata: false, parseSpeed: Infinity });
  const numbers = new Map(doc.getPages().map((page, index) => [page.ref.toString(), index + 1]));
  const names = doc.catalog.lookup(PDFName.of("Dests"));
  const pages = new Map<string, number>();
  for (const [name, destination] of names instanceof PDFDict ? names.entries() : []) {
    const place = doc.context.lookup(destination);
    const target = place instanceof PDFArray ? place.get(0) : undefined;
    const number = target instanceof PDFRef ? numbers.get(target.toString()) : undefined;
    if (number !== undefined) pages.set(name.decodeText(), number);
  }
  return { pages, pageCount: numbers.size };
}
