import { lightColours } from "../../colours.ts";
import { element } from "../svg.ts";

/** What has no value: withheld is hatched upwards, missing is dotted. */
export type NoValue = "withheld" | "missing";

/** Reference to a pattern, as a fill. */
export function hatchFill(id: string, kind: NoValue): string {
  return `url(#${id}-${kind})`;
}

/** The patterns a map needs; hatching is white with grey strokes in every scheme. */
export function hatchings(id: string): string {
  const ground = (size: number): string =>
    element("rect", { width: size, height: size, fill: lightColours.paper });
  const stroke = element("line", {
    x1: 0,
    y1: 0,
    x2: 0,
    y2: 4,
    stroke: lightColours.hatch,
    "stroke-width": 1.6,
  });
  const dot = element("rect", { x: 1.5, y: 1.5, width: 1.4, height: 1.4, fill: lightColours.hatch });
  const attributes = (kind: NoValue, size: number, turn?: string) => ({
    id: `${id}-${kind}`,
    width: size,
    height: size,
    patternUnits: "userSpaceOnUse",
    patternTransform: turn,
  });
  return element(
    "defs",
    {},
    element("pattern", attributes("withheld", 4, "rotate(45)"), ground(4) + stroke) +
      element("pattern", attributes("missing", 5), ground(5) + dot),
  );
}
