import { minimumRanks } from "./minimumRanks.ts";

/**
 * Share of the other values that are smaller, 0 for the smallest to 1 for the largest (if unique). Equal values share
 * a rank. Fewer than two values: `undefined`.
 *
 * @throws RangeError for values that are not finite
 * @example percentileRanks([4, 8, 8, 9]) // [0, 1/3, 1/3, 1]
 */
export function percentileRanks(values: readonly number[]): readonly number[] | undefined {
  if (!values.every(Number.isFinite)) throw new RangeError("values must be finite");
  if (values.length < 2) return undefined;
  return minimumRanks(values).map((rank) => (rank - 1) / (values.length - 1));
}
