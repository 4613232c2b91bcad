/**
 * The candidate nearest to a word, whatever the case: fewest letters to change, at most a third of its length; nothing
 * if none or several are that near.
 */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
  const limit = Math.max(1, Math.floor(word.length / 3));
  const near = [...new Set(candidates)]
    .map((candidate) => ({
      candidate,
      distance: editDistance(word.toLowerCase(), candidate.toLowerCase(), limit),
    }))
    .filter(({ distance }) => distance <= limit)
    .sort((a, b) => a.distance - b.distance);
  const [best, second] = near;
  return best === undefined || second?.distance === best.distance ? undefined : best.candidate;
}

/**
 * Letters to insert, delete, replace or swap with the neighbour until both words are equal (optimal string alignment);
 * `limit` + 1 as soon as it is more than `limit`.
 */
function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let [previous, current]: [readonly number[], readonly number[]] = [
    [],
    Array.from({ length: b.length + 1 }, (_, index) => index),
  ];
  for (let i = 1; i <= a.length; i += 1) {
    const next = nextRow(a, b, i, previous, current);
    if (Math.min(...next) > limit) return limit + 1;
    [previous, current] = [current, next];
  }
  return current[b.length] ?? limit + 1;
}

function nextRow(
  a: string,
  b: string,
  i: number,
  previous: readonly number[],
  current: readonly number[],
): readonly number[] {
  const next = [i];
  for (let j = 1; j <= b.length; j += 1) {
    const replaced = (current[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
    const swapped =
      i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
        ? (previous[j - 2] ?? 0) + 1
        : Infinity;
    next.push(Math.min(replaced, swapped, (current[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
  }
  return next;
}
