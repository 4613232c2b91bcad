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
  const sides = [sideBound(system, requirement, up, 1), sideBound(system, requirement, down, -1)];
  const reach = new Map<number, number>();
  let fixed = sides.reduce((sum, side) => sum + side.constant, 0);
  for (const { byCell } of sides) {
    for (const [cell, value] of byCell) {
      const state = system.cells[cell]?.state;
      if (state === "hidden") fixed += value;
      if (state === "open") reach.set(cell, (reach.get(cell) ?? 0) + value);
    }
  }
  const missing = requirement.width - fixed;
  if (missing < 1e-6) return undefined;
  const terms = [...reach].filter(([, value]) => value > 1e-9).sort(([a], [b]) => a - b);
  return {
    cells: terms.map(([cell]) => cell),
    coefficients: terms.map(([, value]) => roundedUp(Math.min(value / missing, 1))),
  };
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
