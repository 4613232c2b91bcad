import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { swapFolders, writeFiles } from "../../src/shell/swapFolders.ts";

let home = "";
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), "atlas ä "));
});
afterEach(() => rmSync(home, { recursive: true, force: true }));

const text = (...path: string[]): string => readFileSync(join(home, ...path), "utf8");

test("a new edition takes the place of the old one, and nothing else stays", () => {
  writeFiles(join(home, "2016"), [{ path: "alt.html", content: "alt" }]);
  writeFiles(join(home, "neu"), [{ path: "data/neu.json", content: "neu" }]);
  swapFolders([{ staged: join(home, "neu"), target: join(home, "2016") }]);
  expect(text("2016", "data", "neu.json")).toBe("neu");
  expect(existsSync(join(home, "2016", "alt.html"))).toBe(false);
  expect(existsSync(join(home, "neu"))).toBe(false);
  expect(existsSync(join(home, "2016.vorher"))).toBe(false);
});

test("if the second folder cannot be put in place, the first is the old one again", () => {
  writeFiles(join(home, "2016"), [{ path: "a", content: "alt" }]);
  writeFiles(join(home, "neu"), [{ path: "a", content: "neu" }]);
  const pairs = [
    { staged: join(home, "neu"), target: join(home, "2016") },
    { staged: join(home, "gibt-es-nicht"), target: join(home, "2016-intern") },
  ];
  expect(() => swapFolders(pairs)).toThrow(/ENOENT/);
  expect(text("2016", "a")).toBe("alt");
});
