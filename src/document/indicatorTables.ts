import { unitHead } from "../german/units.ts";
import type { Area } from "../model/area.ts";
import { judged, type Context } from "./context.ts";
import type { IndicatorNote } from "./indicatorNote.ts";
import { periodOf, sourceLine } from "./measuredWhat.ts";
import type { Cell, Column, Row, RowGroup, TableBlock } from "./tableBlock.ts";
import type { ShownLevel } from "./levels.ts";
import { signNotes } from "./signNotes.ts";

/** The big table: municipalities by planning area with sum rows, or the planning areas alone; county and state below. */
export function municipalityTable(
  context: Context,
  note: IndicatorNote,
  year: number,
  level: ShownLevel,
): TableBlock {
  const axis = axisOf(context, note, year);
  const row = rowMaker(context, note, year, axis, level.level === "municipality");
  return {
    kind: "table",
    id: `tabelle-${note.id.toLowerCase()}`,
    title: `${note.shortTitle}, ${periodOf(context, note, year)}`,
    columns: columnsOf(note, axis, level),
    groups:
      level.level === "planningArea"
        ? [{ title: "", rows: level.areas.map((area) => row(area, area.name, false, true)) }]
        : groupsOf(context, note, row),
    foot: footOf(context, note, row),
    style: "dense",
    notes: [
      signNotes,
      level.level === "municipality" && note.kind !== "count"
        ? `Nr.: Ziffer auf der Karte. ${sourceLine(note)}`
        : sourceLine(note),
    ],
    listed: true,
    interactive: true,
    synthetic: note.synthetic,
  };
}

function columnsOf(
  note: IndicatorNote,
  axis: readonly [number, number],
  level: ShownLevel,
): readonly Column[] {
  const rated = isRated(note.kind);
  const numbered = level.level === "municipality";
  return [
    ...(numbered ? [{ id: "nr", title: "Nr.", numeric: true, width: 7 }] : []),
    { id: "name", title: level.words.one, numeric: false, width: numbered ? 43 : 50 },
    ...(rated
      ? [
          { id: "nenner", title: "Bezugs\u00adgröße", numeric: true, width: 15 },
          { id: "faelle", title: "Anzahl", numeric: true, width: 13 },
        ]
      : []),
    { id: "wert", title: unitHead(note), numeric: true, width: rated ? 13 : 24 },
    ...(note.kind === "count" ? [] : comparedColumns(note, axis)),
  ];
}

function comparedColumns({ interval }: IndicatorNote, axis: readonly [number, number]): readonly Column[] {
  return [
    ...(interval === "none"
      ? []
      : [{ id: "bereich", title: "Schwankungs\u00adbereich", numeric: true, width: 19 }]),
    {
      id: "lage",
      title: `${axis[0]} bis ${axis[1]}, Linie = Kreis`.replace(".", ","),
      numeric: false,
      width: 31,
    },
    { id: "vergleich", title: "gegenüber dem Kreis", numeric: false },
  ];
}

/** Both ends of the small interval plots: from 0 (or the lowest value below) to the highest published value, rounded up. */
function axisOf(context: Context, note: IndicatorNote, year: number): readonly [number, number] {
  const areas = [...context.municipalities, context.input.territory.county];
  const values = areas.flatMap(({ key }) => context.book.shown(note.id, key, year)?.value ?? []);
  const highest = Math.max(0, ...values);
  const lowest = Math.min(0, ...values);
  const step = 10 ** Math.floor(Math.log10(Math.max(highest, -lowest, 0.1))) / 2;
  const rounded = (end: number) => Number((end * step).toPrecision(6));
  return [rounded(Math.floor(lowest / step)), rounded(Math.ceil(highest / step))];
}

type RowMaker = (area: Area, label: string, sum: boolean, compared: boolean) => Row;

function rowMaker(
  context: Context,
  note: IndicatorNote,
  year: number,
  axis: readonly [number, number],
  numbered: boolean,
): RowMaker {
  const county = context.book.shown(note.id, context.input.territory.county.key, year)?.value;
  return (area, label, sum, compared) => {
    const one = judged(context, note.id, area, year);
    const about = {
      indicator: note.id,
      figure: one.figure,
      ...(one.verdict === undefined ? {} : { verdict: one.verdict }),
    };
    const number: Cell =
      sum || !context.rowNumbers.has(area.key)
        ? { kind: "empty" }
        : { kind: "number", value: context.rowNumbers.get(area.key), decimals: 0 };
    const name: Cell = {
      kind: "text",
      text: label,
      ...(context.rowNumbers.has(area.key) ? { to: `gemeinde-${area.key}` } : {}),
    };
    const cells: readonly Cell[] = [
      ...(numbered ? [number] : []),
      name,
      { kind: "denominator", figure: one.figure },
      { kind: "numerator", figure: one.figure },
      { kind: "value", figure: one.figure, indicator: note.id },
      { kind: "range", figure: one.figure, indicator: note.id },
      ...(note.kind === "count" ? [] : comparedCells(compared ? about : undefined, axis, county, note)),
    ];
    return {
      id: area.key,
      cells: cells.filter(({ kind }) => !unused(note).includes(kind)),
      sum,
      head: numbered ? 1 : 0,
    };
  };
}

function comparedCells(
  about: About | undefined,
  axis: readonly [number, number],
  county: number | undefined,
  note: IndicatorNote,
): readonly Cell[] {
  if (about === undefined) return [{ kind: "empty" }, { kind: "empty" }];
  return [
    { kind: "interval", ...about, axis, ...(county === undefined ? {} : { county }) },
    verdictCell(about, county, note),
  ];
}

/** Cells that say nothing about an indicator of this kind. */
function unused({ kind, interval }: IndicatorNote): readonly Cell["kind"][] {
  if (kind === "count") return ["denominator", "numerator", "range"];
  const counts = isRated(kind) ? [] : (["denominator", "numerator"] as const);
  return interval === "none" ? [...counts, "range"] : counts;
}

/** Whether the value has a numerator and a denominator to print. */
function isRated(kind: IndicatorNote["kind"]): boolean {
  return kind === "share" || kind === "rate" || kind === "ratio" || kind === "density";
}

type About = Pick<Extract<Cell, { kind: "verdict" }>, "figure" | "indicator" | "verdict">;

/** Against the county: a verdict, or the bare difference where no interval is defined; counts are never compared. */
export function verdictCell(
  about: About,
  county: number | undefined,
  note: IndicatorNote,
  judgedWords = false,
): Cell {
  const { figure, verdict } = about;
  const comparable =
    note.kind !== "count" && verdict === undefined && county !== undefined && figure?.status === "shown";
  return {
    kind: "verdict",
    ...about,
    judged: judgedWords,
    ...(comparable ? { difference: figure.value - county } : {}),
  };
}

function groupsOf(
  { input, municipalities }: Context,
  { levels }: IndicatorNote,
  row: RowMaker,
): readonly RowGroup[] {
  const summed = levels.includes("planningArea");
  const planned = input.territory.planningAreas.map((area) => {
    const members = municipalities.filter(({ planningArea }) => planningArea === area.key);
    const rows = members.map((member) => row(member, member.name, false, true));
    return {
      title: area.name,
      rows: summed && members.length > 1 ? [...rows, row(area, "zusammen", true, true)] : rows,
    };
  });
  const keys = new Set(input.territory.planningAreas.map(({ key }) => key));
  const free = municipalities.filter(
    ({ planningArea }) => planningArea === undefined || !keys.has(planningArea),
  );
  const rest = {
    title: planned.length === 0 ? "" : "Gemeinschaftsfreie Gemeinden",
    rows: free.map((member) => row(member, member.name, false, true)),
  };
  return [...planned, rest].filter(({ rows }) => rows.length > 0);
}

function footOf({ input }: Context, note: IndicatorNote, row: RowMaker): readonly Row[] {
  const { county, state } = input.territory;
  return [
    row(county, county.name, true, false),
    ...(note.kind === "count" ? [] : [row(state, state.name, false, false)]),
  ];
}
