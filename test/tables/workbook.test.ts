import { utils, write, type WorkSheet } from "@e965/xlsx";
import { unzipSync, Zip, ZipDeflate } from "fflate";
import { expect, test, vi } from "vitest";
import { processIo } from "../../src/cli/processIo.ts";
import type { Table } from "../../src/model/table.ts";
import { readDelivery } from "../../src/tables/readDelivery.ts";
import { readTable } from "../../src/tables/readTable.ts";
import { meaning, paths } from "./reading.ts";

const cover: WorkSheet = utils.aoa_to_sheet([
  ["Statistik der Arbeitslosen"],
  ["erfunden, nur für diesen Test"],
]);

/** An invented sheet like those of the Federal Employment Agency: merged header cells, dates, percentages, signs. */
function report(): WorkSheet {
  const sheet = utils.aoa_to_sheet([
    ["Arbeitslose nach Gemeinden"],
    ["Berichtsmonat: Dezember 2016"],
    [],
    ["Schlüssel", "Gemeinde", "Arbeitslose", null, "Quote", "Stand"],
    [null, null, "Insgesamt", "Frauen", null, null],
    ["16073005", "Bad Blankenburg, Stadt", 269, 129, 0.0712, 42_735],
    ["16073006", "Bechstedt", 1234, "*", 0.05, 42_735],
    [1_001_000, "Flensburg", 12.5, "-", 0.1, 42_735],
  ]);
  sheet["!merges"] = [
    { s: { r: 0, c: 0 }, e: { r: 0, c: 5 } },
    { s: { r: 3, c: 2 }, e: { r: 3, c: 3 } },
    { s: { r: 3, c: 0 }, e: { r: 4, c: 0 } },
    { s: { r: 3, c: 1 }, e: { r: 4, c: 1 } },
  ];
  for (const row of [6, 7, 8]) {
    sheet[`E${row}`] = { ...sheet[`E${row}`], z: "0.0%" };
    sheet[`F${row}`] = { ...sheet[`F${row}`], z: "dd.mm.yyyy" };
  }
  return sheet;
}

function workbook(sheets: Readonly<Record<string, WorkSheet>>): Uint8Array {
  const bytes: unknown = write(
    { SheetNames: Object.keys(sheets), Sheets: { ...sheets } },
    { type: "array", bookType: "xlsx" },
  );
  return bytes instanceof ArrayBuffer ? new Uint8Array(bytes) : new Uint8Array();
}

async function read(
  bytes: Uint8Array,
  sheet?: string,
): Promise<{ table: Table | undefined; codes: readonly string[] }> {
  const { value, problems } = await readDelivery({
    name: "ba.xlsx",
    bytes,
    ...(sheet === undefined ? {} : { sheet }),
  });
  return { table: value, codes: problems.map(({ code }) => code) };
}

test("the sheet with the table is found, merged header cells become paths", async () => {
  const { table } = await read(workbook({ Deckblatt: cover, Tabelle: report() }));
  if (table === undefined) throw new Error("no table");
  expect(table).toMatchObject({ kind: "xlsx", sheet: "Tabelle", rowCount: 3, headerLines: [4, 5] });
  expect(paths(table)).toEqual([
    "Schlüssel",
    "Gemeinde",
    "Arbeitslose > Insgesamt",
    "Arbeitslose > Frauen",
    "Quote",
    "Stand",
  ]);
});

test("numbers are those stored, percentages and dates those shown, signs are signs, lost zeros come back", async () => {
  const { table } = await read(workbook({ Tabelle: report() }));
  if (table === undefined) throw new Error("no table");
  expect(meaning(table, 0)).toEqual(["16073005", "Bad Blankenburg, Stadt", 269, 129, 7.1, "31.12.2016"]);
  expect(meaning(table, 1)).toEqual(["16073006", "Bechstedt", 1234, "unknown", 5, "31.12.2016"]);
  expect(meaning(table, 2)).toEqual(["01001000", "Flensburg", 12.5, "nil", 10, "31.12.2016"]);
});

test("a sheet can be chosen, and a name that is not there lists those that are", async () => {
  const second = utils.aoa_to_sheet([
    ["Ort", "Wert"],
    ["A", 1],
    ["B", 2],
  ]);
  const bytes = workbook({ Tabelle: report(), Zweite: second });
  expect((await read(bytes, "Zweite")).table?.rowCount).toBe(2);
  const missing = await readDelivery({ name: "ba.xlsx", bytes, sheet: "Dritte" });
  expect(missing).toMatchObject({
    value: undefined,
    problems: [{ code: "tables/sheet-missing", details: { sheet: "Dritte", found: ["Tabelle", "Zweite"] } }],
  });
});

test("two sheets of the same size are a choice that is said", async () => {
  const { codes } = await read(workbook({ Januar: report(), Februar: report() }));
  expect(codes).toContain("tables/sheet-chosen");
});

test("a workbook renamed to .csv is recognised by its bytes", async () => {
  const { value } = await readDelivery({ name: "export.csv", bytes: workbook({ Tabelle: report() }) });
  expect(value?.kind).toBe("xlsx");
});

test("without its library a workbook is named, not read", () => {
  expect(readTable({ name: "ba.xlsx", bytes: workbook({ Tabelle: report() }) }).problems).toMatchObject([
    { code: "tables/unreadable", details: { kind: "xlsx" } },
  ]);
});

test("a workbook whose bytes are cut off is said to be broken", async () => {
  const bytes = workbook({ Tabelle: report() });
  expect((await read(bytes.subarray(0, bytes.length >> 1))).table).toBeUndefined();
});

test("a region merged over key and name, a line of column numbers and blank lines between groups and names", async () => {
  const sheet = utils.aoa_to_sheet([
    ["Arbeitslose nach Merkmalen, Gemeinden, Gebietsstand Dezember 2016 (erfunden)"],
    ["Jahresdurchschnitt 2016"],
    ["Region", null, "Insgesamt", "davon", null],
    [null, null, null, "SGB III", "SGB II"],
    [null, null, 1, 2, 3],
    ["16", "Thüringen", 770, 210, 560],
    ["16073", "Saalfeld-Rudolstadt", 394, 101, 293],
    ["16073001", "Allendorf", "*", "-", "x"],
    ["16073005", "Bad Blankenburg", 26, 6, 20],
    [],
    ["*) anonymisiert"],
  ]);
  sheet["!merges"] = [
    { s: { r: 2, c: 0 }, e: { r: 4, c: 1 } },
    { s: { r: 2, c: 3 }, e: { r: 2, c: 4 } },
  ];
  const { table } = await read(workbook({ Tabelle: sheet }));
  if (table === undefined) throw new Error("no table");
  expect(table.columns.map(({ role }) => role)).toEqual(["key", "name", "value", "value", "value"]);
  expect(paths(table).slice(2)).toEqual(["Insgesamt", "davon > SGB III", "davon > SGB II"]);
  expect(meaning(table, 2)).toEqual(["16073001", "Allendorf", "unknown", "nil", "not-applicable"]);
  expect(table.cell(1, 0)).toMatchObject({ key: "16073", level: "county" });
  expect(table).toMatchObject({ rowCount: 4, footerFrom: 11, period: { year: 2016, from: "preamble" } });
});

test("the parts of a key under one heading are put together", async () => {
  const sheet = utils.aoa_to_sheet([
    ["Satzart", "Amtlicher Regionalschlüssel (ARS)", null, null, null, null, "Name", "Fläche"],
    [null, "Land", "RB", "Kreis", "VB", "Gem", null, null],
    ["40", "16", "0", "73", null, null, "Saalfeld-Rudolstadt", null],
    ["60", "16", "0", "73", "5051", "001", "Allendorf", 10.5],
    ["60", "16", "0", "73", "0005", "005", "Bad Blankenburg", 35.4],
  ]);
  sheet["!merges"] = [{ s: { r: 0, c: 1 }, e: { r: 0, c: 5 } }];
  const { table } = await read(workbook({ Tabelle: sheet }));
  expect([table?.cell(0, 3), table?.cell(1, 5), table?.cell(2, 5)]).toMatchObject([
    { key: "16073" },
    { key: "16073001" },
    { key: "16073005" },
  ]);
});

/** The workbook packed as a stream, with another size behind each part than in the table of contents. */
function sloppy(bytes: Uint8Array): Uint8Array {
  const chunks: Uint8Array[] = [];
  const zip = new Zip((_, chunk) => chunks.push(chunk));
  for (const [name, content] of Object.entries(unzipSync(bytes))) {
    const part = new ZipDeflate(name);
    zip.add(part);
    part.push(content, true);
  }
  zip.end();
  const packed = Buffer.concat(chunks);
  for (let at = packed.indexOf("PK\u0007\u0008"); at !== -1; at = packed.indexOf("PK\u0007\u0008", at + 1))
    packed.writeUInt32LE(1, at + 12);
  return packed;
}

test("a sloppy archive is read; the library's remarks go to a console that only the command line silences", async () => {
  const told = vi.spyOn(console, "error").mockReturnValue();
  const bytes = sloppy(workbook({ Arbeit: report() }));
  expect((await read(bytes)).table?.rowCount).toBe(3);
  expect(told).toHaveBeenCalled();
  told.mockClear();
  processIo();
  expect((await read(bytes)).table?.rowCount).toBe(3);
  expect(told).not.toHaveBeenCalled();
  vi.restoreAllMocks();
});
