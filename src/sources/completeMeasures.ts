import { checked, type Checked } from "../model/checked.ts";
import type { Measure } from "../model/measure.ts";
import type { Observation } from "../model/observation.ts";
import { problem, type Problem, type Severity } from "../model/problem.ts";
import type { Source } from "./sourceSchema.ts";

/**
 * Adds what can be added up: a measure that no delivery has for an area and period, but of which one partition is
 * complete, is the sum of its parts and keeps their cells. A whole that was delivered is checked against every complete
 * partition, with the tolerance of its source. Nothing is ever found by subtracting, and no sign is filled.
 */
export function completeMeasures(
  observations: readonly Observation[],
  measures: readonly Measure[],
  sources: readonly Source[] = [],
): Checked<readonly Observation[]> {
  const ordered = partsFirst(measures);
  const tolerances = new Map(sources.map(({ id, tolerance }) => [id, tolerance.parts]));
  const added: Observation[] = [];
  const problems: Problem[] = [];
  for (const unit of byUnit(observations)) {
    for (const measure of ordered) {
      const sums = measure.parts.flatMap((parts) => sumOf(measure.id, parts, unit));
      const [sum] = sums;
      const whole = unit.get(measure.id);
      if (whole === undefined && sum !== undefined) {
        unit.set(measure.id, sum.total);
        added.push(sum.total);
      }
      problems.push(...sums.flatMap((one) => differences(whole, one, tolerances)));
    }
  }
  return checked([...observations, ...added], problems);
}

/** What is known of one area and period, by measure. */
type Unit = Map<string, Observation>;

function byUnit(observations: readonly Observation[]): Iterable<Unit> {
  const units = new Map<string, Unit>();
  for (const one of observations) {
    const key = `${one.area}|${one.period}`;
    const unit = units.get(key) ?? new Map<string, Observation>();
    units.set(key, unit.set(one.measure, one));
  }
  return units.values();
}

/** Measures in an order in which parts come before their wholes. */
function partsFirst(measures: readonly Measure[]): readonly Measure[] {
  const byId = new Map(measures.map((measure) => [measure.id, measure]));
  const ordered = new Set<Measure>();
  const visiting = new Set<string>();
  const visit = (measure: Measure): void => {
    if (visiting.has(measure.id)) return;
    visiting.add(measure.id);
    for (const part of measure.parts.flat()) {
      const found = byId.get(part);
      if (found !== undefined) visit(found);
    }
    ordered.add(measure);
  };
  for (const measure of measures) visit(measure);
  return [...ordered].filter(({ parts }) => parts.length > 0);
}

interface PartSum {
  readonly parts: readonly string[];
  readonly total: Observation & { readonly value: number };
}

/** The sum of a partition, if every part has a number. */
function sumOf(measure: string, parts: readonly string[], unit: Unit): readonly PartSum[] {
  let value = 0;
  const found: Observation[] = [];
  for (const part of parts) {
    const one = unit.get(part);
    if (one?.value === undefined) return [];
    value += one.value;
    found.push(one);
  }
  const vintages = found.flatMap(({ vintage }) => (vintage === undefined ? [] : [vintage])).sort();
  const [oldest] = vintages;
  const [first] = found;
  if (first === undefined) return [];
  const { area, period, territory } = first;
  const total = {
    measure,
    area,
    period,
    value,
    flags: [...new Set(found.flatMap(({ flags }) => flags))],
    origins: found.flatMap(({ origins }) => origins),
    ...(oldest === undefined ? {} : { vintage: oldest }),
    ...(territory === undefined ? {} : { territory }),
  };
  return [{ parts, total }];
}

/** A whole against the sum of its parts. */
function differences(
  whole: Observation | undefined,
  { parts, total }: PartSum,
  tolerances: ReadonlyMap<string, number>,
): readonly Problem[] {
  const [cell] = whole?.origins ?? [];
  if (whole?.value === undefined || cell === undefined) return [];
  const origins = [...whole.origins, ...total.origins];
  const tolerance = Math.max(...origins.map(({ source }) => tolerances.get(source) ?? 0));
  if (Math.abs(whole.value - total.value) <= tolerance + 1e-6) return [];
  const alone = origins.every(({ delivery }) => delivery === cell.delivery);
  const at = { file: cell.delivery, line: cell.line, column: cell.column };
  const { measure, area, period } = whole;
  return [
    problem("sources/parts-differ", severityOf(area, alone), at, {
      measure,
      area,
      period,
      whole: whole.value,
      sum: total.value,
      parts,
    }),
  ];
}

/**
 * An error where whole and parts come from one delivery; a warning across deliveries, whose dates of revision may
 * differ; a note for state and country, whose tables the county cannot have corrected.
 */
function severityOf(area: string, oneDelivery: boolean): Severity {
  if (area.length < 5) return "note";
  return oneDelivery ? "error" : "warning";
}
