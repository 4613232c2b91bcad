import { checked, type Checked } from "../model/checked.ts";
import { problem, type Location, type Problem, type Severity } from "../model/problem.ts";
import type { Estimate } from "./estimate.ts";
import type { EstimateInput } from "./estimateAll.ts";
import { missing } from "./estimateYear.ts";
import { sideConcepts } from "./sideConcepts.ts";

/**
 * Shares whose part is larger than the whole, each told with the cell of the part. Where both are counted at the same
 * place it is an error; in published tables, which nobody corrects for the county, a warning, and the value is
 * unreliable. Else (children by place of care and of residence) it is possible, and a note.
 */
export function possibleShares(
  estimates: readonly Estimate[],
  input: EstimateInput,
): Checked<readonly Estimate[]> {
  const shares = new Map(
    input.definitions.filter(({ kind }) => kind === "share").map((one) => [one.id, one]),
  );
  const problems: Problem[] = [];
  const possible = estimates.map((estimate) => {
    const definition = shares.get(estimate.indicator);
    if (definition === undefined || estimate.status === "missing") return estimate;
    const { numerator = 0, denominator = 0, indicator, area, year } = estimate;
    if (numerator <= denominator) return estimate;
    const severity = severityOf(estimate, definition, input);
    const details = { id: indicator, area, year, numerator, denominator };
    problems.push(problem("indicators/share-above-one", severity, cellOf(estimate), details));
    return severity === "warning"
      ? missing({ definition, area, year }, "unreliable", estimate.origins)
      : estimate;
  });
  return checked(possible, problems);
}

function severityOf(
  { origins }: Estimate,
  definition: EstimateInput["definitions"][number],
  { measures, published }: EstimateInput,
): Severity {
  const part = sideConcepts(definition.numerator, measures);
  const whole = sideConcepts(definition.denominator, measures);
  if (new Set([...part, ...whole]).size > 1) return "note";
  return origins.every(({ source }) => published?.has(source)) ? "warning" : "error";
}

function cellOf({ origins }: Estimate): Location {
  const [first] = origins;
  return first === undefined ? {} : { file: first.delivery, line: first.line, column: first.column };
}
