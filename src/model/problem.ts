import type { ComparisonProblems } from "./problems/comparison.ts";
import type { DocumentProblems } from "./problems/document.ts";
import type { EditionProblems } from "./problems/editions.ts";
import type { IndicatorProblems } from "./problems/indicators.ts";
import type { ProtectionProblems } from "./problems/protection.ts";
import type { RenderProblems } from "./problems/render.ts";
import type { ShellProblems } from "./problems/shell.ts";
import type { SourceProblems } from "./problems/sources.ts";
import type { TableProblems } from "./problems/tables.ts";
import type { TerritoryProblems } from "./problems/territory.ts";

/** `error`: nothing may be written. `warning`: look at it (an error with `--strict`). `note`: for the log. */
export type Severity = "error" | "warning" | "note";

/** Where something was noticed; as much as is known. */
export interface Location {
  readonly file?: string;
  readonly sheet?: string;
  /** Physical line, 1-based. */
  readonly line?: number;
  /** Character in the line of a text file a person edits (YAML, Markdown), 1-based. */
  readonly character?: number;
  /** Field, 0-based. */
  readonly column?: number;
  readonly header?: string;
}

/** Every code with what its sentence needs. A stage's codes stand in its own file under `problems/`. */
export interface ProblemDetails
  extends
    TableProblems,
    SourceProblems,
    TerritoryProblems,
    IndicatorProblems,
    ProtectionProblems,
    ComparisonProblems,
    DocumentProblems,
    RenderProblems,
    EditionProblems,
    ShellProblems {}

export type ProblemCode = keyof ProblemDetails;

/** One problem of one kind. */
export interface ProblemOf<C extends ProblemCode> {
  readonly code: C;
  readonly severity: Severity;
  readonly at: Location;
  readonly details: ProblemDetails[C];
}

/** Something noticed about the data or the workspace, with its place. Wording: `german/problems/`. */
export type Problem = { [C in ProblemCode]: ProblemOf<C> }[ProblemCode];

/** Makes a problem; the compiler asks for exactly the details of its code. */
export function problem<C extends ProblemCode>(
  code: C,
  severity: Severity,
  at: Location,
  details: ProblemDetails[C],
): ProblemOf<C> {
  return { code, severity, at, details };
}
