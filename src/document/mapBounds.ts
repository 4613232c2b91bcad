import type { Definition } from "../indicators/definitionSchema.ts";
import { printed } from "../german/numbers.ts";
import { rampOf } from "./rampOf.ts";

/** More values than this in one class, and the classes do not tell the areas apart. */
const crowded = 0.6;

/** So few values are told apart by their own colour or not at all. */
const fewest = 5;

/**
 * Lower bounds of an indicator's map classes. Those of its definition stay the same over the years; but they were chosen
 * for other places, and where they leave most of a county's values (zeros aside) in one class or fill fewer than three, fifths
 * of the printed values are better.
 */
export function mapBounds(
  definition: Pick<Definition, "classBounds" | "decimals" | "kind" | "direction">,
  values: readonly number[],
): readonly number[] {
  const { classBounds: fixed, decimals } = definition;
  const exact = values.map((value) => printed(value, decimals));
  const telling = exact.filter((value) => value !== 0);
  if (fixed.length > 0 && (telling.length < fewest || tellApart(fixed, telling))) return fixed;
  const rounded = exact.map((value) => printed(value, rampOf(definition) === "change" ? 0 : decimals));
  return fifths(rounded);
}

function tellApart(bounds: readonly number[], values: readonly number[]): boolean {
  const sizes = new Map<number, number>();
  for (const value of values) {
    const place = bounds.filter((bound) => value >= bound).length;
    sizes.set(place, (sizes.get(place) ?? 0) + 1);
  }
  return sizes.size >= 3 && Math.max(...sizes.values()) <= crowded * values.length;
}

/** The smallest values of the upper four fifths; of equal ones one. */
function fifths(values: readonly number[]): readonly number[] {
  const sorted = values.toSorted((a, b) => a - b);
  const bounds = [1, 2, 3, 4].flatMap((fifth) => sorted[Math.ceil((fifth * sorted.length) / 5)] ?? []);
  return [...new Set(bounds)].filter((bound) => bound !== sorted[0]);
}
