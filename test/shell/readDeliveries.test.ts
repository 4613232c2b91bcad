import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { problemText } from "../../src/german/problemText.ts";
import { deliveredBytes, deliveredYears, readDeliveries } from "../../src/shell/readDeliveries.ts";

let home = "";
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), "atlas ß "));
});
afterEach(() => rmSync(home, { recursive: true, force: true }));

function deliver(path: string): void {
  const file = join(home, "exports", path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, "a;b\n1;2\n");
}

test("deliveries up to the year are read, later ones are not", () => {
  for (const path of ["2014/amt/a.csv", "2016/amt/b.csv", "2017/amt/c.csv"]) deliver(path);
  const { value, problems } = readDeliveries(home, 2016);
  expect(value.map(({ path, year }) => ({ path, year }))).toEqual([
    { path: "exports/2014/amt/a.csv", year: 2014 },
    { path: "exports/2016/amt/b.csv", year: 2016 },
  ]);
  expect(problems).toEqual([]);
  expect(deliveredYears(home)).toEqual([2014, 2016, 2017]);
});

test("what programs leave behind is no delivery", () => {
  for (const path of ["2016/amt/~$liste.xlsx", "2016/amt/.DS_Store", "2016/amt/Thumbs.db"]) deliver(path);
  expect(readDeliveries(home, 2016)).toEqual({ value: [], problems: [] });
  expect(deliveredYears(home)).toEqual([]);
});

test("a file that cannot be opened is named with the reason of the system", () => {
  symlinkSync(join(home, "gibt es nicht"), join(home, "verweis.csv"));
  symlinkSync(join(home, "kreis.csv"), join(home, "kreis.csv"));
  const said = (name: string): readonly string[] =>
    deliveredBytes(join(home, name), `exports/2016/amt/${name}`).problems.map(problemText);
  expect(said("verweis.csv")).toEqual(["exports/2016/amt/verweis.csv: Die Datei gibt es nicht."]);
  expect(said("kreis.csv")).toEqual([
    "exports/2016/amt/kreis.csv: Die Datei lässt sich nicht öffnen (ELOOP). Ist sie noch in Excel geöffnet?",
  ]);
});
