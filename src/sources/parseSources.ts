import { z } from "zod";
import { checked, gather, type Checked } from "../model/checked.ts";
import { parseYaml, yamlLocation, type YamlFile } from "../model/parseYaml.ts";
import { problem, type Location, type Problem } from "../model/problem.ts";
import { nearest } from "../model/nearest.ts";
import { familySchema, sourceSchema, type Source } from "./sourceSchema.ts";

/** Name of the file whose fields hold for all sources of its folder that do not say otherwise. */
const familyName = "familie.yaml";

/**
 * All mappings of several YAML files, one source each. Fields of `familie.yaml` hold for every source of the same
 * folder. With `measureIds`, a mapping that names another measure is a problem; doubled ids always are.
 */
export function parseSources(
  files: readonly YamlFile[],
  measureIds?: ReadonlySet<string>,
): Checked<readonly Source[]> {
  const families = gather(files.filter(isFamily).map(parseFamily));
  const parsed = gather(
    files
      .filter((file) => !isFamily(file))
      .map((file) => {
        const family = families.value.find(({ folder }) => folder === folderOf(file));
        const { value, problems } = parseSource(file, family?.fields ?? {}, measureIds);
        return checked(value === undefined ? [] : [{ source: value, file }], problems);
      }),
  );
  const placed = parsed.value.flat();
  const doubled = placed.flatMap(({ source, file }, index) => {
    const other = placed.slice(0, index).find((earlier) => earlier.source.id === source.id);
    return other === undefined ? [] : [doubledId(source.id, file, other.file)];
  });
  return checked(
    placed.map(({ source }) => source),
    [...families.problems, ...parsed.problems, ...doubled],
  );
}

function doubledId(id: string, file: YamlFile, other: YamlFile): Problem {
  return problem("sources/duplicate-id", "error", yamlLocation(file, ["id"]), { id, other: other.path });
}

function parts(path: string): readonly string[] {
  return path.replaceAll("\\", "/").split("/");
}

function isFamily({ path }: YamlFile): boolean {
  return parts(path).at(-1) === familyName;
}

function folderOf({ path }: YamlFile): string {
  return parts(path).slice(0, -1).join("/");
}

interface Family {
  readonly folder: string;
  readonly fields: Readonly<Record<string, unknown>>;
}

function parseFamily(file: YamlFile): Checked<Family> {
  const fields = parseYaml(file, z.record(z.string(), z.unknown())).value ?? {};
  return checked({ folder: folderOf(file), fields }, parseYaml(file, familySchema).problems);
}

function parseSource(
  file: YamlFile,
  family: Readonly<Record<string, unknown>>,
  measureIds: ReadonlySet<string> | undefined,
): Checked<Source | undefined> {
  const withFamily = z.preprocess((own) => (isRecord(own) ? { ...family, ...own } : own), sourceSchema);
  const { value, problems } = parseYaml(file, withFamily);
  return checked(value, value === undefined ? problems : idProblems(value, file, measureIds));
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Measures nobody knows and placeholders without a dimension. */
function idProblems(
  source: Source,
  file: YamlFile,
  measureIds: ReadonlySet<string> | undefined,
): readonly Problem[] {
  const placeOf = (index: number): Location => yamlLocation(file, ["measures", index, "measure"]);
  return source.measures.flatMap(({ measure }, index): readonly Problem[] => {
    const names = [...measure.matchAll(/\{([^}]*)\}/g)].map(([, name]) => name ?? "");
    const unknown = names.filter((name) => source.dimensions[name] === undefined);
    if (unknown.length > 0) {
      return unknown.map((name) =>
        problem("sources/unknown-dimension", "error", placeOf(index), {
          name,
          known: Object.keys(source.dimensions),
        }),
      );
    }
    if (names.length > 0 || measureIds === undefined || measureIds.has(measure)) return [];
    return [
      problem("sources/unknown-measure", "error", placeOf(index), {
        measure,
        nearest: nearest(measure, measureIds) ?? "",
      }),
    ];
  });
}
