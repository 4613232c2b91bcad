/**
 * The value in the middle of the first `count` numbers; the mean of the two middle ones where their number is even. The
 * numbers are put into another order: only as far as their middle needs it, which is quicker than sorting. No numbers:
 * `undefined`.
 *
 * @see Hoare CAR (1961), Algorithm 65: Find. Communications of the ACM 4: 321–322.
 * @example medianOf(Float64Array.of(3, 1, 10), 3) // 3
 */
export function medianOf(numbers: Float64Array, count: number): number | undefined {
  if (count === 0) return undefined;
  const middle = Math.floor(count / 2);
  const upper = select(numbers, count, middle);
  if (count % 2 === 1) return upper;
  let lower = Number.NEGATIVE_INFINITY;
  for (let index = 0; index < middle; index += 1) lower = Math.max(lower, numbers[index] ?? lower);
  return (lower + upper) / 2;
}

/** The number at this place of the order; smaller ones are before it then, larger ones behind. */
function select(numbers: Float64Array, count: number, place: number): number {
  let [left, right] = [0, count - 1];
  while (left < right) {
    const pivot = numbers[(left + right) >> 1] ?? 0;
    let [low, high] = [left, right];
    while (low <= high) {
      while ((numbers[low] ?? 0) < pivot) low += 1;
      while ((numbers[high] ?? 0) > pivot) high -= 1;
      if (low > high) break;
      const swapped = numbers[low] ?? 0;
      numbers[low] = numbers[high] ?? 0;
      numbers[high] = swapped;
      low += 1;
      high -= 1;
    }
    if (place <= high) right = high;
    else if (place >= low) left = low;
    else break;
  }
  return numbers[place] ?? 0;
}
