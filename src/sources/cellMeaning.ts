import type { CellStatus } from "../model/observation.ts";
import type { TableCell } from "../model/table.ts";
import type { Source } from "./sourceSchema.ts";
import { comparable } from "./tableColumns.ts";

/** What a cell says: a number, a status, or `undefined` for text that is neither. */
export type CellMeaning = (cell: TableCell) => number | CellStatus | undefined;

/** Reads the cells of a source, whose own signs come before what signs mean everywhere. */
export function cellMeaning({ signs, blank }: Source): CellMeaning {
  const own = new Map(Object.entries(signs).map(([sign, status]) => [comparable(sign), status]));
  return (cell) => {
    const sign = own.size === 0 ? undefined : own.get(comparable(cell.text));
    if (sign !== undefined) return sign;
    if (cell.value !== undefined) return cell.value;
    if (cell.status !== "blank") return cell.status;
    return blank === "zero" ? 0 : blank;
  };
}

const gravity: readonly CellStatus[] = [
  "nil",
  "blank",
  "missing",
  "not-applicable",
  "later",
  "unreliable",
  "unknown",
];

/** Of two statuses in a sum the one that says more about why it has no value. */
export function graver(a: CellStatus | undefined, b: CellStatus | undefined): CellStatus | undefined {
  if (a === undefined || b === undefined) return a ?? b;
  return gravity.indexOf(a) < gravity.indexOf(b) ? b : a;
}
