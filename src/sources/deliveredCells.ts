import type { Observation, Origin } from "../model/observation.ts";
import type { Source } from "./sourceSchema.ts";

/** The first cell of an observation. */
export function cellOf(observation: Observation | undefined): Pick<Origin, "delivery" | "line" | "column"> {
  return observation?.origins[0] ?? { delivery: "", line: 1, column: 0 };
}

/** Whether a number comes from a published table, which nobody corrects for the county. */
export function isPublished(observation: Observation, sources: readonly Source[]): boolean {
  const ids = new Set(observation.origins.map(({ source }) => source));
  return sources.some(({ id, published }) => published && ids.has(id));
}

/** The largest tolerance of the sources the numbers come from. */
export function toleranceOf(
  observations: readonly Observation[],
  sources: readonly Source[],
  of: keyof Source["tolerance"],
): number {
  const ids = new Set(observations.flatMap(({ origins }) => origins.map(({ source }) => source)));
  return Math.max(0, ...sources.filter(({ id }) => ids.has(id)).map(({ tolerance }) => tolerance[of]));
}
