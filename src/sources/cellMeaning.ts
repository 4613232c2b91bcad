import type { CellStatus } from "../model/observation.ts";
import type { TableCell } from "../model/table.ts";
import type { Source } from "./sourceSchema.ts";
import { comparable } from "./tableColumns.ts";

/** What a cell says in this source: a number, a status, or `undefined` for text that is neither. */
export function cellMeaning(cell: TableCell, source: Source): number | CellStatus | undefined {
  const own = ownSign(cell.text, source);
  if (own !== undefined) return own;
  if (cell.value !== undefined) return cell.value;
  if (cell.status !== "blank") return cell.status;
  return source.blank === "zero" ? 0 : source.blank;
}

function ownSign(text: string, { signs }: Source): CellStatus | undefined {
  const entries = Object.entries(signs);
  if (entries.length === 0) return undefined;
  return entries.find(([sign]) => comparable(sign) === comparable(text))?.[1];
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
