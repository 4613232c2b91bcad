import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { parsedBefore } from "../../src/shell/parsedBefore.ts";
import { readCatalogue } from "../../src/shell/loadInput.ts";

const path = "indicators/catalogue/arbeit/ARB03.yaml";
const text = readFileSync(path, "utf8");

test("a file of the package comes with the values parsed when the program was built", () => {
  expect(parsedBefore()({ path, text }).content).toMatchObject({ id: "ARB03", theme: "arbeit" });
});

test("an edited file is parsed anew", () => {
  expect(parsedBefore()({ path, text: `${text}# geändert\n` })).not.toHaveProperty("content");
});

test("every file of the catalogue was parsed", () => {
  const { measureFiles, themeFile, definitionFiles, sourceFiles, requestFiles } = readCatalogue("");
  const files = [...measureFiles, themeFile, ...definitionFiles, ...sourceFiles, ...requestFiles];
  expect(files.length).toBeGreaterThan(150);
  expect(files.filter(({ content }) => content === undefined).map((file) => file.path)).toEqual([]);
});
