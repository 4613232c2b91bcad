import { compareNames } from "../german/collate.ts";
import type { Context } from "./context.ts";
import type { Infrastructure, InstitutionPlace } from "./institutionPlace.ts";
import type { Cell, Row, TableBlock } from "./tableBlock.ts";

/** How many institutions of each kind every municipality has. */
export function infrastructureCounts(
  context: Context,
  { kinds, source, synthetic }: Infrastructure,
  places: readonly InstitutionPlace[],
): TableBlock {
  const counts = (own: readonly InstitutionPlace[]) => countCells(kinds, own);
  const rows = context.municipalities.map((area): Row => ({
    head: 0,
    cells: [
      { kind: "text", text: area.name, to: `gemeinde-${area.key}` },
      ...counts(places.filter((place) => place.area.key === area.key)),
    ],
  }));
  return {
    kind: "table",
    id: "tabelle-einrichtungen",
    title: "Zahl der Einrichtungen in den Gemeinden",
    columns: [
      { id: "name", title: "Gemeinde", numeric: false, width: 42 },
      ...kinds.map(({ id, title }) => ({ id, title, numeric: true })),
    ],
    groups: [{ title: "", rows }],
    foot: [
      {
        head: 0,
        sum: true,
        cells: [{ kind: "text", text: context.input.territory.county.name }, ...counts(places)],
      },
    ],
    style: "dense",
    notes: [
      `Strich: keine. Quelle: ${source.replace(/\.$/, "")}.${synthetic ? " Erfundenes Beispiel." : ""}`,
    ],
    listed: true,
    interactive: true,
    synthetic,
  };
}

function countCells(kinds: Infrastructure["kinds"], places: readonly InstitutionPlace[]): readonly Cell[] {
  return kinds.map(({ id }): Cell => {
    const count = places.filter(({ kind }) => kind === id).length;
    return count === 0 ? { kind: "text", text: "–" } : { kind: "number", value: count, decimals: 0 };
  });
}

/** Names, for the screen: on paper they would fill pages. */
export function infrastructureNames(
  { kinds, synthetic }: Infrastructure,
  places: readonly InstitutionPlace[],
): TableBlock {
  const titles = new Map(kinds.map(({ id, title }) => [id, title]));
  return {
    kind: "table",
    id: "tabelle-einrichtungen-namen",
    title: "Einrichtungen nach Gemeinden",
    columns: [
      { id: "gemeinde", title: "Gemeinde", numeric: false },
      { id: "name", title: "Einrichtung", numeric: false },
      { id: "art", title: "Art", numeric: false },
    ],
    groups: [
      {
        title: "",
        rows: places
          .toSorted((a, b) => compareNames(a.area.name, b.area.name) || compareNames(a.name, b.name))
          .map(({ area, name, kind }): Row => ({
            head: 1,
            cells: [
              { kind: "text", text: area.name, to: `gemeinde-${area.key}` },
              { kind: "text", text: name },
              { kind: "text", text: titles.get(kind) ?? kind },
            ],
          })),
      },
    ],
    foot: [],
    style: "dense",
    notes: [],
    listed: false,
    interactive: true,
    synthetic,
  };
}
