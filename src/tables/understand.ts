import { checked, type Checked } from "../model/checked.ts";
import { problem, type Problem } from "../model/problem.ts";
import type { Table, TableColumn } from "../model/table.ts";
import { columnRoles } from "./columnRoles.ts";
import { columnProblems, rowProblems } from "./bodyProblems.ts";
import { findCube, type CubeBlock } from "./cube.ts";
import { findShape, type Shape } from "./findShape.ts";
import { headerPaths } from "./headerPaths.ts";
import { decideNotation } from "./notation.ts";
import { periodsIn } from "./periods.ts";
import { joined, profileColumns, trimmedFields } from "./profile.ts";
import { applyQuality } from "./quality.ts";
import { distrust, readBody, refuse, settle } from "./readBody.ts";
import type { Records, TextRecords } from "./records.ts";
import { rowKeys } from "./rowKeys.ts";
import { selectRows } from "./selectRows.ts";
import type { FileFacts } from "./understood.ts";
import { tablePeriod } from "./tablePeriod.ts";
import { isCount } from "./units.ts";
import { makeTable } from "./makeTable.ts";

/**
 * Makes a table of records: shape, header paths, roles, notation, signs, keys and period. Undefined, with a problem,
 * if there is no table in them.
 */
export function understand(records: Records | TextRecords, facts: FileFacts): Checked<Table | undefined> {
  const cube = findCube(records);
  const shape = cube === undefined ? findShape(records) : cubeShape(records, cube);
  if (shape === undefined)
    return checked(undefined, [
      problem("tables/no-table", "error", { file: facts.file }, { records: records.count }),
    ]);
  const selected = selectRows(records, shape);
  const paths = cube?.paths ?? headerPaths(headerLines(records, shape), shape.width);
  const roles = columnRoles(
    shape.profile.map((profile, field) => ({ header: paths[field] ?? { path: [] }, profile })),
  );
  const fields = roles.flatMap((role, field) => (role === "value" ? [field] : []));
  const body = readBody(records, selected.rows, fields);
  const notation = decideNotation(
    body.columns.map((column) => column.evidence),
    body.columns.map((column) => isCount(paths[column.field])),
  );
  settle(body, notation.columns);
  if (notation.trouble === "mixed") refuse(records, selected.rows, body, notation.refused);
  distrust(body, selected.ragged);
  const columns = roles.map((role, index): TableColumn => ({
    index,
    ...(paths[index] ?? { path: [] }),
    role,
  }));
  applyQuality(records, selected.rows, columns, body);
  const keys = rowKeys(records, selected.rows, columns, facts.file);
  const context = { records, facts, shape, selected, columns, body, notation, keys };
  const title = selected.title === undefined ? [] : [joined(records, selected.title)];
  const preamble = [...preambleOf(records, shape), ...title];
  const parted = selected.headings.some((record) => periodsIn(records.field(record, 0)).length > 0);
  const period = parted
    ? undefined
    : tablePeriod({ file: facts.file, preamble, columns, records, rows: selected.rows });
  const problems: readonly Problem[] = [
    ...rowProblems(context),
    ...columnProblems(context),
    ...keys.problems,
  ];
  return checked(makeTable({ ...context, preamble, ...(period === undefined ? {} : { period }) }), problems);
}

function cubeShape(records: Records, { header, first, end }: CubeBlock): Shape {
  const width = records.width(first);
  return {
    width,
    headers: [header],
    first,
    end,
    others: [],
    profile: profileColumns(records, width, { from: first, to: end, skipHeader: false }),
  };
}

/** Header lines as trimmed fields; a header that lacks the name of a first column of row numbers is moved over it. */
function headerLines(records: Records, shape: Shape): readonly (readonly string[])[] {
  return shape.headers.map((record) => {
    const fields = trimmedFields(records, record);
    const numbered =
      fields.length === shape.width - 1 && fields.every((text) => text !== "") && isNumbered(records, shape);
    return numbered ? ["", ...fields] : fields;
  });
}

function isNumbered(records: Records, shape: Shape): boolean {
  const firsts = Array.from(
    { length: Math.min(5, shape.end - shape.first) },
    (_, at) => records.fields(shape.first + at)[0],
  );
  return firsts.every((text, at) => Number(text) === Number(firsts[0]) + at);
}

function preambleOf(records: Records, shape: Shape): readonly string[] {
  const until = shape.headers[0] ?? shape.first;
  return Array.from({ length: until }, (_, record) => joined(records, record)).filter(
    (text) => text !== "" && !/^sep=/i.test(text),
  );
}
