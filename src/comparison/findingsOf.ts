import type { Area } from "../model/area.ts";
import { benjaminiHochberg } from "../statistics/benjaminiHochberg.ts";
import type { JudgedPair } from "./compareWith.ts";
import type { CountyPosition } from "./countyPosition.ts";
import type { ChangeFinding, Finding, PositionFinding, TrendFinding, VerdictFinding } from "./finding.ts";
import type { ShownFigures } from "./shownFigures.ts";
import type { TestedTrend } from "./trendOf.ts";
import type { YearChange } from "./yearChange.ts";

/** Everything tested about one indicator. */
interface Tested {
  readonly areas: readonly Area[];
  readonly judged: readonly JudgedPair[];
  readonly tested: readonly TestedTrend[];
  readonly changes: readonly YearChange[];
  readonly position: CountyPosition | undefined;
  readonly figures: ShownFigures;
  readonly county: string;
}

/** Share of false alarms allowed among the findings of one kind and indicator. */
const falseShare = 0.05;

/**
 * What may be said in sentences about one indicator: verdicts and changes beyond 99.8 %, trends with a proved
 * direction, the county's position; each only if it survives the correction for all areas tested.
 */
export function findingsOf(tested: Tested): readonly Finding[] {
  const places = new Map(tested.areas.map((area) => [area.key, area]));
  const verdicts = verdictFindings(tested, places);
  return [
    ...verdicts,
    ...trendFindings(tested, places),
    ...changeFindings(tested, places),
    ...positionFindings(tested, verdicts),
  ].filter(({ strength }) => strength < falseShare);
}

type Places = ReadonlyMap<string, Area>;

/** The findings' common part; `undefined` for an area that is not of this territory. */
function base(kind: Finding["kind"], indicator: string, area: string, places: Places) {
  const level = places.get(area)?.level;
  return level === undefined ? undefined : { id: `${indicator}-${area}-${kind}`, indicator, area, level };
}

/** Items with their p values adjusted for all of them. */
function adjusted<T extends { readonly pValue: number }>(items: readonly T[]) {
  const strengths = benjaminiHochberg(items.map(({ pValue }) => pValue));
  return items.map((item, index) => ({ item, strength: strengths[index] ?? 1 }));
}

function verdictFindings({ judged }: Tested, places: Places): readonly VerdictFinding[] {
  return adjusted(judged).flatMap(({ item: { verdict, figure, reference, pValue }, strength }) => {
    const common = base("verdict", verdict.indicator, verdict.area, places);
    if (common === undefined || !verdict.verdict.endsWith("998")) return [];
    const { against, difference, year } = verdict;
    const result = { against, difference, reference: reference.value, verdict: verdict.verdict, figure };
    return [{ ...common, kind: "verdict" as const, year, pValue, strength, ...result }];
  });
}

function trendFindings({ tested }: Tested, places: Places): readonly TrendFinding[] {
  return adjusted(tested).flatMap(({ item: { trend, series, pValue }, strength }) => {
    const common = base("trend", trend.indicator, trend.area, places);
    const [first, last] = [series.at(0), series.at(-1)];
    const proved = trend.direction === "rising" || trend.direction === "falling";
    if (common === undefined || first === undefined || last === undefined || !proved) return [];
    return [{ ...common, kind: "trend" as const, year: trend.to, pValue, strength, trend, first, last }];
  });
}

function changeFindings({ changes, figures }: Tested, places: Places): readonly ChangeFinding[] {
  const testable = changes.flatMap((change) =>
    change.pValue === undefined ? [] : [{ change, pValue: change.pValue }],
  );
  return adjusted(testable).flatMap(({ item: { change, pValue }, strength }) => {
    const { indicator, area, year, from } = change;
    const common = base("change", indicator, area, places);
    const [before, figure] = [figures.get(indicator, area, from), figures.get(indicator, area, year)];
    if (common === undefined || before === undefined || figure === undefined || change.certainty !== "998")
      return [];
    return [{ ...common, kind: "change" as const, year, pValue, strength, change, before, figure }];
  });
}

function positionFindings(
  { position, county }: Tested,
  verdicts: readonly VerdictFinding[],
): readonly PositionFinding[] {
  const own = verdicts.find(({ area }) => area === county);
  if (position === undefined || own === undefined || (position.fifth !== 1 && position.fifth !== 5))
    return [];
  return [{ ...own, id: `${own.indicator}-${county}-position`, kind: "position", position }];
}
