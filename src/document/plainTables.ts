import { comparedPlaces } from "./comparedPlaces.ts";
import { type Context } from "./context.ts";
import type { IndicatorNote } from "./indicatorNote.ts";
import { periodOf, sourceLine } from "./measuredWhat.ts";
import type { Cell, TableBlock } from "./tableBlock.ts";

/** A narrow table of all municipal values in columns, for indicators with one printed page. */
export function compactTable(context: Context, note: IndicatorNote, year: number): TableBlock {
  return {
    kind: "table",
    id: `werte-${note.id.toLowerCase()}`,
    title: `${note.shortTitle}, ${periodOf(context, note, year)}`,
    columns: [
      { id: "nr", title: "Nr.", numeric: true, width: 5 },
      { id: "name", title: "Gemeinde", numeric: false },
      { id: "wert", title: "Wert", numeric: true, width: 11 },
    ],
    groups: [
      {
        title: "",
        rows: context.municipalities.map((area) => ({
          cells: [
            { kind: "number", value: context.rowNumbers.get(area.key), decimals: 0 },
            { kind: "text", text: area.name },
            { kind: "value", figure: context.book.figure(note.id, area.key, year), indicator: note.id },
          ],
          head: 1,
        })),
      },
    ],
    foot: [],
    style: "compact",
    notes: [],
    listed: true,
    interactive: false,
    synthetic: note.synthetic,
  };
}

/** County, state and country by year, the last `rows` years: the numbers of a series. */
export function seriesTable(
  context: Context,
  note: IndicatorNote,
  upTo: number,
  rows = 20,
): TableBlock | undefined {
  const { county } = context.input.territory;
  const compared = comparedPlaces(context).map(({ area, name }) => ({ key: area.key, name }));
  const places = (note.kind === "count" ? compared.slice(0, 1) : compared).filter(({ key }) =>
    context.book.series(note.id, key).some(({ status, year }) => status === "shown" && year <= upTo),
  );
  const years = [
    ...new Set(
      context.book
        .series(note.id, county.key)
        .flatMap(({ status, year }) => (status === "shown" && year <= upTo ? [year] : [])),
    ),
  ];
  if (years.length < 2) return undefined;
  const ranged = years.some((year) => context.book.shown(note.id, county.key, year)?.lower !== undefined);
  return {
    kind: "table",
    id: `verlauf-${note.id.toLowerCase()}`,
    title: `${note.shortTitle} nach Jahren`,
    columns: [
      { id: "jahr", title: "Jahr", numeric: false, width: 20 },
      ...places.map(({ key, name }) => ({
        id: key,
        title: name,
        numeric: true,
        width: 25,
      })),
      ...(ranged
        ? [{ id: "bereich", title: `Schwankungsbereich ${context.words.of}`, numeric: true, width: 45 }]
        : []),
    ],
    groups: [
      {
        title: "",
        rows: years.slice(-rows).map((year) => ({
          cells: [
            { kind: "text", text: String(year) },
            ...places.map(({ key }): Cell => ({
              kind: "value",
              figure: context.book.figure(note.id, key, year),
              indicator: note.id,
            })),
            ...(!ranged
              ? []
              : [
                  {
                    kind: "range" as const,
                    figure: context.book.figure(note.id, county.key, year),
                    indicator: note.id,
                  },
                ]),
          ],
          head: 0,
        })),
      },
    ],
    foot: [],
    style: "dense",
    notes: [sourceLine(note)],
    listed: true,
    interactive: true,
    synthetic: note.synthetic,
  };
}
