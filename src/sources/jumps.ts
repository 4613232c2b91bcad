import type { Observation } from "../model/observation.ts";
import { observationTable } from "../model/observationTable.ts";
import { reportingYear, shiftPeriod } from "../model/period.ts";
import { problem, type Problem } from "../model/problem.ts";
import { cellOf } from "./deliveredCells.ts";
import { measureTitles } from "./measureTitles.ts";
import type { PlausibilityInput } from "./plausibility.ts";

type Input = Pick<PlausibilityInput, "observations" | "measures" | "county" | "year" | "names">;

/** Standard deviations between two counts beyond which chance is no explanation, even among thousands of numbers. */
const farApart = 5;

/** A change to more than this multiple, or to less than its inverse, looks like a slip of digits, unless it begins near zero. */
const [slip, nearZero] = [5, 3];

/** A smaller change than by half is no jump, however certain. */
const worthALook = 1.5;

/**
 * Counts of the edition's year that differ from the year before by more than chance explains (two Poisson counts, five
 * standard deviations) and by more than half. A warning where a digit too many or too few is likely, else a note: a new
 * home for asylum seekers is a jump, too.
 */
export function jumpProblems({ observations, measures, county, year, names }: Input): readonly Problem[] {
  const titleOf = measureTitles(measures);
  const counts = new Set(
    measures
      .filter(({ kind }) => kind === "stock" || kind === "events" || kind === "annual-mean")
      .map(({ id }) => id),
  );
  const local = observations.filter(({ area, measure }) => area.startsWith(county) && counts.has(measure));
  const { find } = observationTable(local.filter(({ period }) => reportingYear(period) === year - 1));
  const newest = local.filter(({ period }) => reportingYear(period) === year);
  return newest.flatMap((later) => {
    const earlier = find(later.measure, later.area, shiftPeriod(later.period, -1));
    if (later.value === undefined || earlier?.value === undefined) return [];
    const factor = changeFactor(earlier.value, later.value);
    return factor === undefined || factor < worthALook
      ? []
      : [
          jump(earlier, later, factor, {
            measure: titleOf(later.measure),
            area: names?.get(later.area) ?? later.area,
          }),
        ];
  });
}

/** The larger count as a multiple of the smaller; `undefined` where chance may explain the difference. */
function changeFactor(earlier: number, later: number): number | undefined {
  const [smaller, larger] = earlier < later ? [earlier, later] : [later, earlier];
  if (smaller < 0 || larger - smaller <= farApart * Math.sqrt(larger + smaller)) return undefined;
  return larger / Math.max(smaller, 1);
}

function jump(
  earlier: Observation,
  later: Observation,
  factor: number,
  words: { readonly measure: string; readonly area: string },
): Problem {
  const { delivery, line, column } = cellOf(later);
  const smaller = Math.min(earlier.value ?? 0, later.value ?? 0);
  const severity = factor >= slip && smaller >= nearZero ? "warning" : "note";
  return problem(
    "sources/jump",
    severity,
    { file: delivery, line, column },
    {
      ...words,
      earlierPeriod: earlier.period,
      earlier: earlier.value ?? 0,
      period: later.period,
      later: later.value ?? 0,
    },
  );
}
