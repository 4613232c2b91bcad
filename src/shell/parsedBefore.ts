import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import type { YamlFile } from "../model/parseYaml.ts";
import { hashOf } from "./hashOf.ts";
import { packageRoot } from "./packageRoot.ts";

const parsedSchema = z.record(z.string(), z.strictObject({ sha256: z.string(), content: z.unknown() }));

/**
 * Gives a file of the package's catalogue the values that were parsed from it when the program was built, as long as
 * its text is still the same.
 */
export function parsedBefore(): (file: YamlFile) => YamlFile {
  const kept = parsedSchema.parse(keptValues());
  return (file) => {
    const found = kept[file.path];
    return found?.sha256 === hashOf(file.text) ? { ...file, content: found.content } : file;
  };
}

/** `dist/catalogue.json`, written by the build; without it every file is parsed anew. */
function keptValues(): unknown {
  const file = join(packageRoot(), "dist", "catalogue.json");
  return existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : {};
}
