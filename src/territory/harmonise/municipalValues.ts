import type { Measure } from "../../model/measure.ts";
import type { Observation } from "../../model/observation.ts";
import type { Territory } from "../../model/territory.ts";
import { addUp, wholly, type Summand } from "./addUp.ts";
import type { Group } from "./baseYear.ts";
import { divide, isWhole, type ShareOf } from "./carry.ts";
import type { HarmoniseLog } from "./harmoniseLog.ts";
import type { KeyHistory } from "./keyHistory.ts";
import type { CountyWays } from "./countyWays.ts";
import type { Ways } from "./ways.ts";

/** What carrying a measure depends on. */
export interface MeasureKind {
  readonly additive: boolean;
  readonly of: ShareOf;
}

/** Units of measures that go with the land, not with the people. */
const land: ReadonlySet<string> = new Set(["square-kilometres", "hectares", "square-metres"]);

/** How a measure is carried. An unknown one is never summed. */
export function measureKind(measure: Measure | undefined): MeasureKind {
  if (measure === undefined) return { additive: false, of: "weight" };
  return {
    additive: measure.additive && measure.kind !== "official",
    of: land.has(measure.unit) ? "areaWeight" : "weight",
  };
}

/** What every step of harmonising knows. */
export interface HarmoniseContext {
  readonly territory: Territory;
  readonly history: KeyHistory;
  readonly kindOf: (measure: string) => MeasureKind;
  readonly ways: (base: number, of: ShareOf) => Ways;
  /** Keys of the county and its neighbours. */
  readonly counties: readonly string[];
  readonly countyWays: CountyWays;
  readonly log: HarmoniseLog;
}

/** One group of municipal observations carried to the territory, by observation key. */
export function municipalValues(group: Group, context: HarmoniseContext): readonly Observation[] {
  const { territory, history, kindOf, ways, log } = context;
  const valid = history.keysAt(group.base);
  const delivered = new Map<string, Map<string, Observation>>();
  for (const one of withTowns(group.observations, valid)) {
    if (!/^\d{8}$/.test(one.area)) continue;
    if (valid.has(one.area)) {
      delivered.set(
        one.measure,
        (delivered.get(one.measure) ?? new Map<string, Observation>()).set(one.area, one),
      );
    } else log.notValid(one, group);
  }
  return [...delivered].flatMap(([measure, byArea]) => {
    const kind = kindOf(measure);
    const way = ways(group.base, kind.of);
    const summands = summandsByTarget(byArea, way, { group, log });
    return territory.municipalities.flatMap(({ key }): readonly Observation[] => {
      const own = summands.get(key) ?? [];
      if (own.length === 0) return [];
      const parts = [...way.partsOf(key)];
      const isSame = parts.length === 1 && parts.every(([, share]) => isWhole(share));
      if (!kind.additive && !isSame) {
        log.notSummable(measure, key);
        return [];
      }
      const missing = parts.map(([part]) => part).filter((part) => !byArea.has(part));
      if (missing.length > 0) log.incomplete(key, missing, own[0]?.observation);
      const sum = addUp(own, { area: key, territory: territory.date, complete: missing.length === 0 });
      return sum === undefined ? [] : [sum];
    });
  });
}

/**
 * Observations with those of independent towns under their municipality's key too: many tables name such a town only once,
 * as a county.
 */
function withTowns(observations: readonly Observation[], valid: ReadonlySet<string>): readonly Observation[] {
  const towns = observations.filter(({ area }) => /^\d{5}$/.test(area) && valid.has(`${area}000`));
  if (towns.length === 0) return observations;
  const delivered = new Set(observations.map(({ measure, area }) => `${measure}|${area}`));
  return [
    ...observations,
    ...towns
      .map((one) => ({ ...one, area: `${one.area}000` }))
      .filter(({ measure, area }) => !delivered.has(`${measure}|${area}`)),
  ];
}

function summandsByTarget(
  byArea: ReadonlyMap<string, Observation>,
  way: Ways,
  { group, log }: { readonly group: Group; readonly log: HarmoniseLog },
): ReadonlyMap<string, readonly Summand[]> {
  const targets = new Map<string, Summand[]>();
  for (const [key, one] of byArea) {
    const shares = way.sharesOf(key);
    log.carried(key, shares, { one, group });
    const values = one.value === undefined ? undefined : divide(one.value, shares);
    for (const [target, share] of shares) {
      const estimated = !isWhole(share) && one.value !== 0;
      const summand = isWhole(share)
        ? wholly(one)
        : { observation: one, value: values?.get(target), estimated };
      targets.set(target, [...(targets.get(target) ?? []), summand]);
    }
  }
  return targets;
}
