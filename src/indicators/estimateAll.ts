import type { Checked } from "../model/checked.ts";
import type { Measure } from "../model/measure.ts";
import type { Observation } from "../model/observation.ts";
import { allAreas, type Territory } from "../model/territory.ts";
import type { Definition } from "./definitionSchema.ts";
import type { Estimate } from "./estimate.ts";
import { estimateSeries } from "./estimateSeries.ts";
import { missing } from "./estimateYear.ts";
import { indexObservations } from "./observationIndex.ts";
import { possibleShares } from "./possibleShares.ts";

/** What estimates are made from. Observations are on the edition's territory, planning areas included. */
export interface EstimateInput {
  readonly definitions: readonly Definition[];
  readonly measures: readonly Measure[];
  readonly observations: readonly Observation[];
  readonly territory: Territory;
  /** The edition's reporting year; later years are left out. */
  readonly year: number;
  /** Sources that are published tables: what is impossible there is left out instead of stopping the edition. */
  readonly published?: ReadonlySet<string>;
}

/**
 * Every indicator for every area and every year up to the edition's: in the order of the definitions, areas from small
 * to large, years ascending. Where an indicator is not allowed at an area's level, one missing estimate says so. A part
 * larger than its whole is a problem with its cell (see `possibleShares`).
 */
export function estimateAll(input: EstimateInput): Checked<readonly Estimate[]> {
  const index = indexObservations(input.observations);
  const areas = allAreas(input.territory);
  const estimates = input.definitions.flatMap((definition) =>
    areas.flatMap(({ key, level }) =>
      definition.levels.includes(level)
        ? estimateSeries(definition, key, input.year, index)
        : [missing({ definition, area: key, year: input.year }, "not-at-this-level", [])],
    ),
  );
  return possibleShares(estimates, input);
}
