/** One linear condition: `lower <= sum of coefficients * columns <= upper`; ±Infinity is an open side. */
export interface ProgramRow {
  readonly columns: readonly number[];
  readonly coefficients: readonly number[];
  readonly lower: number;
  readonly upper: number;
}

/** A linear or integer program without objective. All arrays of columns have the same length. */
export interface Program {
  readonly lower: readonly number[];
  readonly upper: readonly number[];
  /** True: all columns are whole numbers; an array says it for each column. */
  readonly integer: boolean | readonly boolean[];
  readonly rows: readonly ProgramRow[];
}

/** What to look for in a program: the cheapest or the dearest solution. Columns not named cost nothing. */
export interface Objective {
  readonly sense: "min" | "max";
  readonly columns: readonly number[];
  readonly coefficients: readonly number[];
}

/** Answer to one objective. Anything but `optimal` (and `unbounded`, where a solution is known) proves nothing. Duals exist for linear programs only. */
export type Outcome =
  | {
      readonly status: "optimal";
      readonly objective: number;
      readonly values: readonly number[];
      readonly columnDuals: readonly number[];
      readonly rowDuals: readonly number[];
    }
  | { readonly status: "unbounded" | "infeasible" | "undecided" };

/** Bounds of one search, in steps and never in seconds, so that every machine finds the same. */
export interface SolveLimits {
  /** Nodes of the search tree; none: until proved. A search cut short is `undecided`. */
  readonly nodes?: number;
}

/**
 * Solves one program for several objectives, answers in their order. Deterministic: the same calls in the same order
 * give the same answers.
 */
export interface Solver {
  solve(
    program: Program,
    objectives: readonly Objective[],
    limits?: SolveLimits,
  ): Promise<readonly Outcome[]>;
}
