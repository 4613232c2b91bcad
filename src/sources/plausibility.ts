import type { Measure } from "../model/measure.ts";
import type { Observation } from "../model/observation.ts";
import type { Problem } from "../model/problem.ts";
import { aboveHundredProblems } from "./aboveHundred.ts";
import { areaSumProblems } from "./areaSums.ts";
import { jumpProblems } from "./jumps.ts";
import { sameFileProblems, sameNumberProblems, wrongFolderProblems } from "./repeatedDeliveries.ts";
import type { Source } from "./sourceSchema.ts";
import { subsetProblems } from "./subsets.ts";

/** What the plausibility check looks at: numbers as delivered, each once, before they are carried to one territory. */
export interface PlausibilityInput {
  readonly observations: readonly Observation[];
  readonly measures: readonly Measure[];
  readonly sources: readonly Source[];
  readonly county: string;
  /** Reporting year of the edition: jumps are told for it only, older differences are notes. */
  readonly year: number;
  /** Names of municipalities by key, for messages. */
  readonly names?: ReadonlyMap<string, string>;
  readonly deliveries: readonly DeliveredFile[];
}

/** A delivery with the year of the folder it lies in. */
export interface DeliveredFile {
  readonly path: string;
  readonly year: number;
  readonly bytes: Uint8Array;
}

/**
 * What looks wrong although every single number can be read: municipalities that are not the county, parts larger than
 * their whole, percentages above 100, jumps that chance does not explain, the same file or the same numbers for two years, a delivery in the
 * folder of an earlier year. Looks at the county's own areas only. Sums of parts are checked by `completeMeasures`, other counties' tables by `observe`.
 */
export function plausibility(input: PlausibilityInput): readonly Problem[] {
  const observations = input.observations.filter(({ area }) => area.startsWith(input.county));
  const local = { ...input, observations };
  return [
    ...areaSumProblems(local),
    ...subsetProblems(local),
    ...aboveHundredProblems(local),
    ...jumpProblems(local),
    ...sameFileProblems(input.deliveries),
    ...sameNumberProblems(observations),
    ...wrongFolderProblems(input),
  ];
}
