import type { Need } from "../indicators/estimate.ts";
import type { Period } from "../model/period.ts";

/** One measure in one period, with the weight it has in a count. */
export interface CountTerm {
  readonly measure: string;
  readonly period: Period;
  readonly weight: number;
}

/**
 * A count as it is printed: one measure, or several added up (ages, pooled years, a balance). Two indicators that
 * print the same count share its `id`.
 */
export interface PrintedCount {
  readonly id: string;
  readonly area: string;
  /** Measures with their signs, as in the ledger: `zuzuege-fortzuege`. */
  readonly measure: string;
  readonly period: Period;
  readonly terms: readonly CountTerm[];
  readonly value: number;
}

/** The count that the needs of one role add up to, or undefined where there is none. */
export function printedCount(needs: readonly Need[], role: Need["role"]): PrintedCount | undefined {
  const chosen = needs.filter((need) => need.role === role);
  const [first, second] = chosen;
  if (first === undefined) return undefined;
  const terms = chosen.map(({ measure, period, weight }) => ({ measure, period, weight }));
  if (second !== undefined) terms.sort((a, b) => compareText(termText(a), termText(b)));
  return {
    id: countId(terms, first.area),
    area: first.area,
    measure: measuresOf(terms),
    period: joinedPeriod(terms.map((term) => term.period)),
    terms,
    value: chosen.reduce((sum, need) => sum + need.weight * need.value, 0),
  };
}

/** Id of a count: measures with weights and periods, and the area. Does not depend on the order of the terms. */
export function countId(terms: readonly CountTerm[], area: string): string {
  const texts = terms.map(termText);
  if (texts.length > 1) texts.sort(compareText);
  return `${texts.join("+")}|${area}`;
}

/** Order of texts by code units: the same in every locale. */
export function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

function termText({ measure, period, weight }: CountTerm): string {
  return `${weight === 1 ? "" : `${weight}*`}${measure}@${period}`;
}

function signed(measure: string, weight: number): string {
  if (weight === 1) return `+${measure}`;
  return weight === -1 ? `-${measure}` : `+${weight}*${measure}`;
}

/** The measures of a count with their signs, each once: `zuzuege-fortzuege`. */
function measuresOf(terms: readonly CountTerm[]): string {
  const texts = terms.map(({ measure, weight }) => signed(measure, weight));
  return (texts.length > 1 ? [...new Set(texts)] : texts).join("").replace(/^\+/, "");
}

function joinedPeriod(periods: readonly Period[]): Period {
  const [only = ""] = periods;
  if (periods.every((period) => period === only)) return only;
  const sorted = [...new Set(periods)].sort(compareText);
  const [first = "", last = first] = [sorted[0], sorted.at(-1)];
  return `${first.slice(0, 4)}..${last.slice(0, 4)}`;
}
