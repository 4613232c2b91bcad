import { problemText } from "../german/problemText.ts";
import type { Problem } from "../model/problem.ts";
import type { Table } from "../model/table.ts";

/** Rows that are handed over together: few writes, and never the whole table in memory. */
const rowsAtOnce = 500;

/** The contract of `atlas read --json`, in pieces that together are one JSON document. */
export function* tableJson(
  table: Table,
  source: string | undefined,
  problems: readonly Problem[],
): Generator<string> {
  const head = headOf(table);
  yield `${JSON.stringify(head).slice(0, -1)}, "rows": [`;
  for (let row = 0; row < table.rowCount; row += rowsAtOnce) {
    const lines = Array.from({ length: Math.min(rowsAtOnce, table.rowCount - row) }, (_, at) =>
      rowJson(table, row + at),
    );
    yield `${lines.join(",\n")}${row + rowsAtOnce < table.rowCount ? "," : ""}`;
  }
  yield `], "source": ${JSON.stringify(source ?? null)}, "problems": ${JSON.stringify(problems.map(problemJson))}}`;
}

function headOf(table: Table): Readonly<Record<string, unknown>> {
  const {
    file,
    kind,
    sheet,
    encoding,
    delimiter,
    lineEnd,
    decimal,
    grouping,
    preamble,
    headerLines,
    footerFrom,
    columns,
    period,
  } = table;
  return {
    file,
    kind,
    sheet,
    encoding,
    delimiter,
    lineEnd,
    decimal,
    grouping,
    preamble,
    headerLines,
    footerFrom,
    columns: columns.map(({ index, path, unit, role }) => ({ index, path, unit, role })),
    period,
  };
}

function rowJson(table: Table, row: number): string {
  return JSON.stringify({
    line: table.line(row),
    cells: table.columns.map((_, column) => table.cell(row, column)),
  });
}

/** A problem with its German sentence. */
function problemJson(problem: Problem): Readonly<Record<string, unknown>> {
  return {
    code: problem.code,
    severity: problem.severity,
    at: problem.at,
    details: problem.details,
    text: problemText(problem),
  };
}
