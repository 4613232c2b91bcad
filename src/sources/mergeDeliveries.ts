import { checked, type Checked } from "../model/checked.ts";
import type { Measure } from "../model/measure.ts";
import type { Observation } from "../model/observation.ts";
import { observationTable } from "../model/observationTable.ts";
import { problem, type Location, type Problem } from "../model/problem.ts";
import type { DeliveredValue } from "../model/problems/sources.ts";
import { measureTitles } from "./measureTitles.ts";

/**
 * Every number once. Equal values of several deliveries become one observation, a number wins over a sign. Of two
 * vintages the newer wins (noted, once per pair of deliveries); different values of one vintage, or of deliveries that
 * do not tell theirs, are an error that names both places. `measures` give the titles for messages.
 */
export function mergeDeliveries(
  observations: readonly Observation[],
  measures: readonly Measure[] = [],
): Checked<readonly Observation[]> {
  const titleOf = measureTitles(measures);
  const revisions = new Map<string, Pair>();
  const contradictions = new Map<string, Pair>();
  const merged = observationTable(observations, (kept, one) => {
    const decision = decide(kept, one);
    if (decision === "contradiction") count(contradictions, one.measure, kept, one);
    if (decision === "revised") count(revisions, "", kept, one);
    if (decision === "outdated") count(revisions, "", one, kept);
    return decision === "second" || decision === "revised" ? one : kept;
  });
  return checked(merged.all, [
    ...[...contradictions.values()].map((pair) => contradiction(pair, titleOf)),
    ...[...revisions.values()].map((pair) => revision(pair, titleOf)),
  ]);
}

type Decision = "first" | "second" | "revised" | "outdated" | "contradiction";

/** Which of two observations of the same number stays, and whether that is worth a word. */
function decide(first: Observation, second: Observation): Decision {
  if (first.value === undefined || second.value === undefined) {
    if (first.value !== undefined || second.value !== undefined)
      return first.value === undefined ? "second" : "first";
    return vintage(second) > vintage(first) ? "second" : "first";
  }
  const [older, newer] = [vintage(first), vintage(second)];
  if (Math.abs(first.value - second.value) < 1e-9) return newer > older ? "second" : "first";
  if (older === "" || newer === "" || older === newer) return "contradiction";
  return newer > older ? "revised" : "outdated";
}

function vintage({ vintage: date = "" }: Observation): string {
  return date;
}

/** Two deliveries that differ: an example, and in how many numbers. */
interface Pair {
  readonly first: Observation;
  readonly second: Observation;
  count: number;
}

function count(pairs: Map<string, Pair>, group: string, first: Observation, second: Observation): void {
  const key = [group, first.origins[0]?.delivery, second.origins[0]?.delivery].join("|");
  const known = pairs.get(key);
  if (known === undefined) pairs.set(key, { first, second, count: 1 });
  else known.count++;
}

function contradiction({ first, second, count }: Pair, titleOf: (id: string) => string): Problem {
  const { measure, area, period } = first;
  return problem("sources/contradiction", "error", placeOf(second), {
    count,
    measure: titleOf(measure),
    area,
    period,
    first: delivered(first),
    second: delivered(second),
  });
}

function revision({ first, second, count }: Pair, titleOf: (id: string) => string): Problem {
  const { measure, area, period } = second;
  return problem("sources/revision", "note", placeOf(second), {
    count,
    measure: titleOf(measure),
    area,
    period,
    older: delivered(first),
    newer: delivered(second),
  });
}

function placeOf({ origins }: Observation): Location {
  const [origin] = origins;
  return origin === undefined ? {} : { file: origin.delivery, line: origin.line, column: origin.column };
}

function delivered(one: Observation): DeliveredValue {
  const [origin] = one.origins;
  return {
    delivery: origin?.delivery ?? "",
    line: origin?.line ?? 0,
    text: one.origins.map(({ text }) => text).join(" + "),
    vintage: vintage(one),
  };
}
