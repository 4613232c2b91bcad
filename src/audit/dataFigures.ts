import { z } from "zod";
import type { StagedFile } from "./auditInput.ts";
import type { Finding } from "./finding.ts";
import type { StatusBook } from "./pageFigures.ts";

const statSchema = z.looseObject({
  size: z.array(z.number()),
  dimension: z.record(z.string(), z.looseObject({ category: z.looseObject({ index: z.array(z.string()) }) })),
  value: z.union([z.record(z.string(), z.number().nullable()), z.array(z.number().nullable())]),
});

const derivedSchema = z.looseObject({
  verdicts: z
    .array(z.looseObject({ indicator: z.string(), area: z.string(), year: z.number(), against: z.string() }))
    .default([]),
  trends: z
    .array(
      z.looseObject({
        indicator: z.string(),
        area: z.string(),
        from: z.number(),
        to: z.number(),
        years: z.number(),
      }),
    )
    .default([]),
});

/** Withheld figures that another data file gives away: JSON-stat, the page script's data, verdicts, trends. */
export function dataFigures(files: readonly StagedFile[], status: StatusBook): readonly Finding[] {
  return files.flatMap(({ path, text }) => {
    const told = [
      ...(path.endsWith(".jsonstat.json") ? statFigures(text) : []),
      ...(path.endsWith(".js") ? scriptFigures(text) : []),
      ...(path === "data/indicators.json" ? derivedFigures(text, status) : []),
    ];
    return told
      .filter((key) => status.get(key) !== "shown")
      .map((id): Finding => ({ kind: "DIFFERENT", id, file: path }));
  });
}

/** Figures with a value in a JSON-stat dataset (indicator x area x year). */
function statFigures(text: string): readonly string[] {
  const parsed = statSchema.safeParse(JSON.parse(text));
  if (!parsed.success) return [];
  const { dimension, value } = parsed.data;
  const [indicators = [], areas = [], years = []] = ["indicator", "area", "year"].map(
    (name) => dimension[name]?.category.index,
  );
  return Object.entries(value).flatMap(([cell, number]) => {
    if (number === null) return [];
    const place = Number(cell);
    const year = years[place % years.length];
    const area = areas[Math.floor(place / years.length) % areas.length];
    return [`${indicators[Math.floor(place / (years.length * areas.length))]}|${area}|${year}`];
  });
}

/** Figures with anything but signs in lists like `["ARB03","16073005",2016,"6,6",…]`. */
function scriptFigures(text: string): readonly string[] {
  const lists = text.matchAll(/\["([A-Z]{2,5}\d{2}[a-z]?)","([^"]+)",(\d{4}),([^\]]*)\]/g);
  return [...lists].flatMap(([, indicator, area, year, rest = ""]) =>
    /\d/.test(rest.replaceAll("-1", "")) ? [`${indicator}|${area}|${year}`] : [],
  );
}

/** Figures that a verdict judges, and last years of trends that count more years than are shown. */
function derivedFigures(text: string, status: StatusBook): readonly string[] {
  const parsed = derivedSchema.safeParse(JSON.parse(text));
  if (!parsed.success) return [];
  const { verdicts, trends } = parsed.data;
  const judged = verdicts.flatMap(({ indicator, area, year, against }) => [
    `${indicator}|${area}|${year}`,
    ...(status.has(`${indicator}|${against}|${year}`) ? [`${indicator}|${against}|${year}`] : []),
  ]);
  const trended = trends.flatMap(({ indicator, area, from, to, years }) => {
    const span = Array.from({ length: to - from + 1 }, (_, index) => `${indicator}|${area}|${from + index}`);
    const shown = span.filter((key) => status.get(key) === "shown").length;
    return shown >= years ? [] : span.filter((key) => status.get(key) === "withheld");
  });
  return [...judged, ...trended];
}
