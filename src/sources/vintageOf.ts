import type { Table } from "../model/table.ts";
import type { Source } from "./sourceSchema.ts";

/** ISO date on which the source published the table: `Stand: 10.10.2017` in footer or preamble, else the mapping's. */
export function vintageOf(table: Table, source: Source): string | undefined {
  for (const line of [...table.footer, ...table.preamble]) {
    const [, day, month, year] = /(?:^|\s)(?:Daten)?[Ss]tand:?\s+(\d{2})\.(\d{2})\.(\d{4})/.exec(line) ?? [];
    if (day !== undefined && month !== undefined && year !== undefined) return `${year}-${month}-${day}`;
  }
  return source.vintage;
}
