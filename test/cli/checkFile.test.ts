import { afterEach, beforeEach, expect, test } from "vitest";
import { call, type SmallWorkspace, smallWorkspace } from "./smallWorkspace.ts";

let workspace: SmallWorkspace;
beforeEach(() => {
  workspace = smallWorkspace();
});
afterEach(() => workspace.remove());

test("a file is checked against the municipalities of the year it lies in", async () => {
  workspace.write("exports/2019/beratung/leer.csv", "Gemeinde;Anzahl\nRudolstadt;12\nLeutenberg;3\n");
  const file = workspace.path("exports", "2016", "beratung", "schuldnerberatung_2016.csv");
  // Dröbischau, which the file names, is part of Königsee since 2019.
  expect(workspace.text("exports", "2016", "beratung", "schuldnerberatung_2016.csv")).toContain("Dröbischau");
  const { code, err } = await call(workspace.folder, ["check", file]);
  expect({ code, errors: err.filter((line) => line.startsWith("Fehler")) }).toEqual({ code: 0, errors: [] });
});
