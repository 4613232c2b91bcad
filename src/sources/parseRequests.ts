import { checked, type Checked, gather } from "../model/checked.ts";
import type { Measure } from "../model/measure.ts";
import { parseYaml, type YamlFile, yamlLocation } from "../model/parseYaml.ts";
import { problem, type Problem } from "../model/problem.ts";
import { nearest } from "../model/nearest.ts";
import { type OfficeRequest, requestSchema } from "./requestSchema.ts";

/** All forms, by office. A later file with the same id replaces an earlier one: a county's own come last. */
export function parseRequests(
  files: readonly YamlFile[],
  measures: readonly Measure[],
): Checked<readonly OfficeRequest[]> {
  const known = new Set(measures.map(({ id }) => id));
  const parsed = gather(
    files.map((file) => {
      const { value, problems } = parseYaml(file, requestSchema);
      return checked(value, [...problems, ...unknownMeasures(value, file, known)]);
    }),
  );
  const newest = new Map(parsed.value.flatMap((one) => (one === undefined ? [] : [[one.id, one] as const])));
  return checked([...newest.values()], parsed.problems);
}

function unknownMeasures(
  request: OfficeRequest | undefined,
  file: YamlFile,
  known: ReadonlySet<string>,
): readonly Problem[] {
  return (request?.measures ?? []).flatMap(({ measure }, index) => {
    if (known.has(measure)) return [];
    const at = yamlLocation(file, ["measures", index, "measure"]);
    return [
      problem("sources/unknown-measure", "error", at, { measure, nearest: nearest(measure, known) ?? "" }),
    ];
  });
}
