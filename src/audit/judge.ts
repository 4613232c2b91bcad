import type { Interval } from "./form.ts";

/**
 * How a sensitive count gets out. OPEN: it is printed. EXACT: only one value is possible. SMALL: it is surely one of
 * the small ones. NARROW: too few values are possible.
 */
export type ViolationKind = "OPEN" | "EXACT" | "SMALL" | "NARROW";

/** A cell or target that is not safe. */
export interface Violation {
  readonly id: string;
  readonly kind: ViolationKind;
}

/** What the rule says about one count. */
export interface Judged {
  readonly id: string;
  readonly value: number;
  readonly printed: boolean;
  /** Counts of 1 to k - 1 are sensitive. */
  readonly k: number;
  readonly minWidth: number;
}

/** The violation of one count, given what an attacker knows of it; none if it is not sensitive or wide enough. */
export function judge(
  { id, value, printed, k, minWidth }: Judged,
  [low, high]: Interval,
): readonly Violation[] {
  if (value < 1 || value >= k) return [];
  if (printed) return [{ id, kind: "OPEN" }];
  if (low === high) return [{ id, kind: "EXACT" }];
  if (low >= 1 && high < k) return [{ id, kind: "SMALL" }];
  return high - low < minWidth ? [{ id, kind: "NARROW" }] : [];
}
