import { ageHead } from "../german/ageSentences.ts";
import type { Area } from "../model/area.ts";
import { agePairs, openGroup, type AgePair } from "./agePyramid.ts";
import type { Context } from "./context.ts";
import { sourceLine } from "./measuredWhat.ts";
import { signNotes } from "./signNotes.ts";
import type { Cell, Row, TableBlock } from "./tableBlock.ts";

/** County and state by age group: the numbers of the pyramid. */
export function countyAgeTable(context: Context, pairs: readonly AgePair[]): TableBlock {
  const { county, state } = context.input.territory;
  return {
    ...tableDefaults(context),
    id: "tabelle-altersaufbau-kreis",
    title: `Altersaufbau von ${context.words.name} und ${state.name} in Prozent der Einwohner`,
    columns: [
      { id: "alter", title: "Alter in Jahren", numeric: false, width: 34 },
      ...[county, state].flatMap(({ key }) => [
        { id: `${key}-m`, title: "Männer", numeric: true, width: 20 },
        { id: `${key}-w`, title: "Frauen", numeric: true, width: 20 },
      ]),
    ],
    spans: [
      { title: "", columns: 1 },
      { title: context.words.name, columns: 2 },
      { title: state.name, columns: 2 },
    ],
    groups: [
      {
        title: "",
        rows: ageRows(context, pairs, [county, state]),
      },
    ],
  };
}

/** Shares of all municipalities: the numbers of their pyramids. */
export function municipalityAgeTable(context: Context, pairs: readonly AgePair[]): TableBlock {
  const { county, state, planningAreas } = context.input.territory;
  const row = (area: Area): Row => ({
    head: 0,
    cells: [
      {
        kind: "text",
        text: area.name,
        ...(area.level === "municipality" ? { to: `gemeinde-${area.key}` } : {}),
      },
      ...pairs.flatMap((pair) => shareCells(context, pair, area)),
    ],
  });
  return {
    ...tableDefaults(context),
    id: "tabelle-altersaufbau",
    title: "Altersaufbau der Gemeinden in Prozent der Einwohner (m: männlich, w: weiblich)",
    columns: [
      { id: "name", title: "Gemeinde", numeric: false, width: 40 },
      ...pairs.flatMap(({ from }) => [
        { id: `m${from}`, title: "m", numeric: true },
        { id: `w${from}`, title: "w", numeric: true },
      ]),
    ],
    spans: [
      { title: "", columns: 1 },
      ...pairs.map((pair) => ({ title: ageHead(openGroup(pairs, pair)), columns: 2 })),
    ],
    groups: [{ title: "", rows: context.municipalities.map(row) }],
    foot: [...planningAreas, county, state].map((area) => ({ ...row(area), sum: area === county })),
  };
}

function tableDefaults(context: Context) {
  const source = context.ageGroups[0] === undefined ? "" : sourceLine(context.ageGroups[0]);
  return {
    kind: "table",
    groups: [],
    foot: [],
    style: "dense",
    notes: [signNotes, source],
    listed: true,
    interactive: true,
    synthetic: context.ageGroups.some(({ synthetic }) => synthetic),
  } as const;
}

/** A row for each age group: men and women of some areas. */
function ageRows(context: Context, pairs: readonly AgePair[], areas: readonly Area[]): readonly Row[] {
  return pairs.map((pair) => ({
    head: 0,
    cells: [
      { kind: "text", text: ageHead(openGroup(pairs, pair)) },
      ...areas.flatMap((area) => shareCells(context, pair, area)),
    ],
  }));
}

function shareCells(context: Context, { men, women }: AgePair, area: Area): readonly Cell[] {
  return [men, women].map((note): Cell => {
    if (note === undefined) return { kind: "empty" };
    const figure = context.book.figure(note.id, area.key, note.shownYear ?? 0);
    return { kind: "value", figure, indicator: note.id };
  });
}

/** The numbers of a municipality's pyramid beside it, for the screen. */
export function ageTable(context: Context, area: Area): TableBlock {
  const pairs = agePairs(context);
  const { county } = context.input.territory;
  return {
    ...tableDefaults(context),
    id: `altersaufbau-${area.key}`,
    title: `Altersaufbau: ${area.name} und Kreis in Prozent der Einwohner`,
    listed: false,
    screenOnly: true,
    columns: [
      { id: "alter", title: "Alter in Jahren", numeric: false },
      { id: "m", title: `Männer, ${area.name}`, numeric: true },
      { id: "w", title: `Frauen, ${area.name}`, numeric: true },
      { id: "km", title: "Männer, Kreis", numeric: true },
      { id: "kw", title: "Frauen, Kreis", numeric: true },
    ],
    groups: [
      {
        title: "",
        rows: ageRows(context, pairs, [area, county]),
      },
    ],
  };
}
