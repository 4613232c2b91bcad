import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { problemText } from "../../src/german/problemText.ts";
import { problem } from "../../src/model/problem.ts";
import { deliveredYears, readDeliveries } from "../../src/shell/readDeliveries.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "atlas-deliveries-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function put(path: string): void {
  mkdirSync(join(folder, "exports", path, ".."), { recursive: true });
  writeFileSync(join(folder, "exports", path), "Gemeinde;Arbeitslose\n");
}

test("the list of what to order is no delivery and makes no year", () => {
  put("2024/BESTELLLISTE.md");
  put("2023/jobcenter/arbeitslose.csv");
  expect(deliveredYears(folder)).toEqual([2023]);
  expect(readDeliveries(folder, 2024)).toMatchObject({
    value: [{ path: "exports/2023/jobcenter/arbeitslose.csv", year: 2023 }],
    problems: [],
  });
});

test("a later year is left out, a file without a year is named", () => {
  put("2024/jobcenter/arbeitslose.csv");
  put("arbeitslose.csv");
  expect(readDeliveries(folder, 2023)).toMatchObject({
    value: [],
    problems: [{ code: "delivery/no-year-folder", at: { file: "exports/arbeitslose.csv" } }],
  });
});

test("a form for no year asks for the year", () => {
  expect(problemText(problem("call/not-a-year", "error", {}, { text: "" }))).toBe(
    "Das Berichtsjahr fehlt. Erwartet wird eine Jahreszahl wie 2016.",
  );
});
