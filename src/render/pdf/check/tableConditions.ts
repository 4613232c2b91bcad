import { PDFArray, PDFDict, PDFName, PDFNumber, type PDFObject } from "pdf-lib";
import { elementOf, kids, type StructureElement } from "../structure.ts";
import type { Condition, Inspected } from "./condition.ts";
import { childTypes, places, plainText, textOf, typed } from "./elementLookups.ts";

const key = (name: string): PDFName => PDFName.of(name);

/** Tables: parts, heads, regular rows. */
export const tableConditions: readonly Condition[] = [
  {
    id: "15-003",
    fails: (pdf) =>
      places(
        typed(pdf, "TH").filter(
          ({ dict }) => !/\/Scope \/(Row|Column|Both)\b/.test(String(dict.get(key("A")))),
        ),
      ),
  },
  { id: "atlas-regular-tables", fails: irregularTables },
  {
    id: "atlas-table-parts",
    fails: (pdf) => places(typed(pdf, "Table").filter((each) => isOddTable(pdf, each))),
  },
  { id: "atlas-headers", fails: lostHeaders },
  {
    id: "atlas-empty-head",
    fails: (pdf) => places(typed(pdf, "TH").filter(({ dict }) => kids(pdf.doc, dict).length === 0)),
  },
];

/** A head, a foot and a caption at most, the caption first or last, a body wherever there is a head or a foot. */
function isOddTable(pdf: Inspected, table: StructureElement): boolean {
  const types = childTypes(pdf, table);
  const count = (type: string): number => types.filter((each) => each === type).length;
  const captionInside = types.slice(1, -1).includes("Caption");
  const withoutBody = count("THead") + count("TFoot") > 0 && count("TBody") === 0;
  return captionInside || withoutBody || ["Caption", "THead", "TFoot"].some((type) => count(type) > 1);
}

/** The heads that a cell names by their ids are there. */
function lostHeaders(pdf: Inspected): readonly string[] {
  const ids = new Set(typed(pdf, "TH").map((head) => textOf(head, "ID")));
  return places(
    typed(pdf, "TD", "TH").filter((cell) => {
      const list = attribute(cell, "Headers");
      return list instanceof PDFArray && list.asArray().some((id) => !ids.has(plainText(id)));
    }),
  );
}

/** Every row of a table spans the same number of columns. */
function irregularTables(pdf: Inspected): readonly string[] {
  return places(typed(pdf, "Table").filter((table) => new Set(rowWidths(pdf, table)).size > 1));
}

function rowWidths(pdf: Inspected, table: StructureElement): readonly number[] {
  const rows = rowsOf(pdf, table);
  const hanging: number[] = [];
  return rows.map((row) => {
    const cells = kids(pdf.doc, row.dict).flatMap((kid) => elementOf(pdf.doc, kid) ?? []);
    const fromAbove = hanging.filter((left) => left > 0).length;
    for (const [index, left] of hanging.entries()) hanging[index] = Math.max(0, left - 1);
    for (const cell of cells)
      for (let column = 0; column < span(cell, "ColSpan"); column += 1)
        hanging.push(span(cell, "RowSpan") - 1);
    return fromAbove + cells.reduce((sum, cell) => sum + span(cell, "ColSpan"), 0);
  });
}

function rowsOf(pdf: Inspected, element: StructureElement): readonly StructureElement[] {
  return kids(pdf.doc, element.dict).flatMap((kid) => {
    const child = elementOf(pdf.doc, kid);
    if (child === undefined) return [];
    return child.type === "TR" ? [child] : /^T(Head|Body|Foot)$/.test(child.type) ? rowsOf(pdf, child) : [];
  });
}

function span(cell: StructureElement, name: string): number {
  const found = attribute(cell, name);
  return found instanceof PDFNumber ? found.asNumber() : 1;
}

/** What the attributes of an element say under a name. */
function attribute({ dict }: StructureElement, name: string): PDFObject | undefined {
  const own = dict.lookup(key("A"));
  const attributes = own instanceof PDFArray ? own.asArray().map((each) => dict.context.lookup(each)) : [own];
  for (const each of attributes) {
    const found = each instanceof PDFDict ? each.lookup(key(name)) : undefined;
    if (found !== undefined) return found;
  }
  return undefined;
}
