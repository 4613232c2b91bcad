import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { findWorkspace } from "../../src/shell/findWorkspace.ts";
import { loadInput } from "../../src/shell/loadInput.ts";
import { readTexts } from "../../src/shell/readTree.ts";
import { smallWorkspace } from "../cli/smallWorkspace.ts";

const folder = mkdtempSync(join(tmpdir(), "atlas-texts-"));
afterAll(() => rmSync(folder, { recursive: true }));

test("a text that Windows wrote in UTF-16 reads like one in UTF-8", () => {
  const text = "title: Wohngeld für Königsee\n";
  writeFileSync(join(folder, "a.yaml"), text);
  writeFileSync(join(folder, "b.yaml"), Buffer.from(`\ufeff${text}`, "utf16le"));
  writeFileSync(join(folder, "c.yaml"), Buffer.from(`\ufeff${text}`, "utf16le").swap16());
  writeFileSync(join(folder, "d.yaml"), `\ufeff${text}`);
  const found = readTexts(folder, [".yaml"], "sources").map((file) => file.text);
  expect(found).toEqual([text, text, text, text]);
});

test("settings, planning areas, assumptions and texts in UTF-16 read like those in UTF-8", () => {
  const workspace = smallWorkspace();
  afterAll(workspace.remove);
  const place = findWorkspace(workspace.folder, workspace.folder, undefined).value;
  if (place === undefined) throw new Error("The small workspace has no settings.");
  workspace.write("areas.yaml", "aliases:\n  Königsee: '16073113'\n");
  workspace.write("projections.yaml", "note: Für Königsee\n");
  workspace.write("texts/2016/vorwort.md", "Grüße aus Königsee\n");
  const read = () => {
    const input = loadInput(place, 2016, { software: "0.0.0", draft: false }).value;
    if (input === undefined) throw new Error("The small workspace has no deliveries.");
    const { settingsFile, areasFile, projectionsFile, textFiles, areaFiles } = input;
    const files = [settingsFile, areasFile, projectionsFile, ...textFiles].map((file) => file?.text);
    return { files, lists: Object.keys(areaFiles) };
  };
  const before = read();
  for (const path of ["atlas.yaml", "areas.yaml", "projections.yaml", "texts/2016/vorwort.md"])
    workspace.write(path, Buffer.from(`\ufeff${workspace.text(path)}`, "utf16le"));
  expect(read()).toEqual(before);
  expect(before.files[2]).toBe("note: Für Königsee\n");
});
