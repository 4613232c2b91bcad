import { type PDFDocument, PDFName, type PDFPage, type PDFRef } from "pdf-lib";
import { bytesOf } from "./contentStream.ts";

/** A page with the lines of its content, to be written. */
export interface PageText {
  readonly page: PDFPage;
  readonly lines: readonly string[];
}

/** Shorter shapes cost more to share than to repeat. */
const longEnough = 400;

/** Room around a shape for its line, in units of the drawing; no line of an atlas is wider. */
const lineRoom = 20;

const paints = new Set(["f", "f*", "S"]);

/**
 * Writes a shape that several pages draw (the outlines of a county and its municipalities) once, as a form that takes
 * colour and line from where it is called. Looks the same and halves a document full of maps.
 */
export function shareShapes(doc: PDFDocument, pages: readonly PageText[]): readonly PageText[] {
  const found = pages.map(({ lines }) => shapes(lines));
  const counts = new Map<string, number>();
  for (const { text } of found.flat()) counts.set(text, (counts.get(text) ?? 0) + 1);
  const shared = new Map<string, SharedShape>();
  for (const [text, count] of counts) if (count > 1) shared.set(text, sharedShape(doc, text, shared.size));
  return pages.map((page, index) => withCalls(page, found[index] ?? [], shared));
}

/** A path from its first line to that before its painting operator. */
interface Shape {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Long paths with the operator that paints them; a path that cuts others cannot be shared. */
function shapes(lines: readonly string[]): readonly Shape[] {
  const found: Shape[] = [];
  let start = -1;
  for (const [at, line] of lines.entries()) {
    if (isPath(line)) {
      if (start < 0) start = at;
      continue;
    }
    if (start >= 0 && paints.has(line)) {
      const text = lines.slice(start, at + 1).join("\n");
      if (text.length >= longEnough) found.push({ start, end: at + 1, text });
    }
    start = -1;
  }
  return found;
}

/** Operators that only make a path: m, l, c after their operands, h alone. */
function isPath(line: string): boolean {
  const last = line.at(-1) ?? "";
  return line === "h" || (line.at(-2) === " " && (last === "m" || last === "l" || last === "c"));
}

interface SharedShape {
  readonly name: string;
  readonly ref: PDFRef;
}

function sharedShape(doc: PDFDocument, text: string, index: number): SharedShape {
  const stream = doc.context.flateStream(bytesOf(text), {
    Type: "XObject",
    Subtype: "Form",
    BBox: [...boxOf(text)],
  });
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

function withCalls(
  { page, lines }: PageText,
  own: readonly Shape[],
  shared: ReadonlyMap<string, SharedShape>,
): PageText {
  const called: string[] = [];
  let copied = 0;
  for (const { start, end, text } of own) {
    const shape = shared.get(text);
    if (shape === undefined) continue;
    page.node.setXObject(PDFName.of(shape.name), shape.ref);
    called.push(...lines.slice(copied, start), `/${shape.name} Do`);
    copied = end;
  }
  return { page, lines: [...called, ...lines.slice(copied)] };
}
