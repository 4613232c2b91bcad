import { expect, test } from "vitest";
import type { EarlierAreas } from "../../src/model/earlierAreas.ts";
import type { Figure } from "../../src/model/figure.ts";
import type { LedgerEntry } from "../../src/model/ledger.ts";
import type { Observation } from "../../src/model/observation.ts";
import type { Protected, ProtectionInput } from "../../src/protection/protectionInput.ts";
import { protectEstimates } from "../../src/protection/protectEstimates.ts";
import { startSolver } from "../../src/shell/solver.ts";
import { input, measure, observations } from "./smallCounty.ts";

const solver = startSolver();
const unemployed = measure("unemployed");

async function protectedBy(given: ProtectionInput): Promise<Protected> {
  return (await protectEstimates(given, solver)).value;
}

function count(figures: readonly Figure[], area: string, year = 2016): number | undefined {
  const figure = figures.find((one) => one.area === area && one.year === year);
  return figure?.status === "shown" ? figure.numerator : undefined;
}

function entry(area: string, more: Partial<LedgerEntry>): LedgerEntry {
  const common = { edition: 2015, territory: "2015-12-31", measure: "unemployed", period: "2016" };
  return { ...common, area, status: "printed", minimumCount: 3, ...more };
}

const ledgerOf = (...entries: readonly LedgerEntry[]): Pick<ProtectionInput, "ledger"> => ({
  ledger: { format: "atlas-ledger/1", entries },
});

test("a sum of three years that an earlier edition printed does not give away the third", async () => {
  const years = [2014, 2015, 2016].map((year) =>
    observations("unemployed", [year === 2016 ? 2 : 9, 11, 12, 13], `${year}`),
  );
  const terms = ["2014", "2015", "2016"].map((period) => ({ measure: "unemployed", period, weight: 1 }));
  const printed = entry("99001001", { period: "2014..2016", terms, value: 20 });
  const { figures } = await protectedBy(input([unemployed], years.flat(), ledgerOf(printed)));
  const shown = [2014, 2015, 2016].map((year) => count(figures, "99001001", year));
  expect(shown[2]).toBeUndefined();
  expect(shown.filter((one) => one === undefined).length).toBeGreaterThan(1);
});

/** The county when its third municipality was still two, of which the second had two unemployed. */
const beforeTheMerger: EarlierAreas = {
  names: [
    {
      edition: 2015,
      territory: "2015-12-31",
      ids: { "99001003": "99001003@0", "99001005": "99001005@0" },
    },
  ],
  unions: [{ whole: "99001003", parts: ["99001003@0", "99001005@0"] }],
  observations: [former("99001003@0", 12), former("99001005@0", 2)],
};

function former(area: string, value: number): Observation {
  const origin = { source: "jobcenter", delivery: "jobcenter.csv", line: 2, column: 1, text: "" };
  return { measure: "unemployed", area, period: "2016", value, flags: [], origins: [origin] };
}

test("a merged municipality is not printed where one of its two parts was, and the other is small", async () => {
  const all = observations("unemployed", [20, 30, 14, 40]);
  const more = { ...ledgerOf(entry("99001003", { value: 12 })), earlier: beforeTheMerger };
  const { figures } = await protectedBy(input([unemployed], all, more));
  expect(count(figures, "99001003")).toBeUndefined();
  const others = ["99001001", "99001002", "99001004", "pr-tal", "99001"];
  expect(others.map((area) => count(figures, area))).toContain(undefined);
});

test("the same number is printed where nothing of the parts was", async () => {
  const all = observations("unemployed", [20, 30, 14, 40]);
  const { figures } = await protectedBy(input([unemployed], all, { earlier: beforeTheMerger }));
  expect(count(figures, "99001003")).toBe(14);
});

test("the county is not printed where it differs from an earlier one by a municipality of two", async () => {
  const all = observations("unemployed", [20, 30, 14, 40]);
  const earlier: EarlierAreas = {
    names: [
      {
        edition: 2015,
        territory: "2015-12-31",
        ids: { "99001": "99001@2015-12-31", "99001005": "99001005@0" },
      },
    ],
    unions: [{ whole: "99001@2015-12-31", parts: ["pr-tal", "99001003", "99001004", "99001005@0"] }],
    observations: [former("99001005@0", 2), former("99001@2015-12-31", 106)],
  };
  const { figures } = await protectedBy(
    input([unemployed], all, { ...ledgerOf(entry("99001", { value: 106 })), earlier }),
  );
  expect(count(figures, "99001")).toBeUndefined();
  const parts = ["pr-tal", "99001003", "99001004"].map((area) => count(figures, area));
  expect(parts).toContain(undefined);
});

test("an old sum still holds for the numbers that were not corrected since", async () => {
  // Then 2 + 9 + 14 + 21 = 46 with the first two hidden: 11 in both. Now the last is 20 and the sum 45.
  const printed = [
    entry("99001001", { status: "hidden" }),
    entry("99001002", { status: "hidden" }),
    entry("99001003", { value: 14 }),
    entry("99001004", { value: 21 }),
    entry("99001", { value: 46 }),
  ];
  const all = observations("unemployed", [2, 9, 14, 20]);
  const given = input([unemployed], all, ledgerOf(...printed));
  const { report } = await protectedBy(given);
  const without = await protectedBy(input([unemployed], all, ledgerOf(...printed.slice(0, 3))));
  expect(report.relations).toBe(without.report.relations + 1);
  expect(report.unprotected).toEqual([]);
});

test("a count that was corrected to a small one draws no warning, one that was printed as it is does", async () => {
  const given = (value: number) =>
    input([unemployed], observations("unemployed", [2, 12, 14, 20]), ledgerOf(entry("99001001", { value })));
  const codes = async (value: number) =>
    (await protectEstimates(given(value), solver)).problems.map(({ code }) => code);
  expect(await codes(5)).not.toContain("protection/printed-before");
  expect(await codes(2)).toContain("protection/printed-before");
});

test("the ledger names the terms of sums, the planning areas, and only what is really printed or hidden", async () => {
  const { ledgerDraft, figures } = await protectedBy(
    input([unemployed], observations("unemployed", [2, 9, 14, 20])),
  );
  expect(ledgerDraft.planningAreas).toEqual([
    { edition: 2016, territory: "2016-12-31", of: { "99001001": "pr-tal", "99001002": "pr-tal" } },
  ]);
  for (const { area, status } of ledgerDraft.entries)
    expect(status).toBe(count(figures, area) === undefined ? "hidden" : "printed");
});
