import { cellWeight } from "./cellWeight.ts";
import type { CellUse, EditionCell } from "./editionCells.ts";
import type { PrimaryReason } from "./primaryCells.ts";
import { compareText } from "./printedCount.ts";
import { otherThresholds, type IndicatorReport, type ProtectionReport } from "./protectionReport.ts";
import type { SecondaryPattern } from "./secondaryCells.ts";

interface Outcome {
  readonly uses: ReadonlyMap<string, CellUse>;
  readonly primary: ReadonlyMap<string, PrimaryReason>;
  readonly hidden: ReadonlySet<string>;
  readonly dropped: ReadonlySet<string>;
}

/** Counts what was done, per indicator and in all. */
export function reportOf(outcome: Outcome, pattern: SecondaryPattern): ProtectionReport {
  const { cells, relations, weight, unprotected, insiders, hidden } = pattern;
  return {
    indicators: indicatorReports(outcome),
    cells,
    relations,
    primary: outcome.primary.size,
    secondary: hidden.length,
    weight,
    unprotected,
    insiders,
  };
}

function indicatorReports(outcome: Outcome): readonly IndicatorReport[] {
  const byIndicator = new Map<string, (readonly [string, CellUse])[]>();
  for (const [key, use] of outcome.uses) {
    const own = byIndicator.get(use.estimate.indicator);
    if (own === undefined) byIndicator.set(use.estimate.indicator, [[key, use]]);
    else own.push([key, use]);
  }
  return [...byIndicator]
    .map(([indicator, uses]) => indicatorReport(indicator, uses, outcome))
    .sort((a, b) => compareText(a.indicator, b.indicator));
}

function indicatorReport(
  indicator: string,
  uses: readonly (readonly [string, CellUse])[],
  { primary, hidden, dropped }: Outcome,
): IndicatorReport {
  const report = { shown: 0, primary: 0, secondary: 0, dropped: 0 };
  for (const [key, { numerator, denominator }] of uses) {
    const ids = [numerator, denominator].flatMap((cell) => cell?.id ?? []);
    if (dropped.has(key)) report.dropped += 1;
    else if (ids.some((id) => primary.has(id))) report.primary += 1;
    else if (ids.some((id) => hidden.has(id))) report.secondary += 1;
    else report.shown += 1;
  }
  const counted = uses.flatMap(([, { numerator }]) => (numerator?.sensitive === true ? [numerator] : []));
  const own = new Map(uses.flatMap(([, use]) => countsOf(use)).map((cell) => [cell.id, cell]));
  const reasons = new Map<PrimaryReason, number>();
  for (const reason of [...own.keys()].flatMap((id) => primary.get(id) ?? []))
    reasons.set(reason, (reasons.get(reason) ?? 0) + 1);
  const secondary = [...own.values()].filter(({ id }) => hidden.has(id) && !primary.has(id));
  return {
    indicator,
    ...report,
    reasons: Object.fromEntries(reasons),
    cost: secondary.reduce((sum, cell) => sum + cellWeight(cell), 0),
    minimumCounts: [...new Set(counted.map(({ minimumCount }) => minimumCount))].sort((a, b) => a - b),
    underOthers: otherThresholds.map((k) => uses.filter(([, use]) => isSmallUnder(use, k)).length),
  };
}

function countsOf({ numerator, denominator }: CellUse): readonly EditionCell[] {
  return [numerator, denominator].flatMap((cell) => cell ?? []);
}

/** Whether a figure would be withheld for its own sake if every source had this threshold. */
function isSmallUnder({ numerator, denominator }: CellUse, k: number): boolean {
  if (numerator?.sensitive !== true) return false;
  return [numerator, denominator].some((cell) => cell !== undefined && cell.value > 0 && cell.value < k);
}
