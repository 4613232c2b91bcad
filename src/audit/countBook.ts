import { formerAreas } from "../model/earlierAreas.ts";
import { ledgerTerms } from "../model/ledger.ts";
import type { Measure } from "../model/measure.ts";
import { observationKey, type Observation } from "../model/observation.ts";
import type { AuditInput } from "./auditInput.ts";

/** One count of the attack. */
export interface AuditCount {
  readonly measure: string;
  readonly area: string;
  readonly period: string;
  /** NaN where nobody knows it. */
  readonly truth: number;
  /** Counts of 1 to threshold - 1 are sensitive; 0 where small counts harm nobody. */
  readonly threshold: number;
  /** Carried to this territory by weights: it need not be the sum of anything. */
  readonly estimated: boolean;
}

/** All counts that what is printed may have to do with, each with a number. */
export interface CountBook {
  readonly counts: readonly AuditCount[];
  /** Number of a count, if it takes part. */
  place(measure: string, area: string, period: string): number | undefined;
  /** Measures and periods that take part. */
  readonly series: readonly (readonly [measure: string, period: string])[];
}

/**
 * Collects the counts behind all values, printed or not, and those of measures related to them (wholes, parts,
 * subsets), in every area of the county.
 */
export function countBook(input: AuditInput): CountBook {
  const measures = new Map(input.measures.map((measure) => [measure.id, measure]));
  const observations = [...input.observations, ...input.earlier.observations];
  const observed = new Map(observations.map((o) => [observationKey(o.measure, o.area, o.period), o]));
  const series = seriesOf(input, measures);
  const stricterFor = stricterThresholds(input);
  const areas = attackedAreas(input);
  const counts: AuditCount[] = [];
  const places = new Map<string, number>();
  for (const [measure, period] of series) {
    for (const area of areas) {
      const id = observationKey(measure, area, period);
      const observation = observed.get(id);
      const threshold = thresholdOf(observation, measures.get(measure), input);
      if (threshold === undefined) continue;
      places.set(id, counts.length);
      const stricter = threshold === 0 ? 0 : Math.max(threshold, stricterFor.get(id) ?? 0);
      const estimated = observation?.flags.includes("estimated") ?? false;
      counts.push({ measure, area, period, truth: truthOf(observation), threshold: stricter, estimated });
    }
  }
  return {
    counts,
    series,
    place: (measure, area, period) => places.get(observationKey(measure, area, period)),
  };
}

/** Areas of the county today, and those that only earlier editions had. */
export function attackedAreas({ territory, earlier }: AuditInput): readonly string[] {
  const { municipalities, planningAreas, county } = territory;
  return [...[...municipalities, ...planningAreas, county].map(({ key }) => key), ...formerAreas(earlier)];
}

function seriesOf(
  { estimates, measures, ledger }: AuditInput,
  known: ReadonlyMap<string, Measure>,
): readonly (readonly [string, string])[] {
  const present = new Map<string, readonly [string, string]>();
  const add = (measure: string, period: string) => {
    const found = known.get(measure);
    if (found === undefined || found.kind === "official" || found.kind === "amount") return;
    present.set(`${measure}|${period}`, [measure, period]);
  };
  for (const estimate of estimates) {
    if (estimate.status !== "computed") continue;
    for (const { measure, period } of estimate.needs) add(measure, period);
  }
  const near = new Set([...present.values()].map(([measure, period]) => `${measure}|${period}`));
  for (const entry of ledger.entries) {
    const terms = ledgerTerms(entry);
    if (terms.some(({ measure, period }) => near.has(`${measure}|${period}`)))
      for (const { measure, period } of terms) add(measure, period);
  }
  // A map also hands out what is added while it is read: relatives of relatives take part as well.
  for (const [measure, period] of present.values()) {
    if (known.get(measure)?.sensitive === false) continue;
    for (const { id, parts, subsets } of measures) {
      const below = [...parts.flat(), ...subsets];
      if (id === measure) for (const other of below) add(other, period);
      else if (below.includes(measure)) add(id, period);
    }
  }
  return [...present.values()];
}

/** Thresholds that single indicators set above those of the sources, by count. */
function stricterThresholds({ estimates, definitions }: AuditInput): ReadonlyMap<string, number> {
  const byIndicator = new Map(definitions.map(({ id, minimumCount }) => [id, minimumCount ?? 0]));
  const byCount = new Map<string, number>();
  for (const estimate of estimates) {
    const minimum = byIndicator.get(estimate.indicator) ?? 0;
    if (estimate.status !== "computed" || minimum === 0) continue;
    const counts = estimate.needs.filter(({ role }) => role === "numerator");
    const [only] = counts;
    if (only === undefined || counts.length > 1) continue;
    const id = observationKey(only.measure, only.area, only.period);
    byCount.set(id, Math.max(minimum, byCount.get(id) ?? 0));
  }
  return byCount;
}

/** Undefined where sums do not hold: rounded counts. */
function thresholdOf(
  observation: Observation | undefined,
  measure: Measure | undefined,
  { sources }: AuditInput,
): number | undefined {
  const rules = [...new Set(observation?.origins.map(({ source }) => source) ?? [])].flatMap(
    (id) => sources[id] ?? [],
  );
  if (rules.some(({ roundingBase }) => roundingBase !== undefined)) return undefined;
  if (measure?.sensitive === false) return 0;
  const all = rules.length > 0 ? rules : Object.values(sources);
  return all.reduce((most, { minimumCount }) => Math.max(most, minimumCount), 0);
}

function truthOf(observation: Observation | undefined): number {
  if (observation === undefined) return Number.NaN;
  if (observation.value !== undefined) return Math.round(observation.value);
  return observation.status === "nil" ? 0 : Number.NaN;
}
