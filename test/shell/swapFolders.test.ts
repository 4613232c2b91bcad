import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { swapFolders, undoSwap, writeFiles } from "../../src/shell/swapFolders.ts";

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

describe("a swap cut off before its end", () => {
  const targets = (): string[] => [join(home, "2016"), join(home, "2016-intern")];
  const folder = (path: string, content: string): void =>
    writeFiles(join(home, path), [{ path: "a", content }]);
  const both = (): string => `${text("2016", "a")} ${text("2016-intern", "a")}`;

  test("between the two folders is undone: edition and log are of one build", () => {
    folder("2016.vorher", "alt");
    folder("2016", "neu");
    folder("2016-intern", "alt");
    undoSwap(targets());
    expect(both()).toBe("alt alt");
  });

  test("with all folders in place but the old ones still aside is undone", () => {
    for (const name of ["2016", "2016-intern"]) {
      folder(`${name}.vorher`, "alt");
      folder(name, "neu");
    }
    undoSwap(targets());
    expect(both()).toBe("alt alt");
  });

  test("after the old edition has begun to go stays finished", () => {
    folder("2016.weg", "alt");
    folder("2016", "neu");
    folder("2016-intern.vorher", "alt");
    folder("2016-intern", "neu");
    undoSwap(targets());
    expect(both()).toBe("neu neu");
    expect(readdirSync(home).toSorted()).toEqual(["2016", "2016-intern"]);
  });
});
