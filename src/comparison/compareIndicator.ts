import type { Definition } from "../indicators/definitionSchema.ts";
import type { Area } from "../model/area.ts";
import type { Trend, Verdict } from "../model/comparison.ts";
import { allAreas, type Territory } from "../model/territory.ts";
import { compareWith } from "./compareWith.ts";
import { countyPosition, type CountyPosition } from "./countyPosition.ts";
import type { Finding } from "./finding.ts";
import { findingsOf } from "./findingsOf.ts";
import { funnelOf, type FunnelPoint } from "./funnelOf.ts";
import { references } from "./references.ts";
import type { ShownFigures } from "./shownFigures.ts";
import { summarise, type IndicatorSummary } from "./summary.ts";
import { trendOf } from "./trendOf.ts";
import { yearChange, type YearChange } from "./yearChange.ts";

/** One indicator with the figures of the whole edition. */
export interface IndicatorInput {
  readonly definition: Definition;
  readonly territory: Territory;
  readonly figures: ShownFigures;
  /** The edition's year. */
  readonly year: number;
  /** The year the indicator is shown with; `undefined` without any value recent enough. */
  readonly shown: number | undefined;
}

/** What is said about one indicator. */
export interface IndicatorComparison {
  readonly indicator: string;
  readonly verdicts: readonly Verdict[];
  readonly trends: readonly Trend[];
  readonly changes: readonly YearChange[];
  readonly findings: readonly Finding[];
  readonly summaries: readonly IndicatorSummary[];
  readonly position: CountyPosition | undefined;
  readonly funnel: readonly FunnelPoint[] | undefined;
}

/** Compares the figures of one indicator; false discoveries are controlled over all its areas. */
export function compareIndicator(input: IndicatorInput): IndicatorComparison {
  const { definition, territory, figures, year, shown } = input;
  const areas = everyArea(territory);
  const tested = areas.flatMap(
    ({ key }) => trendOf(figures.series(definition.id, key), definition, year) ?? [],
  );
  const trends = tested.map(({ trend }) => trend);
  if (shown === undefined) {
    return {
      indicator: definition.id,
      verdicts: [],
      trends,
      changes: [],
      findings: [],
      summaries: [],
      position: undefined,
      funnel: undefined,
    };
  }
  const judged = references(territory).flatMap(
    ({ area, against }) =>
      compareWith(definition, { area: area.key, against: against.key, year: shown }, figures) ?? [],
  );
  const verdicts = judged.map(({ verdict }) => verdict);
  const changes = areas.flatMap(({ key }) => {
    const figure = figures.get(definition.id, key, shown);
    return figure === undefined ? [] : (yearChange(figure, definition, figures) ?? []);
  });
  const position = countyPosition(definition, territory, shown, figures);
  return {
    indicator: definition.id,
    verdicts,
    trends,
    changes,
    findings: findingsOf({ territory, judged, tested, changes, position, figures }),
    summaries: summariesOf(input, shown, verdicts),
    position,
    funnel: municipalFunnel(input, shown),
  };
}

function everyArea(territory: Territory): readonly Area[] {
  const areas = [...allAreas(territory), ...(territory.associations ?? [])];
  return [...new Map(areas.map((area) => [area.key, area])).values()];
}

function summariesOf(
  { definition, territory, figures }: IndicatorInput,
  year: number,
  verdicts: readonly Verdict[],
) {
  const levels = { municipality: territory.municipalities, planningArea: territory.planningAreas } as const;
  return (["municipality", "planningArea"] as const)
    .filter((level) => definition.levels.includes(level) && levels[level].length > 0)
    .map((level) => summarise({ indicator: definition.id, year, level }, levels[level], verdicts, figures));
}

function municipalFunnel({ definition, territory, figures }: IndicatorInput, year: number) {
  const reference = figures.get(definition.id, territory.county.key, year);
  const shown = territory.municipalities.flatMap(({ key }) => figures.get(definition.id, key, year) ?? []);
  return reference === undefined ? undefined : funnelOf(shown, reference, definition);
}
