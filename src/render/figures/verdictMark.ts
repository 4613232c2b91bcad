import type { Direction } from "../../model/edition.ts";
import { isClear, isHigher, verdictTone } from "../../german/verdictWords.ts";
import type { ColourToken } from "../colours.ts";
import { circle, element, path } from "./svg.ts";
import { coordinate as c } from "./svg.ts";
import type { MarkKind } from "./point.ts";

/** One mark on its own, as in keys and table cells. */
export interface VerdictMarkInput {
  readonly mark: MarkKind;
  readonly direction: Direction;
  /** Width and height of the drawing in px, 12 if not given. */
  readonly size?: number;
  /** Spoken word; without it the mark is hidden from screen readers because the word stands beside it. */
  readonly spoken?: string;
}

/** Colour of a mark: judgement where the indicator is judged. */
export function markColour(
  mark: MarkKind,
  direction: Direction,
): "worse" | "better" | "neutral" | "similar" | "brand" {
  return mark === "difference" ? "brand" : verdictTone(mark, direction);
}

/**
 * The verdict mark, centred on a point: form is direction, filling is certainty, colour is judgement.
 * The only place where it is drawn; `size` is its height in px (8 on paper, 7 in cells).
 */
export function verdictMark(
  x: number,
  y: number,
  size: number,
  mark: MarkKind,
  direction: Direction,
): string {
  const colour = markColour(mark, direction);
  const half = size / 2;
  if (mark === "difference") return circle(x, y, half * 0.85, { fill: "brand" });
  if (mark === "similar") return circle(x, y, half * 0.85, { fill: "paper", stroke: colour, width: 1.4 });
  const fill: ColourToken = isClear(mark) ? colour : "paper";
  return path(triangle(x, y, half, isHigher(mark)), { fill, stroke: colour, width: 1.4 });
}

/** An equilateral-looking triangle around a point, tip up or down. */
function triangle(x: number, y: number, half: number, up: boolean): string {
  const [base, tip] = up ? [y + half * 0.88, y - half * 1.08] : [y - half * 0.88, y + half * 1.08];
  return `M${c(x - half * 1.2)},${c(base)}L${c(x + half * 1.2)},${c(base)}L${c(x)},${c(tip)}Z`;
}

/** The mark as a drawing of its own, for keys, cells and lists. */
export function verdictMarkFigure({ mark, direction, size = 12, spoken }: VerdictMarkInput): string {
  const content = verdictMark(size / 2, size / 2, (size * 2) / 3, mark, direction);
  const heard =
    spoken === undefined
      ? { "aria-hidden": "true", focusable: "false" }
      : { role: "img", "aria-label": spoken };
  return element(
    "svg",
    { viewBox: `0 0 ${c(size)} ${c(size)}`, width: size, height: size, ...heard },
    content,
  );
}
