/**
 * Heights moved apart so that neighbours keep `gap` px, each as near to its own as possible, all between `low` and `high`.
 * In the order given; heights that need more room than there is run over at `high`.
 */
export function spread(
  heights: readonly number[],
  gap: number,
  low: number,
  high: number,
): readonly number[] {
  const order = heights
    .map((_, index) => index)
    .sort((a, b) => (heights[a] ?? 0) - (heights[b] ?? 0) || a - b);
  const placed = order.map((index) => heights[index] ?? 0);
  for (let round = 0; round < 60; round += 1) relax(placed, gap, low, high);
  let floor = low;
  for (const [position, height] of placed.entries()) {
    placed[position] = Math.max(height, floor);
    floor = (placed[position] ?? 0) + gap;
  }
  const result: number[] = [];
  for (const [position, index] of order.entries()) result[index] = placed[position] ?? 0;
  return result;
}

/** One round: neighbours that are too near give way by half of what is missing each. */
function relax(placed: number[], gap: number, low: number, high: number): void {
  for (let position = 1; position < placed.length; position += 1) {
    const [upper = 0, lower = 0] = [placed[position - 1], placed[position]];
    const missing = gap - (lower - upper);
    if (missing <= 0) continue;
    placed[position - 1] = upper - missing / 2;
    placed[position] = lower + missing / 2;
  }
  const last = placed.length - 1;
  if ((placed[last] ?? 0) > high) placed[last] = high;
  if ((placed[0] ?? 0) < low) placed[0] = low;
}
