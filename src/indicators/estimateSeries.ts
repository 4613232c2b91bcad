import type { Definition } from "./definitionSchema.ts";
import type { Estimate, Need } from "./estimate.ts";
import { computed, estimateYear, formSides, missing, type Place, type Sides } from "./estimateYear.ts";
import type { ObservationIndex } from "./observationIndex.ts";
import { pool, poolYears } from "./pool.ts";
import type { MissingSide } from "./side.ts";

/** Below this many cases one year says too little, and years are pooled where the definition allows. */
const fewestCases = 10;

/**
 * All estimates of one indicator and area up to the edition's year, oldest first: every year with a value or a sign.
 * The newest year within `maxAge` is pooled where it is too small by itself. Without any value within `maxAge` one
 * missing estimate stands at the edition's year and says why.
 */
export function estimateSeries(
  definition: Definition,
  area: string,
  year: number,
  index: ObservationIndex,
): readonly Estimate[] {
  const series = seriesYears(definition, area, year, index).map((one) =>
    estimateOf({ definition, area, year: one }, index),
  );
  const telling = series.filter((one) => one.status === "computed" || one.reason !== "not-delivered");
  const pooled = poolNewest(definition, telling, year, index);
  const recent = pooled.filter((one) => one.year >= year - definition.maxAge);
  if (recent.length > 0) return pooled;
  return [...pooled, missing({ definition, area, year }, "not-delivered", [])];
}

/** Reporting years of an indicator's series: those of its first count; one only, where every count has a fixed year. */
function seriesYears(
  definition: Definition,
  area: string,
  year: number,
  index: ObservationIndex,
): readonly number[] {
  const moving = definition.numerator.find(({ period }) => typeof period !== "number");
  if (moving === undefined || definition.kind === "projection") return [year];
  return index.years(moving.measure, area).filter((one) => one <= year);
}

function estimateOf(place: Place, index: ObservationIndex): Estimate {
  return estimateYear(place, formSides(place, index));
}

function poolNewest(
  definition: Definition,
  series: readonly Estimate[],
  year: number,
  index: ObservationIndex,
): readonly Estimate[] {
  const newest = series.at(-1);
  const { pooling } = definition;
  if (newest === undefined || pooling === undefined) return series;
  if (newest.year < year - definition.maxAge || !isTooSmall(newest, definition)) return series;
  const place = { definition, area: newest.area, year: newest.year };
  const sides = poolYears(place).map((one) => formSides({ ...place, year: one }, index));
  const complete = sides.filter(isComplete);
  if (complete.length === 0 || complete.length < sides.length) return series;
  return [...series.slice(0, -1), computed(place, pool(complete, pooling.kind), ["pooled"])];
}

function isTooSmall(estimate: Estimate, { kind }: Definition): boolean {
  if (estimate.status === "missing") return estimate.reason === "base-too-small";
  const { numerator, needs } = estimate;
  if (numerator === undefined) return false;
  // 2 800 births and deaths may cancel each other out to five: a small balance, but not of few cases.
  const cases = kind === "balance" ? grossOf(needs) : Math.abs(numerator);
  return cases < fewestCases;
}

function grossOf(needs: readonly Need[]): number {
  return needs
    .filter(({ role }) => role === "numerator")
    .reduce((cases, { value, weight }) => cases + Math.abs(value * weight), 0);
}

function isComplete(sides: Sides | MissingSide): sides is Sides {
  return !("missing" in sides);
}
