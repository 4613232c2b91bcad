import { zlibSync } from "fflate";
import { type PDFDocument, PDFName, type PDFPage, PDFRawStream, type PDFRef } from "pdf-lib";
import { bytesOf } from "./contentStream.ts";

/** A page with its content, to be written. */
export interface PageText {
  readonly page: PDFPage;
  readonly content: string;
}

/** Shorter shapes cost more to share than to repeat. */
const longEnough = 400;

/** Room around a shape for its line, in units of the drawing; no line of an atlas is wider. */
const lineRoom = 20;

const pathLine = /(?: [mlc]|^h)$/;
const paintLine = /^(?:f\*?|S)$/;

/**
 * Writes a shape that several pages draw (the outlines of a county and its municipalities) once, as a form that takes
 * colour and line from where it is called. Looks the same and halves a document full of maps.
 */
export function shareShapes(doc: PDFDocument, pages: readonly PageText[]): readonly PageText[] {
  const counts = new Map<string, number>();
  for (const { content } of pages)
    for (const { text } of shapes(content)) counts.set(text, (counts.get(text) ?? 0) + 1);
  const shared = new Map<string, SharedShape>();
  for (const [text, count] of counts) if (count > 1) shared.set(text, sharedShape(doc, text, shared.size));
  return pages.map(({ page, content }) => ({ page, content: withCalls(page, content, shared) }));
}

interface Shape {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Long paths with the operator that paints them; a path that cuts others cannot be shared. */
function shapes(content: string): readonly Shape[] {
  const found: Shape[] = [];
  let start = -1;
  let at = 0;
  for (const line of content.split("\n")) {
    const end = at + line.length;
    if (!pathLine.test(line)) {
      if (start >= 0 && end - start >= longEnough && paintLine.test(line))
        found.push({ start, end, text: content.slice(start, end) });
      start = -1;
    } else if (start < 0) start = at;
    at = end + 1;
  }
  return found;
}

interface SharedShape {
  readonly name: string;
  readonly ref: PDFRef;
}

function sharedShape(doc: PDFDocument, text: string, index: number): SharedShape {
  const dict = doc.context.obj({
    Type: "XObject",
    Subtype: "Form",
    BBox: boxOf(text),
    Filter: "FlateDecode",
  });
  const stream = PDFRawStream.of(dict, zlibSync(bytesOf(text), { level: 9 }));
  return { name: `Shape${index}`, ref: doc.context.register(stream) };
}

/** The rectangle around all points of a path, control points included. */
function boxOf(text: string): readonly number[] {
  const box = [Infinity, Infinity, -Infinity, -Infinity];
  for (const line of text.split("\n")) {
    const numbers = line.split(" ").slice(0, -1).map(Number);
    for (const [index, value] of numbers.entries()) {
      const axis = index % 2;
      box[axis] = Math.min(box[axis] ?? value, value);
      box[axis + 2] = Math.max(box[axis + 2] ?? value, value);
    }
  }
  return box.map((value, index) => (index < 2 ? Math.floor(value) - lineRoom : Math.ceil(value) + lineRoom));
}

function withCalls(page: PDFPage, content: string, shared: ReadonlyMap<string, SharedShape>): string {
  const parts: string[] = [];
  let copied = 0;
  for (const { start, end, text } of shapes(content)) {
    const shape = shared.get(text);
    if (shape === undefined) continue;
    page.node.setXObject(PDFName.of(shape.name), shape.ref);
    parts.push(content.slice(copied, start), `/${shape.name} Do`);
    copied = end;
  }
  return parts.join("") + content.slice(copied);
}
