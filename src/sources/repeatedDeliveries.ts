import type { Observation } from "../model/observation.ts";
import { observationTable } from "../model/observationTable.ts";
import { reportingYear } from "../model/period.ts";
import { problem, type Problem } from "../model/problem.ts";
import { cellOf } from "./deliveredCells.ts";
import type { DeliveredFile, PlausibilityInput } from "./plausibility.ts";

/** Files with the same bytes in two places: one of them is not what it should be. */
export function sameFileProblems(deliveries: readonly DeliveredFile[]): readonly Problem[] {
  const bySize = new Map<number, DeliveredFile[]>();
  const problems: Problem[] = [];
  for (const delivery of deliveries) {
    const sameSize = bySize.get(delivery.bytes.length) ?? [];
    bySize.set(delivery.bytes.length, [...sameSize, delivery]);
    const twin = sameSize.find(({ bytes }) => bytes.every((byte, index) => byte === delivery.bytes[index]));
    if (twin !== undefined && delivery.bytes.length > 0) {
      problems.push(problem("sources/same-file", "warning", { file: delivery.path }, { other: twin.path }));
    }
  }
  return problems;
}

/** So many numbers have to be equal, with so many different values among them, before they are suspicious. */
const [suspicious, varied] = [10, 5];

/** Two deliveries of one source for different periods with the same numbers throughout: last year's file with a new date. */
export function sameNumberProblems(observations: readonly Observation[]): readonly Problem[] {
  const sets = numberSets(observations);
  return sets.flatMap((later, index) =>
    sets.slice(0, index).flatMap((earlier) => {
      if (earlier.source !== later.source || earlier.delivery === later.delivery) return [];
      if (earlier.period === later.period || earlier.period.length !== later.period.length) return [];
      return sameNumbers(earlier, later)
        ? [
            problem(
              "sources/same-numbers",
              "warning",
              { file: later.delivery },
              { period: later.period, other: earlier.delivery, otherPeriod: earlier.period },
            ),
          ]
        : [];
    }),
  );
}

interface NumberSet {
  readonly source: string;
  readonly delivery: string;
  readonly period: string;
  readonly numbers: readonly Observation[];
}

/** The numbers of each delivery and period that stand in one cell. */
function numberSets(observations: readonly Observation[]): readonly NumberSet[] {
  const sets = new Map<string, NumberSet & { readonly numbers: Observation[] }>();
  let last: (NumberSet & { readonly numbers: Observation[] }) | undefined;
  for (const one of observations) {
    const [origin] = one.origins;
    if (one.value === undefined || origin === undefined || one.origins.length !== 1) continue;
    const { source, delivery } = origin;
    if (last === undefined || last.delivery !== delivery || last.period !== one.period) {
      const key = `${delivery}|${one.period}`;
      last = sets.get(key) ?? { source, delivery, period: one.period, numbers: [] };
      sets.set(key, last);
    }
    last.numbers.push(one);
  }
  return [...sets.values()].filter(({ numbers }) => numbers.length >= suspicious);
}

/** Most deliveries differ in one of their first numbers. */
function sameNumbers(a: NumberSet, b: NumberSet): boolean {
  const { find } = observationTable(a.numbers);
  const shared = new Set<number>();
  let count = 0;
  for (const { measure, area, value } of b.numbers) {
    const other = find(measure, area, a.period);
    if (other === undefined || value === undefined) continue;
    if (other.value !== value) return false;
    count += 1;
    shared.add(value);
  }
  return count >= suspicious && shared.size >= varied;
}

/**
 * Deliveries whose newest numbers are of a later year than their folder: editions of that year would know the future.
 * Projections, which are official values, do.
 */
export function wrongFolderProblems({
  observations,
  deliveries,
  measures,
}: Pick<PlausibilityInput, "observations" | "deliveries" | "measures">): readonly Problem[] {
  const official = new Set(measures.filter(({ kind }) => kind === "official").map(({ id }) => id));
  const newest = new Map<string, number>();
  for (const one of observations) {
    if (official.has(one.measure)) continue;
    const { delivery } = cellOf(one);
    newest.set(delivery, Math.max(newest.get(delivery) ?? 0, reportingYear(one.period)));
  }
  return deliveries.flatMap(({ path, year }) => {
    const latest = newest.get(path) ?? 0;
    return latest > year
      ? [problem("sources/wrong-folder", "warning", { file: path }, { folder: year, newest: latest })]
      : [];
  });
}
