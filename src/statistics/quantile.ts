/** Where the share `p` lies among n values: 0 is the lowest value, n − 1 the highest. */
const places = {
  7: (count: number, p: number) => (count - 1) * p,
  9: (count: number, p: number) => (count + 1 / 4) * p + 3 / 8 - 1,
} as const;

/**
 * Value below which the share `probability` of the values lies, between two values in proportion. `type` as numbered by
 * Hyndman and Fan: 7 is usual (R, Excel), 9 fits normal samples (classes of the German deprivation index). No values:
 * `undefined`.
 *
 * @throws RangeError for values that are not finite and no probability
 * @see Hyndman RJ, Fan Y (1996), Sample quantiles in statistical packages. American Statistician 50: 361–365.
 * @example quantile([1, 2, 4, 8], 0.25) // 1.75
 */
export function quantile(
  values: readonly number[],
  probability: number,
  type: 7 | 9 = 7,
): number | undefined {
  if (!(probability >= 0 && probability <= 1)) throw new RangeError(`no probability: ${probability}`);
  if (!values.every(Number.isFinite)) throw new RangeError("values must be finite");
  const sorted = [...values].sort((a, b) => a - b);
  const place = Math.min(Math.max(places[type](sorted.length, probability), 0), sorted.length - 1);
  const [low, high] = [sorted[Math.floor(place)], sorted[Math.ceil(place)]];
  if (low === undefined || high === undefined) return undefined;
  return low + (place - Math.floor(place)) * (high - low);
}
