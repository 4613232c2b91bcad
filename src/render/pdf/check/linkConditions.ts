import { PDFArray, type PDFDict, PDFHexString, PDFName, PDFString } from "pdf-lib";
import { dictOf, kids } from "../structure.ts";
import type { Condition, Inspected } from "./condition.ts";

const key = (name: string): PDFName => PDFName.of(name);

interface Annotation {
  readonly page: number;
  readonly ref: string;
  readonly dict: PDFDict;
  readonly type: string;
}

/** Links and other annotations. */
export const linkConditions: readonly Condition[] = [
  {
    id: "28-002",
    fails: (pdf) => where(pdf, ({ type, ref }) => type !== "Link" && !inTree(pdf, undefined).has(ref)),
  },
  {
    id: "28-004",
    fails: (pdf) => where(pdf, ({ type, dict }) => type !== "Widget" && words(dict) === ""),
  },
  // Attachments, media, marks of printers and anything unknown to PDF 1.7 (28-014 to 28-018) cannot occur then.
  { id: "28-006", fails: (pdf) => where(pdf, ({ type }) => !["Link", "Widget", "TrapNet"].includes(type)) },
  { id: "28-007", fails: (pdf) => where(pdf, ({ type }) => type === "TrapNet") },
  {
    id: "28-008",
    fails: (pdf) =>
      pdf.pages
        .filter(({ page }) => page.node.Annots() !== undefined && !page.node.has(key("Tabs")))
        .map(({ number }) => `page ${number}`),
  },
  {
    id: "28-009",
    fails: (pdf) =>
      pdf.pages
        .filter(({ page }) => page.node.Annots() !== undefined && page.node.get(key("Tabs")) !== key("S"))
        .map(({ number }) => `page ${number}`),
  },
  { id: "28-010", fails: (pdf) => where(pdf, ({ type }) => type === "Widget") },
  {
    id: "28-011",
    fails: (pdf) => where(pdf, ({ type, ref }) => type === "Link" && !inTree(pdf, "Link").has(ref)),
  },
  { id: "28-012", fails: (pdf) => where(pdf, ({ type, dict }) => type === "Link" && words(dict) === "") },
  {
    id: "atlas-link-words",
    fails: (pdf) =>
      where(pdf, ({ type, dict }) => type === "Link" && /^Gehe zu: [a-z0-9-]*$/.test(words(dict))),
  },
  {
    id: "atlas-link-target",
    fails: (pdf) => where(pdf, ({ type, dict }) => type === "Link" && !leadsSomewhere(pdf, dict)),
  },
];

function annotations({ doc, pages }: Inspected): readonly Annotation[] {
  return pages.flatMap(({ page, number }) =>
    (page.node.Annots()?.asArray() ?? []).flatMap((each) => {
      const dict = dictOf(doc, each);
      const type = dict?.get(key("Subtype"));
      return dict === undefined || !(type instanceof PDFName)
        ? []
        : [{ page: number, ref: String(each), dict, type: type.decodeText() }];
    }),
  );
}

const where = (pdf: Inspected, bad: (annotation: Annotation) => boolean): readonly string[] =>
  annotations(pdf)
    .filter(bad)
    .map(({ page, type }) => `page ${page} (${type})`);

const trees = new WeakMap<Inspected, Map<string, ReadonlySet<string>>>();

/** References of annotations that structure elements of a type (or any) hold. */
function inTree(pdf: Inspected, type: string | undefined): ReadonlySet<string> {
  const known = trees.get(pdf) ?? new Map<string, ReadonlySet<string>>();
  trees.set(pdf, known);
  const found = known.get(type ?? "") ?? new Set(heldAnnotations(pdf, type));
  known.set(type ?? "", found);
  return found;
}

function heldAnnotations({ doc, elements }: Inspected, type: string | undefined): readonly string[] {
  return elements
    .filter((element) => type === undefined || element.type === type)
    .flatMap(({ dict }) =>
      kids(doc, dict).flatMap((kid) => dictOf(doc, kid)?.get(key("Obj"))?.toString() ?? []),
    );
}

function words(dict: PDFDict): string {
  const found = dict.lookup(key("Contents"));
  return found instanceof PDFString || found instanceof PDFHexString ? found.decodeText() : "";
}

function leadsSomewhere({ doc }: Inspected, dict: PDFDict): boolean {
  const dest = dict.lookup(key("Dest"));
  if (dest instanceof PDFArray) return true;
  if (!(dest instanceof PDFName)) return dict.has(key("A"));
  return dictOf(doc, doc.catalog.get(key("Dests")))?.has(dest) ?? false;
}
