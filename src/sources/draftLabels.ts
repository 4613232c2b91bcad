import type { DraftLabel } from "../model/mappingDraft.ts";
import type { Table } from "../model/table.ts";
import { valueCodeHeader } from "./flatTable.ts";
import { comparable } from "./tableColumns.ts";

/** More different texts are names or remarks, not a breakdown. */
const most = 25;

const totalText = /^(?:insgesamt|gesamt|zusammen|alle|total|summe|beide geschlechter|m\+w|ins)$/i;

/** Text columns that tell rows of one area apart: where areas come once there are none. */
export function draftLabels(table: Table, areas: readonly (string | undefined)[]): readonly DraftLabel[] {
  const known = areas.filter((area) => area !== undefined);
  if (known.length <= new Set(known).size) return [];
  let place = 0;
  return table.columns.flatMap(({ role, path }, position): readonly DraftLabel[] => {
    if (role !== "label") return [];
    place += 1;
    const name = path.at(-1) ?? String(place);
    if (isOfFlatFile(name)) return [];
    const texts = textsOf(table, position);
    if (texts.length < 2 || texts.length > most) return [];
    const total = texts.find((text) => totalText.test(text));
    return [total === undefined ? { name, texts } : { name, texts, total }];
  });
}

/** The words beside a code, and the code of the number itself, which chooses its rows by being a column. */
function isOfFlatFile(name: string): boolean {
  return name === valueCodeHeader || name.endsWith("_label");
}

function textsOf(table: Table, position: number): readonly string[] {
  const texts = new Set<string>();
  for (let row = 0; row < table.rowCount && texts.size <= most; row += 1) {
    const { text } = table.cell(row, position);
    if (text !== "") texts.add(text);
  }
  return [...texts];
}

/** Whether a row counts for a column: it says the total in every breakdown, and in a flat file the column's code. */
export function countedRows(
  table: Table,
  labels: readonly DraftLabel[],
): (row: number, path: readonly string[]) => boolean {
  let place = 0;
  const filters = table.columns.flatMap(({ role, path }, position) => {
    if (role !== "label") return [];
    place += 1;
    const total = labels.find(({ name }) => name === (path.at(-1) ?? String(place)))?.total;
    return total === undefined ? [] : [{ position, total: comparable(total) }];
  });
  const code = table.columns.findIndex(({ path }) => path[0] === valueCodeHeader);
  return (row, path) =>
    filters.every(({ position, total }) => comparable(table.cell(row, position).text) === total) &&
    (code < 0 || path.includes(table.cell(row, code).text));
}
