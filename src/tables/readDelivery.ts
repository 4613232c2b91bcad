import type { Checked } from "../model/checked.ts";
import type { Table } from "../model/table.ts";
import { fileKind } from "./fileKind.ts";
import { readTable, type DeliveredFile } from "./readTable.ts";

/** Reads any delivery, workbooks included: their library is loaded only when one comes. */
export async function readDelivery(file: DeliveredFile): Promise<Checked<Table | undefined>> {
  if (fileKind(file.bytes) !== "xlsx") return readTable(file);
  const { readWorkbook } = await import("./readWorkbook.ts");
  return readWorkbook(file);
}
