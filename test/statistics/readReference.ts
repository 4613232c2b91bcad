import { readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";

/** One line of a reference table: text by column. */
export interface Row {
  text(column: string): string;
  /** The number of a column; `undefined` where the field is empty. */
  maybe(column: string): number | undefined;
  number(column: string): number;
  /** The numbers of a column that holds a list; "-" is a missing value. */
  list(column: string): readonly (number | undefined)[];
  numbers(column: string): readonly number[];
}

function row(fields: Readonly<Record<string, string>>): Row {
  const text = (column: string): string => {
    const field = fields[column];
    if (field === undefined) throw new Error(`no column ${column}`);
    return field;
  };
  const maybe = (column: string): number | undefined =>
    text(column) === "" ? undefined : Number(text(column));
  const list = (column: string): readonly (number | undefined)[] =>
    text(column)
      .split(" ")
      .map((item) => (item === "-" ? undefined : Number(item)));
  return {
    text,
    maybe,
    number: (column) => Number(text(column)),
    list,
    numbers: (column) => list(column).map(Number),
  };
}

/** The rows of a CSV file under `test/reference/`. Lines that begin with # say where the numbers come from. */
export function readReference(file: string): readonly Row[] {
  const bytes = readFileSync(new URL(`../reference/${file}`, import.meta.url));
  const records: Record<string, string>[] = parse(bytes, {
    columns: true,
    comment: "#",
    comment_no_infix: true,
  });
  return records.map(row);
}

/** A computed number beside the expected one; `undefined` where there is none. */
export type Pair = readonly [actual: number | undefined, expected: number | undefined];

/** Whether both numbers agree within `tolerance`, relative to the expected one, or both are missing. */
export function near([actual, expected]: Pair, tolerance: number): boolean {
  if (expected === undefined || actual === undefined) return actual === expected;
  return actual === expected || Math.abs(actual - expected) <= tolerance * Math.abs(expected);
}

/**
 * Disagreements between rows of a reference and what the package computes from them, as readable lines. An empty
 * reference is one, too.
 */
export function misses(
  rows: readonly Row[],
  tolerance: number,
  pairs: (row: Row) => readonly Pair[],
): readonly string[] {
  if (rows.length === 0) return ["no rows"];
  return rows.flatMap((row, index) =>
    pairs(row)
      .filter((pair) => !near(pair, tolerance))
      .map(([actual, expected]) => `row ${index + 1}: ${actual} instead of ${expected}`),
  );
}
