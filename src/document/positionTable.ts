import { fifthText } from "../german/positionWords.ts";
import type { PositionNote } from "./composeInput.ts";
import type { Context } from "./context.ts";
import type { IndicatorNote } from "./indicatorNote.ts";
import type { Cell, Row, TableBlock } from "./tableBlock.ts";

/**
 * Where the county lies among the counties of its state: a fifth, and how many counties are clearly above, clearly
 * below or not to be told apart. No ranks. One table for each list of indicators.
 */
export function positionTable(
  context: Context,
  notes: readonly IndicatorNote[],
  part: number | undefined,
): TableBlock | undefined {
  const positions = new Map(context.input.positions?.map((one) => [one.indicator, one]));
  const rows = notes.flatMap((note) => {
    const position = positions.get(note.id);
    return position === undefined ? [] : [positionRow(context, note, position)];
  });
  if (rows.length === 0) return undefined;
  return {
    kind: "table",
    id: part === undefined || part === 1 ? "kreislage" : `kreislage-${part}`,
    title: `Lage des Kreises unter den Kreisen und kreisfreien Städten${part === undefined ? "" : `, Teil ${part}`}`,
    columns: [
      { id: "indikator", title: "Indikator", numeric: false, width: 52 },
      { id: "wert", title: "Kreis", numeric: true, width: 16 },
      { id: "fuenftel", title: "Lage", numeric: false, width: 32 },
      { id: "darueber", title: "klar höher", numeric: true },
      { id: "darunter", title: "klar niedriger", numeric: true },
      { id: "gleich", title: "nicht zu unter\u00adscheiden", numeric: true },
    ],
    groups: [{ title: "", rows }],
    foot: [],
    style: "dense",
    notes: [
      "Fünftel vom niedrigsten Wert an gezählt. Klar höher oder niedriger: Kreise, deren Wert sich auf der Stufe 99,8 % von dem des Kreises unterscheidet. Wer sich nicht unterscheiden lässt, hat keinen Rang. Ohne Zahl: Für diese Kennzahl ist keine Prüfung möglich.",
    ],
    listed: true,
    interactive: false,
    synthetic: notes.some(({ synthetic }) => synthetic),
  };
}

function positionRow({ book, input }: Context, note: IndicatorNote, { fifth, apart }: PositionNote): Row {
  const year = note.shownYear ?? 0;
  const count = (value: number | undefined): Cell =>
    value === undefined ? { kind: "empty" } : { kind: "number", value, decimals: 0 };
  return {
    id: note.id,
    head: 0,
    cells: [
      {
        kind: "text",
        text: note.shortTitle,
        to: note.id.toLowerCase(),
      },
      {
        kind: "value",
        figure: book.figure(note.id, input.territory.county.key, year),
        indicator: note.id,
      },
      { kind: "text", text: fifthText(fifth) },
      count(apart?.higher),
      count(apart?.lower),
      count(apart?.similar),
    ],
  };
}
