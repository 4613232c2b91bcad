import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { problemText } from "../../src/german/problemText.ts";
import { fileRefusal } from "../../src/shell/fileRefusal.ts";
import { stageFolder } from "../../src/shell/stageFolder.ts";
import { writeFiles } from "../../src/shell/swapFolders.ts";

let home = "";
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), "atlas ü "));
});
afterEach(() => rmSync(home, { recursive: true, force: true }));

test("an edition is made in a hidden folder beside its target", () => {
  expect(stageFolder(join(home, "out", "2016"))).toEqual({
    value: join(home, "out", ".2016.neu"),
    problems: [],
  });
  expect(existsSync(join(home, "out", ".2016.neu", ".probe"))).toBe(false);
});

test("an edition set aside by a build that was killed between two renames comes back", () => {
  writeFiles(join(home, "2016.vorher"), [{ path: "index.html", content: "vorher" }]);
  stageFolder(join(home, "2016"));
  expect(readFileSync(join(home, "2016", "index.html"), "utf8")).toBe("vorher");
  expect(existsSync(join(home, "2016.vorher"))).toBe(false);
});

test("a file where a folder is needed is a problem, not an exception", () => {
  writeFileSync(join(home, "out"), "");
  const { value, problems } = stageFolder(join(home, "out", "2016"));
  expect(value).toBeUndefined();
  expect(problems.map(problemText)).toEqual([
    `${join(home, "out")}: Hier kann nichts geschrieben werden: Der Zielordner ist eine Datei. Eine frühere Ausgabe ist unverändert.`,
  ]);
});

describe("what the file system refuses is said in words", () => {
  const refused = (code: string, path: string): string =>
    problemText(fileRefusal("/kreis/out", Object.assign(new Error(code), { code, path })));

  test.each([
    ["ENOSPC", "Der Datenträger ist voll"],
    ["EACCES", "Es fehlen die Rechte"],
    ["EROFS", "Der Datenträger ist schreibgeschützt"],
    ["EBUSY", "Eine Datei der Ausgabe ist noch in einem anderen Programm geöffnet"],
    ["EDQUOT", "Der zugeteilte Speicherplatz ist voll"],
  ])("%s", (code, reason) => {
    expect(refused(code, "/kreis/out/.2016.neu/index.html")).toBe(
      `/kreis/out: Hier kann nichts geschrieben werden: ${reason}. Eine frühere Ausgabe ist unverändert.`,
    );
  });

  test("a file of the program itself asks for a new installation", () => {
    expect(refused("ENOENT", "/programm/dist/script/atlas.js")).toBe(
      "/programm/dist/script/atlas.js: Eine Datei des Programms lässt sich nicht lesen (ENOENT). Bitte atlas neu installieren.",
    );
  });

  test("any other error is a fault of the program and stays one", () => {
    expect(() => fileRefusal("/kreis/out", new RangeError("no"))).toThrow(RangeError);
  });
});
