import { PDFHexString, PDFName, type PDFObject, PDFString } from "pdf-lib";
import { elementOf, kids, type StructureElement } from "../structure.ts";
import type { Inspected } from "./condition.ts";

/** Elements of some types. */
export function typed({ elements }: Inspected, ...types: readonly string[]): readonly StructureElement[] {
  return elements.filter(({ type }) => types.includes(type));
}

/** Types of what lies directly below an element; `content` for what is on the page. */
export function childTypes({ doc }: Inspected, element: StructureElement): readonly string[] {
  return kids(doc, element.dict).map((kid) => elementOf(doc, kid)?.type ?? "content");
}

/** How elements are named as places of a failure. */
export const places = (found: readonly StructureElement[]): readonly string[] =>
  found.map(({ type, ref }) => `${type} ${ref.toString()}`);

/** A text entry of an element; empty if there is none. */
export function textOf({ dict }: StructureElement, name: string): string {
  return plainText(dict.lookup(PDFName.of(name)));
}

/** A text object; empty for anything else. */
export function plainText(object: PDFObject | undefined): string {
  return object instanceof PDFString || object instanceof PDFHexString ? object.decodeText() : "";
}
