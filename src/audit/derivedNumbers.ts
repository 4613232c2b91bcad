import { z } from "zod";
import { figureKey } from "../model/figure.ts";
import { theilSen } from "../statistics/theilSen.ts";
import type { StagedFile } from "./auditInput.ts";
import type { Finding } from "./finding.ts";
import type { PrintedEdition, PrintedFigure } from "./printedFigures.ts";

const derivedSchema = z.looseObject({
  verdicts: z
    .array(
      z.looseObject({
        indicator: z.string(),
        area: z.string(),
        year: z.number(),
        against: z.string(),
        difference: z.number(),
      }),
    )
    .default([]),
  trends: z
    .array(
      z.looseObject({
        indicator: z.string(),
        area: z.string(),
        from: z.number(),
        to: z.number(),
        years: z.number(),
        perYear: z.number(),
      }),
    )
    .default([]),
});

/**
 * Differences and slopes that the published values do not give: then something went into them that is not published.
 * A slope with one hidden year in it tells that year.
 */
export function derivedNumbers(
  files: readonly StagedFile[],
  { figures, indicators }: PrintedEdition,
): readonly Finding[] {
  const file = files.find(({ path }) => path === "data/indicators.json");
  const parsed = derivedSchema.safeParse(JSON.parse(file?.text ?? "null"));
  if (!parsed.success) return [];
  const book = new Map(figures.map((figure) => [figureKey(figure), figure]));
  const digits = new Map(indicators.map(({ id, decimals }) => [id, 10 ** -(decimals + 2)]));
  const verdicts = parsed.data.verdicts.flatMap(({ indicator, area, year, against, difference }) => {
    const own = book.get(`${indicator}|${area}|${year}`)?.value;
    const other = book.get(`${indicator}|${against}|${year}`)?.value;
    if (own === undefined || other === undefined) return [];
    const isOther = Math.abs(own - other - difference) > 2 * (digits.get(indicator) ?? 0);
    return isOther ? [`${indicator}|${area}|${year}`] : [];
  });
  const trends = parsed.data.trends.flatMap((trend) => {
    const { indicator, area, from, to } = trend;
    const span = Array.from({ length: to - from + 1 }, (_, index) => `${indicator}|${area}|${from + index}`);
    const series = span.flatMap((key) => book.get(key) ?? []).filter(isPoint);
    return isSlope(trend, series, digits.get(indicator) ?? 0) ? [] : [`${indicator}|${area}|${to}`];
  });
  return [...verdicts, ...trends].map((id): Finding => ({
    kind: "DIFFERENT",
    id,
    file: "data/indicators.json",
  }));
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
