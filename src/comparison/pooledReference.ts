import type { ShownFigure } from "../model/figure.ts";
import type { Definition } from "../indicators/definitionSchema.ts";
import type { ShownFigures } from "./shownFigures.ts";

/**
 * The reference area's value over the same years as a pooled figure, from its published counts of those years.
 * `undefined` if one of them is not published.
 */
export function pooledReference(
  figure: ShownFigure,
  reference: ShownFigure,
  definition: Definition,
  figures: ShownFigures,
): number | undefined {
  if (!figure.flags.includes("pooled")) return reference.value;
  if (reference.flags.includes("pooled")) return reference.value;
  const years = definition.pooling?.years ?? 1;
  const parts = Array.from({ length: years }, (_, back) =>
    figures.get(definition.id, reference.area, reference.year - back),
  );
  let [numerator, denominator] = [0, 0];
  for (const part of parts) {
    if (part?.numerator === undefined || part.denominator === undefined) return undefined;
    numerator += part.numerator;
    denominator += part.denominator;
  }
  return denominator > 0 ? (definition.factor * numerator) / denominator : undefined;
}
