import { fitText } from "../fontMetrics.ts";
import type { SeriesInput, SeriesLine, SeriesPlot, SeriesPoint } from "./seriesFigure.ts";
import { lineStyles } from "./seriesLine.ts";
import { spread } from "./spread.ts";
import { circle, label, line } from "./svg.ts";

/** What stands at the end of a line: name and last value, with its year if the line ends early. */
export function endText({ name, points }: SeriesLine, { to, formatYear = String }: SeriesInput): string {
  const last = lastPoint(points);
  if (last === undefined) return "";
  return `${name} ${last.label}${last.year === to ? "" : ` (${formatYear(last.year)})`}`;
}

/** Names and last values at the ends of the lines, pushed apart, with a hairline where a label had to move away. */
export function endLabels(input: SeriesInput, plot: SeriesPlot): string {
  const ends = input.lines.flatMap((each) => {
    const last = lastPoint(each.points);
    return last === undefined ? [] : [{ each, last }];
  });
  const heights = ends.map(({ last }) => plot.y(last.value));
  const places = spread(heights, 11.8, plot.top, plot.bottom);
  return ends.map(({ each, last }, index) => endLabel(each, last, places[index] ?? 0, input, plot)).join("");
}

function endLabel(
  each: SeriesLine,
  last: SeriesPoint,
  place: number,
  input: SeriesInput,
  { x, y, right, width }: SeriesPlot,
): string {
  const { stroke } = lineStyles[each.role];
  const [px, py] = [x(last.year), y(last.value)];
  const bold = each.role === "county" || each.role === "area";
  const hairline =
    Math.abs(place - py) > 4 ? line(px + 3, py, right + 4, place, { stroke: "rule", width: 0.7 }) : "";
  const text = label(
    right + 6,
    place + 3.5,
    fitText(endText(each, input), width - right - 6, 10.2, bold ? 600 : 400),
    {
      size: 10.2,
      fill: stroke,
      weight: bold ? 600 : 400,
    },
  );
  return hairline + circle(px, py, 2.6, { fill: stroke }) + text;
}

function lastPoint(points: readonly SeriesPoint[]): SeriesPoint | undefined {
  return points.toSorted((a, b) => a.year - b.year).at(-1);
}
