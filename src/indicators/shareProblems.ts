import type { Measure } from "../model/measure.ts";
import { problem, type Location, type Problem } from "../model/problem.ts";
import type { Definition } from "./definitionSchema.ts";
import type { Estimate } from "./estimate.ts";
import { sideConcepts } from "./sideConcepts.ts";

/**
 * Shares whose part is larger than the whole, each with the cell of the part. An error where both are counted at the
 * same place; else (children by place of care and of residence) possible, and a note.
 */
export function shareProblems(
  estimates: readonly Estimate[],
  definitions: readonly Definition[],
  measures: readonly Measure[],
): readonly Problem[] {
  const shares = new Map(definitions.filter(({ kind }) => kind === "share").map((one) => [one.id, one]));
  return estimates.flatMap((estimate) => {
    const definition = shares.get(estimate.indicator);
    if (definition === undefined || estimate.status === "missing") return [];
    const { numerator = 0, denominator = 0, indicator, area, year } = estimate;
    if (numerator <= denominator) return [];
    const severity = samePlace(definition, measures) ? "error" : "note";
    const details = { id: indicator, area, year, numerator, denominator };
    return [problem("indicators/share-above-one", severity, cellOf(estimate), details)];
  });
}

function samePlace(definition: Definition, measures: readonly Measure[]): boolean {
  const part = sideConcepts(definition.numerator, measures);
  const whole = sideConcepts(definition.denominator, measures);
  return new Set([...part, ...whole]).size <= 1;
}

function cellOf({ origins }: Estimate): Location {
  const [first] = origins;
  return first === undefined ? {} : { file: first.delivery, line: first.line, column: first.column };
}
