import { fitText } from "../fontMetrics.ts";
import type { DotPlotInput, DotPlotLayout, DotPlotRow } from "./dotPlotFigures.ts";
import { intervalWithMark } from "./interval.ts";
import type { ShownPoint } from "./point.ts";
import { label, type TextStyle } from "./svg.ts";

/** What a row needs to know of its plot. */
type RowSettings = Pick<DotPlotInput, "direction" | "withheldLabel" | "heads">;

/** A row of a ranked dot plot around the height `y`: name, interval with mark, value, cases. */
export function dotPlotRow(row: DotPlotRow, y: number, layout: DotPlotLayout, settings: RowSettings): string {
  const { point } = row;
  const base = y + 3.7;
  if (point.status === "shown") return shownRow(row, point, y, layout, settings);
  const words = point.status === "withheld" ? settings.withheldLabel : point.label;
  return [
    name(row, base, layout, 400),
    label(layout.left + 6, base, words, { size: 9.6, fill: "ink2" }),
    label(layout.valueRight, base, point.status === "withheld" ? "." : "", {
      size: 10.2,
      anchor: "end",
      fill: "ink2",
    }),
  ].join("");
}

function shownRow(
  row: DotPlotRow,
  point: ShownPoint,
  y: number,
  layout: DotPlotLayout,
  { direction, heads }: RowSettings,
): string {
  const base = y + 3.7;
  const weight = point.mark === "higher-998" || point.mark === "lower-998" ? 600 : 400;
  const style: TextStyle = { size: 10.2, anchor: "end" };
  return [
    name(row, base, layout, weight),
    intervalWithMark(point, { ...layout, y }, direction, 8),
    label(layout.valueRight, base, point.label, { ...style, weight }),
    label(layout.width, base, heads.count === undefined ? "" : (row.count ?? ""), { ...style, fill: "ink2" }),
  ].join("");
}

function name(row: DotPlotRow, base: number, { nameRight }: DotPlotLayout, weight: 400 | 600): string {
  const text = fitText(row.name, nameRight, 10.4, weight);
  if (row.highlighted === true)
    return label(nameRight, base, text, { size: 10.4, anchor: "end", weight: 600, fill: "brand" });
  return label(nameRight, base, text, { size: 10.4, anchor: "end", weight });
}
