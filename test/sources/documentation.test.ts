import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { parseDefinitions } from "../../src/indicators/parseDefinitions.ts";
import type { YamlFile } from "../../src/model/parseYaml.ts";
import { parseMeasures } from "../../src/sources/parseMeasures.ts";
import { parseSources } from "../../src/sources/parseSources.ts";
import { projectThemes } from "../indicators/catalogueFiles.ts";
import { shipped, told } from "./fixtures.ts";

/** The YAML examples of a document, each as a file of its own. */
function examples(document: string): readonly YamlFile[] {
  const text = readFileSync(`docs/${document}`, "utf8");
  return [...text.matchAll(/```yaml\n([\s\S]*?)```/g)].map(([, yaml = ""], index) => ({
    path: `example-${index + 1}.yaml`,
    text: yaml,
  }));
}

const [countsFile, definitionFile] = examples("adding-an-indicator.md");
const counts = parseMeasures(countsFile === undefined ? [] : [countsFile]);
const measures = [...shipped().measures.value, ...counts.value];

test("every mapping in docs/adding-an-export.md is valid", () => {
  const files = examples("adding-an-export.md");
  const known = new Set(measures.map(({ id }) => id));
  expect(told(parseSources(files, known).problems)).toEqual([]);
  expect(files.length).toBe(3);
});

test("measures and indicator of docs/adding-an-indicator.md are valid", () => {
  const { value, problems } = parseDefinitions(
    [{ path: "indicators/WOH04.yaml", text: definitionFile?.text ?? "" }],
    { measures, themes: projectThemes() },
  );
  expect(told([...counts.problems, ...problems])).toEqual([]);
  expect(counts.value.map(({ id }) => id)).toEqual(["homeless-counselling", "homeless-counselling-children"]);
  expect(value.map(({ id }) => id)).toEqual(["WOH04"]);
});
