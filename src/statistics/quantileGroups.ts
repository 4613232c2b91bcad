import { minimumRanks } from "./minimumRanks.ts";

/**
 * Group from 1 to `groups` of each value by the rule of English public health: groups of nearly equal size, equal
 * values in the same group. `first` says whether group 1 holds the lowest or the highest values. Missing values
 * (`undefined`) have no group; with fewer values than groups nobody has one.
 *
 * @throws RangeError for values that are not finite and unless `groups` is a whole number from 1
 * @see OHID, PHEindicatormethods 2.1.0, phe_quantile.
 * @example quantileGroups([5, 1, 9, 7], 2, "lowest") // [1, 1, 2, 2]
 */
export function quantileGroups(
  values: readonly (number | undefined)[],
  groups: number,
  first: "lowest" | "highest",
): readonly (number | undefined)[] {
  if (!Number.isInteger(groups) || groups < 1) throw new RangeError(`no number of groups: ${groups}`);
  const valid = values.filter((value) => value !== undefined);
  if (!valid.every(Number.isFinite)) throw new RangeError("values must be finite");
  if (valid.length < groups) return values.map(() => undefined);
  const ranks = minimumRanks(first === "lowest" ? valid : valid.map((value) => -value));
  const size = valid.length / groups;
  let next = 0;
  return values.map((value) => {
    if (value === undefined) return undefined;
    const rank = ranks[next++] ?? 0;
    return Math.max(1, Math.floor(groups + 1 - Math.ceil((valid.length + 1 - rank) / size)));
  });
}
