import { type PDFContext, type PDFObject, PDFRawStream } from "pdf-lib";
import { bytesOf } from "./contentStream.ts";
import { objectText } from "./objectText.ts";
import { PdfFile } from "./pdfFile.ts";
import { reachableObjects } from "./reachableObjects.ts";

/** Objects of one stream: a reader unpacks all of them to get at one. */
const objectsPerStream = 1000;

/**
 * Writes a document with object streams and a cross-reference stream: what nothing refers to is left out, the rest is
 * numbered without gaps. Takes streams as they are, all of which have to be raw.
 */
export function writePdf(context: PDFContext): Uint8Array {
  const objects = reachableObjects(context);
  const numbers = new Map(objects.map(({ ref }, index) => [ref, index + 1]));
  const file = new PdfFile(context, (ref) => numbers.get(ref) ?? 0, objects.length);
  const packed: Numbered[] = [];
  for (const [index, { object }] of objects.entries())
    if (object instanceof PDFRawStream) file.addStream(index + 1, object);
    else packed.push({ number: index + 1, object });
  for (let at = 0; at < packed.length; at += objectsPerStream)
    addPacked(file, context, packed.slice(at, at + objectsPerStream));
  return file.finish();
}

interface Numbered {
  readonly number: number;
  readonly object: PDFObject;
}

function addPacked(file: PdfFile, context: PDFContext, objects: readonly Numbered[]): void {
  const texts = objects.map(({ object }) => objectText(object, file.numberOf));
  let offset = 0;
  const places = objects.map(({ number }, index) => {
    const place = `${number} ${offset}`;
    offset += (texts[index]?.length ?? 0) + 1;
    return place;
  });
  const head = `${places.join(" ")}\n`;
  const content = bytesOf(`${head}${texts.join("\n")}\n`);
  const dict = { Type: "ObjStm", N: objects.length, First: head.length };
  const stream = file.addNew(context.flateStream(content, dict));
  for (const [index, { number }] of objects.entries()) file.place(number, { stream, index });
}
