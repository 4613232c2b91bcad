import { spawn, spawnSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import packageJson from "../../package.json" with { type: "json" };
import { type SmallWorkspace, smallWorkspace } from "./smallWorkspace.ts";

const binary = resolve("bin/atlas.js");
const colour = "\u001B[";

let workspace: SmallWorkspace;
beforeEach(() => {
  workspace = smallWorkspace();
});
afterEach(() => workspace.remove());

/** Runs the installed program in the workspace. */
function run(
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): { readonly status: number | null; readonly stdout: string; readonly stderr: string } {
  return spawnSync(process.execPath, [binary, ...args], {
    cwd: workspace.folder,
    encoding: "utf8",
    env: { ...process.env, ...env },
  });
}

test("the program has been built", () => {
  expect(existsSync("dist/cli/main.js")).toBe(true);
});

test("--version is that of the package", () => {
  expect(run(["--version"])).toMatchObject({ status: 0, stdout: `${packageJson.version}\n`, stderr: "" });
});

test("exit codes reach the caller", () => {
  expect(run(["check", "2016"]).status).toBe(0);
  expect(run(["check", "1999"]).status).toBe(1);
  expect(run(["bauen"]).status).toBe(2);
});

describe("what was read before is remembered", () => {
  const check = (): string => run(["check", "2016", "--json"]).stdout;
  const memory = (): string => workspace.path(".atlas", "reading", "2016.bin");

  test("without changing what a check says", () => {
    const first = check();
    expect(readFileSync(memory()).length).toBeGreaterThan(1000);
    expect(check()).toBe(first);
    writeFileSync(memory(), "no memory");
    expect(check()).toBe(first);
  });

  test("until the file or its mapping changes", () => {
    const path = "exports/2016/beratung/schuldnerberatung_2016.csv";
    check();
    workspace.change(path, "Bad Blankenburg;38", "Bad Blankenburg;-38");
    expect(check()).toContain("sources/negative");
    workspace.change("sources/schuldnerberatung.yaml", /^licence:.*$/m, "licence: 7");
    expect(check()).toContain("yaml/invalid");
  });

  test("but nothing of a file that was refused", () => {
    workspace.write(
      "exports/2016/beratung/faelle.csv",
      "Name;Vorname;Geburtsdatum;Aktenzeichen\nBeispielname;Vorname;01.02.2003;4711\n",
    );
    expect(check()).toContain("sources/personal-data");
    expect(readFileSync(memory(), "latin1")).not.toContain("faelle.csv");
  });
});

describe("output that is no terminal", () => {
  test.each([{}, { CI: "true" }, { NO_COLOR: "1" }, { FORCE_COLOR: "1" }])(
    "has no colour and no bars (%j)",
    (env) => {
      const { status, stdout, stderr } = run(["build", "2016", "--only", "json"], env);
      expect(status).toBe(0);
      expect(stdout.trimEnd().split("\n")).toEqual([
        workspace.path("out", "2016-auszug"),
        workspace.path("out", "2016-auszug-intern"),
      ]);
      expect(stderr).not.toContain(colour);
      expect(stderr).toMatch(/^Angriff auf die Ausgabe: \d+(,\d)? s$/m);
    },
  );
});

test("zone and locale of the machine do not change a byte", () => {
  const build = ["build", "2016", "--only", "json,csv", "--out"];
  run([...build, "eins"], { TZ: "Pacific/Kiritimati", LANG: "de_DE.UTF-8", LC_ALL: "de_DE.UTF-8" });
  run([...build, "zwei"], { TZ: "America/Los_Angeles", LANG: "C", LC_ALL: "tr_TR.UTF-8" });
  for (const name of ["indicators.json", "indicators.csv", "datapackage.json", "indicators.jsonstat.json"])
    expect(workspace.text("zwei", "2016-auszug", "data", name)).toBe(
      workspace.text("eins", "2016-auszug", "data", name),
    );
});

test("a build that is ended from outside leaves the previous edition, and the next one clears up", async () => {
  expect(run(["build", "2016", "--only", "json"]).status).toBe(0);
  const before = workspace.text("out", "2016-auszug", "data", "indicators.json");
  const child = spawn(process.execPath, [binary, "build", "2016", "--only", "json,html"], {
    cwd: workspace.folder,
  });
  const staged = workspace.path("out", ".2016-auszug.neu");
  while (!existsSync(staged)) await new Promise((done) => setTimeout(done, 5));
  child.kill("SIGTERM");
  await new Promise((done) => child.on("close", done));
  expect(workspace.text("out", "2016-auszug", "data", "indicators.json")).toBe(before);
  expect(existsSync(workspace.path("out", "2016-auszug", "index.html"))).toBe(false);
  expect(run(["build", "2016", "--only", "json"]).status).toBe(0);
  expect(readdirSync(workspace.path("out")).sort()).toEqual(["2016-auszug", "2016-auszug-intern"]);
});

test("a reader that stops listening ends the output without a complaint", () => {
  const command = `"${process.execPath}" "${binary}" list indicators | head -1`;
  const { stdout, stderr } = spawnSync("sh", ["-c", command], { cwd: workspace.folder, encoding: "utf8" });
  expect(stdout.split("\n")).toHaveLength(2);
  expect(stderr).not.toMatch(/EPIPE|at /);
});
