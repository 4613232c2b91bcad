import { checked, gather, type Checked } from "../model/checked.ts";
import type { Measure } from "../model/measure.ts";
import { parseYaml, type YamlFile } from "../model/parseYaml.ts";
import { problem, type Problem } from "../model/problem.ts";
import { z } from "zod";
import { measureSchema } from "./measureSchema.ts";
import { nearest } from "../model/nearest.ts";

/** All measures of several YAML files (each a list). Doubled ids, unknown parts and circles are problems. */
export function parseMeasures(files: readonly YamlFile[]): Checked<readonly Measure[]> {
  const parsed = gather(
    files.map((file) => {
      const { value, problems } = parseYaml(file, z.array(measureSchema));
      return checked(
        (value ?? []).map((measure) => ({ measure, file: file.path })),
        problems,
      );
    }),
  );
  const placed = parsed.value.flat();
  const measures = new Map<string, { readonly measure: Measure; readonly file: string }>();
  const problems: Problem[] = [...parsed.problems];
  for (const one of placed) {
    const { id } = one.measure;
    const other = measures.get(id);
    if (other === undefined) measures.set(id, one);
    else
      problems.push(problem("sources/duplicate-id", "error", { file: one.file }, { id, other: other.file }));
  }
  if (parsed.problems.length === 0) problems.push(...placed.flatMap((one) => partProblems(one, measures)));
  return checked(
    [...measures.values()].map(({ measure }) => measure),
    problems,
  );
}

function partProblems(
  { measure, file }: { readonly measure: Measure; readonly file: string },
  measures: ReadonlyMap<string, { readonly measure: Measure }>,
): readonly Problem[] {
  const unknown = [...measure.parts.flat(), ...measure.subsets].filter((part) => !measures.has(part));
  const problems: Problem[] = unknown.map((part) =>
    problem(
      "sources/unknown-part",
      "error",
      { file },
      { measure: measure.id, part, nearest: nearest(part, measures.keys()) ?? "" },
    ),
  );
  if (reaches(measure.id, measure.id, measures, new Set())) {
    problems.push(problem("sources/circular-parts", "error", { file }, { measure: measure.id }));
  }
  return problems;
}

/** Whether `goal` is among the parts of `start`, or of their parts, and so on. */
function reaches(
  start: string,
  goal: string,
  measures: ReadonlyMap<string, { readonly measure: Measure }>,
  seen: Set<string>,
): boolean {
  if (seen.has(start)) return false;
  seen.add(start);
  const parts = measures.get(start)?.measure.parts.flat() ?? [];
  return parts.includes(goal) || parts.some((part) => reaches(part, goal, measures, seen));
}
