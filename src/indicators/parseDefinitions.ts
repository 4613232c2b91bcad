import { checked, type Checked } from "../model/checked.ts";
import type { Measure } from "../model/measure.ts";
import { parseYaml, yamlLocation, type YamlFile } from "../model/parseYaml.ts";
import { problem, type Problem } from "../model/problem.ts";
import { checkDefinition } from "./checkDefinition.ts";
import { definitionSchema, type Definition } from "./definitionSchema.ts";
import type { Theme } from "./themeSchema.ts";

/** What definitions are checked against. */
export interface DefinitionContext {
  readonly measures: readonly Measure[];
  readonly themes: readonly Theme[];
}

interface Parsed {
  readonly file: YamlFile;
  readonly definition: Definition;
}

/**
 * The catalogue, from one YAML file per indicator. A later file with the same id replaces an earlier one: a county's
 * own definitions come after those of the catalogue. Order: themes as printed, then ids. Faulty definitions are left
 * out and named with file, line and what would be right.
 */
export function parseDefinitions(
  files: readonly YamlFile[],
  context: DefinitionContext,
): Checked<readonly Definition[]> {
  const results = files.map((file) => parseDefinition(file));
  const parsed = results.flatMap(({ value }) => (value === undefined ? [] : [value]));
  const newest = new Map(parsed.map((one) => [one.definition.id, one]));
  const ids = [...newest.keys()];
  const found = [...newest.values()].map((one) => ({
    ...one,
    problems: checkDefinition(one.definition, one.file, { ...context, ids }),
  }));
  const sound = found.filter(({ problems }) => !problems.some(({ severity }) => severity === "error"));
  return checked(
    inOrder(
      sound.map(({ definition }) => definition),
      context.themes,
    ),
    [
      ...results.flatMap(({ problems }) => problems),
      ...doubles(parsed),
      ...found.flatMap(({ problems }) => problems),
    ],
  );
}

function parseDefinition(file: YamlFile): Checked<Parsed | undefined> {
  const { value, problems } = parseYaml(file, definitionSchema);
  if (value === undefined) return checked(undefined, problems);
  const expected = `${value.id}.yaml`;
  const misnamed = fileName(file.path) === expected ? [] : [expected];
  return checked({ file, definition: value }, [
    ...problems,
    ...misnamed.map((name) =>
      problem("indicators/file-name", "error", yamlLocation(file, ["id"]), { id: value.id, expected: name }),
    ),
  ]);
}

/** Two files of the same folder tree with one id are a mistake; a county's own file replaces that of the catalogue. */
function doubles(parsed: readonly Parsed[]): readonly Problem[] {
  const seen = new Map<string, string>();
  return parsed.flatMap(({ file, definition: { id } }) => {
    const key = `${rootOf(file.path)}|${id}`;
    const other = seen.get(key);
    seen.set(key, file.path);
    if (other === undefined) return [];
    return [problem("indicators/duplicate-id", "error", yamlLocation(file, ["id"]), { id, other })];
  });
}

function rootOf(path: string): string {
  return path.slice(0, path.lastIndexOf("/catalogue/") + 1);
}

function fileName(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1);
}

function inOrder(definitions: readonly Definition[], themes: readonly Theme[]): readonly Definition[] {
  const position = new Map(themes.map(({ id }, index) => [id, index]));
  const at = ({ theme }: Definition): number => position.get(theme) ?? themes.length;
  return [...definitions].sort((a, b) => at(a) - at(b) || (a.id < b.id ? -1 : 1));
}
