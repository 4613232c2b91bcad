import type { RenderedFile } from "./assets.ts";
import { longColumns, longTable, type LongCell } from "./data/longTable.ts";
import type { RenderInput } from "./renderInput.ts";

/**
 * `data/indicators.csv`: the tidy long table for R, Python and spreadsheets. UTF-8 with byte order mark (Excel needs
 * it, readers of data skip it), commas, points as decimal signs, plain minus, CRLF as in RFC 4180.
 */
export function csv({ document }: Pick<RenderInput, "document">): readonly RenderedFile[] {
  const lines = [longColumns, ...longTable(document.edition)].map((row) => row.map(csvCell).join(","));
  return [{ path: "data/indicators.csv", content: `\uFEFF${lines.join("\r\n")}\r\n` }];
}

/** A cell; text that a spreadsheet would take for a formula is led by an apostrophe. */
export function csvCell(cell: LongCell): string {
  if (cell === undefined) return "";
  if (typeof cell === "number") return String(cell);
  const safe = /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
