import type { PDFDocument } from "pdf-lib";
import type { StructureElement } from "../structure.ts";
import type { PageContent } from "./pageContent.ts";

/** A PDF taken apart once for all conditions. */
export interface Inspected {
  readonly doc: PDFDocument;
  /** Families of the county's own fonts. */
  readonly families: readonly string[];
  readonly elements: readonly StructureElement[];
  readonly pages: readonly PageContent[];
  /** The XMP packet; empty if there is none. */
  readonly xmp: string;
}

/**
 * One condition of the Matterhorn Protocol 1.1 (number as there) or of our own (`atlas-…`) with a function that gives
 * a place for every failure.
 */
export interface Condition {
  readonly id: string;
  readonly fails: (pdf: Inspected) => readonly string[];
}

/** A condition that a PDF does not meet. */
export interface PdfFailure {
  readonly condition: string;
  /** The first places, and how many there are in all. */
  readonly places: readonly string[];
  readonly count: number;
}
