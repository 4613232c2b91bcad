import type { CellObject } from "@e965/xlsx";

/** A cell of a sheet: its text, and its number where it stores one that is shown as a number. */
export interface SheetCell {
  readonly text: string;
  readonly number?: number;
}

/** Reads one cell: numbers as stored, dates and percentages as shown. */
export function sheetCell(cell: CellObject | undefined): SheetCell {
  if (cell === undefined || cell.v === undefined || cell.t === "z") return { text: "" };
  if (cell.t !== "n" || typeof cell.v !== "number") return { text: shownText(cell) };
  const format = typeof cell.z === "string" ? cell.z : "General";
  if (isDateFormat(format)) return { text: dateText(cell.v, format) };
  if (format.includes("%")) return percentage(cell.v, format);
  if (/^0{2,}$/.test(format)) return { text: String(cell.v).padStart(format.length, "0") };
  const number = Number(cell.v.toPrecision(15));
  return { text: String(number), number };
}

function shownText(cell: CellObject): string {
  if (cell.t === "b") return cell.v === true ? "WAHR" : "FALSCH";
  return (cell.t === "e" ? (cell.w ?? "#WERT!") : String(cell.v)).replaceAll(/_x000D_|\r/g, "");
}

function isDateFormat(format: string): boolean {
  const bare = format.replaceAll(/"[^"]*"|\[[^\]]*\]|\\./g, "");
  return /[ymdj]/i.test(bare) && !/general|standard|[#0?]/i.test(bare);
}

/** The day of a serial number, counted from 30.12.1899 as Excel does after February 1900; only the year if no more is shown. */
function dateText(serial: number, format: string): string {
  const date = new Date(Math.round((serial - 25_569) * 86_400_000));
  const [year = "", month = "", day = ""] = date.toISOString().slice(0, 10).split("-");
  if (!/[md]/i.test(format)) return year;
  return /d/i.test(format) ? `${day}.${month}.${year}` : `${month}/${year}`;
}

/** 0.0712 shown as 7.1%: the number is 7.1, as anybody reads it. */
function percentage(stored: number, format: string): SheetCell {
  const decimals = /[.,](0+)/.exec(format)?.[1]?.length ?? 0;
  const factor = 10 ** decimals;
  const scaled = Number((Math.abs(stored) * 100 * factor).toPrecision(15));
  const number = (Math.sign(stored) * Math.round(scaled)) / factor;
  return { text: `${String(number)} %`, number };
}
