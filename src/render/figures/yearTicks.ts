import { textWidth } from "../fontMetrics.ts";
import type { Format } from "./figureText.ts";

/** Years written under an axis of `width` px: the last one always, the others at even steps back, none overlapping. */
export function yearTicks(from: number, to: number, width: number, formatYear: Format): readonly number[] {
  const room = textWidth(formatYear(to), 9.6) + 12;
  const perYear = from === to ? room : width / (to - from);
  const step = [1, 2, 5, 10, 20, 50].find((years) => years * perYear >= room) ?? 100;
  const count = Math.floor((to - from) / step) + 1;
  return Array.from({ length: count }, (_, index) => to - (count - 1 - index) * step);
}
