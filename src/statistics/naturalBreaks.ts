import { ckmeans } from "simple-statistics";

/**
 * Upper bounds of classes whose members lie as close together as possible (optimal one-dimensional k-means, the
 * classes of Fisher and Jenks). Fewer different values than classes: fewer classes. No values: `undefined`.
 *
 * @throws RangeError for values that are not finite and unless `classes` is a whole number from 1
 * @see Wang H, Song M (2011), Ckmeans.1d.dp: optimal k-means clustering in one dimension. R Journal 3: 29–33.
 * @example naturalBreaks([1, 2, 2, 8, 9, 20], 3) // [2, 9, 20]
 */
export function naturalBreaks(values: readonly number[], classes: number): readonly number[] | undefined {
  if (!values.every(Number.isFinite)) throw new RangeError("values must be finite");
  if (!Number.isInteger(classes) || classes < 1) throw new RangeError(`no number of classes: ${classes}`);
  const different = new Set(values).size;
  if (different === 0) return undefined;
  return ckmeans([...values], Math.min(classes, different)).map((members) => Math.max(...members));
}
