import type { Observation } from "../model/observation.ts";
import { problem, type Problem } from "../model/problem.ts";
import { cellOf } from "./deliveredCells.ts";
import { measureTitles } from "./measureTitles.ts";
import type { PlausibilityInput } from "./plausibility.ts";

type Input = Pick<PlausibilityInput, "observations" | "measures" | "names">;

/**
 * Percentages above 100 that come as such: what a part is of its whole cannot be more than all. Once per measure, because
 * a wrong unit or a shifted column makes all of its numbers wrong; a warning, because some official rates exceed 100.
 */
export function aboveHundredProblems({ observations, measures, names }: Input): readonly Problem[] {
  const percentages = new Set(measures.filter(({ unit }) => unit === "percent").map(({ id }) => id));
  const titleOf = measureTitles(measures);
  const found = new Map<string, Observation[]>();
  for (const one of observations) {
    if (one.value === undefined || one.value <= 100 || !percentages.has(one.measure)) continue;
    found.set(one.measure, [...(found.get(one.measure) ?? []), one]);
  }
  return [...found.values()].flatMap((all): readonly Problem[] => {
    const [first] = all;
    if (first === undefined) return [];
    const { delivery, line, column } = cellOf(first);
    return [
      problem(
        "sources/above-hundred",
        "warning",
        { file: delivery, line, column },
        {
          measure: titleOf(first.measure),
          area: names?.get(first.area) ?? first.area,
          period: first.period,
          value: first.value ?? 0,
          count: all.length,
        },
      ),
    ];
  });
}
