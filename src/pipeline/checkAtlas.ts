import { type Checked, checked } from "../model/checked.ts";
import { readTexts } from "../document/texts.ts";
import { noEarlierAreas } from "../model/earlierAreas.ts";
import { emptyLedger } from "../model/ledger.ts";
import type { AtlasInput } from "./atlasInput.ts";
import { checkLevels } from "../protection/checkLevels.ts";
import { countAtlas } from "./countAtlas.ts";
import type { ObserveDeliveries } from "./observeDeliveries.ts";
import { prepareAtlas } from "./prepareAtlas.ts";
import { protectionInput } from "./protectionInput.ts";

/** What a check found out besides its problems. */
export interface CheckSummary {
  readonly deliveries: number;
  readonly recognised: number;
  /** Numbers read from the deliveries. */
  readonly observations: number;
  /** Indicators with at least one computed value, of all. */
  readonly computed: number;
  readonly indicators: number;
}

/** Everything of a build up to the primary rules and the level check: no secondary suppression, no attack, no document. */
export async function checkAtlas(
  input: AtlasInput,
  read?: ObserveDeliveries,
): Promise<Checked<CheckSummary | undefined>> {
  const prepared = prepareAtlas(input);
  if (prepared.value === undefined) return checked(undefined, prepared.problems);
  const counted = await countAtlas(input, prepared.value, read);
  const { deliveries, estimates } = counted.value;
  const { municipalities } = prepared.value.territory;
  const own = new Set(municipalities.map(({ key }) => key));
  // Only municipalities lose a level; the counts of all others need not be described to know that.
  const municipal = {
    ...counted.value,
    estimates: estimates.filter(({ area }) => own.has(area)),
    observations: counted.value.observations.filter(({ area }) => own.has(area)),
  };
  const levels = checkLevels(
    protectionInput(input.year, { ledger: emptyLedger, earlier: noEarlierAreas }, prepared.value, municipal),
  );
  const computed = new Set(estimates.flatMap((one) => (one.status === "computed" ? [one.indicator] : [])));
  return checked(
    {
      deliveries: deliveries.length,
      recognised: deliveries.filter(({ source }) => source !== undefined).length,
      observations: deliveries.reduce((total, { numbers }) => total + numbers, 0),
      computed: computed.size,
      indicators: prepared.value.definitions.length,
    },
    [
      ...prepared.problems,
      ...counted.problems,
      ...levels.problems,
      ...readTexts(input.textFiles, input.methods).problems,
    ],
  );
}
