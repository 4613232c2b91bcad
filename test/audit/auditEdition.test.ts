import { expect, test } from "vitest";
import { auditEdition } from "../../src/audit/auditEdition.ts";
import type { AuditInput, StagedFile } from "../../src/audit/auditInput.ts";
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

function json(printed: readonly Figure[]): StagedFile {
  const indicators = given.definitions.map(({ id, decimals, factor }) => ({ id, decimals, factor }));
  return { path: "data/indicators.json", text: JSON.stringify({ indicators, figures: printed }), tables: [] };
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
  const printed = JSON.stringify({
    indicators: [{ id: "ABC03", decimals: 1, factor: 100 }],
    figures: [...figures, { indicator: "ABC03", area, year: 2016, status: "shown", value: 1.307 }],
  });
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
  expect(await found('<path data-value="1.30718954248366"/>')).toEqual(["TRACE"]);
  expect(await found("<desc>1,3072 Prozent</desc>")).toEqual(["TRACE"]);
  expect(await found("<desc>1,3 Prozent</desc>")).toEqual([]);
});
