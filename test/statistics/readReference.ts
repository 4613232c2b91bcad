import { readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import { expect } from "vitest";

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

/** Fails unless both numbers agree within `tolerance` relative to the expected one, or both are missing. */
export function expectNear(
  actual: number | undefined,
  expected: number | undefined,
  tolerance: number,
  place: unknown,
): void {
  if (expected === undefined || actual === undefined) {
    expect(actual, JSON.stringify(place)).toBe(expected);
    return;
  }
  const miss = Math.abs(actual - expected) / Math.max(Math.abs(expected), 1e-300);
  expect(
    actual === expected || miss <= tolerance,
    `${actual} instead of ${expected}: ${JSON.stringify(place)}`,
  ).toBe(true);
}
