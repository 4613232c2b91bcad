import { figureKey } from "../model/figure.ts";
import type { StagedFile, StagedTable } from "./auditInput.ts";
import type { Finding } from "./finding.ts";
import type { PrintedEdition, PrintedFigure } from "./printedFigures.ts";
import { figureColumns } from "./sameFigures.ts";
import { statFile, type StatValue } from "./statFile.ts";

/** Headers of numbers that must be those of the published data. */
const fields: Readonly<Record<string, keyof PrintedFigure>> = {
  value: "value",
  lower: "lower",
  upper: "upper",
  numerator: "numerator",
  denominator: "denominator",
  wert: "value",
  von: "lower",
  bis: "upper",
  zähler: "numerator",
  nenner: "denominator",
};

const counts: ReadonlySet<keyof PrintedFigure> = new Set(["numerator", "denominator"]);

/** Means of three years: 6.667 and 6.666666 are the same count. */
const FRACTION = 0.000_51;

/**
 * Tables and JSON-stat values whose numbers are not those of the published data: more exact ones would say more. A
 * dataset that cannot be read is refused.
 */
export function sameNumbers(files: readonly StagedFile[], { figures }: PrintedEdition): readonly Finding[] {
  const book = new Map(figures.map((figure) => [figureKey(figure), figure]));
  return files.flatMap(({ path, text, tables }): readonly Finding[] => {
    const values = path.endsWith(".jsonstat.json") ? statFile(text) : [];
    if (values === undefined) return [{ kind: "UNREADABLE", id: "values", file: path }];
    const told = [...tables.flatMap((table) => otherNumbers(table, book)), ...otherValues(values, book)];
    return [...new Set(told)].map((id): Finding => ({ kind: "DIFFERENT", id, file: path }));
  });
}

type Book = ReadonlyMap<string, PrintedFigure>;

function otherNumbers({ rows }: StagedTable, book: Book): readonly string[] {
  const head = rows.findIndex((row) => figureColumns(row) !== undefined);
  const columns = figureColumns(rows[head] ?? []);
  if (columns === undefined) return [];
  const named = (rows[head] ?? []).flatMap((name, column) => {
    const field = fields[name.trim().toLowerCase()];
    return field === undefined ? [] : [{ field, column }];
  });
  return rows.slice(head + 1).flatMap((row) => {
    const [indicator, area, year] = columns.key.map((column) => (row[column] ?? "").trim());
    const key = `${indicator}|${area}|${Number(year)}`;
    const figure = book.get(key);
    if (figure?.status !== "shown") return [];
    const isOther = named.some(({ field, column }) => {
      const more = counts.has(field) ? FRACTION : 0;
      return !isSame((row[column] ?? "").trim(), figure[field], more);
    });
    return isOther ? [key] : [];
  });
}

/** An empty cell says nothing; words in a column of numbers are judged elsewhere. */
function isSame(text: string, published: unknown, more = 0): boolean {
  const number = Number(text.replace(",", "."));
  if (text === "" || Number.isNaN(number)) return true;
  const reach = more + 1e-9 * Math.max(1, Math.abs(number));
  return typeof published === "number" && Math.abs(number - published) <= reach;
}

function otherValues(values: readonly StatValue[], book: Book): readonly string[] {
  return values.flatMap(({ key, value }) => {
    const published = book.get(key)?.value;
    return published === undefined || isSame(String(value), published) ? [] : [key];
  });
}
