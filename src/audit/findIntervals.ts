import type { Objective, Outcome, Solver } from "../model/solver.ts";
import { components } from "./components.ts";
import { fits, type IntegerSystem } from "./integerSystem.ts";
import { tightenBounds } from "./tightenBounds.ts";

/** A sum of unknowns whose range is asked for. */
export interface Form {
  readonly unknowns: readonly number[];
  readonly coefficients: readonly number[];
}

/** From the smallest to the largest value for which a table was found that fits everything known. */
export type Interval = readonly [lower: number, upper: number];

/** A group of linked unknowns with its own numbering, the forms asked of it, and the tables found so far. */
interface Group {
  readonly system: IntegerSystem;
  readonly forms: readonly Form[];
  readonly found: [number, number][];
}

/**
 * What an attacker can learn: for every form the range of values that some whole-number table allows. Both ends are
 * witnessed by a table that was checked exactly, so a fault of the solver can only make a range too narrow, and the
 * verdict too strict. Undefined if the conditions contradict each other.
 */
export async function findIntervals(
  known: IntegerSystem & { readonly truth: readonly number[] },
  forms: readonly Form[],
  solver: Solver,
): Promise<readonly Interval[] | undefined> {
  const system = tightenBounds(known);
  if (system.lower.some((low, place) => low > (system.upper[place] ?? 0))) return undefined;
  const totals = forms.map((): [number, number] => [0, 0]);
  const home = homes(system);
  const parts = forms.flatMap((form, asked) => splitForm(form, asked, home));
  const groups = groupsOf(system, home);
  for (const [index, members] of groups.entries()) {
    const own = parts.filter((part) => part.group === index);
    if (own.length === 0) continue;
    const group = localGroup(system, members, known.truth, own);
    await explore(group, solver);
    own.forEach(({ asked }, place) => {
      const [low, high] = group.found[place] ?? [0, 0];
      const total = totals[asked];
      if (total !== undefined) totals[asked] = [total[0] + low, total[1] + high];
    });
  }
  return totals.every(([low, high]) => low <= high) ? totals : undefined;
}

interface Part extends Form {
  readonly asked: number;
  readonly group: number;
}

/** Number of the group of each unknown. */
function homes(system: IntegerSystem): readonly number[] {
  const home: number[] = [];
  components(system).forEach((members, index) => {
    for (const place of members) home[place] = index;
  });
  return home;
}

function groupsOf({ lower }: IntegerSystem, home: readonly number[]): readonly (readonly number[])[] {
  const groups: number[][] = [];
  lower.forEach((_, place) => {
    const index = home[place] ?? 0;
    (groups[index] ??= []).push(place);
  });
  return groups;
}

/** A form over several groups is the sum of its parts, because groups do not influence each other. */
function splitForm(form: Form, asked: number, home: readonly number[]): readonly Part[] {
  const groups = [...new Set(form.unknowns.map((unknown) => home[unknown] ?? 0))];
  return groups.map((group) => {
    const inside = form.unknowns
      .map((_, place) => place)
      .filter((place) => home[form.unknowns[place] ?? 0] === group);
    return {
      asked,
      group,
      unknowns: inside.map((place) => form.unknowns[place] ?? 0),
      coefficients: inside.map((place) => form.coefficients[place] ?? 0),
    };
  });
}

function localGroup(
  { lower, upper, rows }: IntegerSystem,
  members: readonly number[],
  truth: readonly number[],
  forms: readonly Form[],
): Group {
  const place = new Map(members.map((member, index) => [member, index]));
  const local = (unknowns: readonly number[]) => unknowns.map((unknown) => place.get(unknown) ?? 0);
  const system = {
    lower: members.map((member) => lower[member] ?? 0),
    upper: members.map((member) => upper[member] ?? 0),
    rows: members.every((member) => lower[member] === upper[member])
      ? []
      : rows
          .filter(({ unknowns }) => unknowns.some((unknown) => place.has(unknown)))
          .map((row) => withoutFixed(row, { lower, upper }, place)),
  };
  const group: Group = {
    system,
    forms: forms.map((form) => ({ ...form, unknowns: local(form.unknowns) })),
    found: forms.map((): [number, number] => [Infinity, -Infinity]),
  };
  learn(
    group,
    members.map((member) => truth[member] ?? 0),
  );
  return group;
}

/** Unknowns that are already determined stand in another group: they are constants here. */
function withoutFixed(
  row: IntegerSystem["rows"][number],
  { lower, upper }: Pick<IntegerSystem, "lower" | "upper">,
  place: ReadonlyMap<number, number>,
): IntegerSystem["rows"][number] {
  let known = 0;
  const kept: { unknown: number; factor: number }[] = [];
  row.unknowns.forEach((unknown, index) => {
    const factor = row.coefficients[index] ?? 0;
    const here = place.get(unknown);
    if (here !== undefined) kept.push({ unknown: here, factor });
    else if (lower[unknown] === upper[unknown]) known += factor * (lower[unknown] ?? 0);
  });
  return {
    unknowns: kept.map(({ unknown }) => unknown),
    coefficients: kept.map(({ factor }) => factor),
    lower: row.lower - known,
    upper: row.upper - known,
  };
}

async function explore(group: Group, solver: Solver): Promise<void> {
  const { system } = group;
  if (system.rows.length === 0) {
    useBounds(group);
    return;
  }
  const outer = await ask(group, solver, openSides(group, group.forms.map(boundsOf(system))), false);
  for (const side of openSides(group, outer)) await ask(group, solver, [side], true);
}

interface Side extends Objective {
  readonly form: number;
}

/** Sides of the forms that are not yet known to be at their end. */
function openSides({ forms, found }: Group, outer: readonly Interval[]): readonly Side[] {
  return forms.flatMap(({ unknowns, coefficients }, form): readonly Side[] => {
    const [low, high] = found[form] ?? [0, 0];
    const [least, most] = outer[form] ?? [-Infinity, Infinity];
    const side = (sense: "min" | "max"): Side => ({ form, sense, columns: unknowns, coefficients });
    return [...(low > least ? [side("min")] : []), ...(high < most ? [side("max")] : [])];
  });
}

/** Asks the solver and learns from every table it finds. Returns what the answers say about the forms' limits. */
async function ask(
  group: Group,
  solver: Solver,
  sides: readonly Side[],
  integer: boolean,
): Promise<readonly Interval[]> {
  const outer = group.forms.map(boundsOf(group.system));
  if (sides.length === 0) return outer;
  const rows = group.system.rows.map(({ unknowns, coefficients, lower, upper }) => ({
    columns: unknowns,
    coefficients,
    lower,
    upper,
  }));
  const outcomes = await solver.solve({ ...group.system, rows, integer }, sides);
  outcomes.forEach((outcome, index) => {
    const side = sides[index];
    if (side !== undefined) hear(group, side, outcome, outer);
  });
  return outer;
}

/** Slack for the solver's tolerance when its limit is rounded to the whole number inside. */
const TOLERANCE = 1e-6;

function hear(group: Group, { form, sense }: Side, outcome: Outcome, outer: Interval[]): void {
  const [least, most] = outer[form] ?? [-Infinity, Infinity];
  const range = group.found[form];
  if (outcome.status === "unbounded" && range !== undefined && range[0] <= range[1]) {
    group.found[form] = sense === "min" ? [-Infinity, range[1]] : [range[0], Infinity];
  }
  if (outcome.status !== "optimal") return;
  learn(
    group,
    outcome.values.map((value) => Math.round(value) + 0),
  );
  outer[form] =
    sense === "min"
      ? [Math.max(least, Math.ceil(outcome.objective - TOLERANCE)), most]
      : [least, Math.min(most, Math.floor(outcome.objective + TOLERANCE))];
}

function boundsOf({ lower, upper }: IntegerSystem): (form: Form) => Interval {
  return ({ unknowns, coefficients }) => {
    const ends = unknowns.map((unknown, place): Interval => {
      const factor = coefficients[place] ?? 0;
      const [a, b] = [factor * (lower[unknown] ?? 0), factor * (upper[unknown] ?? 0)];
      return factor > 0 ? [a, b] : [b, a];
    });
    return [ends.reduce((sum, [low]) => sum + low, 0), ends.reduce((sum, [, high]) => sum + high, 0)];
  };
}

function useBounds({ system, forms, found }: Group): void {
  forms.forEach((form, place) => {
    const [low, high] = boundsOf(system)(form);
    found[place] = [low + 0, high + 0];
  });
}

/** Widens the ranges by a table, if it really fits. */
function learn({ system, forms, found }: Group, table: readonly number[]): void {
  if (!fits(table, system)) return;
  forms.forEach(({ unknowns, coefficients }, place) => {
    const value = unknowns.reduce(
      (sum, unknown, term) => sum + (coefficients[term] ?? 0) * (table[unknown] ?? 0),
      0,
    );
    const [low, high] = found[place] ?? [Infinity, -Infinity];
    found[place] = [Math.min(low, value), Math.max(high, value)];
  });
}
