import type { CellStatus, Observation } from "../../model/observation.ts";

/** One summand: an observation, and the value that counts (a share of it, where it was divided). */
export interface Summand {
  readonly observation: Observation;
  readonly value: number | undefined;
  readonly estimated: boolean;
}

/** The whole of an observation as a summand. */
export function wholly(observation: Observation): Summand {
  return { observation, value: observation.value, estimated: false };
}

/** Signs by how much they forbid: what is confidential stays so in every sum. */
const precedence: readonly CellStatus[] = [
  "unknown",
  "unreliable",
  "later",
  "not-applicable",
  "missing",
  "blank",
  "nil",
];

/**
 * Adds summands to one observation of an area and joins their cells. A sum needs every part: where a number is missing
 * (`complete` false) or a part has a sign, the result has a sign, the most forbidding one.
 */
export function addUp(
  summands: readonly Summand[],
  target: { readonly area: string; readonly territory: string; readonly complete: boolean },
): Observation | undefined {
  const [first, second] = summands;
  if (first === undefined) return undefined;
  const { area, territory, complete } = target;
  const { observation, value, estimated } = first;
  if (second === undefined && complete && !estimated && value === observation.value) {
    return { ...observation, area, territory };
  }
  const observations = summands.map((one) => one.observation);
  const vintages = observations.flatMap(({ vintage }) => (vintage === undefined ? [] : [vintage]));
  const [oldest] = vintages.sort((a, b) => (a < b ? -1 : 1));
  const isEstimated = summands.some((one) => one.estimated);
  const flags = new Set([
    ...observations.flatMap((one) => one.flags),
    ...(isEstimated ? (["estimated"] as const) : []),
  ]);
  const base = {
    measure: observation.measure,
    area,
    period: observation.period,
    flags: [...flags],
    origins: unique(observations.flatMap(({ origins }) => origins)),
    territory,
    ...(oldest === undefined ? {} : { vintage: oldest }),
  };
  const values = summands.flatMap(({ value }) => (value === undefined ? [] : [value]));
  if (complete && values.length === summands.length) return { ...base, value: clean(values) };
  const statuses = new Set(observations.map(({ status }) => status));
  const alone = complete && statuses.size === 1 ? observation.status : undefined;
  const status = alone ?? precedence.slice(0, 4).find((sign) => statuses.has(sign)) ?? "missing";
  return { ...base, status };
}

/** A sum without the dust of binary fractions. */
function clean(values: readonly number[]): number {
  const sum = values.reduce((total, value) => total + value, 0);
  return Number.isInteger(sum) ? sum : Number(sum.toPrecision(12));
}

function unique(origins: Observation["origins"]): Observation["origins"] {
  const seen = new Set<string>();
  return origins.filter(({ delivery, line, column }) => {
    const cell = `${delivery}|${line}|${column}`;
    if (seen.has(cell)) return false;
    seen.add(cell);
    return true;
  });
}
