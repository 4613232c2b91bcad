import type { Area } from "../model/area.ts";
import type { Territory } from "../model/territory.ts";
import { benjaminiHochberg } from "../statistics/benjaminiHochberg.ts";
import type { JudgedPair } from "./compareWith.ts";
import type { CountyPosition } from "./countyPosition.ts";
import type { ChangeFinding, Finding, PositionFinding, TrendFinding, VerdictFinding } from "./finding.ts";
import type { ShownFigures } from "./shownFigures.ts";
import type { TestedTrend } from "./trendOf.ts";
import type { YearChange } from "./yearChange.ts";

/** Everything tested about one indicator. */
interface Tested {
  readonly territory: Territory;
  readonly judged: readonly JudgedPair[];
  readonly tested: readonly TestedTrend[];
  readonly changes: readonly YearChange[];
  readonly position: CountyPosition | undefined;
  readonly figures: ShownFigures;
}

/** Share of false alarms allowed among the findings of one kind and indicator. */
const falseShare = 0.05;

/**
 * What may be said in sentences about one indicator in the county and its areas: verdicts and changes beyond 99.8 %,
 * trends with a proved direction, the county's position; each only if it survives the correction for all of these
 * areas. Other counties, state and country are compared with, not reported on.
 */
export function findingsOf(tested: Tested): readonly Finding[] {
  const { county, municipalities, planningAreas, associations = [] } = tested.territory;
  const own = [county, ...planningAreas, ...associations, ...municipalities];
  const places = new Map(own.map((area) => [area.key, area]));
  const verdicts = verdictFindings(tested, places);
  return [
    ...verdicts,
    ...trendFindings(tested, places),
    ...changeFindings(tested, places),
    ...positionFindings(tested, verdicts),
  ].filter(({ strength }) => strength < falseShare);
}

type Places = ReadonlyMap<string, Area>;

/** The tests about areas of the county, with p values adjusted for all of them. */
function adjusted<T extends { readonly pValue: number; readonly area: string }>(
  items: readonly T[],
  places: Places,
) {
  const own = items.flatMap((item) => {
    const level = places.get(item.area)?.level;
    return level === undefined ? [] : [{ item, level }];
  });
  const strengths = benjaminiHochberg(own.map(({ item }) => item.pValue));
  return own.map(({ item, level }, index) => ({ item, level, strength: strengths[index] ?? 1 }));
}

function idOf(indicator: string, area: string, kind: Finding["kind"]): string {
  return `${indicator}-${area}-${kind}`;
}

function verdictFindings({ judged }: Tested, places: Places): readonly VerdictFinding[] {
  const items = judged.map((pair) => ({ ...pair, area: pair.verdict.area }));
  return adjusted(items, places).flatMap(({ item, level, strength }) => {
    const { pValue, figure, reference } = item;
    const { verdict, ...about } = item.verdict;
    if (!verdict.endsWith("998")) return [];
    const id = idOf(about.indicator, about.area, "verdict");
    return [
      {
        ...about,
        id,
        kind: "verdict" as const,
        level,
        pValue,
        strength,
        verdict,
        figure,
        reference: reference.value,
      },
    ];
  });
}

function trendFindings({ tested }: Tested, places: Places): readonly TrendFinding[] {
  const items = tested.map((one) => ({ ...one, area: one.trend.area }));
  return adjusted(items, places).flatMap(({ item: { trend, series, pValue }, level, strength }) => {
    const { indicator, area, direction, to: year } = trend;
    const [first, last] = [series.at(0), series.at(-1)];
    const proved = direction === "rising" || direction === "falling";
    if (first === undefined || last === undefined || !proved) return [];
    const id = idOf(indicator, area, "trend");
    return [
      { id, kind: "trend" as const, indicator, area, year, level, pValue, strength, trend, first, last },
    ];
  });
}

function changeFindings({ changes, figures }: Tested, places: Places): readonly ChangeFinding[] {
  const items = changes.flatMap((change) =>
    change.pValue === undefined ? [] : [{ change, area: change.area, pValue: change.pValue }],
  );
  return adjusted(items, places).flatMap(({ item: { change, pValue }, level, strength }) => {
    const { indicator, area, year, from, certainty } = change;
    const [before, figure] = [figures.get(indicator, area, from), figures.get(indicator, area, year)];
    if (before === undefined || figure === undefined || certainty !== "998") return [];
    const id = idOf(indicator, area, "change");
    return [
      { id, kind: "change" as const, indicator, area, year, level, pValue, strength, change, before, figure },
    ];
  });
}

function positionFindings(
  { position, territory: { county } }: Tested,
  verdicts: readonly VerdictFinding[],
): readonly PositionFinding[] {
  const own = verdicts.find(({ area }) => area === county.key);
  if (position === undefined || own === undefined || (position.fifth !== 1 && position.fifth !== 5))
    return [];
  return [{ ...own, id: idOf(own.indicator, county.key, "position"), kind: "position", position }];
}
