import { readFileSync } from "node:fs";
import { utils, write } from "@e965/xlsx";
import { expect, test } from "vitest";
import { readStagedFile } from "../../src/shell/readStagedEdition.ts";

test("the text of a printed page is read, in tables, drawings and under other things", async () => {
  const bytes = readFileSync("test/reference/staged/chromium.pdf");
  const { text } = await readStagedFile("atlas.pdf", bytes);
  const lines = text.split("\n");
  for (const piece of ["1,94175", "3,14159", "2,718281", "Probe"]) expect(lines).toContain(piece);
});

test("a hidden sheet of a workbook is read like any other", async () => {
  const book = utils.book_new();
  utils.book_append_sheet(book, utils.aoa_to_sheet([["Kreis", 5]]), "Arbeit");
  utils.book_append_sheet(book, utils.aoa_to_sheet([["Ahausen", 1.94175]]), "Rohdaten");
  book.Workbook = { Sheets: [{ Hidden: 0 }, { Hidden: 2 }] };
  const { tables, text } = await readStagedFile(
    "data/x.xlsx",
    write(book, { type: "buffer", bookType: "xlsx" }),
  );
  expect(tables.map(({ name }) => name)).toEqual(["Arbeit", "Rohdaten"]);
  expect(tables[1]?.rows).toEqual([["Ahausen", "1.94175"]]);
  expect(text).toContain("1.94175");
});

test("a CSV is read with a byte order mark, semicolons and quotes", async () => {
  const bytes = new TextEncoder().encode('\uFEFFindicator;area;year;value\nARB01;"16073001";2016;3,5\n');
  const { tables } = await readStagedFile("data/indicators.csv", bytes);
  expect(tables[0]?.rows).toEqual([
    ["indicator", "area", "year", "value"],
    ["ARB01", "16073001", "2016", "3,5"],
  ]);
});
