import type { SdcInstance, SdcTarget } from "../model/sdcInstance.ts";
import type { Solver } from "../model/solver.ts";
import { findIntervals } from "./findIntervals.ts";
import type { Form, Interval } from "./form.ts";
import { instanceSystem, type InstanceSystem } from "./instanceSystem.ts";
import { judge, type Judged, type Violation } from "./judge.ts";

/** What an attacker learns of an instance. */
export interface SdcAudit {
  readonly safe: boolean;
  /**
   * Smallest and largest possible value of every cell that is not published; without those that are printed nowhere
   * and can harm nobody.
   */
  readonly intervals: Readonly<Record<string, Interval>>;
  readonly targets: Readonly<Record<string, Interval>>;
  readonly violations: readonly Violation[];
}

/**
 * Attacks an instance as a reader could who sees everything printed: exact whole-number ranges of all that is not
 * published, and the sensitive cells that are printed, known, small or too narrow. If the instance contradicts
 * itself, nothing is proved and every sensitive cell counts as found.
 */
export async function auditInstance(instance: SdcInstance, solver: Solver): Promise<SdcAudit> {
  const system = instanceSystem(instance);
  const targets = (instance.targets ?? []).map((target) => targetOf(instance, target));
  const ranges = await rangesOf(instance, targets, system, solver);
  const intervalOf = ({ id, value }: Judged): Interval => ranges.cells.get(id) ?? [value, value];
  const violations = [
    ...judgedCells(instance).flatMap((cell) => judge(cell, intervalOf(cell))),
    ...targets.flatMap((target) =>
      judge(target, ranges.targets.get(target.name) ?? [target.value, target.value]),
    ),
  ];
  return {
    safe: violations.length === 0,
    intervals: Object.fromEntries([...ranges.cells].filter(([id]) => !isHarmless(instance, id))),
    targets: Object.fromEntries(ranges.targets),
    violations,
  };
}

interface Ranges {
  readonly cells: ReadonlyMap<string, Interval>;
  readonly targets: ReadonlyMap<string, Interval>;
}

async function rangesOf(
  instance: SdcInstance,
  targets: readonly Target[],
  system: InstanceSystem,
  solver: Solver,
): Promise<Ranges> {
  const place = new Map(system.ids.map((id, index) => [id, index]));
  const cellForms = system.ids.map((_, index): Form => ({ unknowns: [index], coefficients: [1] }));
  const targetForms = targets.map(({ terms }) => formOf(terms, place));
  const ranges = await findIntervals(system, [...cellForms, ...targetForms], solver);
  const found = ranges?.map((range) => (range[0] <= range[1] ? range : undefined));
  const truth = (index: number): Interval => [system.truth[index] ?? 0, system.truth[index] ?? 0];
  const targetRange = ({ terms, value }: Target, index: number): Interval => {
    const known = knownPart(instance, terms, place);
    const [low, high] = found?.[cellForms.length + index] ?? [value - known, value - known];
    return [low + known, high + known];
  };
  return {
    cells: new Map(system.ids.map((id, index) => [id, found?.[index] ?? truth(index)])),
    targets: new Map(targets.map((target, index) => [target.name, targetRange(target, index)])),
  };
}

/** Printed nowhere and never sensitive: an aid of the system, about which nobody asks. */
function isHarmless({ cells }: SdcInstance, id: string): boolean {
  return cells.some((cell) => cell.id === id && cell.status === "absent" && cell.sens === false);
}

interface Target extends Judged {
  readonly name: string;
  readonly terms: Readonly<Record<string, number>>;
}

function judgedCells({ cells, rule }: SdcInstance): readonly Judged[] {
  return cells
    .filter(({ sens }) => sens !== false)
    .map(({ id, value, status, k, minWidth }) => ({
      id,
      value,
      printed: status === "published",
      k: k ?? rule.k,
      minWidth: minWidth ?? rule.minWidth ?? k ?? rule.k,
    }));
}

function targetOf({ cells, rule }: SdcInstance, target: SdcTarget): Target {
  const values = new Map(cells.map(({ id, value }) => [id, value]));
  const name = target.id ?? Object.keys(target.terms).join("+");
  return {
    name,
    id: `target:${name}`,
    terms: target.terms,
    value: Object.entries(target.terms).reduce(
      (sum, [id, factor]) => sum + factor * (values.get(id) ?? 0),
      0,
    ),
    printed: false,
    k: target.sens === false ? 0 : (target.k ?? rule.k),
    minWidth: target.minWidth ?? rule.minWidth ?? target.k ?? rule.k,
  };
}

function formOf(terms: Readonly<Record<string, number>>, place: ReadonlyMap<string, number>): Form {
  const inside = Object.entries(terms).filter(([id, factor]) => place.has(id) && factor !== 0);
  return {
    unknowns: inside.map(([id]) => place.get(id) ?? 0),
    coefficients: inside.map(([, factor]) => factor),
  };
}

/** What the published cells contribute to a target. */
function knownPart(
  { cells }: SdcInstance,
  terms: Readonly<Record<string, number>>,
  place: ReadonlyMap<string, number>,
): number {
  return cells.reduce((sum, { id, value }) => sum + (place.has(id) ? 0 : (terms[id] ?? 0) * value), 0);
}
