import { fitText, textWidth } from "../fontMetrics.ts";
import type { SeriesBreak, SeriesPlot } from "./seriesFigure.ts";
import { label, line } from "./svg.ts";

/** A dotted rule between the years of every break, with its reason above the plot on the side that has room. */
export function breakLines(
  breaks: readonly SeriesBreak[],
  from: number,
  plot: SeriesPlot,
  reasons: boolean,
): string {
  const seen = breaks.filter(({ year }) => year > from).toSorted((a, b) => a.year - b.year);
  if (!reasons) return seen.map((each) => breakRule(each, plot, plot.top - 4)).join("");
  return seen.map((each, index) => breakLine(each, seen[index + 1], plot, index)).join("");
}

function breakLine(
  each: SeriesBreak,
  next: SeriesBreak | undefined,
  plot: SeriesPlot,
  index: number,
): string {
  const { year, reason } = each;
  const x = plot.x(year - 0.5);
  const rule = breakRule(each, plot, plot.top - 22);
  const end = next === undefined ? plot.width : plot.x(next.year - 0.5);
  const width = textWidth(reason, 9.6);
  const base = plot.top - 15;
  if (width + 4 <= end - x) return rule + label(x + 4, base, reason, { size: 9.6, fill: "ink2", rim: 3 });
  if (index === 0 && width + 4 <= x)
    return rule + label(x - 4 - width, base, reason, { size: 9.6, fill: "ink2", rim: 3 });
  return rule + label(x + 4, base, fitText(reason, end - x - 8, 9.6), { size: 9.6, fill: "ink2", rim: 3 });
}

function breakRule({ year }: SeriesBreak, { x, bottom }: SeriesPlot, top: number): string {
  const at = x(year - 0.5);
  return line(at, top, at, bottom, { stroke: "ink2", width: 0.9, dash: "1.5 2.5" });
}
