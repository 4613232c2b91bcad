import { scaleLinear } from "d3-scale";
import type { ColourToken } from "../colours.ts";
import { textWidth } from "../fontMetrics.ts";
import type { FigureText } from "./figureText.ts";
import { circle, drawing, label, line } from "./svg.ts";

/** How far a goal is. `unclear`: the change is not certain. */
export type TargetState = "reached" | "on-track" | "off-track" | "unclear";

/** A goal: open circle start, filled circle now, upright stroke target, thin line interval. 250 x 46 px. */
export interface TargetBarInput extends FigureText {
  readonly start: { readonly value: number; readonly label: string };
  readonly now: {
    readonly value: number;
    readonly label: string;
    readonly lower?: number;
    readonly upper?: number;
  };
  readonly target: { readonly value: number; readonly label: string };
  readonly state: TargetState;
  readonly width?: number;
}

/** Colour of a state: grey when the change is not certain. */
export const stateColours: Readonly<Record<TargetState, ColourToken>> = {
  reached: "better",
  "on-track": "better",
  "off-track": "worse",
  unclear: "similar",
};

const y = 21;

/** The way from start to now beside the target; the axis shows the stretch between them, not zero. */
export function targetBarFigure(input: TargetBarInput): string {
  const { start, now, target, state, width = 250 } = input;
  const places = [start.value, now.value, target.value, now.lower ?? now.value, now.upper ?? now.value];
  const [low, high] = [Math.min(...places), Math.max(...places)];
  const span = high - low || Math.abs(high) || 1;
  const x = scaleLinear()
    .domain([low - span * 0.12, high + span * 0.12])
    .range([8, width - 8]);
  const colour = stateColours[state];
  const content = [
    line(8, y, width - 8, y, { stroke: "grid", width: 5 }),
    now.lower === undefined || now.upper === undefined
      ? ""
      : line(x(now.lower), y, x(now.upper), y, { stroke: "ink", width: 1.2 }),
    state === "unclear" ? "" : line(x(start.value), y, x(now.value), y, { stroke: colour, width: 2.2 }),
    line(x(target.value), y - 8, x(target.value), y + 8, { stroke: "ink", width: 1.8 }),
    circle(x(start.value), y, 3.4, { fill: "paper", stroke: "ink2", width: 1.3 }),
    circle(x(now.value), y, 4.4, { fill: colour }),
    nowLabel(now.label, x(now.value), width),
    ...lowerLabels(input, x(start.value), x(target.value), width),
  ];
  return drawing(input, { width, height: 44 }, content.join(""));
}

function nowLabel(text: string, at: number, width: number): string {
  const half = textWidth(text, 9.6, 600) / 2;
  return label(inside(at, half, width), 9.5, text, { size: 9.6, weight: 600, anchor: "middle" });
}

/** Start and target below the bar, pushed apart so that they never touch. */
function lowerLabels(
  { start, target }: TargetBarInput,
  startX: number,
  targetX: number,
  width: number,
): readonly string[] {
  const [first, second] = startX <= targetX ? ([start, target] as const) : ([target, start] as const);
  const [firstHalf, secondHalf] = [textWidth(first.label, 9.6) / 2, textWidth(second.label, 9.6) / 2];
  const [left, right] = [Math.min(startX, targetX), Math.max(startX, targetX)];
  const missing = Math.max(0, firstHalf + secondHalf + 8 - (right - left));
  const firstX = inside(left - missing / 2, firstHalf, width - 2 * secondHalf - 8);
  const secondX = Math.max(
    firstX + firstHalf + secondHalf + 8,
    inside(right + missing / 2, secondHalf, width),
  );
  const text = (each: { readonly label: string }, at: number): string =>
    label(at, 41, each.label, { size: 9.6, anchor: "middle", ...(each === start ? { fill: "ink2" } : {}) });
  return [text(first, firstX), text(second, secondX)];
}

/** The middle of a text kept between 0 and the width. */
function inside(at: number, half: number, width: number): number {
  return Math.max(half, Math.min(width - half, at));
}
