/** Codes of the stage `tables`, each with the details its sentence needs. */
export interface TableProblems {
  "tables/empty": Record<string, never>;
  /** A container that is no table: `xls pdf zip gzip ods xml json binary xlsx`. */
  "tables/unreadable": { readonly kind: string };
  "tables/no-table": { readonly records: number };
  "tables/damaged-text": { readonly count: number };
  "tables/nul-bytes": Record<string, never>;
  "tables/encoding-uncertain": { readonly encoding: string };
  "tables/open-quote": Record<string, never>;
  "tables/ragged-row": { readonly expected: number; readonly found: number };
  "tables/repeated-header": Record<string, never>;
  "tables/heading": { readonly text: string };
  /** Another table above or below the one that was read. */
  "tables/other-table": Record<string, never>;
  "tables/blank-lines": { readonly count: number };
  "tables/not-a-number": { readonly text: string };
  /** The first number of a column with its minus behind it, and how many there are. */
  "tables/minus-behind": { readonly text: string; readonly count: number };
  "tables/unknown-sign": { readonly sign: string; readonly count: number };
  /** `reason`: `missing`, `contradicted`, `mixed`. */
  "tables/notation-unclear": { readonly text: string; readonly reason: string };
  "tables/notation-mixed": { readonly comma: string; readonly dot: string };
  "tables/key-destroyed": { readonly text: string };
  "tables/keys-repaired": { readonly count: number; readonly text: string; readonly key: string };
  /** More problems of one code than are told one by one. */
  "tables/more": { readonly count: number; readonly code: string };
  "tables/sheet-missing": { readonly sheet: string; readonly found: readonly string[] };
  "tables/sheet-chosen": { readonly sheet: string; readonly others: readonly string[] };
}
