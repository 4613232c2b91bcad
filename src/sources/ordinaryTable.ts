import type { Table } from "../model/table.ts";
import { cubeTable } from "./cubeTable.ts";
import { flatTable } from "./flatTable.ts";
import type { Source } from "./sourceSchema.ts";

/** The table as rows and columns, whatever its family. */
export function ordinaryTable(table: Table, layout: Source["layout"]): Table {
  if (layout === "ffcsv") return flatTable(table);
  return layout === "cube" ? cubeTable(table) : table;
}
