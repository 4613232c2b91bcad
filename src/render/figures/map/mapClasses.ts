import { printed } from "../../../german/numbers.ts";
import { ramps } from "../../colours.ts";
import type { Point } from "../point.ts";
import type { MapClasses } from "./mapFigure.ts";

/** Which class a value falls into (0 is the lowest): by the value as it is printed, so that 2.99 printed 3,0 is "3,0 bis …". */
export function mapClass(value: number, decimals: number, { bounds }: MapClasses): number {
  const shown = printed(value, decimals);
  return bounds.filter((bound) => shown >= bound).length;
}

/** Colour of a class; a ramp of five is spread over fewer classes. */
export function classColour(index: number, { bounds, ramp }: MapClasses): string {
  const colours = ramps[ramp];
  const last = colours.length - 1;
  const place = bounds.length === last ? index : Math.round((index * last) / Math.max(1, bounds.length));
  return colours[Math.min(last, place)] ?? colours[0];
}

/** How many of the points fall into each class, and how many have no value. */
export interface ClassCounts {
  readonly classes: readonly number[];
  readonly withheld: number;
  readonly missing: number;
}

/** Counts the points of a map; withheld ones count as withheld alone. */
export function classCounts(points: readonly Point[], decimals: number, classes: MapClasses): ClassCounts {
  const found = points.flatMap((point) =>
    point.status === "shown" ? [mapClass(point.value, decimals, classes)] : [],
  );
  return {
    classes: classes.labels.map((_, index) => found.filter((each) => each === index).length),
    withheld: points.filter(({ status }) => status === "withheld").length,
    missing: points.filter(({ status }) => status === "missing").length,
  };
}
