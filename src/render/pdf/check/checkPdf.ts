import { decodePDFRawStream, PDFDocument, PDFName, PDFRawStream } from "pdf-lib";
import { elements } from "../structure.ts";
import type { Condition, Inspected, PdfFailure } from "./condition.ts";
import { contentConditions } from "./contentConditions.ts";
import { documentConditions } from "./documentConditions.ts";
import { fontConditions } from "./fontConditions.ts";
import { linkConditions } from "./linkConditions.ts";
import { pageContent } from "./pageContent.ts";
import { structureConditions } from "./structureConditions.ts";
import { tableConditions } from "./tableConditions.ts";

/**
 * The machine-decidable conditions of PDF/UA-1 (Matterhorn Protocol 1.1) that can occur in what a browser prints, and
 * our own. A failed one is a failed build.
 */
export const pdfConditions: readonly Condition[] = [
  ...documentConditions,
  ...structureConditions,
  ...tableConditions,
  ...contentConditions,
  ...linkConditions,
  ...fontConditions,
];

/** Places named per condition. */
const namedPlaces = 5;

/**
 * Checks a finished PDF; no failures means every condition is met. `families` are those of the county's own fonts,
 * which it may hold beside ours.
 */
export async function checkPdf(
  bytes: Uint8Array,
  families: readonly string[] = [],
): Promise<readonly PdfFailure[]> {
  const doc = await PDFDocument.load(bytes, { updateMetadata: false, parseSpeed: Infinity });
  const pdf = inspect(doc, families);
  return pdfConditions.flatMap(({ id, fails }) => {
    const places = fails(pdf);
    return places.length === 0
      ? []
      : [{ condition: id, places: places.slice(0, namedPlaces), count: places.length }];
  });
}

function inspect(doc: PDFDocument, families: readonly string[]): Inspected {
  const packet = doc.catalog.lookup(PDFName.of("Metadata"));
  return {
    doc,
    families,
    elements: elements(doc),
    pages: doc.getPages().map((page, index) => pageContent(doc, page, index + 1)),
    xmp: packet instanceof PDFRawStream ? new TextDecoder().decode(decodePDFRawStream(packet).decode()) : "",
  };
}
