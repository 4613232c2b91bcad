import type { FigureFlag, MissingReason } from "../model/figure.ts";
import type { Observation, Origin } from "../model/observation.ts";
import type { Period } from "../model/period.ts";
import type { Term } from "./definitionSchema.ts";
import type { Need } from "./estimate.ts";
import type { ObservationIndex } from "./observationIndex.ts";

/** Numerator or denominator of one area and year: the sum of its terms, with all they rest on. */
export interface Side {
  readonly total: number;
  /** Sum of the terms without their signs: arrivals plus departures of a balance. */
  readonly gross: number;
  readonly period: Period;
  readonly needs: readonly Need[];
  readonly flags: readonly FigureFlag[];
  readonly origins: readonly Origin[];
}

/** Why a numerator or denominator cannot be formed, with the cells that say so. */
export interface MissingSide {
  readonly missing: MissingReason;
  readonly origins: readonly Origin[];
}

/** What one side of which area and year is asked for. */
export interface SideRequest {
  readonly index: ObservationIndex;
  readonly terms: readonly Term[];
  readonly role: Need["role"];
  readonly area: string;
  readonly year: number;
}

/** Forms numerator or denominator. One missing term makes the whole side missing: nothing is guessed. */
export function formSide(request: SideRequest): Side | MissingSide {
  const parts: Part[] = [];
  for (const term of request.terms) {
    for (const { year, weight } of yearsOf(term, request.year)) {
      const observation = observationOf(term, year, request);
      if (observation?.value === undefined) return missingSide(observation);
      parts.push({ observation, value: observation.value, weight: weight * term.sign });
    }
  }
  return sumOf(parts, request.role);
}

/** The observation of a term's measure, or, where the area has no number of it, of the one that stands in for it. */
function observationOf(
  { measure, otherwise }: Term,
  year: number,
  { index, area }: SideRequest,
): Observation | undefined {
  const first = index.get(measure, area, year);
  if (first?.value !== undefined || otherwise === undefined) return first;
  return index.get(otherwise, area, year) ?? first;
}

interface Part {
  readonly observation: Observation;
  readonly value: number;
  readonly weight: number;
}

/** The reporting years a term takes its counts from, with the weight of each. */
function yearsOf(
  { period }: Term,
  year: number,
): readonly { readonly year: number; readonly weight: number }[] {
  if (typeof period === "number") return [{ year: period, weight: 1 }];
  if (period === "previous") return [{ year: year - 1, weight: 1 }];
  if (period === "same") return [{ year, weight: 1 }];
  return [
    { year: year - 1, weight: 0.5 },
    { year, weight: 0.5 },
  ];
}

function sumOf(parts: readonly Part[], role: Need["role"]): Side {
  const [only, second] = parts;
  if (only !== undefined && second === undefined) return sideOf(only, role);
  const observations = parts.map(({ observation }) => observation);
  return {
    total: sum(parts.map(({ value, weight }) => value * weight)),
    gross: sum(parts.map(({ value, weight }) => value * Math.abs(weight))),
    period: periodOf(parts),
    needs: parts.map((part) => needOf(part, role)),
    flags: joined(observations.map(({ flags }) => flags)),
    origins: joined(observations.map(({ origins }) => origins)),
  };
}

/** The side of one count, which is the usual case. */
function sideOf(part: Part, role: Need["role"]): Side {
  const { observation, value, weight } = part;
  const { period, flags, origins } = observation;
  const needs = [needOf(part, role)];
  return { total: value * weight, gross: value * Math.abs(weight), period, needs, flags, origins };
}

function needOf({ observation: { measure, area, period }, value, weight }: Part, role: Need["role"]): Need {
  return { measure, area, period, role, weight, value };
}

/** The period of the first term; of a mean of two years both, as pooled years. */
function periodOf(parts: readonly Part[]): Period {
  const [first, second] = parts;
  const period = first?.observation.period ?? "";
  if (first === undefined || second === undefined || Math.abs(first.weight) === 1) return period;
  return `${period.slice(0, 4)}..${second.observation.period.slice(0, 4)}`;
}

/** All lists as one, each entry once; the list itself where there is only one that is not empty. */
export function joined<T>(lists: readonly (readonly T[])[]): readonly T[] {
  const filled = lists.filter((list) => list.length > 0);
  const [first, second] = filled;
  if (first === undefined || second === undefined) return first ?? [];
  // Two cells are the usual case, and a set costs more than the rest of an estimate.
  if (filled.length === 2 && first.length === 1 && second.length === 1)
    return first[0] === second[0] ? first : [...first, ...second];
  const all = new Set<T>();
  for (const list of filled) for (const one of list) all.add(one);
  return [...all];
}

/** The sum of some numbers, 0 for none. */
function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

function missingSide(observation: Observation | undefined): MissingSide {
  return { missing: reasonOf(observation), origins: observation?.origins ?? [] };
}

function reasonOf(observation: Observation | undefined): MissingReason {
  switch (observation?.status) {
    case "unknown":
    case "later":
    case "unreliable":
    case "not-applicable":
      return observation.status;
    default:
      return "not-delivered";
  }
}
