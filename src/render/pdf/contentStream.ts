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

/** Bytes as text, one character per byte. */
export function latin1(bytes: Uint8Array): string {
  const parts: string[] = [];
  for (let at = 0; at < bytes.length; at += 32_768)
    parts.push(String.fromCharCode(...bytes.subarray(at, at + 32_768)));
  return parts.join("");
}

/** Text of one character per byte as bytes. */
export function bytesOf(text: string): Uint8Array {
  return Uint8Array.from(text, (sign) => sign.charCodeAt(0));
}
