/** A file cut into records of raw fields, before anything is understood. */
export interface Records {
  readonly count: number;
  /** Physical line (1-based) on which the record begins. */
  line(record: number): number;
  /** Number of fields. */
  width(record: number): number;
  /** Fields as they stand, untrimmed. */
  fields(record: number): readonly string[];
  /** One field as it stands; empty where the record is shorter. */
  field(record: number, index: number): string;
  /** The number a spreadsheet stores for a field, where it stores one. */
  number?(record: number, field: number): number | undefined;
}

/** Records of a text: cut where they lie; those that csv-parse has to split are held ready. */
export interface TextRecords extends Records {
  readonly text: string;
  readonly delimiter: number;
  /** Offset of the record's first character, and the offset behind its last one. */
  start(record: number): number;
  end(record: number): number;
  /** Whether the record holds no quoted field. */
  plain(record: number): boolean;
  /** Lines on which a quote opens that nothing closes; it was taken as a character. */
  readonly openQuotes: readonly number[];
  readonly lineEnd: "LF" | "CRLF" | "CR" | "mixed" | null;
}

/** Records of a grid that is there already: a sheet or an HTML table. */
export function gridRecords(
  rows: readonly (readonly string[])[],
  line: (record: number) => number,
  number?: (record: number, field: number) => number | undefined,
): Records {
  const fields = (record: number): readonly string[] => rows[record] ?? [];
  const records = {
    count: rows.length,
    line,
    width: (record: number) => fields(record).length,
    fields,
    field: (record: number, index: number) => fields(record)[index] ?? "",
  };
  return number === undefined ? records : { ...records, number };
}
