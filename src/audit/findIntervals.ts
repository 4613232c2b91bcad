import type { Solver } from "../model/solver.ts";
import { exploreGroup } from "./exploreGroup.ts";
import type { Form, Interval } from "./form.ts";
import type { IntegerSystem } from "./integerSystem.ts";
import { splitGroups } from "./splitGroups.ts";
import { tightenBounds } from "./tightenBounds.ts";

/** Groups worked on at the same time; as many as the solver has threads. */
const AT_ONCE = 2;

/**
 * What an attacker can learn: for every form the range of values that some whole-number table allows. Both ends are
 * witnessed by a table that was checked exactly, so a fault of the solver can only make a range too narrow, and the
 * verdict too strict. A form without any table has the range from Infinity to -Infinity. Undefined if the conditions
 * contradict each other.
 *
 * @param known what is known, with the true values (NaN where nobody knows them) as a first table
 */
export async function findIntervals(
  known: IntegerSystem & { readonly truth: readonly number[] },
  forms: readonly Form[],
  solver: Solver,
  progress: (done: number, total: number) => void = () => {},
): Promise<readonly Interval[] | undefined> {
  const system = tightenBounds(known);
  if (system.lower.some((low, place) => low > (system.upper[place] ?? 0))) return undefined;
  const totals = forms.map((): [number, number] => [0, 0]);
  const groups = splitGroups(system, forms);
  let next = 0;
  let done = 0;
  const line = async () => {
    for (let index = next++; index < groups.length; index = next++) {
      const group = groups[index];
      if (group === undefined) break;
      const found = await exploreGroup(group, known.truth, solver);
      group.parts.forEach(({ asked }, place) => addTo(totals, asked, found[place] ?? [Infinity, -Infinity]));
      done += 1;
      progress(done, groups.length);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, line));
  return totals;
}

function addTo(totals: [number, number][], asked: number, [low, high]: Interval): void {
  const total = totals[asked];
  if (total === undefined) return;
  total[0] += low;
  total[1] += high;
}
