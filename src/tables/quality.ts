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
    if (quality.role === "value" || !qualityHeader.test(quality.path.join(" "))) continue;
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
