/** Anything that happens in a year. */
interface InYear {
  readonly year: number;
}

/** Points in runs of consecutive years of one definition: a line is drawn within a run only, so gaps and breaks are seen. */
export function segments<T extends InYear>(
  points: readonly T[],
  breaks: readonly number[],
): readonly (readonly T[])[] {
  const sorted = [...points].sort((a, b) => a.year - b.year);
  const runs: T[][] = [];
  for (const point of sorted) {
    const last = runs.at(-1)?.at(-1);
    const starts = last === undefined || point.year - last.year > 1 || breaks.includes(point.year);
    if (starts) runs.push([point]);
    else runs.at(-1)?.push(point);
  }
  return runs;
}
