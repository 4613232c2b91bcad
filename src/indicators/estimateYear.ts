import type { FigureFlag, MissingReason } from "../model/figure.ts";
import type { Origin } from "../model/observation.ts";
import type { Definition } from "./definitionSchema.ts";
import type { Estimate } from "./estimate.ts";
import { kinds } from "./kinds/kinds.ts";
import type { ObservationIndex } from "./observationIndex.ts";
import { formSide, joined, type MissingSide, type Side } from "./side.ts";

/** Numerator and denominator of one indicator, area and year. Indicators without denominator have none. */
export interface Sides {
  readonly numerator: Side;
  readonly denominator: Side | undefined;
}

/** One indicator, area and year. */
export interface Place {
  readonly definition: Definition;
  readonly area: string;
  readonly year: number;
}

/** Both sides of one indicator, area and year from the observations, or why one of them is missing. */
export function formSides({ definition, area, year }: Place, index: ObservationIndex): Sides | MissingSide {
  const numerator = formSide({ index, terms: definition.numerator, role: "numerator", area, year });
  if ("missing" in numerator) return numerator;
  if (definition.denominator.length === 0) return { numerator, denominator: undefined };
  const denominator = formSide({ index, terms: definition.denominator, role: "denominator", area, year });
  return "missing" in denominator ? denominator : { numerator, denominator };
}

/** The estimate of one area and year: computed, or missing with its reason. */
export function estimateYear(place: Place, sides: Sides | MissingSide): Estimate {
  if ("missing" in sides) return missing(place, sides.missing, sides.origins);
  if (crossesBreak(place)) return missing(place, "not-applicable", []);
  return computed(place, sides, []);
}

/** The estimate of two formed sides; `base-too-small` below the least denominator. `extra` flags are added. */
export function computed(place: Place, sides: Sides, extra: readonly FigureFlag[]): Estimate {
  const { definition, area, year } = place;
  const { numerator, denominator } = sides;
  const origins = joined([numerator.origins, denominator?.origins ?? []]);
  if (isImpossible(definition, sides)) return missing(place, "unreliable", origins);
  if (tooSmallBase(definition, denominator)) return missing(place, "base-too-small", origins);
  const result = kinds[definition.kind]({ definition, numerator, denominator });
  if (result === undefined) return missing(place, "base-too-small", origins);
  return {
    status: "computed",
    indicator: definition.id,
    area,
    year,
    ...result,
    numeratorPeriod: numerator.period,
    ...(denominator === undefined ? {} : { denominatorPeriod: denominator.period }),
    flags: orderedFlags(joined([numerator.flags, denominator?.flags ?? [], extra])),
    needs: [...numerator.needs, ...(denominator?.needs ?? [])],
    origins,
  };
}

/** A missing estimate. */
export function missing(
  { definition, area, year }: Place,
  reason: MissingReason,
  origins: readonly Origin[],
): Estimate {
  return { status: "missing", indicator: definition.id, area, year, reason, origins };
}

/** Whether people are counted below zero: told where the delivery is read, and nothing to compute with. */
function isImpossible({ kind }: Definition, { numerator, denominator }: Sides): boolean {
  const counted = kind === "share" || kind === "rate" || kind === "count";
  return (counted && numerator.total < 0) || (denominator !== undefined && denominator.total < 0);
}

/** Whether the denominator is below the least number of people or households. Areas and projections have no such floor. */
function tooSmallBase({ kind, minimumDenominator }: Definition, denominator: Side | undefined): boolean {
  if (denominator === undefined || kind === "density" || kind === "projection") return false;
  return denominator.total < minimumDenominator;
}

/** Whether a change is asked for between years that a break of the series separates. */
function crossesBreak({ definition, year }: Place): boolean {
  if (definition.kind !== "change") return false;
  const years = definition.numerator.map(({ period }) => baseYear(period, year));
  const [first, last] = [Math.min(...years), Math.max(...years)];
  return definition.breaks.some((one) => one.year > first && one.year <= last);
}

function baseYear(period: Definition["numerator"][number]["period"], year: number): number {
  if (typeof period === "number") return period;
  return period === "same" ? year : year - 1;
}

const flagOrder: readonly FigureFlag[] = [
  "provisional",
  "revised",
  "estimated",
  "uncertain",
  "rounded",
  "synthetic",
  "pooled",
];

function orderedFlags(flags: readonly FigureFlag[]): readonly FigureFlag[] {
  return flags.length === 0 ? flags : flagOrder.filter((flag) => flags.includes(flag));
}
