import type { Observation } from "../model/observation.ts";
import { problem, type Problem, type Severity } from "../model/problem.ts";
import { cellOf, isPublished, toleranceOf } from "./deliveredCells.ts";
import { measureTitles } from "./measureTitles.ts";
import type { PlausibilityInput } from "./plausibility.ts";
import type { Source } from "./sourceSchema.ts";

type Input = Pick<PlausibilityInput, "observations" | "measures" | "sources" | "names">;

/**
 * Numbers that are larger than what they are a part of: more long-term unemployed than unemployed would be a share above
 * 100 %. An error within one delivery, a warning across deliveries, whose dates of revision may differ, and in published tables.
 */
export function subsetProblems({ observations, measures, sources, names }: Input): readonly Problem[] {
  const titleOf = measureTitles(measures);
  const wholes = new Map<string, string[]>();
  for (const { id, subsets } of measures) {
    for (const subset of subsets) wholes.set(subset, [...(wholes.get(subset) ?? []), id]);
  }
  const known = new Map<string, Observation>();
  for (const one of observations) known.set(keyOf(one.measure, one), one);
  return observations.flatMap((part) =>
    (wholes.get(part.measure) ?? []).flatMap((measure) => {
      const whole = known.get(keyOf(measure, part));
      if (whole?.value === undefined || part.value === undefined) return [];
      if (part.value <= whole.value) return [];
      if (part.value <= whole.value + toleranceOf([whole, part], sources, "parts")) return [];
      const severity = severityOf(part, whole, sources);
      return [largerPart(part, whole, { severity, titleOf, nameOf: (key) => names?.get(key) ?? key })];
    }),
  );
}

function keyOf(measure: string, { area, period }: Observation): string {
  return `${measure}|${area}|${period}`;
}

function severityOf(part: Observation, whole: Observation, sources: readonly Source[]): Severity {
  const isOneDelivery = cellOf(whole).delivery === cellOf(part).delivery;
  return isOneDelivery && !isPublished(whole, sources) ? "error" : "warning";
}

interface Words {
  readonly severity: Severity;
  readonly titleOf: (measure: string) => string;
  readonly nameOf: (area: string) => string;
}

function largerPart(part: Observation, whole: Observation, { severity, titleOf, nameOf }: Words): Problem {
  const { delivery, line, column } = cellOf(part);
  return problem(
    "sources/part-larger",
    severity,
    { file: delivery, line, column },
    {
      part: titleOf(part.measure),
      measure: titleOf(whole.measure),
      area: nameOf(part.area),
      period: part.period,
      value: part.value ?? 0,
      whole: whole.value ?? 0,
    },
  );
}
