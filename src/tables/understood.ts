import type { Table, TableColumn } from "../model/table.ts";
import type { Shape } from "./findShape.ts";
import type { Notation } from "./notation.ts";
import type { Records, TextRecords } from "./records.ts";
import type { RowKeys } from "./rowKeys.ts";
import type { SelectedRows } from "./selectRows.ts";
import type { Body } from "./valueColumn.ts";

/** What is known of the file besides its records. */
export type FileFacts = Pick<Table, "file" | "kind" | "encoding" | "delimiter" | "lineEnd" | "sheet">;

/** Everything found out on the way to a table. */
export interface Understood {
  readonly records: Records | TextRecords;
  readonly facts: FileFacts;
  readonly shape: Shape;
  readonly selected: SelectedRows;
  readonly columns: readonly TableColumn[];
  readonly body: Body;
  readonly notation: Notation;
  readonly keys: RowKeys;
}
