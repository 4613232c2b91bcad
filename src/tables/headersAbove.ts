import { cellKind, trimmedFields } from "./profile.ts";
import type { ShapeContext } from "./rowVerdict.ts";

/** Most lines a header has ever been seen to have, with some to spare. */
const headerLimit = 8;

/**
 * Header lines above the body: as wide as the table and with something over its values. Blank lines and one single text
 * (the heading of the first part of the table) may stand between them and the first row.
 */
export function headersAbove(context: ShapeContext, first: number): readonly number[] {
  const { records, width } = context;
  const headers: number[] = [];
  let heading = false;
  for (let record = first - 1; record >= 0 && headers.length < headerLimit; record -= 1) {
    const fields = trimmedFields(records, record);
    const filled = fields.filter((text) => text !== "").length;
    if (filled === 0) {
      if (headers.length > 0 && !isGroupLine(context, record - 1)) break;
      continue;
    }
    const below = headers[0] === undefined ? [] : trimmedFields(records, headers[0]);
    const fits =
      isHeaderLine(context, fields, below) &&
      records.width(record) >= Math.max(width - 1, Math.min(width, 2));
    if (!fits && (headers.length > 0 || heading || filled > 1)) break;
    if (fits) headers.unshift(record);
    else heading = true;
  }
  return headers;
}

/** Names of groups over several columns with nothing at the left edge: a blank line may stand between them and the header. */
function isGroupLine({ records, numeric, width }: ShapeContext, record: number): boolean {
  if (record < 0 || records.width(record) < width - 1) return false;
  const fields = trimmedFields(records, record);
  const over = fields.filter((text, at) => text !== "" && numeric[at] === true);
  return fields[0] === "" && over.length > 1 && over.every((text) => cellKind(text) === "text");
}

/** `below`: the header line under it, empty for the lowest. A label with its value (Stichtag; 31.12.2016) is no header. */
function isHeaderLine(
  { numeric, width }: ShapeContext,
  fields: readonly string[],
  below: readonly string[],
): boolean {
  const filled = fields.flatMap((text, at) => (text === "" ? [] : [at]));
  const lowest = below.length === 0;
  if (width === 1) return lowest;
  if (filled.length === 1 && filled[0] === 0) return false;
  if (filled.length === 2 && (fields[filled[0] ?? 0] ?? "").endsWith(":")) return false;
  if (width > 3 && filled.length === 2 && filled[1] === 1 && (below[0] ?? "") !== "") return false;
  const overValues = filled.some((at) => numeric[at] === true || at >= numeric.length);
  return overValues || (lowest && filled.length > 1) || !numeric.includes(true);
}
