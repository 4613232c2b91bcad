import { definitionSchema, type Definition } from "../../src/indicators/definitionSchema.ts";
import type { Estimate, Need } from "../../src/indicators/estimate.ts";
import type { Area } from "../../src/model/area.ts";
import type { Measure } from "../../src/model/measure.ts";
import type { Observation } from "../../src/model/observation.ts";
import type { Territory } from "../../src/model/territory.ts";
import type { ProtectionInput } from "../../src/protection/protectionInput.ts";
import { defaultRules } from "../../src/protection/protectionRules.ts";

/** A county of four municipalities, two of them in one planning area, two on their own. */
export const municipalities: readonly Area[] = [
  { key: "99001001", name: "Ahausen", level: "municipality", town: false, planningArea: "pr-tal" },
  { key: "99001002", name: "Behausen", level: "municipality", town: false, planningArea: "pr-tal" },
  { key: "99001003", name: "Cehausen", level: "municipality", town: false },
  { key: "99001004", name: "Dehausen", level: "municipality", town: false },
];

const planningArea: Area = { key: "pr-tal", name: "Tal", level: "planningArea", town: false };
const county: Area = { key: "99001", name: "Musterkreis", level: "county", town: false };

/** The areas of the small county. */
const territory: Territory = {
  date: "2016-12-31",
  county,
  state: { key: "99", name: "Musterland", level: "state", town: false },
  country: { key: "DG", name: "Deutschland", level: "country", town: false },
  municipalities,
  planningAreas: [planningArea],
  neighbours: [],
  changes: [],
};

/** A count of persons as a measure. */
export function measure(id: string, more: Partial<Measure> = {}): Measure {
  return {
    id,
    title: id,
    unit: "persons",
    kind: "stock",
    concept: "residence",
    parts: [],
    subsets: [],
    sensitive: true,
    additive: true,
    ...more,
  };
}

/** Counts of one measure in the four municipalities; planning area and county are their sums. */
export function observations(id: string, counts: readonly number[], period = "2016"): readonly Observation[] {
  const [a = 0, b = 0] = counts;
  const all: readonly (readonly [string, number])[] = [
    ...municipalities.map(({ key }, index) => [key, counts[index] ?? 0] as const),
    ["pr-tal", a + b],
    ["99001", counts.reduce((sum, count) => sum + count, 0)],
  ];
  const origin = { source: "jobcenter", delivery: "jobcenter.csv", line: 2, column: 1, text: "" };
  return all.map(([area, value]) => ({ measure: id, area, period, value, flags: [], origins: [origin] }));
}

/** The definition of an indicator that prints one count. */
function definition(id: string, measureId: string): Definition {
  return definitionSchema.parse({
    id,
    title: id,
    shortTitle: id,
    theme: "arbeit",
    kind: "count",
    numerator: [{ measure: measureId }],
    unit: "persons",
    decimals: 0,
    direction: "neutral",
    levels: ["municipality", "planningArea", "county"],
    interval: "none",
    definition: "Ein Beispiel.",
    source: "Beispiel",
    suppliers: ["Jobcenter"],
    referenceDate: "31.12.",
  });
}

/** Estimates that print every observation of a measure as the count of an indicator. */
export function countEstimates(indicator: string, all: readonly Observation[]): readonly Estimate[] {
  return all.map(({ measure: id, area, period, value = 0 }) => {
    const need: Need = { measure: id, area, period, role: "numerator", weight: 1, value };
    return {
      indicator,
      area,
      year: Number(period.slice(0, 4)),
      status: "computed",
      value,
      numerator: value,
      numeratorPeriod: period,
      method: "none",
      flags: [],
      needs: [need],
      origins: [],
    };
  });
}

/** Input of the protection: one indicator per measure, threshold 3, nothing dropped for its level. */
export function input(
  measures: readonly Measure[],
  all: readonly Observation[],
  more: Partial<ProtectionInput> = {},
): ProtectionInput {
  const id = (index: number) => `ABC${String(index + 1).padStart(2, "0")}`;
  return {
    estimates: measures.flatMap((one, index) =>
      countEstimates(
        id(index),
        all.filter((observation) => observation.measure === one.id),
      ),
    ),
    observations: all,
    measures,
    definitions: measures.map((one, index) => definition(id(index), one.id)),
    territory,
    rules: { ...defaultRules, sources: { jobcenter: { minimumCount: 3 } }, hiddenShareLimit: 1 },
    year: 2016,
    ...more,
  };
}
