import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { parseSources } from "../../src/sources/parseSources.ts";
import { shipped, told } from "./fixtures.ts";

test("every mapping in docs/adding-an-export.md is valid", () => {
  const text = readFileSync("docs/adding-an-export.md", "utf8");
  const files = [...text.matchAll(/```yaml\n([\s\S]*?)```/g)].map(([, yaml = ""], index) => ({
    path: `example-${index + 1}.yaml`,
    text: yaml,
  }));
  const known = new Set(shipped().measures.value.map(({ id }) => id));
  expect(told(parseSources(files, known).problems)).toEqual([]);
  expect(files.length).toBe(2);
});
