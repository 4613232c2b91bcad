import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { z } from "zod";
import { readTable } from "../../src/tables/readTable.ts";

const folder = "test/golden/tables";
const expectation = z.object({
  encoding: z.string(),
  delimiter: z.string(),
  decimal: z.string().nullable(),
  headerLines: z.array(z.number()),
  footerFrom: z.number().optional(),
  period: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
  columns: z.array(z.object({ path: z.array(z.string()), unit: z.string().nullable() })),
  rows: z.array(
    z.object({
      line: z.number(),
      cells: z.array(
        z.object({
          text: z.string(),
          value: z.number().optional(),
          status: z.string().optional(),
          key: z.string().optional(),
        }),
      ),
    }),
  ),
});

const files = readdirSync(folder).filter((file) => file.endsWith(".csv"));

test.each(files)("%s is read as Python's csv module reads it with its options set by hand", (file) => {
  const expected = expectation.parse(JSON.parse(readFileSync(`${folder}/${file}.json`, "utf8")));
  const { value: table } = readTable({ name: file, bytes: readFileSync(`${folder}/${file}`) });
  expect(table).toMatchObject({
    encoding: expected.encoding,
    delimiter: expected.delimiter,
    decimal: expected.decimal,
    headerLines: expected.headerLines,
    rowCount: expected.rows.length,
    ...(expected.footerFrom === undefined ? {} : { footerFrom: expected.footerFrom }),
    ...(expected.period === undefined ? {} : { period: expected.period }),
  });
  expect(table?.columns.map(({ path }) => path)).toEqual(expected.columns.map(({ path }) => path));
  const units = expected.columns.map(({ unit }) => unit);
  expect(table?.columns.map(({ unit }, column) => (units[column] === null ? null : unit))).toEqual(units);
  for (const [row, { line, cells }] of expected.rows.entries()) {
    expect(table?.line(row)).toBe(line);
    for (const [column, cell] of cells.entries()) expect(table?.cell(row, column)).toMatchObject(cell);
  }
});

test("there is a golden table for every encoding and notation that was met", () => {
  expect(files.length).toBeGreaterThanOrEqual(37);
});

test("a page of HTML that is called .xls is read like the table a browser shows", () => {
  const file = "tls_gemeinderatswahl_2014.xls";
  const { value: table } = readTable({ name: file, bytes: readFileSync(`${folder}/${file}`) });
  expect(table).toMatchObject({ kind: "html", encoding: "windows-1252", decimal: ",", rowCount: 12 });
  expect(table?.columns.map(({ path }) => path[0]).slice(0, 9)).toEqual([
    "Kreisnr.",
    "Gemeindenr.",
    "Gemeindename",
    "Anzahl der Stimmbezirke",
    "Zu vergebene Sitze",
    "Mehrheitswahl",
    "Wahlberechtigte",
    "Wähler",
    "Wahlbeteiligung %",
  ]);
  expect(table?.cell(0, 2).text).toBe("Stadt Erfurt");
  expect(table?.cell(0, 8)).toEqual({ text: "47,3", value: 47.3 });
  expect(table?.cell(0, 18)).toEqual({ text: "-", status: "nil" });
  expect(table?.period).toEqual({ kind: "year", year: 2014, from: "preamble" });
});
