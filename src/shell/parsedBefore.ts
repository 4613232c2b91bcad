import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import type { YamlFile } from "../model/parseYaml.ts";
import { hashOf } from "./hashOf.ts";
import { packageRoot } from "./packageRoot.ts";

const parsedSchema = z.record(z.string(), z.unknown());

/**
 * Gives a YAML file of the package (catalogue, sample) the values that were parsed from it when the program was built,
 * as long as its text is still the same.
 */
export function parsedBefore(): (file: YamlFile) => YamlFile {
  const kept = parsedSchema.parse(keptValues());
  return (file) => {
    const content = kept[hashOf(file.text)];
    return content === undefined ? file : { ...file, content };
  };
}

/** `dist/parsed.json`, written by the build; without it every file is parsed anew. */
function keptValues(): unknown {
  const file = join(packageRoot(), "dist", "parsed.json");
  return existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : {};
}
