import { scaleLinear } from "d3-scale";
import type { ColourToken } from "../colours.ts";
import { fitText, textWidth } from "../fontMetrics.ts";
import type { FigureText } from "./figureText.ts";
import type { SeriesRole } from "./seriesFigure.ts";
import { drawing, label, line, rectangle } from "./svg.ts";

/** Whose value it is, what stands at the left and at the end of the bar. */
interface Bar {
  readonly name: string;
  readonly value: number;
  readonly label: string;
  readonly role: SeriesRole;
}

/** Two to five values beside each other as in the key messages, 200 px wide, axis from zero. */
export interface BarsInput extends FigureText {
  readonly bars: readonly Bar[];
  readonly width?: number;
}

const rowHeight = 15;

/** Level bars from zero: the own value dark, the values it is compared with light. */
export function barsFigure(input: BarsInput): string {
  const { bars, width = 200 } = input;
  const names = Math.min(
    width * 0.45,
    Math.max(0, ...bars.map(({ name, role }) => textWidth(name, 9.6, weightOf(role)))),
  );
  const labels =
    Math.max(0, ...bars.map(({ label: text, role }) => textWidth(text, 9.6, weightOf(role)))) + 5;
  const values = bars.map(({ value }) => value);
  const [low, high] = [Math.min(0, ...values), Math.max(0, ...values)];
  const left = names + 6 + (low < 0 ? labels : 0);
  const x = scaleLinear()
    .domain(low === high ? [0, 1] : [low, high])
    .range([left, width - (high > 0 ? labels : 0)]);
  const content = bars.map((bar, index) => row(bar, index * rowHeight, names, (value) => x(value)));
  const zero =
    low < 0 ? line(x(0), 0, x(0), bars.length * rowHeight - 4, { stroke: "ink2", width: 0.9 }) : "";
  return drawing(input, { width, height: Math.max(1, bars.length) * rowHeight - 3 }, content.join("") + zero);
}

function row(
  { name, value, label: text, role }: Bar,
  top: number,
  names: number,
  x: (value: number) => number,
): string {
  const [zero, end] = [x(0), x(value)];
  const weight = weightOf(role);
  const fill: ColourToken = role === "county" || role === "area" ? "brand" : "barOther";
  const right = value >= 0;
  return [
    label(names, top + 9.4, fitText(name, names, 9.6, weight), { size: 9.6, anchor: "end", weight }),
    rectangle(Math.min(zero, end), top, Math.abs(end - zero), 12, { fill }),
    label(end + (right ? 4 : -4), top + 9.4, text, { size: 9.6, weight, anchor: right ? "start" : "end" }),
  ].join("");
}

function weightOf(role: SeriesRole): 400 | 600 {
  return role === "county" || role === "area" ? 600 : 400;
}
