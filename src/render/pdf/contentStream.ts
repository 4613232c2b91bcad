import {
  decodePDFRawStream,
  PDFArray,
  type PDFDocument,
  PDFName,
  type PDFObject,
  type PDFPage,
  PDFRawStream,
} from "pdf-lib";

/** The decoded content of a page, one character per byte. */
export function pageText(doc: PDFDocument, page: PDFPage): string {
  const streams = contentStreams(doc, page.node.get(PDFName.of("Contents")));
  return streams.map((stream) => latin1(decodePDFRawStream(stream).decode())).join("\n");
}

function contentStreams(doc: PDFDocument, own: PDFObject | undefined): readonly PDFRawStream[] {
  const looked = own === undefined ? undefined : doc.context.lookup(own);
  if (looked instanceof PDFRawStream) return [looked];
  return looked instanceof PDFArray ? looked.asArray().flatMap((each) => contentStreams(doc, each)) : [];
}

/** Bytes turned into text at once: far fewer than the arguments a call may have. */
const piece = 8192;

/** Bytes as text, one character per byte. */
export function latin1(bytes: Uint8Array): string {
  const parts: string[] = [];
  // Spread arguments would be copied one by one: nine times slower.
  for (let at = 0; at < bytes.length; at += piece)
    parts.push(String(Reflect.apply(String.fromCharCode, undefined, bytes.subarray(at, at + piece))));
  return parts.join("");
}

/** Text of one character per byte as bytes. */
export function bytesOf(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length);
  for (let at = 0; at < text.length; at += 1) bytes[at] = text.charCodeAt(at);
  return bytes;
}
