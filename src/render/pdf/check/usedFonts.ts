import { decodePDFRawStream, PDFArray, PDFDict, PDFName, PDFRawStream } from "pdf-lib";
import { latin1 } from "../contentStream.ts";
import type { Inspected } from "./condition.ts";
import { pageFonts } from "./pageContent.ts";

/** A font with the glyphs that any page shows in it. */
export interface UsedFont {
  readonly font: PDFDict;
  readonly glyphs: ReadonlySet<number>;
}

const seen = new WeakMap<Inspected, readonly UsedFont[]>();

/** All fonts of the pages, found once for all conditions. */
export function usedFonts(pdf: Inspected): readonly UsedFont[] {
  const known = seen.get(pdf) ?? collect(pdf);
  seen.set(pdf, known);
  return known;
}

function collect({ pages }: Inspected): readonly UsedFont[] {
  const used = new Map<PDFDict, Set<number>>();
  for (const { page, glyphs } of pages) {
    for (const [name, font] of pageFonts(page)) {
      const all = used.get(font) ?? new Set();
      for (const glyph of glyphs.get(name) ?? []) all.add(glyph);
      used.set(font, all);
    }
  }
  return [...used].map(([font, glyphs]) => ({ font, glyphs }));
}

/** The font with the glyphs, below a composite font. */
export function descendant(font: PDFDict): PDFDict | undefined {
  const list = font.lookup(PDFName.of("DescendantFonts"));
  const first = list instanceof PDFArray ? list.lookup(0) : undefined;
  return first instanceof PDFDict ? first : undefined;
}

/** The way back to text: codes with their Unicode values, as hexadecimal digits. */
export function unicodeMap(font: PDFDict): ReadonlyMap<number, string> {
  const stream = font.lookup(PDFName.of("ToUnicode"));
  const text = stream instanceof PDFRawStream ? latin1(decodePDFRawStream(stream).decode()) : "";
  const map = new Map<number, string>();
  for (const [, block = ""] of text.matchAll(/beginbfchar(.*?)endbfchar/gs))
    for (const [, code = "", target = ""] of block.matchAll(/<(\w+)>\s*<(\w*)>/g))
      map.set(Number.parseInt(code, 16), target);
  for (const [, block = ""] of text.matchAll(/beginbfrange(.*?)endbfrange/gs))
    for (const [, from = "", to = "", target = ""] of block.matchAll(/<(\w+)>\s*<(\w+)>\s*<(\w*)>/g))
      for (let code = Number.parseInt(from, 16); code <= Number.parseInt(to, 16); code += 1)
        map.set(code, successor(target, code - Number.parseInt(from, 16)));
  return map;
}

function successor(target: string, steps: number): string {
  return (Number.parseInt(target, 16) + steps).toString(16).padStart(target.length, "0");
}
