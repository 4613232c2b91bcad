/** One count of the joint system, by what an attacker may believe about it. */
export interface SystemCell {
  readonly id: string;
  /** Cost of hiding it. */
  readonly weight: number;
  /** `hidden` in every pattern, `printed` in every pattern, or `open`: ours to decide. */
  readonly state: "hidden" | "printed" | "open";
  /** How far below and above the truth a reader may think, if it is hidden. */
  readonly down: number;
  readonly up: number;
  /** The municipality that knows the count anyway. */
  readonly owner?: string;
}

/** A condition, by how far its sum may leave the truth: `-below <= sum of coefficients * deviations <= above`. */
export interface SystemRow {
  readonly cells: readonly number[];
  readonly coefficients: readonly number[];
  readonly below: number;
  readonly above: number;
}

/** A sensitive count (or sum): readers must be left with values at least `width` apart. */
export interface Requirement {
  readonly id: string;
  readonly cells: readonly number[];
  readonly coefficients: readonly number[];
  readonly width: number;
  /** Where the width is smaller than the threshold, the count must also look like a printable one. */
  readonly escape?: Escape;
  /** The municipality whose count it is. */
  readonly owner?: string;
  /** Whether other municipalities must not work it out from their own counts. */
  readonly insider?: "warn" | "enforce";
}

/** How far above the truth a count may be printed, and how far below it is zero: one of them must be possible. */
export interface Escape {
  readonly up: number;
  readonly down: number;
}

/** The requirement of a sensitive count: its width, at least 1, and its escape if the width does not imply it. */
export function requirementOf(
  terms: Pick<Requirement, "id" | "cells" | "coefficients">,
  { value, k, width }: { value: number; k: number; width: number },
): Requirement {
  const requirement = { ...terms, width: Math.max(1, width) };
  return width >= k ? requirement : { ...requirement, escape: { up: k - value, down: value } };
}

/**
 * What is to be protected, seen from the truth: all tables are deviations from it, so that numbers stay small whatever
 * the counts are.
 */
export interface ProtectionSystem {
  readonly cells: readonly SystemCell[];
  readonly rows: readonly SystemRow[];
  readonly requirements: readonly Requirement[];
}

/** For each cell how much of it is hidden: 0 printed, 1 hidden; between them in the bounds of the improvement. */
export type Pattern = readonly number[];

/** The pattern in which only what must be hidden is hidden. */
export function barePattern({ cells }: ProtectionSystem): Pattern {
  return cells.map(({ state }) => (state === "hidden" ? 1 : 0));
}

/** The pattern with some open cells hidden too. */
export function patternWith(pattern: Pattern, hidden: Iterable<number>): Pattern {
  const next = [...pattern];
  for (const cell of hidden) next[cell] = 1;
  return next;
}

/** Cost of a pattern: the weights of its hidden open cells. */
export function weightOf({ cells }: ProtectionSystem, pattern: Pattern): number {
  return secondariesOf({ cells }, pattern).reduce((sum, cell) => sum + (cells[cell]?.weight ?? 0), 0);
}

/** Hidden open cells of a pattern. */
export function secondariesOf(
  { cells }: Pick<ProtectionSystem, "cells">,
  pattern: Pattern,
): readonly number[] {
  return cells.flatMap(({ state }, cell) => (state === "open" && pattern[cell] === 1 ? [cell] : []));
}
