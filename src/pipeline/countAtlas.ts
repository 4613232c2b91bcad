import type { Estimate } from "../indicators/estimate.ts";
import { estimateAll } from "../indicators/estimateAll.ts";
import { type Checked, checked } from "../model/checked.ts";
import type { Observation } from "../model/observation.ts";
import { completeMeasures } from "../sources/completeMeasures.ts";
import { withoutLargerParts } from "../sources/largerParts.ts";
import { mergeDeliveries } from "../sources/mergeDeliveries.ts";
import { plausibility } from "../sources/plausibility.ts";
import { harmonise } from "../territory/harmonise.ts";
import type { AtlasInput } from "./atlasInput.ts";
import { type DeliveryNote, observeDeliveries, type ObserveDeliveries } from "./observeDeliveries.ts";
import type { PreparedAtlas } from "./prepareAtlas.ts";

/** Everything counted and computed, nothing of it protected yet: confidential. */
export interface CountedAtlas {
  /** On the edition's Gebietsstand, planning areas included. */
  readonly observations: readonly Observation[];
  /** Before they were carried there: with the areas of their own deliveries. */
  readonly delivered: readonly Observation[];
  readonly estimates: readonly Estimate[];
  readonly deliveries: readonly DeliveryNote[];
}

/** From the delivered bytes to estimates; `read` may remember what it read before. */
export async function countAtlas(
  input: AtlasInput,
  prepared: PreparedAtlas,
  read: ObserveDeliveries = observeDeliveries,
): Promise<Checked<CountedAtlas>> {
  const { measures, definitions, territory, sources } = prepared;
  const observed = await read(input.deliveries, prepared);
  const status = prepared.settings.dataStatus[String(input.year)];
  const merged = mergeDeliveries(
    observed.value.observations.filter((one) => !isLater(one, status)),
    measures,
  );
  const complete = completeMeasures(merged.value, measures, sources, territory.county.key);
  const implausible = plausibility({
    observations: complete.value,
    measures,
    sources,
    county: territory.county.key,
    year: input.year,
    names: new Map([...territory.municipalities, territory.county].map(({ key, name }) => [key, name])),
    deliveries: input.deliveries,
  });
  const reliable = withoutLargerParts(complete.value, measures, sources);
  const harmonised = harmonise({ observations: reliable, measures, territory });
  const estimates = estimateAll({
    definitions,
    measures,
    observations: harmonised.value,
    territory,
    year: input.year,
    published: new Set(sources.filter(({ published }) => published).map(({ id }) => id)),
  });
  return checked(
    {
      observations: harmonised.value,
      delivered: reliable,
      estimates: estimates.value,
      deliveries: observed.value.deliveries,
    },
    [
      ...observed.problems,
      ...merged.problems,
      ...complete.problems,
      ...implausible,
      ...harmonised.problems,
      ...estimates.problems,
    ],
  );
}

/** Whether a value was published after the edition's data status. */
function isLater({ vintage }: Observation, status: string | undefined): boolean {
  return vintage !== undefined && status !== undefined && vintage > status;
}
