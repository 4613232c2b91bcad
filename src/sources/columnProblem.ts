import { problem, type Problem } from "../model/problem.ts";
import type { PlanContext } from "./measurePlan.ts";
import { nearest } from "../model/nearest.ts";
import type { NamedColumn } from "./tableColumns.ts";

/** A mapped column that is not there (`found` is empty) or there more than once, with what is there. */
export function columnProblem(
  column: string,
  found: readonly NamedColumn[],
  columns: readonly NamedColumn[],
  { table, source }: PlanContext,
): Problem {
  const [line] = table.headerLines;
  const at = { file: table.file, ...(line === undefined ? {} : { line }) };
  if (found.length > 1) {
    return problem("sources/ambiguous-column", "error", at, {
      source: source.id,
      column,
      found: pathTexts(found),
    });
  }
  const headers = pathTexts(columns).filter((text) => text !== "");
  return problem("sources/missing-column", "error", at, {
    source: source.id,
    column,
    nearest: nearest(column, headers) ?? "",
    found: headers,
  });
}

function pathTexts(columns: readonly NamedColumn[]): readonly string[] {
  return [...new Set(columns.map(({ path }) => path.join(" › ")))];
}
