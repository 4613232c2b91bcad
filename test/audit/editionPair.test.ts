import { readFileSync } from "node:fs";
import { afterAll, expect, test } from "vitest";
import { call, smallWorkspace } from "../cli/smallWorkspace.ts";

const workspace = smallWorkspace();
const sample = "data-samples/saalfeld-rudolstadt";
for (const name of ["jugendamt-hilfen", "melderegister-alter"]) {
  workspace.write(`sources/${name}.yaml`, readFileSync(`${sample}/sources/${name}.yaml`));
  for (const year of ["2014", "2015", "2016", "2017", "2018", "2019"]) {
    const delivery = `exports/${year}/jugendamt/${name}_${year}_ERFUNDEN.csv`;
    workspace.write(delivery, readFileSync(`${sample}/${delivery}`));
  }
}
workspace.change("atlas.yaml", "themes: [arbeit, einkommen]", "themes: [hilfen]");
workspace.change(
  "atlas.yaml",
  'dataStatus: {"2016"',
  'dataStatus: {"2015": 2017-02-28, "2019": 2020-11-30, "2016"',
);
workspace.change(
  "atlas.yaml",
  'editionDate: {"2016"',
  'editionDate: {"2015": 2017-03-15, "2019": 2020-12-15, "2016"',
);
afterAll(() => workspace.remove());

/** A full edition but for its PDF: exit code 4 says that no browser was found. */
const build = async (year: string) => call(workspace.folder, ["build", year, "--browser", "/nirgends"]);

interface Ledger {
  readonly entries: readonly {
    readonly measure: string;
    readonly area: string;
    readonly period: string;
    readonly status: string;
  }[];
}

const ledger = (...path: readonly string[]): Ledger => JSON.parse(workspace.text(...path, "ledger.json"));

test("two editions, the second built with the ledger of the first, pass the attack together", async () => {
  expect((await build("2015")).code).toBe(4);
  expect((await call(workspace.folder, ["publish", "2015"])).code).toBe(0);
  expect((await build("2016")).code).toBe(4);
  const audit = JSON.parse(workspace.text("out", "2016-intern", "angriff.json"));
  expect(audit).toMatchObject({ safe: true, findings: [] });
  expect(audit.sensitive).toBeGreaterThan(0);
  const key = ({ measure, area, period }: Ledger["entries"][number]) => `${measure}|${area}|${period}`;
  const now = new Map(ledger("out", "2016-intern").entries.map((entry) => [key(entry), entry.status]));
  const before = ledger("editions", "2015").entries.filter(({ status }) => status === "hidden");
  const common = before.filter((entry) => now.has(key(entry)));
  expect(common.length).toBeGreaterThan(0);
  expect(common.filter((entry) => now.get(key(entry)) !== "hidden")).toEqual([]);
}, 300_000);

test("without the ledger of the first, differences of municipalities are refused", async () => {
  const { code, out, err } = await call(workspace.folder, ["diff", "2016", "2015", "--json"]);
  expect(code).toBe(0);
  expect(out.join("\n")).not.toMatch(/"area":"16073\d{3}"/);
  expect(err.join("\n")).toContain("Zur Ausgabe 2016 gibt es kein Schutzverzeichnis");
});

test("the second is published as well, and compared with the first", async () => {
  expect((await call(workspace.folder, ["publish", "2016"])).code).toBe(0);
  const { code, out } = await call(workspace.folder, ["diff", "2015", "2016", "--json"]);
  expect(code).toBe(0);
  expect(out.join("\n")).toContain('"indicator":"HZE');
});

/** Extents of 2016 that the county of 2019 no longer has: Piesau and Lichte left it, others were merged. */
const gone = ["16073049", "16073066", "16073068", "16073079"];

test("the edition of a later Gebietsstand passes the attack together with both", async () => {
  expect((await build("2019")).code).toBe(4);
  const audit = JSON.parse(workspace.text("out", "2019-intern", "angriff.json"));
  expect(audit).toMatchObject({ safe: true, findings: [] });
  const before: { entries: { area: string }[] } = JSON.parse(
    workspace.text("editions", "2016", "ledger.json"),
  );
  expect(gone.filter((key) => before.entries.some(({ area }) => area === key))).not.toEqual([]);
}, 300_000);
