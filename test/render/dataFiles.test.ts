import { read, utils } from "@e965/xlsx";
import { parse } from "csv-parse/sync";
import { expect, test } from "vitest";
import { csv, csvCell } from "../../src/render/csv.ts";
import { dataPackage } from "../../src/render/dataPackage.ts";
import { json } from "../../src/render/json.ts";
import { jsonStat } from "../../src/render/jsonStat.ts";
import { xlsx } from "../../src/render/xlsx.ts";
import { renderInput } from "./editionPages.ts";

const input = renderInput();
const text = ([file]: ReturnType<typeof json>): string => String(file?.content);

test("the JSON has one record a line in a fixed order of keys", () => {
  const lines = text(json(input)).split("\n");
  expect(lines[0]).toBe('{"format": "atlas-indicators/1",');
  expect(lines).toContain(
    '{"indicator":"ARB03","area":"99001001","year":2016,"status":"shown","value":9,"lower":8,"upper":10,"numerator":90,"denominator":1000,"numeratorPeriod":"2016","method":"wilson-95","flags":[]},',
  );
  expect(lines).toContain('{"indicator":"ARB03","area":"99001004","year":2016,"status":"withheld"},');
  expect(() => JSON.parse(text(json(input)))).not.toThrow();
});

test("values have two more decimals than printed", () => {
  const figures = input.document.edition.figures.map((figure) =>
    figure.status === "shown" ? { ...figure, value: 6.58183 } : figure,
  );
  const document = { ...input.document, edition: { ...input.document.edition, figures } };
  expect(text(json({ document }))).toContain('"value":6.582,');
});

test("the CSV is read back by another program with the same values and nothing for a withheld one", () => {
  const rows: Record<string, string>[] = parse(text(csv(input)), { columns: true, bom: true });
  expect(rows).toHaveLength(input.document.edition.figures.length);
  const hidden = rows.find(({ area }) => area === "99001004");
  expect(hidden).toMatchObject({
    status: "withheld",
    value: "",
    numerator: "",
    denominator: "",
    lower: "",
    upper: "",
  });
  expect(rows.find(({ area }) => area === "99001001")).toMatchObject({
    value: "9",
    verdict_county: "higher-998",
    area_name: "Ahausen",
  });
});

test("no cell of the CSV can become a formula", () => {
  expect(csvCell('=HYPERLINK("x")')).toBe(`"'=HYPERLINK(""x"")"`);
  expect(csvCell("@cmd")).toBe("'@cmd");
  expect(csvCell("-3")).toBe("'-3");
  expect(csvCell(-3)).toBe("-3");
});

test("the workbook has a sheet per theme, the same bytes twice, and no number of a withheld area", async () => {
  const [first] = await xlsx(input);
  const [second] = await xlsx(input);
  expect(first?.content).toEqual(second?.content);
  const book = read(first?.content);
  expect(book.SheetNames).toEqual(["Hinweise", "Arbeit"]);
  const sheet = book.Sheets["Arbeit"];
  const rows: unknown[][] = sheet === undefined ? [] : utils.sheet_to_json(sheet, { header: 1 });
  const hidden = rows.find((row) => row[3] === "99001004") ?? [];
  expect(hidden.slice(7).filter((cell) => cell !== undefined && cell !== null)).toEqual(["."]);
});

test("the data package describes every column of the CSV", () => {
  const description: { resources: { schema?: { fields: { name: string }[] } }[] } = JSON.parse(
    text(dataPackage(input)),
  );
  const [header = ""] = text(csv(input)).replace("\uFEFF", "").split("\r\n");
  expect(description.resources[0]?.schema?.fields.map(({ name }) => name).join(",")).toBe(header);
});

test("JSON-stat holds shown values only, each at its place", () => {
  const data: {
    size: number[];
    value: Record<string, number>;
    status: Record<string, string>;
    dimension: { area: { category: { index: string[] } } };
  } = JSON.parse(text(jsonStat(input)));
  const place = data.dimension.area.category.index.indexOf("99001001");
  expect(data.value[place]).toBe(9);
  const hidden = data.dimension.area.category.index.indexOf("99001004");
  expect(data.value[hidden]).toBeUndefined();
  expect(data.status[hidden]).toBe("withheld");
});
