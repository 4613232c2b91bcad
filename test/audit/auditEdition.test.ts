import { expect, test } from "vitest";
import { auditEdition } from "../../src/audit/auditEdition.ts";
import type { AuditInput, StagedFile } from "../../src/audit/auditInput.ts";
import { noEarlierAreas } from "../../src/model/earlierAreas.ts";
import { emptyLedger } from "../../src/model/ledger.ts";
import type { Figure } from "../../src/model/figure.ts";
import { protectEstimates } from "../../src/protection/protectEstimates.ts";
import { startSolver } from "../../src/shell/solver.ts";
import { input, measure, observations } from "../protection/smallCounty.ts";

const solver = startSolver();
const unemployed = measure("unemployed", { subsets: ["unemployed-young"] });
const young = measure("unemployed-young");
const all = [
  ...observations("unemployed", [9, 12, 14, 20]),
  ...observations("unemployed-young", [2, 4, 5, 6]),
];
const given = input([unemployed, young], all);
const { figures } = (await protectEstimates(given, solver)).value;

const { municipalities, planningAreas, county } = given.territory;

/** An edition's data file as it is written. */
function dataOf(printed: readonly object[], more: object = {}): string {
  return JSON.stringify({
    format: "atlas-indicators/1",
    edition: {
      year: 2016,
      county: "99001",
      name: "Musterkreis",
      territory: "2016-12-31",
      dataStatus: "2017-11-30",
      software: "0.0.0",
    },
    indicators: given.definitions.map(({ id, decimals, factor }) => ({ id, decimals, factor })),
    areas: [...municipalities, ...planningAreas, county].map(({ key, name, level }) => ({
      key,
      name,
      level,
    })),
    figures: printed,
    verdicts: [],
    trends: [],
    ...more,
  });
}

function json(printed: readonly Figure[], more: object = {}): StagedFile {
  return { path: "data/indicators.json", text: dataOf(printed, more), tables: [] };
}

function staged(files: readonly StagedFile[], more: Partial<AuditInput> = {}): AuditInput {
  const { estimates, measures, definitions, territory } = given;
  return {
    files,
    estimates,
    observations: all,
    measures,
    definitions,
    territory,
    sources: { jobcenter: { minimumCount: 3 } },
    zerosMayBeHidden: true,
    ledger: emptyLedger,
    earlier: noEarlierAreas,
    ...more,
  };
}

/** The figures with one withheld figure printed after all. */
function leaking(indicator: string, area: string): readonly Figure[] {
  const truth = given.estimates.find(
    (estimate) => estimate.indicator === indicator && estimate.area === area,
  );
  return figures.map((figure): Figure => {
    if (figure.indicator !== indicator || figure.area !== area || truth?.status !== "computed") return figure;
    const { needs: _needs, origins: _origins, ...printed } = truth;
    return { ...printed, status: "shown" };
  });
}

const secondary = figures.find(
  ({ status, area, indicator }) => status === "withheld" && indicator === "ABC02" && area !== "99001001",
);

async function kinds(given_: AuditInput): Promise<readonly string[]> {
  const { findings } = await auditEdition(given_, solver);
  return [...new Set(findings.map(({ kind }) => kind))];
}

test("an edition as the protection left it is proved", async () => {
  const result = await auditEdition(staged([json(figures)]), solver);
  expect(result).toMatchObject({ safe: true, findings: [] });
  expect(result.sensitive).toBeGreaterThan(0);
  expect(result.proved).toBe(result.sensitive);
});

test("a printed count of two is found", async () => {
  expect(await kinds(staged([json(leaking("ABC02", "99001001"))]))).toEqual(["OPEN"]);
});

test("a count that was hidden for another's sake gives the other away when it is printed", async () => {
  expect(secondary).toBeDefined();
  expect(await kinds(staged([json(leaking("ABC02", secondary?.area ?? ""))]))).toEqual(["EXACT"]);
});

test("last year's edition gives away what this year's hides", async () => {
  const area = secondary?.area ?? "";
  const value = all.find((one) => one.measure === "unemployed-young" && one.area === area)?.value ?? 0;
  const common = { edition: 2015, territory: "2015-12-31", period: "2016", minimumCount: 3 };
  const ledger = {
    format: "atlas-ledger/1" as const,
    entries: [{ ...common, measure: "unemployed-young", area, status: "printed" as const, value }],
  };
  expect(await kinds(staged([json(figures)], { ledger }))).toEqual(["EXACT"]);
});

test("a share without its count is as good as the count", async () => {
  const inhabitants = measure("population", { sensitive: false });
  const people = observations("population", [153, 240, 310, 400]);
  const area = "99001001";
  const needs = [
    { measure: "unemployed-young", area, period: "2016", role: "numerator" as const, weight: 1, value: 2 },
    { measure: "population", area, period: "2016", role: "denominator" as const, weight: 1, value: 153 },
  ];
  const share = {
    indicator: "ABC03",
    area,
    year: 2016,
    status: "computed" as const,
    value: 200 / 153,
    method: "wilson-95",
    needs,
  };
  const printed = dataOf(
    [...figures, { indicator: "ABC03", area, year: 2016, status: "shown", value: 1.307 }],
    { indicators: [{ id: "ABC03", decimals: 1, factor: 100 }] },
  );
  const result = await kinds(
    staged([{ path: "data/indicators.json", text: printed, tables: [] }], {
      estimates: [...given.estimates, share],
      observations: [...all, ...people],
      measures: [...given.measures, inhabitants],
    }),
  );
  expect(result).toContain("OPEN");
});

test("printed numbers that fit no table are refused", async () => {
  const wrong = figures.map((figure): Figure =>
    figure.area === "99001" && figure.status === "shown" ? { ...figure, numerator: 1 } : figure,
  );
  expect(await kinds(staged([json(wrong)]))).toContain("CONTRADICTION");
});

test("an edition without its published data is refused", async () => {
  expect(await kinds(staged([]))).toEqual(["UNREADABLE"]);
});

test("a table that prints what the data withhold is found, in any sheet", async () => {
  const rows = [
    ["indicator", "area", "year", "status", "value"],
    ["ABC02", "99001001", "2016", "shown", "2"],
  ];
  const workbook = { path: "data/indicators.xlsx", text: "", tables: [{ name: "Notizen", rows }] };
  expect(await kinds(staged([json(figures), workbook]))).toEqual(["DIFFERENT"]);
});

test("a table that lacks what the data show is found as well", async () => {
  const rows = [
    ["indicator", "area", "year", "status", "value"],
    ["ABC02", "99001", "2016", "withheld", ""],
  ];
  const csv = { path: "data/indicators.csv", text: "", tables: [{ name: "", rows }] };
  expect(await kinds(staged([json(figures), csv]))).toEqual(["DIFFERENT"]);
});

test("the precise number of a withheld value is found in an attribute, with point or comma", async () => {
  const estimates = given.estimates.map((estimate) =>
    estimate.status === "computed" && estimate.indicator === "ABC02" && estimate.area === "99001001"
      ? { ...estimate, value: 1.307_189_542_483_66 }
      : estimate,
  );
  const html = (text: string) => ({ path: "karte.html", text, tables: [] });
  const found = async (text: string) => kinds(staged([json(figures), html(text)], { estimates }));
  expect(await found('<td data-sort="1.30718954248366"/>')).toEqual(["TRACE"]);
  expect(await found("<desc>1,3071895 Prozent</desc>")).toEqual(["TRACE"]);
  expect(await found("<desc>1,3 Prozent</desc>")).toEqual([]);
});

test("the precise number of a shown value is no trace of a withheld one with the same number", async () => {
  const value = 3.030_303_030_303_030_3;
  const isShown = (indicator: string, area: string): boolean =>
    figures.some((one) => one.status === "shown" && one.indicator === indicator && one.area === area);
  const shown = given.estimates.find(
    (one) => one.status === "computed" && one.indicator === "ABC02" && isShown(one.indicator, one.area),
  );
  const estimates = given.estimates.map((one) =>
    one.status === "computed" &&
    one.indicator === "ABC02" &&
    (one.area === "99001001" || one.area === shown?.area)
      ? { ...one, value }
      : one,
  );
  const page = { path: "seite.html", text: `<td data-sort="${value}">(3,0)</td>`, tables: [] };
  expect(shown).toBeDefined();
  expect(await kinds(staged([json(figures), page], { estimates }))).toEqual([]);
});

/** The edition with one more file. */
async function withFile(path: string, text: string): Promise<readonly string[]> {
  return kinds(staged([json(figures), { path, text, tables: [] }]));
}

const row = (cell: string) =>
  `<table><caption id="tabelle-abc02-titel">Junge Arbeitslose, 2016</caption><tr data-key="99001001"><td class="n k">1</td><th>Ahausen</th><td class="n"${cell}</td></tr></table>`;

test("a sorting key, a drawing and a number in the row of a withheld value are found", async () => {
  expect(await withFile("abc02.html", row(' data-sort="2">.'))).toEqual(["DIFFERENT"]);
  expect(await withFile("abc02.html", row('><svg><circle cx="31"/></svg>'))).toEqual(["DIFFERENT"]);
  expect(await withFile("abc02.html", row(">2"))).toEqual(["DIFFERENT"]);
  expect(await withFile("abc02.html", row(">."))).toEqual([]);
});

test("a profile of a place gives nothing away in value and range, the county's column may be full", async () => {
  const profile = (value: string) =>
    `<table><thead><tr><th>Indikator</th><th>Wert</th><th>Bereich</th><th>Kreis</th></tr></thead><tr data-key="ABC02"><th>Junge<span class="unit">2016</span></th><td>${value}</td><td>.</td><td data-sort="17">17</td></tr></table>`;
  expect(await withFile("gemeinde-99001001.html", profile("2"))).toEqual(["DIFFERENT"]);
  expect(await withFile("gemeinde-99001001.html", profile("."))).toEqual([]);
});

test("a value in the JSON-stat file and one in the script's data are found", async () => {
  const category = (index: readonly string[]) => ({ label: "", category: { index, label: {} } });
  const dimension = {
    indicator: category(["ABC02"]),
    area: category(["99001001"]),
    year: category(["2016"]),
  };
  const stat = (value: Record<string, number>) =>
    JSON.stringify({
      version: "2.0",
      class: "dataset",
      label: "Musterkreis",
      updated: "2017-11-30",
      id: ["indicator", "area", "year"],
      size: [1, 1, 1],
      role: {},
      dimension,
      value,
      status: {},
    });
  expect(await withFile("data/indicators.jsonstat.json", stat({ 0: 2 }))).toEqual(["DIFFERENT"]);
  expect(await withFile("data/indicators.jsonstat.json", stat({}))).toEqual([]);
  const script = (text: string) =>
    `window.ATLAS={"values":[["ABC02","99001001",2016,"${text}","","","",-1]]};`;
  expect(await withFile("assets/daten.js", script("2"))).toEqual(["DIFFERENT"]);
  expect(await withFile("assets/daten.js", script("."))).toEqual([]);
});

test("a verdict on a withheld value and a trend through one are found", async () => {
  const judged = (more: object): StagedFile => json(figures, more);
  const id = { indicator: "ABC02", area: "99001001" };
  const verdict = { ...id, year: 2016, against: "99001", difference: 1, verdict: "higher-95" };
  expect(await kinds(staged([judged({ verdicts: [verdict] })]))).toEqual(["DIFFERENT"]);
  const trend = { ...id, from: 2016, to: 2016, years: 1, direction: "rising", perYear: 1, p: 0.01 };
  expect(await kinds(staged([judged({ trends: [trend] })]))).toEqual(["DIFFERENT"]);
});

test("a class colour on the map of a withheld value is found", async () => {
  const map = (fill: string) =>
    `<figure><figcaption>Karte 5.1 Junge Arbeitslose, 2016</figcaption><svg><path d="M0,0" fill="${fill}" data-area="99001001"/></svg></figure>`;
  expect(await withFile("abc02.html", map("#dd9b60"))).toEqual(["DIFFERENT"]);
  expect(await withFile("abc02.html", map("#ffffff"))).toEqual([]);
});

test("a count that was corrected since an earlier edition contradicts nothing", async () => {
  const common = { edition: 2015, territory: "2015-12-31", period: "2016", minimumCount: 3 };
  const entry = { ...common, measure: "unemployed", area: "99001", status: "printed" as const, value: 53 };
  const ledger = { format: "atlas-ledger/1" as const, entries: [entry] };
  expect(await kinds(staged([json(figures)], { ledger }))).toEqual([]);
});
