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
  /** Keys of the territory's municipalities. */
  readonly municipalities: ReadonlySet<string>;
  /** Keys of a planning area's municipalities. */
  readonly membersOf: (planningArea: string) => readonly string[];
  /** Keys of an association's municipalities at a year-end. */
  readonly associatedIn: (association: string, year: number) => readonly string[];
  /** Keys of the county and its neighbours. */
  readonly counties: readonly string[];
  readonly countyWays: CountyWays;
  readonly log: HarmoniseLog;
}

/** One group of municipal observations carried to the territory. */
export function municipalValues(group: Group, context: HarmoniseContext): readonly Observation[] {
  const { territory, history, kindOf, ways, log } = context;
  const valid = history.keysAt(group.base);
  const observations = group.observations.filter(({ area }) => isMunicipality(area));
  for (const one of observations) if (!valid.has(one.area) && isOwn(one.area, territory)) log.notValid(one);
  if (isUnchanged(group, history)) return observations.filter(({ area }) => context.municipalities.has(area));
  const delivered = new Map<string, Map<string, Observation>>();
  for (const one of observations) {
    if (!valid.has(one.area)) continue;
    const byArea = delivered.get(one.measure);
    if (byArea === undefined) delivered.set(one.measure, new Map([[one.area, one]]));
    else byArea.set(one.area, one);
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

function isMunicipality(area: string): boolean {
  return area.length === 8 && !area.startsWith("pr-");
}

/** Whether people of the county may live there: no land without inhabitants, no municipality that only lies beside. */
function isOwn(area: string, { county, history }: Territory): boolean {
  return area.startsWith(county.key) && !(history?.uninhabited ?? []).includes(area);
}

/** Whether nothing changed between the group's areas and the territory's, and the group needs no mark to be understood again. */
function isUnchanged({ base, expected }: Group, { year, years }: KeyHistory): boolean {
  const [from, to] = [Math.min(base, year), Math.max(base, year)];
  return base === expected && !years.some((changed) => changed > from && changed <= to);
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
