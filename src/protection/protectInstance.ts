import type { SdcCell, SdcInstance } from "../model/sdcInstance.ts";
import { sdcRows, type SdcRow } from "../model/sdcRows.ts";
import type { Solver } from "../model/solver.ts";
import { compareText } from "./printedCount.ts";
import { protectSystem } from "./protectSystem.ts";
import { splitSystem } from "./splitSystem.ts";
import {
  requirementOf,
  secondariesOf,
  weightOf,
  type ProtectionSystem,
  type Requirement,
  type SystemCell,
  type SystemRow,
} from "./protectionSystem.ts";

/** What was hidden in an instance beside the primary cells. */
export interface SdcPattern {
  /** Ids of cells that were open and are now hidden. */
  readonly hidden: readonly string[];
  /** Sum of their weights. */
  readonly weight: number;
}

/** Chooses what to hide in an instance of format `atlas-sdc/1`. Does not depend on the order of its cells. */
export async function protectInstance(
  instance: SdcInstance,
  solver: Solver,
  work: number,
): Promise<SdcPattern> {
  const system = instanceSystem(instance);
  const hidden: string[] = [];
  let weight = 0;
  for (const part of splitSystem(system)) {
    const { pattern } = await protectSystem(part, solver, work);
    hidden.push(...secondariesOf(part, pattern).map((cell) => part.cells[cell]?.id ?? ""));
    weight += weightOf(part, pattern);
  }
  const forced = instance.cells.filter((cell) => cell.status === "open" && mustHide(instance, cell));
  const chosen = new Set([...hidden, ...forced.map(({ id }) => id)]);
  return {
    hidden: [...chosen].sort(compareText),
    weight: weight + forced.reduce((sum, cell) => sum + (cell.weight ?? 0), 0),
  };
}

function instanceSystem(instance: SdcInstance): ProtectionSystem {
  const cells = [...instance.cells].sort((a, b) => compareText(a.id, b.id));
  const widest = Math.max(...cells.map((cell) => widthOf(instance, cell)), 1);
  const reach = Math.max(200, 40 * widest);
  const place = new Map(cells.map(({ id }, index) => [id, index]));
  const values = new Map(cells.map(({ id, value }) => [id, value]));
  return {
    cells: cells.map((cell) => systemCell(instance, cell, reach)),
    rows: sdcRows(instance)
      .map((row) => systemRow(row, place, values))
      .sort((a, b) => compareText(JSON.stringify(a), JSON.stringify(b))),
    requirements: [
      ...cells.flatMap((cell, index) => cellRequirement(instance, cell, index)),
      ...targetRequirements(instance, place, values),
    ],
  };
}

function systemCell(instance: SdcInstance, cell: SdcCell, reach: number): SystemCell {
  const { id, value, status, weight = 1 } = cell;
  const floor = Math.max(cell.lb ?? 0, status === "absent" ? 0 : (instance.rule.suppressedLb ?? 0));
  const state = stateOf(instance, cell, floor);
  return {
    id,
    weight,
    state,
    down: Math.min(reach, Math.max(0, value - floor)),
    up: Math.min(reach, Math.max(0, (cell.ub ?? Infinity) - value)),
  };
}

/** A zero cannot be hidden where everybody knows that hidden counts are at least 1. */
function stateOf(instance: SdcInstance, cell: SdcCell, floor: number): SystemCell["state"] {
  if (cell.status === "published") return "printed";
  if (cell.status !== "open" || mustHide(instance, cell)) return "hidden";
  return cell.hide === false || cell.value < floor ? "printed" : "open";
}

/** A sensitive count that was left open by mistake must not be printed. */
function mustHide(instance: SdcInstance, cell: SdcCell): boolean {
  return cell.hide !== false && isSensitive(cell, cell.k ?? instance.rule.k);
}

function isSensitive({ value, sens }: { value: number; sens?: boolean }, k: number): boolean {
  return sens !== false && value >= 1 && value < k;
}

function widthOf({ rule }: SdcInstance, { k, minWidth }: { k?: number; minWidth?: number }): number {
  return minWidth ?? rule.minWidth ?? k ?? rule.k;
}

function cellRequirement(instance: SdcInstance, cell: SdcCell, index: number): readonly Requirement[] {
  if (!isSensitive(cell, cell.k ?? instance.rule.k)) return [];
  const rule = { value: cell.value, k: cell.k ?? instance.rule.k, width: widthOf(instance, cell) };
  return [requirementOf({ id: cell.id, cells: [index], coefficients: [1] }, rule)];
}

function targetRequirements(
  instance: SdcInstance,
  place: ReadonlyMap<string, number>,
  values: ReadonlyMap<string, number>,
): readonly Requirement[] {
  return (instance.targets ?? []).flatMap((target) => {
    const terms = Object.entries(target.terms);
    const value = terms.reduce((sum, [id, factor]) => sum + factor * (values.get(id) ?? 0), 0);
    if (!isSensitive({ ...target, value }, target.k ?? instance.rule.k)) return [];
    const cells = terms.map(([id]) => place.get(id) ?? -1);
    const coefficients = terms.map(([, factor]) => factor);
    const rule = { value, k: target.k ?? instance.rule.k, width: widthOf(instance, target) };
    return [requirementOf({ id: `target:${target.id}`, cells, coefficients }, rule)];
  });
}

function systemRow(
  { terms, lower, upper }: SdcRow,
  place: ReadonlyMap<string, number>,
  values: ReadonlyMap<string, number>,
): SystemRow {
  const named = [...terms].filter(([, factor]) => factor !== 0).sort(([a], [b]) => compareText(a, b));
  const truth = named.reduce((sum, [id, factor]) => sum + factor * (values.get(id) ?? 0), 0);
  return {
    cells: named.map(([id]) => place.get(id) ?? -1),
    coefficients: named.map(([, factor]) => factor),
    below: Math.max(0, truth - lower),
    above: Math.max(0, upper - truth),
  };
}
