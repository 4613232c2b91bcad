import type { Ring } from "./rings.ts";

/**
 * A path through points in px, first point absolute, then steps: half as long as absolute coordinates. Every point is
 * rounded to a tenth by itself, so steps add up exactly and neighbours meet. Points that print alike are written once.
 */
export function relativePath(points: Ring, closed: boolean): string {
  const tenths = points.map(([x, y]): readonly [number, number] => [Math.round(x * 10), Math.round(y * 10)]);
  const distinct = tenths.filter(([x, y], index) => {
    const before = tenths[index - 1];
    return before === undefined || before[0] !== x || before[1] !== y;
  });
  const open = closed ? distinct.slice(0, -1) : distinct;
  const [first] = open;
  if (first === undefined || open.length < (closed ? 3 : 2)) return "";
  const steps = open.slice(1).map(([x, y], index) => {
    const [px, py] = open[index] ?? [x, y];
    return `${tenth(x - px)},${tenth(y - py)}`;
  });
  return `M${tenth(first[0])},${tenth(first[1])}l${steps.join(" ")}${closed ? "Z" : ""}`;
}

/** Tenths as a decimal without a leading zero: -6 → "-.6". */
function tenth(value: number): string {
  return String(value / 10).replace("0.", value % 10 === value ? "." : "0.");
}
