import type { Problem } from "./problem.ts";

/** A result together with everything noticed on the way. Faulty data are results, not exceptions. */
export interface Checked<T> {
  readonly value: T;
  readonly problems: readonly Problem[];
}

/** A result with what was noticed; nothing, if nothing is given. */
export function checked<T>(value: T, problems: readonly Problem[] = []): Checked<T> {
  return { value, problems };
}

/** Many results as one, in the same order, with all their problems. */
export function gather<T>(results: readonly Checked<T>[]): Checked<readonly T[]> {
  return checked(
    results.map((result) => result.value),
    results.flatMap((result) => result.problems),
  );
}
