import { figureKey } from "../model/figure.ts";
import { theilSen } from "../statistics/theilSen.ts";
import type { StagedFile } from "./auditInput.ts";
import { derivedFile } from "./derivedFile.ts";
import type { Finding } from "./finding.ts";
import type { PrintedEdition, PrintedFigure } from "./printedFigures.ts";

/**
 * Differences and slopes that the published values do not give: then something went into them that is not published.
 * A slope with one hidden year in it tells that year.
 */
export function derivedNumbers(
  files: readonly StagedFile[],
  { figures, indicators }: PrintedEdition,
): readonly Finding[] {
  const file = "data/indicators.json";
  const derived = derivedFile(files.find(({ path }) => path === file)?.text ?? "null");
  if (derived === undefined) return [{ kind: "UNREADABLE", id: "verdicts and trends", file }];
  const book = new Map(figures.map((figure) => [figureKey(figure), figure]));
  const digits = new Map(indicators.map(({ id, decimals }) => [id, 10 ** -(decimals + 2)]));
  const verdicts = derived.verdicts.flatMap(({ indicator, area, year, against, difference }) => {
    const own = book.get(`${indicator}|${area}|${year}`)?.value;
    const other = book.get(`${indicator}|${against}|${year}`)?.value;
    if (own === undefined || other === undefined) return [];
    const isOther = Math.abs(own - other - difference) > 2 * (digits.get(indicator) ?? 0);
    return isOther ? [`${indicator}|${area}|${year}`] : [];
  });
  const trends = derived.trends.flatMap((trend) => {
    const { indicator, area, from, to } = trend;
    const span = Array.from({ length: to - from + 1 }, (_, index) => `${indicator}|${area}|${from + index}`);
    const series = span.flatMap((key) => book.get(key) ?? []).filter(isPoint);
    return isSlope(trend, series, digits.get(indicator) ?? 0) ? [] : [`${indicator}|${area}|${to}`];
  });
  return [...verdicts, ...trends].map((id): Finding => ({ kind: "DIFFERENT", id, file }));
}

/** Years that a trend is tested on: no mixed years, nothing estimated. */
function isPoint({ status, flags = [] }: PrintedFigure): boolean {
  return status === "shown" && !flags.includes("pooled") && !flags.includes("estimated");
}

function isSlope(
  { years, perYear }: { readonly years: number; readonly perYear: number },
  series: readonly PrintedFigure[],
  digit: number,
): boolean {
  if (series.length !== years) return false;
  const line = theilSen(
    series.map(({ year }) => year),
    series.map(({ value }) => value),
  );
  return Math.abs((line?.slope ?? 0) - perYear) <= 2 * digit;
}
