import { chmodSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { problemText } from "../../../src/german/problemText.ts";
import { browserError } from "../../../src/shell/browser/browserError.ts";
import { tryBrowser } from "../../../src/shell/printEdition.ts";

let home = "";
beforeAll(() => {
  home = mkdtempSync(join(tmpdir(), "atlas browser "));
});
afterAll(() => rmSync(home, { recursive: true, force: true }));

/** A program that takes the place of a browser. */
function program(name: string, lines: string, mode = 0o755): string {
  const path = join(home, name);
  writeFileSync(path, `#!/bin/sh\n${lines}\n`);
  chmodSync(path, mode);
  return path;
}

/** What is said of a browser, without what helps in every case. */
async function saidOf(path: string): Promise<string> {
  const { value, problems } = await tryBrowser({}, path);
  expect(value).toBeUndefined();
  return problems
    .map(problemText)
    .join(" ")
    .replace(/ Alles andere entsteht ohne ihn; .*/, "");
}

describe.skipIf(process.platform === "win32")("a browser that does not start says why", () => {
  test("no such file, named by the option", async () => {
    expect(await saidOf(join(home, "keiner"))).toBe(
      `Der Browser „${join(home, "keiner")}“ (aus --browser) ist nicht da. Ohne ihn entsteht alles außer dem PDF.`,
    );
  });

  test("a file that may not be run", async () => {
    const path = program("nicht-ausführbar", "exit 0", 0o644);
    expect(await saidOf(path)).toBe(
      `Der Browser ${path} druckt kein PDF: Die Datei darf nicht ausgeführt werden. Ist es die richtige, und ist sie ausführbar?`,
    );
  });

  test("a missing library, by its name", async () => {
    const words =
      "chrome: error while loading shared libraries: libnspr4.so: cannot open shared object file: No such file";
    const path = program("ohne-bibliothek", `echo '${words}' >&2; exit 127`);
    expect(await saidOf(path)).toContain(
      "Dem System fehlt die Bibliothek libnspr4.so. Unter Debian und Ubuntu",
    );
  });

  test("no sandbox", async () => {
    const path = program(
      "ohne-sandbox",
      "echo '[1:1:FATAL:zygote.cc(1)] No usable sandbox! Update' >&2; exit 133",
    );
    expect(await saidOf(path)).toContain("erlaubt ihm keinen abgeschotteten Bereich (Sandbox)");
  });

  test("a crash", async () => {
    const path = program("abgestürzt", "kill -SEGV $$");
    expect(await saidOf(path)).toBe(
      `Der Browser ${path} druckt kein PDF: Er ist beim Start abgestürzt (SIGSEGV).`,
    );
  });

  test("an end without a crash, with its last words", async () => {
    const path = program("zu-ende", "echo '[77:77:0101/000000.1:ERROR:main.cc(1)] Kein Profil' >&2; exit 21");
    expect(await saidOf(path)).toBe(
      `Der Browser ${path} druckt kein PDF: Er ist gleich nach dem Start zu Ende gegangen: Kein Profil.`,
    );
  });
});

test.each([
  ["Protocol error (Page.printToPDF): Target closed", "ended"],
  ["Protocol error (Page.printToPDF): Printing failed", "page-lost"],
  ["Page crashed!", "page-lost"],
  ["ENOSPC: no space left on device, write", "no-room"],
  ["Navigation failed", "other"],
])("%s means: %s", (message, fault) => {
  expect(browserError(new Error(message)).fault).toBe(fault);
});

test("a print that takes too long names its seconds", () => {
  const error = Object.assign(new Error("Timed out after waiting 360000ms"), { name: "TimeoutError" });
  expect(browserError(error)).toMatchObject({ fault: "too-slow", words: "360" });
});
