import { type Checked, checked } from "../model/checked.ts";
import type { Measure } from "../model/measure.ts";
import { nearest } from "../model/nearest.ts";
import { parseYaml, type YamlFile, yamlLocation } from "../model/parseYaml.ts";
import { type Problem, problem } from "../model/problem.ts";
import { type Projections, projectionsSchema } from "./projectionsSchema.ts";

/** Length of a step and width of an age group. */
const years = 5;

/**
 * `projections.yaml` with every fault in it: lists that do not fit the age groups, measures that do not exist or rest
 * on private data. Nothing if it cannot be used.
 */
export function parseProjections(
  file: YamlFile,
  measures: readonly Measure[],
): Checked<Projections | undefined> {
  const { value, problems } = parseYaml(file, projectionsSchema);
  if (value === undefined) return checked(undefined, problems);
  const faults = [
    ...wrongYears(value, file),
    ...wrongLengths(value, file),
    ...wrongLevel(value, file),
    ...wrongMeasures(value, file, measures),
  ];
  return checked(faults.length === 0 ? value : undefined, faults);
}

function wrongYears({ base, until }: Projections, file: YamlFile): readonly Problem[] {
  if (until > base && (until - base) % years === 0) return [];
  return [problem("projections/years", "error", yamlLocation(file, ["until"]), { base, until })];
}

function wrongLengths(
  { groups, fertility, survival, variants }: Projections,
  file: YamlFile,
): readonly Problem[] {
  const count = groups.length;
  const lists: readonly (readonly [
    path: readonly (string | number)[],
    list: readonly number[],
    expected: number,
  ])[] = [
    [["fertility", "rates"], fertility.rates, count],
    [["survival", "women"], survival.women, count + 1],
    [["survival", "men"], survival.men, count + 1],
    ...variants.flatMap(({ migration }, index) =>
      migration === undefined
        ? []
        : ([
            [["variants", index, "migration", "women"], migration.women, count],
            [["variants", index, "migration", "men"], migration.men, count],
          ] as const),
    ),
  ];
  return lists.flatMap(([path, { length: found }, expected]) => {
    if (found === expected) return [];
    const list = path.filter((part) => typeof part === "string").join(".");
    return [problem("projections/length", "error", yamlLocation(file, path), { list, expected, found })];
  });
}

/** Rates without a birth or a death cannot be raised to the county's level. */
function wrongLevel({ level, fertility, survival }: Projections, file: YamlFile): readonly Problem[] {
  if (level === undefined) return [];
  const isBorn = fertility.rates.some((rate) => rate > 0);
  // The chance to die at an age is that between two steps: there is none where one of them has no deaths.
  const isDead = [survival.women, survival.men].some((shares) =>
    shares.some((share, step) => share < 1 && (shares[step + 1] ?? 1) < 1),
  );
  const fault = (list: "fertility" | "survival"): Problem =>
    problem("projections/level-of-nothing", "error", yamlLocation(file, [list]), { list });
  return [...(isBorn ? [] : [fault("fertility")]), ...(isDead ? [] : [fault("survival")])];
}

function wrongMeasures(
  { groups, level }: Projections,
  file: YamlFile,
  measures: readonly Measure[],
): readonly Problem[] {
  const known = new Map(measures.map((measure) => [measure.id, measure]));
  const people = groups.flatMap((group, index) =>
    (["women", "men"] as const).flatMap((sex) =>
      group[sex].flatMap(({ measure, within }, place) =>
        [measure, ...(within === undefined ? [] : [within])].map((id) => ({
          id,
          path: ["groups", index, sex, place],
        })),
      ),
    ),
  );
  const events =
    level === undefined ? [] : [level.births, level.deaths].map((id) => ({ id, path: ["level"] }));
  const unknown = [...people, ...events].flatMap(({ id, path }) =>
    known.has(id)
      ? []
      : [
          problem("projections/unknown-measure", "error", yamlLocation(file, path), {
            measure: id,
            nearest: nearest(id, known.keys()) ?? "",
          }),
        ],
  );
  const secret = people.flatMap(({ id, path }) =>
    known.get(id)?.sensitive === true
      ? [problem("projections/private-measure", "error", yamlLocation(file, path), { measure: id })]
      : [],
  );
  return [...unknown, ...secret];
}
