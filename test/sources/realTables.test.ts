import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { observationKey, type Observation } from "../../src/model/observation.ts";
import { completeMeasures } from "../../src/sources/completeMeasures.ts";
import { mergeDeliveries } from "../../src/sources/mergeDeliveries.ts";
import { observe } from "../../src/sources/observe.ts";
import { plausibility } from "../../src/sources/plausibility.ts";
import { recognise } from "../../src/sources/recognise.ts";
import { refusePersonalData } from "../../src/sources/refusePersonalData.ts";
import { readTable } from "../../src/tables/readTable.ts";
import { realExports, shipped, told } from "./fixtures.ts";

const { measures, sources } = shipped();
const wanted = (key: string): boolean => key.startsWith("16073") || key.length <= 2 || /^160\d\d$/.test(key);
const deliveries = realExports().map(({ path, bytes }) => {
  const table = readTable({ name: path, bytes }).value;
  const source = table && recognise(table, sources.value);
  const found =
    table &&
    source?.value &&
    observe(table, source.value, { delivery: path, county: "16073", wanted, measures: measures.value });
  return { path, table, source: source?.value, found };
});
const merged = mergeDeliveries(deliveries.flatMap(({ found }) => found?.value ?? []));
const complete = completeMeasures(merged.value, measures.value, sources.value);
const byKey = new Map(complete.value.map((one) => [observationKey(one.measure, one.area, one.period), one]));

function value(measure: string, area: string, period: string): number | string | undefined {
  const one = byKey.get(observationKey(measure, area, period));
  return one?.value ?? one?.status;
}

function reference(name: string): readonly Readonly<Record<string, string>>[] {
  const lines = readFileSync(`test/reference/sources/${name}`, "utf8")
    .split("\n")
    .filter((line) => line !== "" && !line.startsWith("#"));
  const [header = "", ...rows] = lines;
  return rows.map((row) =>
    Object.fromEntries(header.split(";").map((title, index) => [title, row.split(";")[index] ?? ""])),
  );
}

test("all measures and mappings that come with the program are valid", () => {
  expect(told([...measures.problems, ...sources.problems])).toEqual([]);
  expect(sources.value.length).toBeGreaterThan(80);
});

test("every real export is recognised by exactly one mapping and gives numbers", () => {
  expect(
    deliveries.filter(({ found }) => found === undefined || found.value.length === 0).map(({ path }) => path),
  ).toEqual([]);
  expect(deliveries.length).toBe(59);
});

test("no real export is taken for a list of persons", () => {
  expect(deliveries.flatMap(({ table }) => (table && refusePersonalData(table)) ?? [])).toEqual([]);
});

test("reading the real exports gives no error and no warning", () => {
  const problems = [
    ...deliveries.flatMap(({ found }) => found?.problems ?? []),
    ...merged.problems,
    ...complete.problems,
  ];
  expect(told(problems.filter(({ severity }) => severity !== "note"))).toEqual([]);
});

test("the county's confirmed values are read from their tables", () => {
  const rows = reference("concept-counts.csv");
  const read = rows.map((row) => value(row["measure"] ?? "", row["area"] ?? "", row["period"] ?? ""));
  expect(read).toEqual(rows.map((row) => Number(row["value"])));
  expect(rows.length).toBe(25);
});

test("the county has 38 municipalities with 109,278 people at the end of 2015 and 3,943 unemployed in 2016", () => {
  const people = [...byKey.values()].filter(
    ({ measure, area, period }) => measure === "population" && area.length === 8 && period === "2015-12-31",
  );
  expect(people.length).toBe(38);
  expect(people.reduce((sum, one) => sum + (one.value ?? 0), 0)).toBe(109_278);
  expect(value("population", "16073", "2015-12-31")).toBe(109_278);
  expect(value("unemployed", "16073", "2016")).toBe(3943);
});

const columns: readonly (readonly [string, string, string])[] = [
  ["bev_insg", "population", "2015-12-31"],
  ["bev_m", "population-men", "2015-12-31"],
  ["bev_w", "population-women", "2015-12-31"],
  ["bev_u3", "population-0-2", "2015-12-31"],
  ["bev_3_u6", "population-3-5", "2015-12-31"],
  ["bev_15_u18", "population-15-17", "2015-12-31"],
  ["bev_u18", "population-0-17", "2015-12-31"],
  ["bev_15_u65", "population-15-64", "2015-12-31"],
  ["bev_65plus", "population-65-up", "2015-12-31"],
  ["alter_durchschnitt", "average-age", "2015-12-31"],
  ["bev_2012", "population", "2012-12-31"],
  ["arbeitslose_jd2016", "unemployed", "2016"],
  ["arbeitslose_auslaender_jd2016", "unemployed-foreign", "2016"],
  ["arbeitslose_15_u25_jd2016", "unemployed-15-24", "2016"],
  ["arbeitslose_55_u65_jd2016", "unemployed-55-64", "2016"],
  ["langzeitarbeitslose_jd2016", "unemployed-long-term", "2016"],
  ["sv_beschaeftigte_wohnort_30062015", "employed-residence", "2015-06-30"],
  ["sv_auslaender_wohnort_30062015", "employed-residence-foreign", "2015-06-30"],
  ["zuzuege_2015", "arrivals", "2015"],
  ["fortzuege_2015", "departures", "2015"],
];

describe("the municipalities of 2015", () => {
  const rows = reference("municipalities-2015.csv");
  test.each(columns)("%s is %s of %s", (column, measure, period) => {
    const expected = rows.map((row) => cell(row[column] ?? ""));
    expect(rows.map((row) => value(measure, row["ags"] ?? "", period))).toEqual(expected);
    expect(rows.length).toBe(40);
  });
});

/** A cell of the reference table: `-` is zero in these tables, `.` unknown, nothing where the table has no value. */
function cell(text: string): number | string | undefined {
  if (text === "") return undefined;
  return text === "." ? "unknown" : text === "-" ? 0 : Number(text.replace(",", "."));
}

test("a number keeps the cell it came from, a sum the cells of its parts", () => {
  const unemployed: Observation | undefined = byKey.get(observationKey("unemployed", "16073077", "2016"));
  expect(unemployed?.origins).toEqual([
    {
      source: "regionalstatistik/13211-01-03-5",
      delivery:
        "data-samples/saalfeld-rudolstadt/exports/2016/bundesagentur-fuer-arbeit/13211-01-03-5_thueringen.csv",
      line: 718,
      column: 2,
      text: "1186",
    },
  ]);
  expect(unemployed?.vintage).toBe("2017-10-10");
  expect(byKey.get(observationKey("population-0-14", "16073077", "2015-12-31"))?.origins.length).toBe(4);
});

test("associations with the BBSR's own keys get their official ones", () => {
  expect(value("unemployed-rate-inkar", "160735003", "1998")).toBeCloseTo(118.43122102009274, 10);
  expect(byKey.get(observationKey("unemployed-rate-inkar", "160735003", "1998"))?.territory).toBe(
    "2015-12-31",
  );
});

test("QUELLEN.md names every export that is not marked as invented", () => {
  const text = readFileSync("data-samples/saalfeld-rudolstadt/QUELLEN.md", "utf8");
  const real = readdirSync("data-samples/saalfeld-rudolstadt/exports", { recursive: true, encoding: "utf8" })
    .map((name) => `exports/${name.replaceAll("\\", "/")}`)
    .filter((name) => /\.(csv|xlsx)$/.test(name) && !name.includes("_ERFUNDEN"));
  expect(real.filter((name) => !text.includes(`\`${name}\``))).toEqual([]);
  expect(real.length).toBeGreaterThan(60);
});

test("the real numbers are plausible: municipalities are the county, only the refugees of 2015 jump", () => {
  const files = realExports().map(({ path, bytes }) => ({
    path,
    bytes,
    year: Number(/exports\/(\d{4})/.exec(path)?.[1]),
  }));
  const input = {
    observations: complete.value,
    measures: measures.value,
    sources: sources.value,
    county: "16073",
    deliveries: files,
  };
  const found = [2015, 2016].flatMap((year) => plausibility({ ...input, year }));
  expect(
    found.map(({ code, severity, details }) => [code, severity, "measure" in details ? details.measure : ""]),
  ).toEqual([
    ["sources/jump", "note", "Empfänger von Regelleistungen nach dem Asylbewerberleistungsgesetz"],
    ["sources/jump", "note", "Empfänger von Regelleistungen nach dem Asylbewerberleistungsgesetz, weiblich"],
    ["sources/jump", "note", "Empfänger von Grundleistungen nach dem Asylbewerberleistungsgesetz"],
    ["sources/jump", "note", "Mindestsicherung: Regelleistungen nach dem Asylbewerberleistungsgesetz"],
    ["sources/jump", "note", "Regelleistungsberechtigte nach dem SGB II, Ausländer"],
  ]);
});
