import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { readTexts } from "../../src/shell/readTree.ts";

const folder = mkdtempSync(join(tmpdir(), "atlas-texts-"));
afterAll(() => rmSync(folder, { recursive: true }));

test("a text that Windows wrote in UTF-16 reads like one in UTF-8", () => {
  const text = "title: Wohngeld für Königsee\n";
  writeFileSync(join(folder, "a.yaml"), text);
  writeFileSync(join(folder, "b.yaml"), Buffer.from(`\ufeff${text}`, "utf16le"));
  expect(readTexts(folder, [".yaml"], "sources").map((file) => file.text)).toEqual([text, text]);
});
