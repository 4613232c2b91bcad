import type { AreaLevel, Area } from "../model/area.ts";
import type { VerdictKind } from "../model/comparison.ts";
import type { Verdict } from "../model/comparison.ts";
import type { ShownFigures } from "./shownFigures.ts";

/** How the areas of one level lie in one indicator; what is withheld is counted, and nothing more. */
export interface IndicatorSummary {
  readonly indicator: string;
  readonly year: number;
  readonly level: AreaLevel;
  readonly areas: number;
  readonly shown: number;
  readonly withheld: number;
  readonly missing: number;
  /** Shown areas by verdict. */
  readonly verdicts: Readonly<Record<VerdictKind, number>>;
}

/** Counts the areas of one level by what is published about them. */
export function summarise(
  about: { readonly indicator: string; readonly year: number; readonly level: AreaLevel },
  areas: readonly Area[],
  verdicts: readonly Verdict[],
  figures: ShownFigures,
): IndicatorSummary {
  const keys = new Set(areas.map(({ key }) => key));
  const own = verdicts.filter(
    ({ indicator, year, area }) => indicator === about.indicator && year === about.year && keys.has(area),
  );
  const statuses = [...keys].map((area) =>
    figures.status({ indicator: about.indicator, area, year: about.year }),
  );
  const count = (status: string): number => statuses.filter((one) => one === status).length;
  const tally = (kind: VerdictKind): number => own.filter(({ verdict }) => verdict === kind).length;
  return {
    ...about,
    areas: keys.size,
    shown: count("shown"),
    withheld: count("withheld"),
    missing: keys.size - count("shown") - count("withheld"),
    verdicts: {
      "higher-998": tally("higher-998"),
      "higher-95": tally("higher-95"),
      similar: tally("similar"),
      "lower-95": tally("lower-95"),
      "lower-998": tally("lower-998"),
    },
  };
}
