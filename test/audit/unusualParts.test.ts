import { readFileSync } from "node:fs";
import { utils, write, type WorkBook } from "@e965/xlsx";
import { PDFDocument } from "pdf-lib";
import { expect, test } from "vitest";
import { readStagedFile } from "../../src/shell/readStagedEdition.ts";

function workbook(change: (book: WorkBook) => void): Uint8Array {
  const book = utils.book_new();
  utils.book_append_sheet(book, utils.aoa_to_sheet([["Ahausen", 5]]), "Arbeit");
  utils.book_append_sheet(book, utils.aoa_to_sheet([["Behausen", 7]]), "Bildung");
  change(book);
  return write(book, { type: "buffer", bookType: "xlsx" });
}

async function unusual(path: string, bytes: Uint8Array): Promise<readonly string[]> {
  return (await readStagedFile(path, bytes)).unusual ?? [];
}

const inWorkbook = async (change: (book: WorkBook) => void): Promise<string> =>
  (await unusual("data/indicators.xlsx", workbook(change))).join("; ");

test("a workbook of plain sheets has nothing unusual", async () => {
  expect(await inWorkbook(() => undefined)).toBe("");
});

test("a hidden sheet is unusual", async () => {
  const found = await inWorkbook((book) => {
    book.Workbook = { Sheets: [{ Hidden: 0 }, { Hidden: 1 }] };
  });
  expect(found).toContain("hidden sheet");
});

test("a comment on a cell is unusual", async () => {
  const found = await inWorkbook((book) => {
    const cell = book.Sheets["Arbeit"]?.["A1"];
    cell.c = [{ a: "Amt", t: "eigentlich 2" }];
  });
  expect(found).toContain("comments");
});

test("a number format that writes words is unusual", async () => {
  const found = await inWorkbook((book) => {
    const cell = book.Sheets["Arbeit"]?.["B1"];
    cell.z = '"zwei Personen"';
  });
  expect(found).toContain("format");
});

test("a property of its own, a name and a formula are unusual", async () => {
  const own = await inWorkbook((book) => {
    book.Custprops = { Kleinste: 2 };
  });
  expect(own).toContain("docProps/custom.xml");
  const named = await inWorkbook((book) => {
    book.Workbook = { Names: [{ Name: "Rest", Ref: "Arbeit!$B$1" }] };
  });
  expect(named).toContain("name Rest");
  const formula = await inWorkbook((book) => {
    const cell = book.Sheets["Arbeit"]?.["B1"];
    cell.f = "7-2";
  });
  expect(formula).toContain(" f");
});

test("an attachment, a field of its own and a layer of notes in a PDF are unusual, its pages are not", async () => {
  const bytes = readFileSync("test/reference/staged/chromium.pdf");
  expect(await unusual("atlas-2016.pdf", bytes)).toEqual([]);
  const attached = await PDFDocument.load(bytes);
  await attached.attach(new TextEncoder().encode("99001001;2"), "rohdaten.csv");
  expect(await unusual("atlas-2016.pdf", await attached.save())).toContain("EmbeddedFile");
});
