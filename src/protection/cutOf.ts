import type { Room, Side } from "./findRooms.ts";
import type { ProtectionSystem, Requirement } from "./protectionSystem.ts";

/** A condition on patterns: `sum of coefficients * hidden >= 1`. Every safe pattern meets it. */
export interface Cut {
  readonly cells: readonly number[];
  readonly coefficients: readonly number[];
}

/**
 * What a failed requirement says about all patterns (Benders cut, after Fischetti and Salazar-González 2000,
 * Management Science 46: 1008-1027). With any prices p of the conditions, the reach of a sum f is at most
 * `sum of p * slack + sum over cells of max((f - pA) * up, -(f - pA) * down) * hidden`; both reaches together must be
 * the width. Valid for any prices, so that a fault of the solver costs sharpness, never safety. Undefined if the
 * requirement cannot be told from a met one, within the solver's tolerance.
 */
export function cutOf(
  system: ProtectionSystem,
  requirement: Requirement,
  { up, down }: Room,
): Cut | undefined {
  const above = reachOf(system, sideBound(system, requirement, up, 1));
  const below = reachOf(system, sideBound(system, requirement, down, -1));
  const wide = covering([above, below], requirement.width);
  if (wide !== undefined || requirement.escape === undefined) return wide;
  const [higher, lower] = [
    covering([above], requirement.escape.up),
    covering([below], requirement.escape.down),
  ];
  return higher === undefined || lower === undefined ? undefined : either(higher, lower);
}

/** What hidden cells give, and what each open one would add. */
interface Reach {
  readonly fixed: number;
  readonly open: ReadonlyMap<number, number>;
}

function reachOf(
  { cells }: ProtectionSystem,
  { constant, byCell }: { constant: number; byCell: ReadonlyMap<number, number> },
): Reach {
  const open = new Map<number, number>();
  let fixed = constant;
  for (const [cell, value] of byCell) {
    const state = cells[cell]?.state;
    if (state === "hidden") fixed += value;
    if (state === "open") open.set(cell, value);
  }
  return { fixed, open };
}

/** The cut that the reaches together be `needed`; undefined if the fixed ones already are. */
function covering(reaches: readonly Reach[], needed: number): Cut | undefined {
  const missing = needed - reaches.reduce((sum, { fixed }) => sum + fixed, 0);
  if (missing < 1e-6) return undefined;
  const total = new Map<number, number>();
  for (const { open } of reaches)
    for (const [cell, value] of open) total.set(cell, (total.get(cell) ?? 0) + value);
  const terms = [...total].filter(([, value]) => value > 1e-9).sort(([a], [b]) => a - b);
  return {
    cells: terms.map(([cell]) => cell),
    coefficients: terms.map(([, value]) => roundedUp(Math.min(value / missing, 1))),
  };
}

/** One of two cuts holds: then the larger coefficients hold. */
function either(first: Cut, second: Cut): Cut {
  const larger = new Map<number, number>();
  for (const { cells, coefficients } of [first, second]) {
    cells.forEach((cell, term) => larger.set(cell, Math.max(larger.get(cell) ?? 0, coefficients[term] ?? 0)));
  }
  const terms = [...larger].sort(([a], [b]) => a - b);
  return { cells: terms.map(([cell]) => cell), coefficients: terms.map(([, factor]) => factor) };
}

/** Up to seven digits: never sharper than the truth, and no dust for the solver. */
function roundedUp(value: number): number {
  return Math.min(1, Math.ceil(value * 1e7) / 1e7);
}

function sideBound(
  { cells, rows }: ProtectionSystem,
  requirement: Requirement,
  { prices }: Side,
  sign: number,
): { constant: number; byCell: ReadonlyMap<number, number> } {
  const rest = new Map<number, number>();
  requirement.cells.forEach((cell, term) => {
    rest.set(cell, (rest.get(cell) ?? 0) + sign * (requirement.coefficients[term] ?? 0));
  });
  let constant = 0;
  for (const [number, price] of prices) {
    const row = rows[number];
    if (row === undefined || Math.abs(price) < 1e-9) continue;
    const slack = price > 0 ? row.above : row.below;
    if (slack === Infinity) continue;
    constant += Math.abs(price) * slack;
    row.cells.forEach((cell, term) =>
      rest.set(cell, (rest.get(cell) ?? 0) - price * (row.coefficients[term] ?? 0)),
    );
  }
  const bound = ([cell, value]: readonly [number, number]): readonly [number, number] => {
    const { up = 0, down = 0 } = cells[cell] ?? {};
    return [cell, value > 0 ? value * up : -value * down];
  };
  return { constant, byCell: new Map([...rest].map(bound)) };
}
