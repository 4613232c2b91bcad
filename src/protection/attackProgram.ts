import type { Objective, Program } from "../model/solver.ts";
import type { Pattern, ProtectionSystem, Requirement } from "./protectionSystem.ts";

/** A reader's possibilities under a pattern as a program over the deviations of its hidden cells. */
export interface AttackProgram {
  readonly program: Program;
  /** Cell of each column. */
  readonly active: readonly number[];
  /** Row of the system behind each row of the program. */
  readonly rowNumbers: readonly number[];
  /** The two directions of a requirement, both as maxima; undefined where none of its cells is hidden. */
  directions(requirement: Requirement): readonly [up: Objective, down: Objective] | undefined;
}

/** Only hidden cells and conditions between them: everything printed has no deviation. */
export function attackProgram({ cells, rows }: ProtectionSystem, pattern: Pattern): AttackProgram {
  const active = cells.flatMap(({ up, down }, cell) =>
    (pattern[cell] ?? 0) > 0 && up + down > 0 ? [cell] : [],
  );
  const place = new Map(active.map((cell, index) => [cell, index]));
  const local = (named: readonly number[], coefficients: readonly number[]) => {
    const kept = named.map((_, term) => term).filter((term) => place.has(named[term] ?? -1));
    return {
      columns: kept.map((term) => place.get(named[term] ?? -1) ?? 0),
      coefficients: kept.map((term) => coefficients[term] ?? 0),
    };
  };
  const touched = rows.flatMap((row, number) => {
    const inside = local(row.cells, row.coefficients);
    return inside.columns.length === 0 ? [] : [{ number, ...inside, lower: -row.below, upper: row.above }];
  });
  const reach = (side: "up" | "down") =>
    active.map((cell) => (cells[cell]?.[side] ?? 0) * (pattern[cell] ?? 0));
  return {
    program: {
      lower: reach("down").map((down) => 0 - down),
      upper: reach("up"),
      integer: false,
      rows: touched.map(({ columns, coefficients, lower, upper }) => ({
        columns,
        coefficients,
        lower,
        upper,
      })),
    },
    active,
    rowNumbers: touched.map(({ number }) => number),
    directions(requirement) {
      const { columns, coefficients } = local(requirement.cells, requirement.coefficients);
      if (columns.length === 0) return undefined;
      return [
        { sense: "max", columns, coefficients },
        { sense: "max", columns, coefficients: coefficients.map((factor) => -factor) },
      ];
    },
  };
}
