import { lightColours } from "../../colours.ts";
import { coordinate, element } from "../svg.ts";

/** What has no value: withheld is hatched upwards, missing is dotted. */
export type NoValue = "withheld" | "missing";

/** A rectangle in px. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Distance of strokes along the axis, and of dots. */
const step: Readonly<Record<NoValue, number>> = { withheld: 5.6, missing: 5 };

/**
 * Strokes or dots inside a shape, cut by a clip path: a pattern would become a picture of pixels in print. All shapes of
 * a drawing share one raster. The same in every scheme.
 */
export function hatching(id: string, kind: NoValue, shape: string, box: Box): string {
  const clip = element("clipPath", { id }, shape);
  const marks = kind === "withheld" ? strokes(box) : dots(box);
  const paint =
    kind === "withheld"
      ? { fill: "none", stroke: lightColours.hatch, "stroke-width": 1.4 }
      : { fill: lightColours.hatch };
  return clip + element("path", { d: marks, "clip-path": `url(#${id})`, ...paint });
}

/** Lines from lower left to upper right: all points with x + y a multiple of the step. */
function strokes({ left, top, right, bottom }: Box): string {
  const parts: string[] = [];
  const first = Math.ceil((left + top) / step.withheld);
  const last = Math.floor((right + bottom) / step.withheld);
  for (let index = first; index <= last; index += 1) {
    const sum = index * step.withheld;
    const [from, to] = [Math.max(left, sum - bottom), Math.min(right, sum - top)];
    parts.push(`M${coordinate(from)},${coordinate(sum - from)}L${coordinate(to)},${coordinate(sum - to)}`);
  }
  return parts.join("");
}

function dots({ left, top, right, bottom }: Box): string {
  const parts: string[] = [];
  for (let y = Math.floor(top / step.missing) * step.missing + 1.5; y < bottom; y += step.missing)
    for (let x = Math.floor(left / step.missing) * step.missing + 1.5; x < right; x += step.missing)
      parts.push(`M${coordinate(x)},${coordinate(y)}h1.4v1.4h-1.4z`);
  return parts.join("");
}

/** The rectangle around rings of points. */
export function boxAround(rings: readonly (readonly (readonly [number, number])[])[]): Box {
  const box = { left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity };
  for (const ring of rings)
    for (const [x, y] of ring) {
      box.left = Math.min(box.left, x);
      box.top = Math.min(box.top, y);
      box.right = Math.max(box.right, x);
      box.bottom = Math.max(box.bottom, y);
    }
  return box;
}
