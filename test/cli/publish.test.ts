import { cpSync, existsSync } from "node:fs";
import { afterEach, beforeEach, expect, test } from "vitest";
import { call, type SmallWorkspace, smallWorkspace } from "./smallWorkspace.ts";

let workspace: SmallWorkspace;
beforeEach(() => {
  workspace = smallWorkspace();
});
afterEach(() => workspace.remove());

/** Builds the numbers of an edition and lays them where a full edition has them. */
async function build(): Promise<void> {
  await call(workspace.folder, ["build", "2016", "--only", "json"]);
  for (const part of ["", "-intern"])
    cpSync(workspace.path("out", `2016-auszug${part}`), workspace.path("out", `2016${part}`), {
      recursive: true,
    });
}

const emptyLedger = '{"format": "atlas-ledger/1", "entries": []}\n';

test("a built edition is published once and again", async () => {
  await build();
  expect(await call(workspace.folder, ["publish", "2016"])).toMatchObject({ code: 0 });
  expect(workspace.text("editions", "2016", "indicators.json")).toBe(
    workspace.text("out", "2016", "data", "indicators.json"),
  );
  expect(await call(workspace.folder, ["publish", "2016"])).toMatchObject({ code: 0 });
});

test("an edition built before another one was published is built anew first", async () => {
  await build();
  workspace.write("editions/2015/ledger.json", emptyLedger);
  const { code, err } = await call(workspace.folder, ["publish", "2016"]);
  expect(code).toBe(1);
  expect(err.join("\n")).toContain(
    "Seit diese Ausgabe gebaut wurde, ist eine andere veröffentlicht worden: 2015. Zusammen könnten sie zu viel verraten.",
  );
  expect(existsSync(workspace.path("editions", "2016"))).toBe(false);
  await build();
  expect(await call(workspace.folder, ["publish", "2016"])).toMatchObject({ code: 0 });
});

test("the numbers of one edition are not published with the ledger of another", async () => {
  await build();
  workspace.change("out/2016/data/indicators.json", '"numerator":3943', '"numerator":3944');
  const { code, err } = await call(workspace.folder, ["publish", "2016"]);
  expect(code).toBe(1);
  expect(err.join("\n")).toContain("Das Schutzverzeichnis gehört nicht zu dieser Ausgabe.");
});
