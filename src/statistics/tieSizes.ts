/** Sizes of the groups of equal numbers; numbers that occur once are left out. */
export function tieSizes(values: Float64Array): readonly number[] {
  const sizes: number[] = [];
  let [before, size] = [Number.NaN, 0];
  const close = (): void => {
    if (size > 1) sizes.push(size);
    size = 0;
  };
  for (const value of values.slice().sort()) {
    if (value !== before) close();
    before = value;
    size += 1;
  }
  close();
  return sizes;
}
