import { PDFName } from "pdf-lib";
import { dictOf, elementOf, kids } from "../structure.ts";
import type { Condition, Inspected } from "./condition.ts";
import { childTypes, places, textOf, typed } from "./elementLookups.ts";

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
  TOC: ["TOC", "TOCI", "Caption"],
  Ruby: ["RB", "RT", "RP"],
  Warichu: ["WT", "WP"],
};

/** What must lie directly above an element. */
const above: Readonly<Record<string, readonly string[]>> = {
  TR: ["Table", "THead", "TBody", "TFoot"],
  TH: ["TR"],
  TD: ["TR"],
  LI: ["L"],
  LBody: ["LI"],
  THead: ["Table"],
  TBody: ["Table"],
  TFoot: ["Table"],
  TOCI: ["TOC"],
  RB: ["Ruby"],
  RT: ["Ruby"],
  RP: ["Ruby"],
  WT: ["Warichu"],
  WP: ["Warichu"],
};

/** The structure tree: types, nesting, headings, lists, alternative texts. */
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
  { id: "09-006", fails: (pdf) => nesting(pdf, ["TOC", "TOCI"]) },
  { id: "09-007", fails: (pdf) => nesting(pdf, ["Ruby", "RB", "RT", "RP"]) },
  { id: "09-008", fails: (pdf) => nesting(pdf, ["Warichu", "WT", "WP"]) },
  { id: "atlas-parents", fails: wrongParents },
  {
    id: "atlas-languages",
    fails: (pdf) => places(pdf.elements.filter((each) => !languageTag.test(textOf(each, "Lang")))),
  },
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
    id: "17-002",
    fails: (pdf) => places(typed(pdf, "Formula").filter((each) => textOf(each, "Alt") === "")),
  },
  { id: "19-003", fails: (pdf) => places(typed(pdf, "Note").filter((note) => textOf(note, "ID") === "")) },
  { id: "19-004", fails: (pdf) => doubles(typed(pdf, "Note").map((note) => textOf(note, "ID"))) },
  {
    id: "atlas-ids",
    fails: ({ elements }) => doubles(elements.map((each) => textOf(each, "ID")).filter((id) => id !== "")),
  },
  {
    id: "atlas-figure-in-figure",
    fails: (pdf) => places(typed(pdf, "Figure").filter((each) => childTypes(pdf, each).includes("Figure"))),
  },
  {
    id: "atlas-heading-text",
    fails: (pdf) =>
      places(typed(pdf, "H1", "H2", "H3", "H4").filter(({ dict }) => kids(pdf.doc, dict).length === 0)),
  },
];

/** BCP 47 as far as PDF asks for it; nothing means the language of what is around. */
const languageTag = /^(?:[a-zA-Z]{1,8}(?:-[a-zA-Z0-9]{1,8})*)?$/;

/** Every element names the one above it. */
function wrongParents({ doc, elements }: Inspected): readonly string[] {
  const wrong = elements.flatMap((parent) =>
    kids(doc, parent.dict).flatMap((kid) => {
      const child = elementOf(doc, kid);
      return child === undefined || child.dict.get(key("P")) === parent.ref ? [] : [child];
    }),
  );
  return places(wrong);
}

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
