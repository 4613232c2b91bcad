import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { read as readWorkbook } from "@e965/xlsx";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { listTree } from "../../src/shell/readTree.ts";
import { call, type SmallWorkspace, smallWorkspace } from "./smallWorkspace.ts";

let workspace: SmallWorkspace;
beforeEach(() => {
  workspace = smallWorkspace();
});
afterEach(() => workspace.remove());

const extract = ["build", "2016", "--only", "json,csv"];

/** Path → SHA-256 of every file below a folder. */
function bytes(folder: string): Readonly<Record<string, string>> {
  return Object.fromEntries(
    listTree(folder).map((path) => [
      path,
      createHash("sha256")
        .update(readFileSync(join(folder, path)))
        .digest("hex"),
    ]),
  );
}

describe("an edition in a folder with blanks and umlauts", () => {
  test("is announced by its paths on stdout, its stages and problems on stderr", async () => {
    const { code, out, err } = await call(workspace.folder, extract);
    expect({ code, out }).toEqual({
      code: 0,
      out: [workspace.path("out", "2016-auszug"), workspace.path("out", "2016-auszug-intern")],
    });
    expect(err[0]).toMatch(/^Lesen, rechnen, schützen: \d+(,\d)? s$/);
    expect(listTree(workspace.path("out", "2016-auszug"))).toEqual([
      "data/datapackage.json",
      "data/indicators.csv",
      "data/indicators.json",
      "data/indicators.jsonstat.json",
    ]);
    expect(readdirSync(workspace.path("out")).sort()).toEqual(["2016-auszug", "2016-auszug-intern"]);
  });

  test("has the official number of unemployed of the county", async () => {
    await call(workspace.folder, extract);
    const lines = workspace.text("out", "2016-auszug", "data", "indicators.json").split("\n");
    const county = lines.find((line) => line.includes('"ARB03","area":"16073","year":2016'));
    expect(county).toContain('"numerator":3943,');
  });

  test("--json tells machines what was written", async () => {
    const { out } = await call(workspace.folder, [...extract, "--json"]);
    expect(JSON.parse(out.join("\n"))).toMatchObject({
      status: "written",
      withoutPdf: false,
      paths: [workspace.path("out", "2016-auszug"), workspace.path("out", "2016-auszug-intern")],
    });
  });
});

test.each([
  ["csv", ["data/indicators.csv"]],
  ["xlsx", ["data/indicators.xlsx"]],
])("--only %s writes that and nothing else", async (only, files) => {
  expect((await call(workspace.folder, ["build", "2016", "--only", only])).code).toBe(0);
  expect(listTree(workspace.path("out", "2016-auszug"))).toEqual(files);
});

test("the same workspace in another folder gives the same bytes in HTML, JSON, CSV and XLSX", async () => {
  const args = ["build", "2016", "--only", "html,json,csv,xlsx", "--out", "ausgabe"];
  const twin = smallWorkspace();
  const zone = process.env["TZ"];
  try {
    process.env["TZ"] = "Pacific/Kiritimati";
    expect((await call(workspace.folder, args)).code).toBe(0);
    process.env["TZ"] = "America/Los_Angeles";
    expect((await call(twin.folder, args)).code).toBe(0);
    const first = bytes(workspace.path("ausgabe", "2016-auszug"));
    expect(Object.keys(first).length).toBeGreaterThan(50);
    expect(bytes(twin.path("ausgabe", "2016-auszug"))).toEqual(first);
  } finally {
    if (zone === undefined) delete process.env["TZ"];
    else process.env["TZ"] = zone;
    twin.remove();
  }
});

describe("nothing is half-written", () => {
  test("errors in the data leave the previous edition as it was", async () => {
    await call(workspace.folder, extract);
    const before = bytes(workspace.path("out"));
    workspace.change(
      "exports/2016/beratung/schuldnerberatung_2016.csv",
      "Bad Blankenburg;38",
      "Bad Blankenburg;-3",
    );
    const { code, out, err } = await call(workspace.folder, extract);
    expect({ code, out, last: err.at(-1) }).toEqual({ code: 1, out: [], last: "Nichts wurde geschrieben." });
    expect(bytes(workspace.path("out"))).toEqual(before);
    expect(readdirSync(workspace.path("out")).sort()).toEqual(["2016-auszug", "2016-auszug-intern"]);
  });

  test("what a killed build left behind is gone after the next one", async () => {
    workspace.write("out/.2016-auszug.neu/data/indicators.json", "{");
    workspace.write("out/.2016-auszug.neu-intern/angriff.json", "{");
    expect((await call(workspace.folder, extract)).code).toBe(0);
    expect(readdirSync(workspace.path("out")).sort()).toEqual(["2016-auszug", "2016-auszug-intern"]);
  });

  test("a file in the place of the output folder ends with 4", async () => {
    writeFileSync(workspace.path("ziel"), "keine Ausgabe");
    const { code, out, err } = await call(workspace.folder, [...extract, "--out", "ziel"]);
    expect({ code, out }).toEqual({ code: 4, out: [] });
    expect(err[0]).toBe(
      `Fehler  ${workspace.path("ziel")}: Hier kann nichts geschrieben werden: Der Zielordner ist eine Datei. Eine frühere Ausgabe ist unverändert.`,
    );
    expect(readFileSync(workspace.path("ziel"), "utf8")).toBe("keine Ausgabe");
  });
});

describe("without a browser everything but the PDF is written, and the exit code is 4", () => {
  const args = ["build", "2016", "--only", "json,pdf"];

  test("named by --browser", async () => {
    const { code, out, err } = await call(workspace.folder, [...args, "--browser", "/nowhere"]);
    expect({ code, first: out[0] }).toEqual({ code: 4, first: workspace.path("out", "2016-auszug") });
    expect(err.join("\n")).toContain(
      "Der Browser „/nowhere“ (aus --browser) ist nicht da. Ohne ihn entsteht alles außer dem PDF.",
    );
    expect(existsSync(workspace.path("out", "2016-auszug", "data", "indicators.json"))).toBe(true);
    expect(existsSync(workspace.path("out", "2016-auszug", "atlas-2016.pdf"))).toBe(false);
  });

  test("named by ATLAS_BROWSER", async () => {
    const { code, err } = await call(workspace.folder, args, { ATLAS_BROWSER: "/nirgends/chrome" });
    expect(code).toBe(4);
    expect(err.join("\n")).toContain("Der Browser „/nirgends/chrome“ (aus ATLAS_BROWSER) ist nicht da.");
  });
});

describe("what a county writes is text, never code", () => {
  const formula = '=HYPERLINK("http://example.org";"Kaulsdorf")';

  test("in pages, tables and workbooks", async () => {
    workspace.change("atlas.yaml", "title: Sozialstrukturatlas", "title: '<script>alert(1)</script>'");
    workspace.change("areas.yaml", "title: Erfüllende Gemeinde Kaulsdorf", `title: '${formula}'`);
    workspace.write(
      "texts/2016/foreword.md",
      "<script>alert(2)</script> <img src=x onerror=alert(3)> [hier](javascript:alert(4))\n",
    );
    const { code } = await call(workspace.folder, ["build", "2016", "--only", "html,csv,xlsx"]);
    expect(code).toBe(0);
    const home = workspace.path("out", "2016-auszug");
    const pages = listTree(home).filter((path) => path.endsWith(".html"));
    const html = pages.map((path) => readFileSync(join(home, path), "utf8")).join("\n");
    expect(html).toContain("&lt;script&gt;alert(1)");
    expect(html).toContain("alert(2)");
    expect(html).not.toMatch(/<script>alert|<img src=x|href="javascript:/);
    const csv = readFileSync(join(home, "data", "indicators.csv"), "utf8");
    expect(csv).toContain(`"'${formula.replaceAll('"', '""')}"`);
    expect(csv).not.toMatch(/(^|,)"?=/m);
    const { Sheets } = readWorkbook(readFileSync(join(home, "data", "indicators.xlsx")), { type: "buffer" });
    const cells = Object.values(Sheets).flatMap((sheet) => Object.values(sheet));
    expect(cells).toContainEqual(expect.objectContaining({ t: "s", v: `'${formula}` }));
    expect(cells.filter((cell) => typeof cell === "object" && cell !== null && "f" in cell)).toEqual([]);
  });
});
