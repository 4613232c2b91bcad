import type { Definition } from "../indicators/definitionSchema.ts";
import type { ShownFigure } from "../model/figure.ts";
import { compareRates } from "../statistics/compareRates.ts";
import { newcombeInterval } from "../statistics/newcombeInterval.ts";
import { normalCdf } from "../statistics/normalCdf.ts";
import { normalReach } from "../statistics/normalReach.ts";

/** How certain a change is, with the p value that orders findings. */
export interface ChangeChance {
  readonly certainty: "998" | "95" | "none";
  readonly pValue: number;
}

const [p95, p998] = [0.05, 0.002];

/**
 * Tests two published figures of one area against each other: Newcombe's interval for shares, the conditional exact
 * test for rates and counts with Poisson limits, normal for balances. The same people are often counted in both years;
 * the test takes them as independent and is cautious then. `undefined` where no test is defined.
 */
export function changeChance(
  before: ShownFigure,
  now: ShownFigure,
  definition: Definition,
): ChangeChance | undefined {
  if (before.method === "wilson-95" && now.method === "wilson-95")
    return shareChange(before, now, definition);
  if (isPoisson(before) && isPoisson(now)) return rateChange(before, now, definition);
  return before.method === "skellam-95" && now.method === "skellam-95"
    ? balanceChange(before, now)
    : undefined;
}

function isPoisson({ method }: ShownFigure): boolean {
  return method === "exact-95" || method === "byar-95";
}

function shareChange(
  before: ShownFigure,
  now: ShownFigure,
  { designEffect }: Definition,
): ChangeChance | undefined {
  const [events1, total1] = [(now.numerator ?? 0) / designEffect, (now.denominator ?? 0) / designEffect];
  const [events2, total2] = [
    (before.numerator ?? 0) / designEffect,
    (before.denominator ?? 0) / designEffect,
  ];
  const excludes = (level: number): boolean | undefined => {
    const limits = newcombeInterval(events1, total1, events2, total2, level);
    return limits === undefined ? undefined : limits.lower > 0 || limits.upper < 0;
  };
  const [far, near] = [excludes(1 - p998), excludes(1 - p95)];
  if (far === undefined || near === undefined) return undefined;
  const share = (events1 + events2) / (total1 + total2);
  const spread = Math.sqrt(share * (1 - share) * (1 / total1 + 1 / total2));
  const pValue = spread > 0 ? twoSided((events1 / total1 - events2 / total2) / spread) : 1;
  return { certainty: certaintyOf(far, near), pValue };
}

function rateChange(
  before: ShownFigure,
  now: ShownFigure,
  { designEffect, kind }: Definition,
): ChangeChance | undefined {
  // A design effect divides counts; the exact test needs whole ones.
  const count = ({ numerator = 0 }: ShownFigure): number => Math.round(numerator / designEffect);
  const time = ({ denominator = 0 }: ShownFigure): number =>
    kind === "count" ? 1 : denominator / designEffect;
  const pValue = compareRates(count(now), time(now), count(before), time(before))?.pValue;
  return pValue === undefined ? undefined : { certainty: certaintyOf(pValue < p998, pValue < p95), pValue };
}

function balanceChange(before: ShownFigure, now: ShownFigure): ChangeChance | undefined {
  if (before.upper === undefined || now.upper === undefined) return undefined;
  const spread = Math.hypot(now.upper - now.value, before.upper - before.value) / normalReach(1 - p95);
  const pValue = spread > 0 ? twoSided((now.value - before.value) / spread) : 1;
  return { certainty: certaintyOf(pValue < p998, pValue < p95), pValue };
}

function twoSided(deviations: number): number {
  return 2 * normalCdf(-Math.abs(deviations));
}

function certaintyOf(far: boolean, near: boolean): ChangeChance["certainty"] {
  if (far) return "998";
  return near ? "95" : "none";
}
