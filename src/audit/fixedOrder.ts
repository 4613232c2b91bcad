import { areaNames } from "./areaNames.ts";
import type { StagedFile, StagedTable } from "./auditInput.ts";
import type { Finding } from "./finding.ts";
import type { PrintedEdition } from "./printedFigures.ts";
import { figureColumns } from "./sameFigures.ts";

/**
 * Lists whose order tells something: a list sorted by its values says between which others a withheld one lies. Data
 * files keep the order of indicators, areas and years; the tables of all pages name their places in one same order.
 */
export function fixedOrder(
  files: readonly StagedFile[],
  { figures, indicators }: PrintedEdition,
): readonly Finding[] {
  const areas = new Map(areaNames(files).map(({ key }, place) => [key, place]));
  const ids = new Map(indicators.map(({ id }, place) => [id, place]));
  const place = ({ indicator, area, year }: Listed): readonly number[] => [
    ids.get(indicator) ?? -1,
    areas.get(area) ?? -1,
    year,
  ];
  const isOrdered = (list: readonly Listed[]) => {
    const places = list.map(place);
    return places.every((one, index) => index === 0 || !isBefore(one, places[index - 1] ?? []));
  };
  const data = isOrdered(figures) ? [] : ["data/indicators.json"];
  const tables = files.flatMap(({ path, tables: own }) =>
    own.some((table) => !isOrdered(listedIn(table))) ? [path] : [],
  );
  return [...data, ...tables, ...pagesOutOfOrder(files)].map((file): Finding => ({
    kind: "DIFFERENT",
    id: "order",
    file,
  }));
}

interface Listed {
  readonly indicator: string;
  readonly area: string;
  readonly year: number;
}

function isBefore(one: readonly number[], other: readonly number[]): boolean {
  const first = one.findIndex((number, index) => number !== other[index]);
  return first !== -1 && (one[first] ?? 0) < (other[first] ?? 0);
}

function listedIn({ rows }: StagedTable): readonly Listed[] {
  const head = rows.findIndex((row) => figureColumns(row) !== undefined);
  const columns = figureColumns(rows[head] ?? []);
  if (columns === undefined) return [];
  return rows.slice(head + 1).flatMap((row) => {
    const [indicator = "", area = "", year = ""] = columns.key.map((column) => (row[column] ?? "").trim());
    return area === "" ? [] : [{ indicator, area, year: Number(year) }];
  });
}

/** Pages with a table of places in another order than the first table of those places. */
function pagesOutOfOrder(files: readonly StagedFile[]): readonly string[] {
  const before = new Map<string, number>();
  return files.flatMap(({ path, text }) => {
    if (!/^[a-z]+\d{2}[a-z]?\.html$/.test(path)) return [];
    const isOther = text.split(/(?=<table)/).some((table) => {
      const keys = [...table.matchAll(/<tr[^>]*data-key="([^"]+)"/g)].map(([, key = ""]) => key);
      const known = keys.flatMap((key) => before.get(key) ?? []);
      const ordered = known.every((place, index) => index === 0 || place > (known[index - 1] ?? 0));
      if (before.size === 0 && keys.length > 2) keys.forEach((key, place) => before.set(key, place));
      return !ordered;
    });
    return isOther ? [path] : [];
  });
}
