/**
 * Values as distances from their mean in standard deviations. `population` divides by n (all areas are there, as in
 * Berlin's Monitoring Soziale Stadtentwicklung), `sample` by n − 1. Constant or too few values: `undefined`.
 *
 * @throws RangeError for values that are not finite
 * @example zScores([1, 2, 3], "sample") // [-1, 0, 1]
 */
export function zScores(
  values: readonly number[],
  spread: "population" | "sample",
): readonly number[] | undefined {
  if (!values.every(Number.isFinite)) throw new RangeError("values must be finite");
  if (values.every((value) => value === values[0])) return undefined;
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  const deviation = Math.sqrt(squares / (spread === "sample" ? values.length - 1 : values.length));
  return deviation > 0 ? values.map((value) => (value - mean) / deviation) : undefined;
}
