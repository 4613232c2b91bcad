import type { StagedFile, StagedTable } from "./auditInput.ts";
import type { Finding } from "./finding.ts";
import type { StatusBook } from "./pageFigures.ts";

/** Headers under which the tidy tables name the parts of a figure. */
const headers = {
  indicator: ["indicator", "indikator", "kennung"],
  area: ["area", "gebiet", "gebietsschlüssel", "ags", "schlüssel"],
  year: ["year", "jahr", "berichtsjahr"],
};

/** Headers of numbers that are a figure's own. */
const numbers = [
  "value",
  "lower",
  "upper",
  "numerator",
  "denominator",
  "wert",
  "wie gedruckt",
  "von",
  "bis",
  "zähler",
  "nenner",
];

/** Tables that print a number where the published data withhold or lack it, or the other way round. */
export function sameFigures(files: readonly StagedFile[], status: StatusBook): readonly Finding[] {
  return files.flatMap(({ path, tables }) =>
    tables.flatMap((table) =>
      differences(table, status).map((id): Finding => ({ kind: "DIFFERENT", id, file: path })),
    ),
  );
}

function differences({ rows }: StagedTable, status: StatusBook): readonly string[] {
  const head = rows.findIndex((row) => figureColumns(row) !== undefined);
  const columns = figureColumns(rows[head] ?? []);
  if (columns === undefined) return [];
  return rows.slice(head + 1).flatMap((row) => {
    const [indicator, area, year] = columns.key.map((column) => (row[column] ?? "").trim());
    if (indicator === undefined || area === undefined || area === "") return [];
    const key = `${indicator}|${area}|${Number(year)}`;
    const hasNumber = columns.numbers.some((column) => /\d/.test(row[column] ?? ""));
    return hasNumber === (status.get(key) === "shown") ? [] : [key];
  });
}

/** Columns of a tidy table that name its figures and hold their numbers; undefined for any other table. */
export function figureColumns(
  row: readonly string[],
): { key: readonly number[]; numbers: readonly number[] } | undefined {
  const names = row.map((name) => name.trim().toLowerCase());
  const find = (accepted: readonly string[]) => names.findIndex((name) => accepted.includes(name));
  const key = [find(headers.indicator), find(headers.area), find(headers.year)];
  const own = names.flatMap((name, column) => (numbers.includes(name) ? [column] : []));
  return key.includes(-1) || own.length === 0 ? undefined : { key, numbers: own };
}
