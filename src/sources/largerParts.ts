import type { Measure } from "../model/measure.ts";
import type { Observation } from "../model/observation.ts";
import { observationTable } from "../model/observationTable.ts";
import { isPublished, toleranceOf } from "./deliveredCells.ts";
import type { Source } from "./sourceSchema.ts";

/** A number that is larger than the one it is a part of. */
interface LargerPart {
  readonly part: Observation;
  readonly whole: Observation;
}

/** Numbers larger than what they are a part of, by the subsets of the measures, beyond the tolerance of the sources. */
export function largerParts(
  observations: readonly Observation[],
  measures: readonly Measure[],
  sources: readonly Source[],
): readonly LargerPart[] {
  const wholes = new Map<string, string[]>();
  for (const { id, subsets } of measures) {
    for (const subset of subsets) wholes.set(subset, [...(wholes.get(subset) ?? []), id]);
  }
  const containing = new Set([...wholes.values()].flat());
  const { find } = observationTable(observations.filter(({ measure }) => containing.has(measure)));
  const parts = observations.filter(({ measure }) => wholes.has(measure));
  return parts.flatMap((part) =>
    (wholes.get(part.measure) ?? []).flatMap((measure) => {
      const whole = find(measure, part.area, part.period);
      if (whole?.value === undefined || part.value === undefined || part.value <= whole.value) return [];
      return part.value <= whole.value + toleranceOf([whole, part], sources, "parts")
        ? []
        : [{ part, whole }];
    }),
  );
}

/**
 * Observations in which a part that is larger than its whole is unreliable, where it comes from a published table: nobody
 * corrects it for the county, and nothing can be computed or protected with it. Elsewhere it is an error that is told.
 */
export function withoutLargerParts(
  observations: readonly Observation[],
  measures: readonly Measure[],
  sources: readonly Source[],
): readonly Observation[] {
  const larger = new Set(
    largerParts(observations, measures, sources)
      .map(({ part }) => part)
      .filter((part) => isPublished(part, sources)),
  );
  if (larger.size === 0) return observations;
  return observations.map((one): Observation => {
    if (!larger.has(one)) return one;
    const { value: _, status: __, ...rest } = one;
    return { ...rest, status: "unreliable" };
  });
}
