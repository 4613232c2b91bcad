import type { VerdictKind } from "../../model/comparison.ts";
import type { Edition } from "../../model/edition.ts";
import { figureKey } from "../../model/figure.ts";

/** How each figure stands against the county, by `figureKey`. */
export function countyVerdicts({ edition, verdicts }: Edition): ReadonlyMap<string, VerdictKind> {
  return new Map(
    verdicts
      .filter(({ against }) => against === edition.county)
      .map((verdict) => [figureKey(verdict), verdict.verdict]),
  );
}
