import { coordinate as c, type Paint, path } from "../svg.ts";

const r = 4;

/** Outlines around a point; the filled and the open form of each make eight symbols that survive grey printing. */
const outlines: readonly ((x: number, y: number) => string)[] = [
  (x, y) => `M${c(x - r)},${c(y)}a${r},${r} 0 1,0 ${2 * r},0a${r},${r} 0 1,0 ${-2 * r},0Z`,
  (x, y) => `M${c(x - 3.5)},${c(y - 3.5)}h7v7h-7Z`,
  (x, y) => `M${c(x - 4.4)},${c(y + 3.6)}L${c(x + 4.4)},${c(y + 3.6)}L${c(x)},${c(y - 4.2)}Z`,
  (x, y) => `M${c(x)},${c(y - 4.8)}L${c(x + 4.8)},${c(y)}L${c(x)},${c(y + 4.8)}L${c(x - 4.8)},${c(y)}Z`,
];

/** How many kinds a map can tell apart. */
export const symbolCount = outlines.length * 2;

/** The symbol of a kind by its position in the legend: circle, square, triangle, diamond; filled, then open. */
export function placeSymbol(kind: number, x: number, y: number): string {
  const outline = outlines[kind % outlines.length];
  if (outline === undefined) return "";
  const style: Paint =
    kind < outlines.length
      ? { fill: "brand", stroke: "paper", width: 0.8 }
      : { fill: "paper", stroke: "brand", width: 1.5 };
  return path(outline(x, y), style);
}
