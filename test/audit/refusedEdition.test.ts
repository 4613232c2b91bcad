import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { buildEdition } from "../../src/shell/buildEdition.ts";
import { findWorkspace } from "../../src/shell/findWorkspace.ts";
import { loadInput } from "../../src/shell/loadInput.ts";
import { writeStaged } from "../../src/shell/writeStaged.ts";
import { call, type SmallWorkspace, smallWorkspace } from "../cli/smallWorkspace.ts";

let workspace: SmallWorkspace;
beforeEach(() => {
  workspace = smallWorkspace();
});
afterEach(() => workspace.remove());

const quiet = { stage: () => undefined, step: () => undefined, end: () => undefined };

/** Builds the extract; whatever `tamper` does to the staged folder happens before the attack. */
async function buildWith(tamper: (staged: string) => void): ReturnType<typeof buildEdition> {
  const place = findWorkspace(workspace.folder, workspace.folder, undefined).value;
  if (place === undefined) throw new Error("The small workspace has no settings.");
  const input = loadInput(place, 2016, { software: "0.0.0", draft: false }).value;
  if (input === undefined) throw new Error("The small workspace has no deliveries.");
  const forbids = (problems: readonly { readonly severity: string }[]): boolean =>
    problems.some(({ severity }) => severity === "error");
  const request = { place, input, formats: ["json", "csv"], env: {}, forbids, progress: quiet } as const;
  return buildEdition(request, async (all, staged, built) => {
    const written = await writeStaged(all, staged, built);
    tamper(staged);
    return written;
  });
}

test("an edition that gives a withheld value away is not written, and the confidential folder says where", async () => {
  const outcome = await buildWith((staged) => {
    const file = join(staged, "data", "indicators.csv");
    const leaking = readFileSync(file, "utf8").replace(/(,2016,withheld,,)(,)/, "$12$2");
    writeFileSync(file, leaking);
  });
  expect(outcome.status).toBe("disclosure");
  expect(outcome.paths).toEqual([workspace.path("out", "2016-abgelehnt-intern")]);
  expect(readdirSync(workspace.path("out"))).toEqual(["2016-abgelehnt-intern"]);
  const report: { safe: boolean; findings: readonly { kind: string; file: string }[] } = JSON.parse(
    workspace.text("out", "2016-abgelehnt-intern", "angriff.json"),
  );
  expect(report.safe).toBe(false);
  expect(report.findings).toEqual([
    expect.objectContaining({ kind: "DIFFERENT", file: "data/indicators.csv" }),
  ]);
});

test("the previous edition stays as it was when the next one is refused", async () => {
  expect((await buildWith(() => undefined)).status).toBe("written");
  const before = workspace.text("out", "2016-auszug", "data", "indicators.json");
  const outcome = await buildWith((staged) => {
    writeFileSync(
      join(staged, "data", "indicators.json"),
      before.replace('"status":"withheld"', '"status":"shown"'),
    );
  });
  expect(outcome.status).toBe("disclosure");
  expect(workspace.text("out", "2016-auszug", "data", "indicators.json")).toBe(before);
});

test("build ends with 3 where earlier editions have printed so much that a small count cannot be protected", async () => {
  const extract = ["build", "2016", "--only", "json"];
  expect((await call(workspace.folder, extract)).code).toBe(0);
  const draft: { entries: readonly { measure: string; status: string; minimumCount: number }[] } = JSON.parse(
    workspace.text("out", "2016-auszug-intern", "ledger.json"),
  );
  const first = draft.entries.findIndex(({ status }) => status === "hidden");
  const entries = draft.entries.map((entry, index) =>
    index === first ? entry : { ...entry, status: "printed" },
  );
  workspace.write("editions/2015/ledger.json", JSON.stringify({ format: "atlas-ledger/1", entries }));
  const { code, out } = await call(workspace.folder, [...extract, "--out", "neu"]);
  expect({ code, out }).toEqual({ code: 3, out: [workspace.path("neu", "2016-abgelehnt-intern")] });
  expect(existsSync(workspace.path("neu", "2016-auszug"))).toBe(false);
});
