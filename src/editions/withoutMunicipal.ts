import type { Edition } from "../model/edition.ts";
import type { Difference } from "./difference.ts";

/**
 * The differences of planning areas and larger areas: two editions of which the second was not protected together with
 * the first may in their difference say too much about a municipality.
 */
export function withoutMunicipal(
  differences: readonly Difference[],
  editions: readonly Pick<Edition, "areas">[],
): readonly Difference[] {
  const municipal = new Set(
    editions.flatMap(({ areas }) =>
      areas.flatMap(({ key, level }) => (level === "municipality" ? [key] : [])),
    ),
  );
  return differences.filter(({ area }) => !municipal.has(area));
}
