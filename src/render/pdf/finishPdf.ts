import { PDFDict, type PDFDocument, PDFHexString, PDFName, PDFString } from "pdf-lib";
import { bytesOf, pageText } from "./contentStream.ts";
import { blankGlyphs, glyphWidths } from "./glyphWidths.ts";
import { joinGlyphs } from "./joinGlyphs.ts";
import { loadPrinted } from "./loadPrinted.ts";
import { markArtifacts } from "./markArtifacts.ts";
import { type PageText, shareShapes } from "./shareShapes.ts";
import { repairStructure } from "./repairStructure.ts";
import { writePdf } from "./writePdf.ts";
import { xmpMetadata } from "./xmpMetadata.ts";

/** What the finished PDF says of itself. */
export interface PdfIdentity {
  readonly title: string;
  readonly author: string;
  readonly subject: string;
  /** BCP 47, e.g. `de-DE`. */
  readonly language: string;
  /** ISO date of the edition; never the clock. */
  readonly date: string;
  /** Program and browser versions. */
  readonly producer: string;
  /** 32 hexadecimal digits derived from the content. */
  readonly id: string;
  /** Anchor → words for a link to it: `Gehe zu: 2.3 Arbeitslosenanteil`. */
  readonly labels: ReadonlyMap<string, string>;
}

const key = (name: string): PDFName => PDFName.of(name);

/**
 * Makes an accessible, reproducible PDF/UA-1 file of what Chromium printed: artifacts marked, structure repaired,
 * links described, metadata written, fixed date and id, object streams. The same input gives the same bytes.
 */
export async function finishPdf(bytes: Uint8Array, identity: PdfIdentity): Promise<Uint8Array> {
  const doc = await loadPrinted(bytes);
  const demoted = repairStructure(doc);
  const fonts = { widths: glyphWidths(), blanks: blankGlyphs() };
  const pages = doc.getPages().map((page) => {
    const marked = markArtifacts(pageText(doc, page), demoted.get(page.ref.toString()) ?? new Set());
    return { page, lines: joinGlyphs(marked.split("\n"), fonts.widths(page), fonts.blanks(page)) };
  });
  for (const each of shareShapes(doc, pages)) writeContent(doc, each);
  describeLinks(doc, identity.labels);
  cleanOutline(doc);
  writeIdentity(doc, identity);
  await doc.flush();
  return writePdf(doc.context);
}

function writeContent(doc: PDFDocument, { page, lines }: PageText): void {
  const stream = doc.context.flateStream(bytesOf(lines.join("\n")));
  page.node.set(key("Contents"), doc.context.register(stream));
}

/** Every link says in words where it leads (PDF/UA 7.18.5). */
function describeLinks(doc: PDFDocument, labels: ReadonlyMap<string, string>): void {
  for (const page of doc.getPages()) {
    const list = page.node.Annots();
    for (const each of list?.asArray() ?? []) {
      const annotation = doc.context.lookup(each);
      if (!(annotation instanceof PDFDict)) continue;
      const target = targetOf(doc, annotation);
      annotation.set(key("Contents"), PDFHexString.fromText(linkWords(target, labels)));
    }
  }
}

function linkWords(target: string, labels: ReadonlyMap<string, string>): string {
  if (/^[a-z]+:/.test(target)) return `Öffnet ${target}`;
  return `Gehe zu: ${labels.get(target) ?? target}`;
}

function targetOf(doc: PDFDocument, annotation: PDFDict): string {
  const dest = annotation.lookup(key("Dest"));
  if (dest instanceof PDFName) return dest.decodeText();
  if (dest instanceof PDFString || dest instanceof PDFHexString) return dest.decodeText();
  const uri = doc.context.lookup(annotation.lookupMaybe(key("A"), PDFDict)?.get(key("URI")));
  return uri instanceof PDFString || uri instanceof PDFHexString ? uri.decodeText() : "";
}

/** Bookmarks are no running text: soft hyphens leave them. */
function cleanOutline(doc: PDFDocument): void {
  for (const [, object] of doc.context.enumerateIndirectObjects()) {
    if (!(object instanceof PDFDict) || !object.has(key("SE"))) continue;
    const title = object.lookup(key("Title"));
    if (title instanceof PDFHexString || title instanceof PDFString)
      object.set(key("Title"), PDFHexString.fromText(title.decodeText().replaceAll("\u00AD", "")));
  }
}

function writeIdentity(doc: PDFDocument, identity: PdfIdentity): void {
  const { title, author, subject, language, date, producer, id } = identity;
  const moment = new Date(`${date}T12:00:00Z`);
  doc.setTitle(title, { showInWindowTitleBar: true });
  doc.setAuthor(author);
  doc.setSubject(subject);
  doc.setProducer(producer);
  doc.setCreator("atlas");
  doc.setCreationDate(moment);
  doc.setModificationDate(moment);
  doc.setLanguage(language);
  const xmp = doc.context.stream(new TextEncoder().encode(xmpMetadata(identity)), {
    Type: "Metadata",
    Subtype: "XML",
  });
  doc.catalog.set(key("Metadata"), doc.context.register(xmp));
  doc.context.trailerInfo.ID = doc.context.obj([PDFHexString.of(id), PDFHexString.of(id)]);
}
