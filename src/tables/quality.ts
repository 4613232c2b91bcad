import type { TableColumn } from "../model/table.ts";
import { codeOf, type Body } from "./valueColumn.ts";
import type { Records } from "./records.ts";
import { flagLetters, signStatus } from "./signs.ts";

/** Headers of columns that hold the quality of the value before them. */
export const qualityHeader =
  /(^|[_ ])(q|qual|quality|qualit(ä|ae?)t|quali)$|^value_q$|__?q$|qualit(ä|ae?)tskennzeichen|(^|[ _])gesperrt$|wert-verfaelscht$/i;

/**
 * Cube and flat files write signs and flags in a column of their own behind the value, which then reads 0: the sign
 * there is the truth.
 */
export function applyQuality(
  records: Records,
  rows: Uint32Array,
  columns: readonly TableColumn[],
  body: Body,
): void {
  for (const quality of columns) {
    if (quality.role === "value") continue;
    if (!qualityHeader.test(quality.path.join(" ")) && !holdsMarks(records, rows, columns, quality)) continue;
    const values = body.columns.findLast((column) => column.field < quality.index) ?? body.columns[0];
    if (values === undefined) continue;
    rows.forEach((record, row) => {
      const mark = records.field(record, quality.index).trim();
      const status = mark === "" ? undefined : signStatus(mark);
      const flag = mark === "()" ? "uncertain" : flagLetters.get(mark);
      if (status !== undefined) {
        values.numbers[row] = Number.NaN;
        values.codes[row] = codeOf(status, undefined);
      } else if (flag !== undefined && values.codes[row] === 0) values.codes[row] = codeOf(undefined, flag);
    });
  }
}

/** Whether a column without a header of its own, right behind a value, holds nothing but quality marks. */
function holdsMarks(
  records: Records,
  rows: Uint32Array,
  columns: readonly TableColumn[],
  { index, path }: TableColumn,
): boolean {
  const before = columns[index - 1];
  if (before?.role !== "value" || (path.length > 0 && path.join() !== before.path.join())) return false;
  const marks = new Set([...rows.subarray(0, 200)].map((record) => records.field(record, index).trim()));
  return (
    [...marks].some((mark) => /^[eprs]$/.test(mark)) &&
    [...marks].every((mark) => mark === "" || /^[eprsv]$|^\(\)$/.test(mark) || signStatus(mark) !== undefined)
  );
}
