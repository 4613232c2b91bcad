import { readFileSync } from "node:fs";
import { z } from "zod";
import { expect, test } from "vitest";
import { parseYaml } from "../../src/model/parseYaml.ts";
import { measureSchema } from "../../src/sources/measureSchema.ts";
import { projectCatalogue, projectMeasures, projectThemes, yamlFiles } from "./catalogueFiles.ts";

const catalogue = projectCatalogue();
const measures = projectMeasures();
const ids = catalogue.value.map(({ id }) => id);

/** The ids of the county's concept, one a line. */
const concept = readFileSync("test/reference/concept-indicators.csv", "utf8")
  .split("\n")
  .filter((line) => line !== "" && !line.startsWith("#"));

test("every file of the catalogue is sound", () => {
  expect(catalogue.problems).toEqual([]);
  expect(yamlFiles("indicators/catalogue")).toHaveLength(catalogue.value.length);
});

test("every indicator of the county's concept is defined", () => {
  expect(concept).toHaveLength(72);
  expect(concept.filter((id) => !ids.includes(id))).toEqual([]);
});

test("every chapter has indicators and says what it does not show", () => {
  const themes = projectThemes();
  expect(themes).toHaveLength(10);
  for (const theme of themes) {
    expect(catalogue.value.some((one) => one.theme === theme.id)).toBe(true);
    expect(theme.limits.length).toBeGreaterThan(40);
  }
});

test("every file of base counts is sound and every id stands once", () => {
  const problems = yamlFiles("indicators/measures").flatMap(
    (file) => parseYaml(file, z.array(measureSchema)).problems,
  );
  expect(problems).toEqual([]);
  const all = measures.map(({ id }) => id);
  expect(all.filter((id, index) => all.indexOf(id) !== index)).toEqual([]);
});

test("parts and subsets of a base count are base counts of the same unit", () => {
  const units = new Map(measures.map(({ id, unit }) => [id, unit]));
  const strange = measures.flatMap(({ id, unit, parts, subsets }) =>
    [...parts.flat(), ...subsets].filter((part) => units.get(part) !== unit).map((part) => `${id}: ${part}`),
  );
  expect(strange).toEqual([]);
});

test("no base count is part of itself, however deep", () => {
  const parts = new Map(measures.map((one) => [one.id, [...one.parts.flat(), ...one.subsets]]));
  const below = (id: string, depth: number): readonly string[] =>
    depth === 0 ? [] : (parts.get(id) ?? []).flatMap((part) => [part, ...below(part, depth - 1)]);
  expect(measures.map(({ id }) => id).filter((id) => below(id, 6).includes(id))).toEqual([]);
});

test("an indicator in percent multiplies by 100, one per 1 000 by 1 000", () => {
  const factors: Readonly<Record<string, number>> = {
    percent: 100,
    per100: 100,
    per1000: 1000,
    per10000: 10_000,
    per100000: 100_000,
  };
  const wrong = catalogue.value.filter(
    ({ unit, factor, denominator }) =>
      denominator.length > 0 && factors[unit] !== undefined && factors[unit] !== factor,
  );
  expect(wrong.map(({ id }) => id)).toEqual([]);
});

test("every indicator has four class bounds, so that maps of different years compare", () => {
  expect(
    catalogue.value
      .filter(({ classBounds, ageGroup }) => ageGroup === undefined && classBounds.length !== 4)
      .map(({ id }) => id),
  ).toEqual([]);
});

test("numbers in texts are grouped by a narrow no-break space", () => {
  const files = yamlFiles("indicators/catalogue");
  const plain = files.flatMap(({ path, text }) =>
    (text.match(/\d \d{3}(?!\d)/g) ?? []).map((found) => `${path}: ${found}`),
  );
  expect(plain).toEqual([]);
  expect(files.some(({ text }) => text.includes("1\u202f000"))).toBe(true);
});
