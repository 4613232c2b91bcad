/** The candidate that needs the fewest changed letters, or an empty text if none is near (a third of the letters). */
export function nearest(text: string, candidates: Iterable<string>): string {
  let best = "";
  let fewest = Math.floor(Math.max(text.length, 4) / 3) + 1;
  for (const candidate of candidates) {
    const changes = editDistance(text.toLowerCase(), candidate.toLowerCase(), fewest);
    if (changes < fewest) [best, fewest] = [candidate, changes];
  }
  return best;
}

/** Levenshtein distance; `limit` where it is reached, without computing further. */
function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) >= limit) return limit;
  let previous = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row++) {
    const current = [row];
    for (let column = 1; column <= b.length; column++) {
      const replaced = (previous[column - 1] ?? 0) + (a[row - 1] === b[column - 1] ? 0 : 1);
      current.push(Math.min(replaced, (previous[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1));
    }
    if (Math.min(...current) >= limit) return limit;
    previous = current;
  }
  return previous[b.length] ?? limit;
}
