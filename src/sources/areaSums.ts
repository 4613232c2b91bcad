import type { Observation } from "../model/observation.ts";
import { problem, type Problem } from "../model/problem.ts";
import { cellOf, toleranceOf } from "./deliveredCells.ts";
import type { PlausibilityInput } from "./plausibility.ts";

type Input = Pick<PlausibilityInput, "observations" | "measures" | "sources" | "county">;

/**
 * Measures whose municipalities add up to something else than the county, beyond the tolerance of the source; one
 * problem per measure and delivery. More than the county in one delivery is an error, everything else a warning: rows
 * may be missing, or people without a known municipality. Rounded numbers and those with an unknown part are left out.
 */
export function areaSumProblems({ observations, measures, sources, county }: Input): readonly Problem[] {
  const additive = new Set(
    measures.filter((one) => one.additive && one.kind !== "official").map(({ id }) => id),
  );
  const found = new Map<string, Difference>();
  for (const { whole, parts } of groups(observations, county)) {
    if (!additive.has(whole.measure) || whole.value === undefined || parts.length < 2) continue;
    if (parts.some(({ value, flags }) => value === undefined || flags.includes("rounded"))) continue;
    const sum = parts.reduce((total, { value = 0 }) => total + value, 0);
    if (Math.abs(sum - whole.value) <= toleranceOf([whole, ...parts], sources, "areas") + 1e-6) continue;
    const key = `${whole.measure}|${cellOf(whole).delivery}|${cellOf(parts[0]).delivery}`;
    const known = found.get(key);
    if (known === undefined) found.set(key, { whole, parts, sum, count: 1 });
    else known.count++;
  }
  return [...found.values()].map(differenceProblem);
}

interface Group {
  readonly whole: Observation;
  readonly parts: readonly Observation[];
}

interface Difference extends Group {
  readonly sum: number;
  count: number;
}

/** The county's number of each measure and period with those of its municipalities. */
function groups(observations: readonly Observation[], county: string): readonly Group[] {
  const wholes = observations.filter(({ area }) => area === county);
  const parts = new Map<string, Observation[]>();
  for (const one of observations) {
    if (one.area.length !== 8 || !one.area.startsWith(county)) continue;
    const key = `${one.measure}|${one.period}`;
    const group = parts.get(key) ?? [];
    parts.set(key, group);
    group.push(one);
  }
  return wholes.map((whole) => ({ whole, parts: parts.get(`${whole.measure}|${whole.period}`) ?? [] }));
}

function differenceProblem({ whole, parts, sum, count }: Difference): Problem {
  const { delivery, line, column } = cellOf(whole);
  const oneDelivery = parts.every((part) => cellOf(part).delivery === delivery);
  const severity = oneDelivery && sum > (whole.value ?? 0) ? "error" : "warning";
  return problem(
    "sources/areas-differ",
    severity,
    { file: delivery, line, column },
    {
      measure: whole.measure,
      period: whole.period,
      whole: whole.value ?? 0,
      sum,
      municipalities: parts.length,
      count,
    },
  );
}
