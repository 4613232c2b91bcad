import type { Objective, Outcome, Solver } from "../model/solver.ts";
import { boundsOf, valueOf, type Interval } from "./form.ts";
import { fits } from "./integerSystem.ts";
import type { Group } from "./splitGroups.ts";

/** Forms asked about together; between two lots everything found so far is used. */
const LOT = 24;

/** Slack for the solver's tolerance when its limit is rounded to the whole number inside. */
const TOLERANCE = 1e-6;

/**
 * Ranges of a group's forms. First the continuous program, whose corners are often whole numbers, then the
 * whole-number one where a gap remains. Every table found is tried on every form.
 */
export async function exploreGroup(
  group: Group,
  truth: readonly number[],
  solver: Solver,
): Promise<readonly Interval[]> {
  const { system, parts } = group;
  if (system.rows.length === 0) return parts.map((part) => boundsOf(part, system));
  const found = parts.map((): [number, number] => [Infinity, -Infinity]);
  const outer = parts.map((part): [number, number] => [...boundsOf(part, system)]);
  const search = { group, found, outer, solver };
  learn(
    search,
    group.members.map((member) => truth[member] ?? Number.NaN),
  );
  for (let first = 0; first < parts.length; first += LOT) {
    await ask(search, openSides(search, first), false);
    const nextSide = () => openSides(search, first)[0];
    for (let side = nextSide(); side !== undefined; side = nextSide()) {
      await ask(search, [side], true);
      search.outer[side.form] = closed(search, side);
    }
  }
  return found;
}

interface Search {
  readonly group: Group;
  readonly found: [number, number][];
  readonly outer: [number, number][];
  readonly solver: Solver;
}

interface Side extends Objective {
  readonly form: number;
}

/** Sides of a lot of forms that are not yet known to be at their end, nor wide enough. */
function openSides({ group: { parts }, found, outer }: Search, first: number): readonly Side[] {
  return parts
    .slice(first, first + LOT)
    .flatMap(({ unknowns, coefficients, enough }, index): readonly Side[] => {
      const form = first + index;
      const [low, high] = found[form] ?? [0, 0];
      const [least, most] = outer[form] ?? [0, 0];
      if (enough !== undefined && high - low >= enough) return [];
      const side = (sense: "min" | "max"): Side => ({ form, sense, columns: unknowns, coefficients });
      return [...(low > least ? [side("min")] : []), ...(high < most ? [side("max")] : [])];
    });
}

/** After a whole-number search nothing lies beyond what was found. */
function closed({ found, outer }: Search, { form, sense }: Side): [number, number] {
  const [low, high] = found[form] ?? [0, 0];
  const [least, most] = outer[form] ?? [0, 0];
  return sense === "min" ? [low, most] : [least, high];
}

async function ask(search: Search, sides: readonly Side[], integer: boolean): Promise<void> {
  if (sides.length === 0) return;
  const { lower, upper, rows } = search.group.system;
  const program = {
    lower,
    upper,
    integer,
    rows: rows.map((row) => ({ ...row, columns: row.unknowns })),
  };
  const outcomes = await search.solver.solve(program, sides);
  outcomes.forEach((outcome, index) => {
    const side = sides[index];
    if (side !== undefined) hear(search, side, outcome);
  });
}

function hear(search: Search, { form, sense }: Side, outcome: Outcome): void {
  const [low, high] = search.found[form] ?? [0, 0];
  const [least, most] = search.outer[form] ?? [0, 0];
  if (outcome.status === "unbounded" && low <= high) {
    search.found[form] = sense === "min" ? [-Infinity, high] : [low, Infinity];
  }
  if (outcome.status !== "optimal") return;
  learn(
    search,
    outcome.values.map((value) => Math.round(value) + 0),
  );
  search.outer[form] =
    sense === "min"
      ? [Math.max(least, Math.ceil(outcome.objective - TOLERANCE)), most]
      : [least, Math.min(most, Math.floor(outcome.objective + TOLERANCE))];
}

/** Widens the ranges by a table, if it really fits. */
function learn({ group: { system, parts }, found }: Search, table: readonly number[]): void {
  if (!fits(table, system)) return;
  parts.forEach((part, form) => {
    const value = valueOf(part, table);
    const [low, high] = found[form] ?? [0, 0];
    found[form] = [Math.min(low, value), Math.max(high, value)];
  });
}
