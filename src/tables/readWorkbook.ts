import { checked, type Checked } from "../model/checked.ts";
import { problem } from "../model/problem.ts";
import type { Table } from "../model/table.ts";
import type { DeliveredFile } from "./readTable.ts";

/** Reads one sheet of a workbook. */
export function readWorkbook(file: DeliveredFile): Checked<Table | undefined> {
  return checked(undefined, [problem("tables/unreadable", "error", { file: file.name }, { kind: "xlsx" })]);
}
