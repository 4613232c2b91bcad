import type { Trend, Verdict, VerdictKind } from "../model/comparison.ts";
import { figureKey, type Figure, type FigureId, type ShownFigure } from "../model/figure.ts";

/** A published figure against the year before, and how certain the change is; without certainty no test is defined. */
export interface ChangeNote extends FigureId {
  readonly from: number;
  readonly difference: number;
  readonly certainty?: "998" | "95" | "none";
}

/** All published figures, verdicts and trends, found by what they are about. */
export interface FigureBook {
  figure(indicator: string, area: string, year: number): Figure | undefined;
  /** The figure if it is shown. */
  shown(indicator: string, area: string, year: number): ShownFigure | undefined;
  /** All years of an indicator in an area, oldest first. */
  series(indicator: string, area: string): readonly Figure[];
  verdict(indicator: string, area: string, year: number, against: string): Verdict | undefined;
  trend(indicator: string, area: string): Trend | undefined;
  /** The change of the shown year against the year before. */
  change(indicator: string, area: string): ChangeNote | undefined;
  /** Newest year from `from` to `to` in which some area of the list has a value or a hidden one. */
  newestYear(indicator: string, areas: readonly string[], from: number, to: number): number | undefined;
}

/** Makes the book; every list is gone through once. */
export function figureBook(
  figures: readonly Figure[],
  verdicts: readonly Verdict[],
  trends: readonly Trend[],
  changes: readonly ChangeNote[] = [],
): FigureBook {
  const byKey = new Map(figures.map((figure) => [figureKey(figure), figure]));
  const bySeries = grouped(figures, ({ indicator, area }) => `${indicator}|${area}`);
  const byVerdict = new Map(verdicts.map((verdict) => [`${figureKey(verdict)}|${verdict.against}`, verdict]));
  const byTrend = new Map(trends.map((trend) => [`${trend.indicator}|${trend.area}`, trend]));
  const byChange = new Map(changes.map((change) => [`${change.indicator}|${change.area}`, change]));
  const figure = (indicator: string, area: string, year: number) =>
    byKey.get(figureKey({ indicator, area, year }));
  return {
    figure,
    shown: (indicator, area, year) => shownOnly(figure(indicator, area, year)),
    series: (indicator, area) =>
      (bySeries.get(`${indicator}|${area}`) ?? []).toSorted((a, b) => a.year - b.year),
    verdict: (indicator, area, year, against) =>
      byVerdict.get(`${figureKey({ indicator, area, year })}|${against}`),
    trend: (indicator, area) => byTrend.get(`${indicator}|${area}`),
    change: (indicator, area) => byChange.get(`${indicator}|${area}`),
    newestYear: (indicator, areas, from, to) =>
      areas
        .flatMap((area) => bySeries.get(`${indicator}|${area}`) ?? [])
        .filter(({ status, year }) => status !== "missing" && year >= from && year <= to)
        .reduce<number | undefined>((newest, { year }) => Math.max(newest ?? year, year), undefined),
  };
}

/** The figure if it is shown. */
export function shownOnly(figure: Figure | undefined): ShownFigure | undefined {
  return figure?.status === "shown" ? figure : undefined;
}

/** The kind of a verdict as an optional property, for objects with exact optional types. */
export function verdictOf(verdict: Verdict | undefined): { readonly verdict?: VerdictKind } {
  return verdict === undefined ? {} : { verdict: verdict.verdict };
}

/** Members by key, in their order. */
function grouped<T>(members: readonly T[], key: (member: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const member of members) {
    const group = groups.get(key(member));
    if (group === undefined) groups.set(key(member), [member]);
    else group.push(member);
  }
  return groups;
}
