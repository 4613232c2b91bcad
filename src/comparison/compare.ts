import type { Definition } from "../indicators/definitionSchema.ts";
import type { Trend, Verdict } from "../model/comparison.ts";
import type { Figure } from "../model/figure.ts";
import type { Settings } from "../model/settings.ts";
import { comparedTerritory } from "../model/comparedTerritory.ts";
import type { Territory } from "../model/territory.ts";
import { areaIndex, type AreaIndex } from "./areaIndex.ts";
import { compareIndicator } from "./compareIndicator.ts";
import type { CountyPosition } from "./countyPosition.ts";
import type { Finding } from "./finding.ts";
import type { FunnelPoint } from "./funnelOf.ts";
import { projectionSpreads, type ProjectionSpread } from "./projectionSpread.ts";
import { shownFigures } from "./shownFigures.ts";
import { shownYear } from "./shownYear.ts";
import { similarCounties } from "./similarCounties.ts";
import type { IndicatorSummary } from "./summary.ts";
import type { YearChange } from "./yearChange.ts";

/** What the comparison rests on. */
export interface ComparisonInput {
  readonly definitions: readonly Definition[];
  readonly figures: readonly Figure[];
  readonly territory: Territory;
  readonly year: number;
  /** Members and weights of the index of the planning areas, from `atlas.yaml`. */
  readonly index?: Settings["index"];
}

/** Everything that published figures say about each other. */
export interface Comparison {
  readonly verdicts: readonly Verdict[];
  readonly trends: readonly Trend[];
  readonly changes: readonly YearChange[];
  /** Strongest first. */
  readonly findings: readonly Finding[];
  readonly summaries: readonly IndicatorSummary[];
  readonly positions: readonly CountyPosition[];
  /** Official projections of the county that answer the same question differently. */
  readonly projections: readonly ProjectionSpread[];
  /** Funnel of the municipalities around the county, by indicator. */
  readonly funnels: ReadonlyMap<string, readonly FunnelPoint[]>;
  /** Keys of the other counties of the state, the most alike first. */
  readonly similarCounties: readonly string[];
  readonly index?: AreaIndex;
}

/**
 * Compares published figures: areas with the county, the county with the state, years with each other. Withheld
 * figures are known to be withheld and nothing else, so nothing about them can follow from the result. Every indicator
 * is compared in the year it is shown with.
 */
export function compare(input: ComparisonInput): Comparison {
  const { definitions, figures, year, index } = input;
  const territory = comparedTerritory(input.territory);
  const book = shownFigures(figures);
  const years = new Map(
    definitions.flatMap((definition) => {
      const newest = shownYear(book, definition, territory, year);
      return newest === undefined ? [] : [[definition.id, newest] as const];
    }),
  );
  const parts = definitions.map((definition) =>
    compareIndicator({ definition, territory, figures: book, year, shown: years.get(definition.id) }),
  );
  const social =
    index === undefined
      ? undefined
      : areaIndex({ settings: index, definitions, territory, years, figures: book });
  return {
    verdicts: parts.flatMap(({ verdicts }) => verdicts),
    trends: parts.flatMap(({ trends }) => trends),
    changes: parts.flatMap(({ changes }) => changes),
    findings: parts.flatMap(({ findings }) => findings).toSorted(byStrength),
    summaries: parts.flatMap(({ summaries }) => summaries),
    positions: parts.flatMap(({ position }) => position ?? []),
    projections: projectionSpreads(definitions, territory.county.key, year, book),
    funnels: new Map(
      parts.flatMap(({ indicator, funnel }) => (funnel === undefined ? [] : [[indicator, funnel] as const])),
    ),
    similarCounties: similarCounties(definitions, territory, years, book),
    ...(social === undefined ? {} : { index: social }),
  };
}

/** Strongest first; equal ones (p values of 0) by id, so that the order is always the same. */
function byStrength(a: Finding, b: Finding): number {
  return a.strength - b.strength || (a.id < b.id ? -1 : 1);
}
