import type { CellFlag, CellStatus } from "./observation.ts";

/** What a column of an office file holds. */
export type ColumnRole = "key" | "name" | "period" | "label" | "value";

/** One column of a table. */
export interface TableColumn {
  /** 0-based field in the file. */
  readonly index: number;
  /** Non-empty levels of the header, outermost first. Empty if the file has no header. */
  readonly path: readonly string[];
  readonly unit?: string;
  readonly role: ColumnRole;
}

/** One cell as read: text, and either a number, a sign, a repaired key or neither (plain text). */
export interface TableCell {
  /** Decoded raw text, trimmed. */
  readonly text: string;
  readonly value?: number;
  readonly status?: CellStatus;
  readonly flags?: readonly CellFlag[];
  /** The repaired key of a key cell: AGS 8 digits, county 5, state 2, `DG`. */
  readonly key?: string;
  readonly level?: string;
}

/** A period found outside the columns. `kind` date: `date` is ISO. School years by their first year. */
export interface TablePeriod {
  readonly kind: "year" | "date" | "school-year";
  readonly year: number;
  readonly date?: string;
  readonly from: "preamble" | "header" | "column" | "file-name";
}

/**
 * An office file as understood. Columnar inside: cells are made on demand, so that a national table of 12 million
 * cells fits into memory.
 */
export interface Table {
  readonly file: string;
  readonly kind: "csv" | "xlsx" | "html";
  readonly sheet?: string;
  /** WHATWG or IANA name in lower case. */
  readonly encoding: string;
  readonly delimiter: string | null;
  readonly lineEnd: "LF" | "CRLF" | "CR" | "mixed" | null;
  readonly decimal: "," | "." | null;
  readonly grouping: string | null;
  readonly preamble: readonly string[];
  /** Physical lines (1-based) of the header. */
  readonly headerLines: readonly number[];
  readonly footerFrom: number | null;
  readonly footer: readonly string[];
  readonly columns: readonly TableColumn[];
  readonly period?: TablePeriod;
  readonly rowCount: number;
  /** Physical line (1-based) on which the row begins. */
  line(row: number): number;
  /** A cell by row (0-based) and position in `columns` (not the field index). */
  cell(row: number, column: number): TableCell;
  /** The number of a cell, NaN where there is none; without building the cell. */
  value(row: number, column: number): number;
}
