import { checked, type Checked } from "../model/checked.ts";
import type { Measure } from "../model/measure.ts";
import type { Observation } from "../model/observation.ts";
import { problem, type Problem, type Severity } from "../model/problem.ts";
import { cellOf, isPublished, toleranceOf } from "./deliveredCells.ts";
import { measureTitles } from "./measureTitles.ts";
import type { Source } from "./sourceSchema.ts";

/**
 * Adds what can be added up: a measure that no delivery has for an area and period, but of which one partition is
 * complete, is the sum of its parts and keeps their cells. A whole that was delivered is checked against every complete
 * partition, with the tolerance of its source. Nothing is ever found by subtracting, and no sign is filled. Differences
 * outside the county, if one is named, are notes.
 */
export function completeMeasures(
  observations: readonly Observation[],
  measures: readonly Measure[],
  sources: readonly Source[] = [],
  county = "",
): Checked<readonly Observation[]> {
  const partitions = partitionsOf(measures);
  const context = { sources, county, titleOf: measureTitles(measures) };
  const added: Observation[] = [];
  const problems: Problem[] = [];
  for (const unit of byUnit(observations)) {
    for (const { measure, first, ids } of partitions) {
      // Most partitions are not there at all: their first part tells.
      const parts = unit.has(first) ? partsOf(ids, unit) : undefined;
      if (parts === undefined) continue;
      const whole = unit.get(measure);
      if (whole === undefined) {
        const total = sumOf(measure, parts);
        unit.set(measure, total);
        added.push(total);
      } else problems.push(...differences(whole, parts, context));
    }
  }
  return checked([...observations, ...added], problems);
}

/** What is known of one area and period, by measure. */
type Unit = Map<string, Observation>;

function byUnit(observations: readonly Observation[]): Iterable<Unit> {
  const units: Unit[] = [];
  const byArea = new Map<string, Map<string, Unit>>();
  for (const one of observations) {
    const byPeriod = byArea.get(one.area) ?? new Map<string, Unit>();
    byArea.set(one.area, byPeriod);
    const unit: Unit = byPeriod.get(one.period) ?? new Map<string, Observation>();
    if (!byPeriod.has(one.period)) {
      byPeriod.set(one.period, unit);
      units.push(unit);
    }
    unit.set(one.measure, one);
  }
  return units;
}

/** One way to add a measure up: the ids of its parts, the first of them by itself. */
interface Partition {
  readonly measure: string;
  readonly first: string;
  readonly ids: readonly string[];
}

function partitionsOf(measures: readonly Measure[]): readonly Partition[] {
  return partsFirst(measures).flatMap(({ id, parts }) =>
    parts.map((ids) => ({ measure: id, first: ids[0] ?? "", ids })),
  );
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

/** At least one observation, all with a number. */
type Parts = readonly [Counted, ...Counted[]];

type Counted = Observation & { readonly value: number };

/** The parts of a partition, if every one has a number. */
function partsOf(ids: readonly string[], unit: Unit): Parts | undefined {
  const [firstId = "", ...otherIds] = ids;
  const first = unit.get(firstId);
  if (!isCounted(first)) return undefined;
  const others: Counted[] = [];
  for (const id of otherIds) {
    const other = unit.get(id);
    if (!isCounted(other)) return undefined;
    others.push(other);
  }
  return [first, ...others];
}

function isCounted(observation: Observation | undefined): observation is Counted {
  return observation?.value !== undefined;
}

/** The sum of a partition, with all its cells and the oldest of its vintages. */
function sumOf(measure: string, parts: Parts): Counted {
  const [{ area, period, territory }] = parts;
  const [oldest] = parts.flatMap(({ vintage }) => (vintage === undefined ? [] : [vintage])).sort();
  return {
    measure,
    area,
    period,
    value: valueOf(parts),
    flags: [...new Set(parts.flatMap(({ flags }) => flags))],
    origins: parts.flatMap(({ origins }) => origins),
    ...(oldest === undefined ? {} : { vintage: oldest }),
    ...(territory === undefined ? {} : { territory }),
  };
}

function valueOf(parts: Parts): number {
  return parts.reduce((sum, { value }) => sum + value, 0);
}

interface DifferenceContext {
  readonly sources: readonly Source[];
  readonly county: string;
  readonly titleOf: (id: string) => string;
}

/** A whole against the sum of its parts. */
function differences(whole: Observation, parts: Parts, context: DifferenceContext): readonly Problem[] {
  const [cell] = whole.origins;
  const sum = valueOf(parts);
  if (whole.value === undefined || cell === undefined || Math.abs(whole.value - sum) <= 1e-6) return [];
  const tolerance = toleranceOf([whole, ...parts], context.sources, "parts");
  if (Math.abs(whole.value - sum) <= tolerance + 1e-6) return [];
  const at = { file: cell.delivery, line: cell.line, column: cell.column };
  const { measure, area, period } = whole;
  return [
    problem("sources/parts-differ", severityOf(whole, parts, context), at, {
      measure: context.titleOf(measure),
      area,
      period,
      whole: whole.value,
      sum,
      parts: parts.map((part) => context.titleOf(part.measure)),
    }),
  ];
}

/**
 * An error where whole and parts come from one delivery; a warning across deliveries, whose dates of revision may
 * differ, and in published tables; a note for other counties, state and country, of which nothing is printed but their
 * own number.
 */
function severityOf(whole: Observation, parts: Parts, { sources, county }: DifferenceContext): Severity {
  if (whole.area.length < 5 || !whole.area.startsWith(county)) return "note";
  const { delivery } = cellOf(whole);
  const isOneDelivery = [whole, ...parts].every(({ origins }) =>
    origins.every((origin) => origin.delivery === delivery),
  );
  return isOneDelivery && !isPublished(whole, sources) ? "error" : "warning";
}
