import {
  PDFArray,
  PDFBool,
  PDFCatalog,
  type PDFContext,
  PDFDict,
  PDFHexString,
  PDFName,
  PDFNull,
  PDFNumber,
  type PDFObject,
  PDFPageLeaf,
  PDFPageTree,
  PDFRawStream,
  PDFRef,
  PDFString,
} from "pdf-lib";

const typeKey = PDFName.of("Type");
const lengthKey = PDFName.of("Length");

/** White space and what no printed PDF has between tokens is skipped alike: codes up to the blank. */
const blank = 32;

/**
 * Reads the objects of a PDF as Chromium writes it: references of generation 0, streams with a plain length, no comments.
 * Half of the time of the library's parser goes into what does not occur there. Throws where it meets anything else.
 */
export class PrintedParser {
  readonly #bytes: Uint8Array;
  readonly #text: string;
  readonly #context: PDFContext;
  readonly #names = new Map<string, PDFName>();
  #at = 0;

  /** @param text the same bytes, one character per byte */
  constructor(bytes: Uint8Array, text: string, context: PDFContext) {
    [this.#bytes, this.#text, this.#context] = [bytes, text, context];
  }

  /** The object that begins at a byte: `12 0 obj …`. */
  indirectObject(offset: number): PDFObject {
    const start = this.#text.indexOf("obj", offset);
    if (start < 0 || start > offset + 24) throw new RangeError(`No object at byte ${offset}`);
    this.#at = start + 3;
    const object = this.#object();
    return object instanceof PDFDict && this.#isNext("stream") ? this.#stream(object) : object;
  }

  #object(): PDFObject {
    this.#skip();
    const code = this.#text.charCodeAt(this.#at);
    if (code === 47) return this.#name();
    if (code === 60) return this.#text.charCodeAt(this.#at + 1) === 60 ? this.#dict() : this.#hexString();
    if (code === 91) return this.#array();
    if (code === 40) return this.#string();
    if (code > 57) return this.#word();
    return this.#numberOrRef();
  }

  #skip(): void {
    while (this.#text.charCodeAt(this.#at) <= blank) this.#at += 1;
  }

  #isNext(word: string): boolean {
    this.#skip();
    return this.#text.startsWith(word, this.#at);
  }

  #name(): PDFName {
    const start = this.#at + 1;
    let end = start;
    while (isRegular(this.#text.charCodeAt(end))) end += 1;
    this.#at = end;
    const text = this.#text.slice(start, end);
    const known = this.#names.get(text) ?? PDFName.of(text);
    this.#names.set(text, known);
    return known;
  }

  #dict(): PDFDict {
    const map = new Map<PDFName, PDFObject>();
    this.#at += 2;
    while (!this.#isNext(">>")) {
      const name = this.#name();
      map.set(name, this.#object());
    }
    this.#at += 2;
    const type = map.get(typeKey);
    if (type instanceof PDFName) {
      const text = type.asString();
      if (text === "/Page") return PDFPageLeaf.fromMapWithContext(map, this.#context);
      if (text === "/Pages") return PDFPageTree.fromMapWithContext(map, this.#context);
      if (text === "/Catalog") return PDFCatalog.fromMapWithContext(map, this.#context);
    }
    return PDFDict.fromMapWithContext(map, this.#context);
  }

  #array(): PDFArray {
    const array = PDFArray.withContext(this.#context);
    this.#at += 1;
    while (!this.#isNext("]")) array.push(this.#object());
    this.#at += 1;
    return array;
  }

  #hexString(): PDFHexString {
    const end = this.#text.indexOf(">", this.#at);
    const text = this.#text.slice(this.#at + 1, end);
    this.#at = end + 1;
    return PDFHexString.of(text);
  }

  #string(): PDFString {
    const start = this.#at + 1;
    let depth = 1;
    let end = start;
    for (; depth > 0; end += 1) {
      const code = this.#text.charCodeAt(end);
      if (Number.isNaN(code)) throw new RangeError("A string without end");
      if (code === 92) end += 1;
      else if (code === 40) depth += 1;
      else if (code === 41) depth -= 1;
    }
    this.#at = end;
    return PDFString.of(this.#text.slice(start, end - 1));
  }

  #word(): PDFObject {
    for (const [word, object] of words) {
      if (!this.#text.startsWith(word, this.#at)) continue;
      this.#at += word.length;
      return object;
    }
    throw new RangeError(`Unknown word at byte ${this.#at}`);
  }

  #numberOrRef(): PDFObject {
    const start = this.#at;
    let end = start;
    while (isRegular(this.#text.charCodeAt(end))) end += 1;
    if (end === start) throw new RangeError(`No number at byte ${start}`);
    const value = Number(this.#text.slice(start, end));
    const isRef = this.#text.startsWith(" 0 R", end);
    this.#at = isRef ? end + 4 : end;
    return isRef ? PDFRef.of(value) : PDFNumber.of(value);
  }

  #stream(dict: PDFDict): PDFRawStream {
    const length = dict.get(lengthKey);
    if (!(length instanceof PDFNumber)) throw new RangeError("A stream without length");
    const after = this.#at + "stream".length;
    const start = after + (this.#text.charCodeAt(after) === 13 ? 2 : 1);
    this.#at = start + length.asNumber();
    if (!this.#isNext("endstream")) throw new RangeError(`A stream longer than it says at byte ${start}`);
    return PDFRawStream.of(dict, this.#bytes.subarray(start, start + length.asNumber()));
  }
}

const words: readonly (readonly [string, PDFObject])[] = [
  ["null", PDFNull],
  ["true", PDFBool.True],
  ["false", PDFBool.False],
];

/** Neither white space nor one of ( ) / < > [ ]. */
function isRegular(code: number): boolean {
  return (
    code > blank &&
    code !== 40 &&
    code !== 41 &&
    code !== 47 &&
    code !== 60 &&
    code !== 62 &&
    code !== 91 &&
    code !== 93
  );
}
