import { printed } from "../../../german/numbers.ts";
import { ramps } from "../../colours.ts";
import type { Point } from "../point.ts";
import type { MapClasses } from "./mapFigure.ts";

/** Which class a value falls into (0 is the lowest): by the value as it is printed, so that 2.99 printed 3,0 is "3,0 bis …". */
export function mapClass(value: number, decimals: number, { bounds }: MapClasses): number {
  const shown = printed(value, decimals);
  return bounds.filter((bound) => shown >= bound).length;
}

/** Changes below and above the class around zero, from there outwards. */
const falling = ramps.change.slice(0, 3).toReversed();
const rising = ramps.amount.slice(2);

/** Colour of a class: of changes by its distance from zero, else a ramp of five, spread over fewer classes. */
export function classColour(index: number, { bounds, ramp }: Pick<MapClasses, "bounds" | "ramp">): string {
  if (ramp === "change") return changeColour(index - bounds.filter((bound) => bound <= 0).length);
  const colours = ramps[ramp];
  const last = colours.length - 1;
  const place = bounds.length === last ? index : Math.round((index * last) / Math.max(1, bounds.length));
  return colours[Math.min(last, place)] ?? colours[0];
}

function changeColour(steps: number): string {
  const colours: readonly string[] = steps < 0 ? falling : rising;
  return steps === 0
    ? ramps.change[3]
    : (colours[Math.min(Math.abs(steps), colours.length) - 1] ?? ramps.change[3]);
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
