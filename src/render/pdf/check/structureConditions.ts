import { PDFArray, PDFDict, PDFHexString, PDFName, PDFNumber, PDFString } from "pdf-lib";
import { dictOf, elementOf, kids, type StructureElement } from "../structure.ts";
import type { Condition, Inspected } from "./condition.ts";

const key = (name: string): PDFName => PDFName.of(name);

/** Structure types of PDF 1.7 (ISO 32000-1, 14.8.4). */
const standard = new Set(
  (
    "Document Part Art Sect Div BlockQuote Caption TOC TOCI Index NonStruct Private P H H1 H2 H3 H4 H5 H6 L LI Lbl LBody " +
    "Table TR TH TD THead TBody TFoot Span Quote Note Reference BibEntry Code Link Annot Ruby RB RT RP Warichu WT WP Figure Formula Form"
  ).split(" "),
);

/** What may lie directly below an element. */
const below: Readonly<Record<string, readonly string[]>> = {
  Table: ["TR", "THead", "TBody", "TFoot", "Caption"],
  THead: ["TR"],
  TBody: ["TR"],
  TFoot: ["TR"],
  TR: ["TH", "TD"],
  L: ["LI", "L", "Caption"],
  LI: ["Lbl", "LBody"],
};

/** What must lie directly above an element. */
const above: Readonly<Record<string, readonly string[]>> = {
  TR: ["Table", "THead", "TBody", "TFoot"],
  TH: ["TR"],
  TD: ["TR"],
  LI: ["L"],
  LBody: ["LI"],
};

function typed({ elements }: Inspected, ...types: readonly string[]): readonly StructureElement[] {
  return elements.filter(({ type }) => types.includes(type));
}

function childTypes({ doc }: Inspected, element: StructureElement): readonly string[] {
  return kids(doc, element.dict).map((kid) => elementOf(doc, kid)?.type ?? "content");
}

const places = (found: readonly StructureElement[]): readonly string[] =>
  found.map(({ type, ref }) => `${type} ${ref.toString()}`);

/** The structure tree: types, nesting, headings, tables, lists, alternative texts. */
export const structureConditions: readonly Condition[] = [
  {
    id: "02-001",
    fails: (pdf) => places(pdf.elements.filter(({ type }) => !standard.has(type) && !mapped(pdf).has(type))),
  },
  {
    id: "02-003",
    fails: (pdf) => [...mapped(pdf)].filter(([from, to]) => from === to).map(([from]) => from),
  },
  { id: "02-004", fails: (pdf) => [...mapped(pdf).keys()].filter((type) => standard.has(type)) },
  { id: "09-004", fails: (pdf) => nesting(pdf, ["Table", "THead", "TBody", "TFoot", "TR", "TH", "TD"]) },
  { id: "09-005", fails: (pdf) => nesting(pdf, ["L", "LI", "LBody"]) },
  {
    id: "13-004",
    fails: (pdf) =>
      places(
        typed(pdf, "Figure").filter(
          (figure) => textOf(figure, "Alt") === "" && textOf(figure, "ActualText") === "",
        ),
      ),
  },
  { id: "14-002", fails: (pdf) => (levels(pdf)[0] === 1 ? [] : ["first heading"]) },
  { id: "14-003", fails: skippedLevels },
  { id: "14-007", fails: (pdf) => places(typed(pdf, "H")) },
  {
    id: "15-003",
    fails: (pdf) =>
      places(
        typed(pdf, "TH").filter(
          ({ dict }) => !/\/Scope \/(Row|Column|Both)\b/.test(String(dict.get(key("A")))),
        ),
      ),
  },
  {
    id: "17-002",
    fails: (pdf) => places(typed(pdf, "Formula").filter((each) => textOf(each, "Alt") === "")),
  },
  { id: "19-003", fails: (pdf) => places(typed(pdf, "Note").filter((note) => textOf(note, "ID") === "")) },
  { id: "19-004", fails: (pdf) => doubles(typed(pdf, "Note").map((note) => textOf(note, "ID"))) },
  {
    id: "atlas-ids",
    fails: ({ elements }) => doubles(elements.map((each) => textOf(each, "ID")).filter((id) => id !== "")),
  },
  { id: "atlas-regular-tables", fails: irregularTables },
  {
    id: "atlas-figure-in-figure",
    fails: (pdf) => places(typed(pdf, "Figure").filter((each) => childTypes(pdf, each).includes("Figure"))),
  },
  {
    id: "atlas-empty-head",
    fails: (pdf) => places(typed(pdf, "TH").filter(({ dict }) => kids(pdf.doc, dict).length === 0)),
  },
  {
    id: "atlas-heading-text",
    fails: (pdf) =>
      places(typed(pdf, "H1", "H2", "H3", "H4").filter(({ dict }) => kids(pdf.doc, dict).length === 0)),
  },
];

function mapped({ doc }: Inspected): ReadonlyMap<string, string> {
  const root = dictOf(doc, doc.catalog.get(key("StructTreeRoot")));
  const roles = dictOf(doc, root?.get(key("RoleMap")));
  return new Map(
    (roles?.entries() ?? []).map(([from, to]) => [
      from.decodeText(),
      to instanceof PDFName ? to.decodeText() : "",
    ]),
  );
}

function textOf({ dict }: StructureElement, name: string): string {
  const found = dict.lookup(key(name));
  return found instanceof PDFString || found instanceof PDFHexString ? found.decodeText() : "";
}

function nesting(pdf: Inspected, types: readonly string[]): readonly string[] {
  const byRef = new Map(pdf.elements.map((element) => [element.ref.toString(), element]));
  return typed(pdf, ...types).flatMap((element) => {
    const parent = byRef.get(String(element.dict.get(key("P"))))?.type ?? "";
    const allowedBelow = below[element.type];
    const wrongBelow =
      allowedBelow !== undefined && childTypes(pdf, element).some((type) => !allowedBelow.includes(type));
    const wrongAbove = !(above[element.type] ?? [parent]).includes(parent);
    return wrongBelow || wrongAbove ? places([element]) : [];
  });
}

function levels({ elements }: Inspected): readonly number[] {
  return elements.flatMap(({ type }) => (/^H[1-6]$/.test(type) ? [Number(type[1])] : []));
}

function skippedLevels(pdf: Inspected): readonly string[] {
  const all = levels(pdf);
  return all.flatMap((level, index) =>
    level > (all[index - 1] ?? 0) + 1 ? [`H${level} (${index + 1}. heading)`] : [],
  );
}

function doubles(ids: readonly string[]): readonly string[] {
  const seen = new Set<string>();
  return ids.filter((id) => seen.size === seen.add(id).size);
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

function span({ dict }: StructureElement, name: string): number {
  const own = dict.lookup(key("A"));
  const attributes = own instanceof PDFArray ? own.asArray().map((each) => dict.context.lookup(each)) : [own];
  const found = attributes.flatMap((each) => (each instanceof PDFDict ? (each.get(key(name)) ?? []) : []))[0];
  return found instanceof PDFNumber ? found.asNumber() : 1;
}
