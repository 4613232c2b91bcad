import type { CellUse } from "./editionCells.ts";
import type { PrimaryReason } from "./primaryCells.ts";
import { compareText } from "./printedCount.ts";
import type { IndicatorReport, ProtectionReport } from "./protectionReport.ts";
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

function indicatorReports({ uses, primary, hidden, dropped }: Outcome): readonly IndicatorReport[] {
  const reports = new Map<string, { shown: number; primary: number; secondary: number; dropped: number }>();
  for (const [key, { estimate, numerator, denominator }] of uses) {
    const report = reports.get(estimate.indicator) ?? { shown: 0, primary: 0, secondary: 0, dropped: 0 };
    reports.set(estimate.indicator, report);
    const ids = [numerator, denominator].flatMap((cell) => cell?.id ?? []);
    if (dropped.has(key)) report.dropped += 1;
    else if (ids.some((id) => primary.has(id))) report.primary += 1;
    else if (ids.some((id) => hidden.has(id))) report.secondary += 1;
    else report.shown += 1;
  }
  return [...reports]
    .map(([indicator, counts]) => ({ indicator, ...counts }))
    .sort((a, b) => compareText(a.indicator, b.indicator));
}
