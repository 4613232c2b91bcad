import { readFileSync } from "node:fs";
import { afterAll, expect, test } from "vitest";
import { printedEdition } from "../../src/audit/printedFigures.ts";
import { unroundedNumbers } from "../../src/audit/unroundedNumbers.ts";
import { noEarlierAreas } from "../../src/model/earlierAreas.ts";
import { emptyLedger } from "../../src/model/ledger.ts";
import { call, smallWorkspace } from "../cli/smallWorkspace.ts";
import { input, measure } from "../protection/smallCounty.ts";

const workspace = smallWorkspace();
const sample = "data-samples/saalfeld-rudolstadt";
for (const name of ["jugendamt-hilfen", "melderegister-alter"]) {
  workspace.write(`sources/${name}.yaml`, readFileSync(`${sample}/sources/${name}.yaml`));
  for (const year of ["2014", "2015", "2016"]) {
    const delivery = `exports/${year}/jugendamt/${name}_${year}_ERFUNDEN.csv`;
    workspace.write(delivery, readFileSync(`${sample}/${delivery}`));
  }
}
workspace.change(
  "atlas.yaml",
  "themes: [arbeit, einkommen]",
  "themes: [arbeit, hilfen]\nprotection: {mode: round10}",
);
afterAll(() => workspace.remove());

interface Printed {
  readonly figures: readonly {
    readonly indicator: string;
    readonly status: string;
    readonly numerator?: number;
    readonly denominator?: number;
    readonly flags?: readonly string[];
  }[];
}

test("a rounded edition passes the attack, and prints only multiples of ten", async () => {
  const { code } = await call(workspace.folder, ["build", "2016", "--browser", "/nirgends"]);
  expect(code).toBe(4);
  const audit = JSON.parse(workspace.text("out", "2016-intern", "angriff.json"));
  expect(audit).toMatchObject({ safe: true, findings: [] });
  expect(audit.sensitive).toBeGreaterThan(0);
  const { figures }: Printed = JSON.parse(workspace.text("out", "2016", "data", "indicators.json"));
  const counts = figures.flatMap(({ numerator = 0, denominator = 0 }) => [numerator, denominator]);
  expect(counts.filter((count) => count % 10 !== 0)).toEqual([]);
  const shown = figures.filter(({ status, numerator }) => status === "shown" && numerator !== undefined);
  expect(shown.length).toBeGreaterThan(0);
  expect(shown.filter(({ flags = [] }) => !flags.includes("rounded"))).toEqual([]);
}, 300_000);

test("readers are told, zeros are no dashes, and the ledger holds the rounded numbers", () => {
  expect(workspace.text("out", "2016", "geheimhaltung.html").replaceAll("\u00ad", "")).toContain(
    "alle Anzahlen auf Zehner gerundet",
  );
  const table = /<caption[^>]*id="tabelle-arb05-titel"[\s\S]*?<\/table>/.exec(
    workspace.text("out", "2016", "arb05.html"),
  );
  expect(table?.[0]).toContain(">0<");
  expect(table?.[0]).not.toContain(">–<");
  expect(workspace.text("out", "2016-intern", "ledger.json")).toContain('"base":10');
});

/** What the attack says of one printed share, whose exact numbers are 17 of 231. */
function found(printed: { numerator?: number; denominator?: number; value: number; upper?: number }) {
  const need = { area: "99001001", period: "2016", weight: 1 };
  const text = JSON.stringify({
    indicators: [{ id: "ARB05", decimals: 0, factor: 100 }],
    figures: [
      { indicator: "ARB05", area: "99001001", year: 2016, status: "shown", method: "wilson-95", ...printed },
    ],
  });
  const files = [{ path: "data/indicators.json", text, tables: [] }];
  const edition = printedEdition(files);
  if (edition === undefined) throw new Error("No edition.");
  const given = {
    files,
    estimates: [
      {
        indicator: "ARB05",
        area: "99001001",
        year: 2016,
        status: "computed" as const,
        value: 7.36,
        method: "wilson-95",
        needs: [
          { ...need, measure: "young", role: "numerator" as const, value: 17 },
          { ...need, measure: "population", role: "denominator" as const, value: 231 },
        ],
      },
    ],
    observations: [],
    measures: [measure("young"), measure("population", { sensitive: false })],
    definitions: [],
    territory: input([], []).territory,
    sources: {},
    zerosMayBeHidden: true,
    rounding: 10,
    ledger: emptyLedger,
    earlier: noEarlierAreas,
  };
  return unroundedNumbers(given, edition);
}

test("rounded counts and what follows from them are in order", () => {
  expect(found({ numerator: 20, denominator: 230, value: 8.7 })).toEqual([]);
});

test("an exact count, an exact value and the limits of exact counts are found", () => {
  expect(found({ numerator: 17, denominator: 230, value: 7.39 })).toHaveLength(1);
  expect(found({ numerator: 20, denominator: 230, value: 7.36 })).toHaveLength(1);
  // Wilson's upper limit of 20 of 230 is 13.05 %, that of 17 of 231 is 11.47 % (R 4.2.2, prop.test).
  expect(found({ numerator: 20, denominator: 230, value: 8.7, upper: 13.05 })).toEqual([]);
  expect(found({ numerator: 20, denominator: 230, value: 8.7, upper: 11.47 })).toHaveLength(1);
});

test("an exact count that is printed as a value alone is found", () => {
  expect(found({ value: 17 })).toHaveLength(1);
  expect(found({ value: 20 })).toEqual([]);
});
