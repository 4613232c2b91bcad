import { cellStatuses, type CellFlag, type CellStatus } from "../model/observation.ts";
import type { Evidence } from "./notation.ts";
import { numeralValue } from "./numeral.ts";
import { readCell, type ReadCell } from "./readCell.ts";

/** Codes of a value cell: 0 a number, 1 to 7 a status, then text, a refused number; flags above. */
export const textCode = 8;
export const refusedCode = 9;
/** Codes of numbers that may be grouped or decimal, while the notation is not known: their digits stand as a whole number. */
export const openCodes = { "maybe-comma": 10, "maybe-dot": 11 } as const;
const flagsOfCells = [
  "provisional",
  "revised",
  "estimated",
  "uncertain",
] as const satisfies readonly CellFlag[];

/** One value column of the body. */
export interface ValueColumn {
  /** Field in the file. */
  readonly field: number;
  /** Numbers, NaN where there is none. */
  readonly numbers: Float64Array;
  /** Code of every cell. */
  readonly codes: Uint8Array;
  readonly evidence: Evidence;
  /** Rows whose numerals may be grouped or decimal as long as the notation is not known. */
  readonly pending: number[];
  /** Rows whose minus stands behind the number. */
  readonly minusBehind: number[];
}

/** The status a code stands for, if it stands for one. */
export function statusOf(code: number): CellStatus | undefined {
  return cellStatuses[(code & 15) - 1];
}

/** The flag a code carries, if it carries one. */
export function flagOf(code: number): CellFlag | undefined {
  return flagsOfCells[(code >> 4) - 1];
}

/** Code of a status, or of a number with a flag. */
export function codeOf(status: CellStatus | undefined, flag: CellFlag | undefined): number {
  return (
    (status === undefined ? 0 : cellStatuses.indexOf(status) + 1) +
    (flag === undefined ? 0 : (flagsOfCells.indexOf(flag) + 1) << 4)
  );
}

/** The value columns of a table. */
export interface Body {
  readonly columns: readonly ValueColumn[];
}

/** Counts a whole number without separators. */
export function countWhole(evidence: Evidence, value: number): void {
  if (value >= 1000) evidence.large += 1;
  else {
    if (value > 1 && value !== 100) evidence.small += 1;
    if (value > evidence.smallMost) evidence.smallMost = value;
  }
  evidence.counts.plain += 1;
}

/** Counts a number with one separator and three digits behind it. */
export function countOpen(evidence: Evidence, thousands: number): void {
  evidence.thousandsLeast = Math.min(evidence.thousandsLeast, thousands);
}

/** Reads a cell that is no plain number: a sign, a word, or a numeral, which may have to wait for the notation. */
export function readText(column: ValueColumn, row: number, text: string): void {
  const cell = readCell(text);
  if (cell.kind === "sign") column.codes[row] = codeOf(cell.status, undefined);
  else if (cell.kind === "text") column.codes[row] = textCode;
  else {
    count(column.evidence, cell, text);
    if (cell.minusBehind === true) column.minusBehind.push(row);
    storeNumeral(column, row, cell);
  }
}

/** A certain numeral is read by its own separator: if the file contradicts it, the whole column is refused later. */
function storeNumeral(column: ValueColumn, row: number, { numeral, flag }: NumeralCell): void {
  const { shape } = numeral;
  const open = shape === "maybe-comma" || shape === "maybe-dot";
  const decimal = shape === "comma" || shape === "maybe-dot" ? "," : ".";
  column.numbers[row] = numeralValue(numeral, decimal) ?? Number.NaN;
  column.codes[row] = codeOf(undefined, flag) + (open ? openCodes[shape] : 0);
  if (open) column.pending.push(row);
}

type NumeralCell = ReadCell & { readonly kind: "numeral" };

function count(evidence: Evidence, cell: NumeralCell, text: string): void {
  const { shape, digits, grouping } = cell.numeral;
  if (shape === "plain" && grouping === undefined) return countWhole(evidence, Number(digits));
  if (grouping !== undefined && !evidence.groupings.includes(grouping)) evidence.groupings.push(grouping);
  if (shape.startsWith("maybe")) countOpen(evidence, Number(digits.slice(0, -3)));
  evidence.counts[shape] += 1;
  evidence.examples[shape] ??= text;
}
