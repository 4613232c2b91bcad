import { readdirSync, readFileSync } from "node:fs";
import { z } from "zod";
import type { Checked } from "../../src/model/checked.ts";
import type { Measure } from "../../src/model/measure.ts";
import { parseYaml, type YamlFile } from "../../src/model/parseYaml.ts";
import type { Definition } from "../../src/indicators/definitionSchema.ts";
import { parseDefinitions } from "../../src/indicators/parseDefinitions.ts";
import { parseThemes, type Theme } from "../../src/indicators/themeSchema.ts";
import { measureSchema } from "../../src/sources/measureSchema.ts";

/** The YAML files below a folder of `indicators/`, by path. */
export function yamlFiles(folder: string): readonly YamlFile[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".yaml"))
    .sort()
    .map((name) => ({ path: `${folder}/${name}`, text: readFileSync(`${folder}/${name}`, "utf8") }));
}

/** All base counts of the project. */
export function projectMeasures(): readonly Measure[] {
  return yamlFiles("indicators/measures").flatMap(
    (file) => parseYaml(file, z.array(measureSchema)).value ?? [],
  );
}

/** The chapters of the project. */
export function projectThemes(): readonly Theme[] {
  const path = "indicators/themes.yaml";
  return parseThemes({ path, text: readFileSync(path, "utf8") }).value;
}

/** The catalogue of the project with everything wrong in it. */
export function projectCatalogue(): Checked<readonly Definition[]> {
  return parseDefinitions(yamlFiles("indicators/catalogue"), {
    measures: projectMeasures(),
    themes: projectThemes(),
  });
}
