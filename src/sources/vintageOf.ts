import type { Table } from "../model/table.ts";
import type { Source } from "./sourceSchema.ts";

/**
 * ISO date on which the source published the table: the last `Stand: 10.10.2017` of the footer, else of the preamble,
 * else the mapping's. A Gebietsstand in a footnote is none: it has no colon.
 */
export function vintageOf(table: Table, source: Source): string | undefined {
  for (const line of [...table.footer.toReversed(), ...table.preamble]) {
    const [, day, month, year] = /(?:^|\s)(?:Daten)?stand:\s*(\d{2})\.(\d{2})\.(\d{4})/i.exec(line) ?? [];
    if (day !== undefined && month !== undefined && year !== undefined) return `${year}-${month}-${day}`;
  }
  return source.vintage;
}
