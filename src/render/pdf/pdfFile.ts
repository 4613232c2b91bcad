import { type PDFContext, PDFName, PDFRawStream, type PDFRef } from "pdf-lib";
import { bytesOf } from "./contentStream.ts";
import { objectText } from "./objectText.ts";

/** Where an object lies: at a byte of the file, or in a stream of objects at a place. */
export type Place = { readonly offset: number } | { readonly stream: number; readonly index: number };

/** The second line says that the file is binary (ISO 32000-1, 7.5.2). */
const header = "%PDF-1.7\n%\u00E2\u00E3\u00CF\u00D3\n";

/** Widths of the columns of the cross-reference stream: kind, byte or stream, place in the stream. */
const columns = [1, 4, 2];

const width = columns.reduce((sum, each) => sum + each);

/** A file in the making: its parts, and the place of every object. */
export class PdfFile {
  readonly numberOf: (ref: PDFRef) => number;
  readonly #context: PDFContext;
  readonly #parts: Uint8Array[] = [];
  readonly #places: Place[] = [];
  #length = 0;
  #count: number;

  /** @param count how many objects have a number already */
  constructor(context: PDFContext, numberOf: (ref: PDFRef) => number, count: number) {
    [this.#context, this.numberOf, this.#count] = [context, numberOf, count];
    this.#add(bytesOf(header));
  }

  place(number: number, place: Place): void {
    this.#places[number] = place;
  }

  addStream(number: number, { dict, contents }: PDFRawStream): void {
    this.place(number, { offset: this.#length });
    dict.set(PDFName.of("Length"), this.#context.obj(contents.length));
    this.#add(bytesOf(`${number} 0 obj\n${objectText(dict, this.numberOf)}stream\n`));
    this.#add(contents);
    this.#add(bytesOf("\nendstream\nendobj\n"));
  }

  /** Adds a stream that nothing refers to and gives its number. */
  addNew(stream: PDFRawStream): number {
    this.#count += 1;
    this.addStream(this.#count, stream);
    return this.#count;
  }

  /** The whole file, with the references as its last object. */
  finish(): Uint8Array {
    const start = this.#length;
    this.place(this.#count + 1, { offset: start });
    const { Root, Info, ID } = this.#context.trailerInfo;
    const dict = this.#context.obj({
      Type: "XRef",
      Size: this.#count + 2,
      W: columns,
      DecodeParms: { Predictor: 12, Columns: width },
    });
    for (const [name, value] of Object.entries({ Root, Info, ID }))
      if (value !== undefined) dict.set(PDFName.of(name), value);
    const stream = this.#context.flateStream(differences(this.#places));
    for (const [name, value] of stream.dict.entries()) dict.set(name, value);
    this.addNew(PDFRawStream.of(dict, stream.contents));
    this.#add(bytesOf(`startxref\n${start}\n%%EOF\n`));
    return this.#joined();
  }

  #joined(): Uint8Array {
    const all = new Uint8Array(this.#length);
    let at = 0;
    for (const part of this.#parts) {
      all.set(part, at);
      at += part.length;
    }
    return all;
  }

  #add(part: Uint8Array): void {
    this.#parts.push(part);
    this.#length += part.length;
  }
}

/** The places as rows of bytes, each as its difference from the row above (predictor 12): long runs of the same. */
function differences(places: readonly (Place | undefined)[]): Uint8Array {
  const bytes = new Uint8Array(places.length * (width + 1));
  let above: readonly number[] = columns.flatMap((count) => Array.from({ length: count }, () => 0));
  for (const [row, place] of Array.from(places).entries()) {
    const own = rowOf(place);
    bytes[row * (width + 1)] = 2;
    for (const [at, value] of own.entries()) bytes[row * (width + 1) + 1 + at] = value - (above[at] ?? 0);
    above = own;
  }
  return bytes;
}

/** A row of the table; object 0 is the head of the free ones. */
function rowOf(place: Place | undefined): readonly number[] {
  const values =
    place === undefined
      ? [0, 0, 0xffff]
      : "offset" in place
        ? [1, place.offset, 0]
        : [2, place.stream, place.index];
  return columns.flatMap((count, column) =>
    Array.from({ length: count }, (_, at) => ((values[column] ?? 0) >>> (8 * (count - 1 - at))) & 255),
  );
}
