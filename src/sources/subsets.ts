import type { Observation } from "../model/observation.ts";
import { problem, type Problem, type Severity } from "../model/problem.ts";
import { cellOf, isPublished } from "./deliveredCells.ts";
import { largerParts } from "./largerParts.ts";
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
  return largerParts(observations, measures, sources).map(({ part, whole }) =>
    largerPart(part, whole, {
      severity: severityOf(part, whole, sources),
      titleOf,
      nameOf: (key) => names?.get(key) ?? key,
    }),
  );
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
