import type { Solver } from "../model/solver.ts";
import { improve } from "./improve.ts";
import { barePattern, type ProtectionSystem } from "./protectionSystem.ts";
import { settle, type Settled } from "./settle.ts";

/**
 * Finds a safe pattern for one group of linked counts: at once by one cheapest step per sensitive count, then better
 * ones while there is work left. `work` is the number of programs the solver may be asked for in the improvement.
 */
export async function protectSystem(
  system: ProtectionSystem,
  solver: Solver,
  work: number,
): Promise<Settled> {
  const first = await settle(system, barePattern(system), solver);
  let left = work;
  const counted: Solver = {
    solve(program, objectives, limits) {
      left -= objectives.length;
      return solver.solve(program, objectives, limits);
    },
  };
  return improve(system, first, counted, () => left > 0);
}
