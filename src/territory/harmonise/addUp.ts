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
  const oldest = oldestVintage(observations);
  const base = {
    measure: observation.measure,
    area,
    period: observation.period,
    flags: flagsOf(summands),
    // A divided cell is in several parts: the same object, once.
    origins: [...new Set(observations.flatMap(({ origins }) => origins))],
    territory,
    ...(oldest === undefined ? {} : { vintage: oldest }),
  };
  const sum = complete ? sumOfValues(summands) : undefined;
  if (sum !== undefined) return { ...base, value: sum };
  const statuses = new Set(observations.map(({ status }) => status));
  const alone = complete && statuses.size === 1 ? observation.status : undefined;
  const status = alone ?? precedence.slice(0, 4).find((sign) => statuses.has(sign)) ?? "missing";
  return { ...base, status };
}

function oldestVintage(observations: readonly Observation[]): string | undefined {
  let oldest: string | undefined;
  for (const { vintage } of observations) {
    if (vintage !== undefined && (oldest === undefined || vintage < oldest)) oldest = vintage;
  }
  return oldest;
}

function flagsOf(summands: readonly Summand[]): Observation["flags"] {
  const flags = new Set<Observation["flags"][number]>();
  for (const { observation } of summands) for (const flag of observation.flags) flags.add(flag);
  if (summands.some(({ estimated }) => estimated)) flags.add("estimated");
  return [...flags];
}

/** The sum without the dust of binary fractions; nothing if a summand has no number. */
function sumOfValues(summands: readonly Summand[]): number | undefined {
  let sum = 0;
  for (const { value } of summands) {
    if (value === undefined) return undefined;
    sum += value;
  }
  return Number.isInteger(sum) ? sum : Number(sum.toPrecision(12));
}
