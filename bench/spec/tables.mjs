import { readTable } from "../../src/tables/readTable.ts";

/**
 * Reads the work's tables: code → rows of the county, its municipalities, the state and Germany.
 *
 * @param {readonly {name: string, bytes: Uint8Array}[]} files
 * @param {Record<string, {lead: string[], dash: "absent" | "row", keep?: Record<string, string>}>} tables
 */
export function readTables(files, tables, isWanted) {
  return new Map(
    files.map(({ name, bytes }) => {
      const code = name.slice(0, name.indexOf("_"));
      const { value: table } = readTable({ name, bytes });
      if (table === undefined) throw new Error(`${name} is no table`);
      return [code, rowsOf(table, tables[code], isWanted)];
    }),
  );
}

function rowsOf(table, { lead, dash, keep = {} }, isWanted) {
  const rows = [];
  const place = (name) => lead.indexOf(name);
  for (let row = 0; row < table.rowCount; row += 1) {
    const area = table.cell(row, place("ags")).key ?? table.cell(row, place("ags")).text;
    if (!isWanted(area)) continue;
    if (Object.entries(keep).some(([name, text]) => table.cell(row, place(name)).text !== text)) continue;
    rows.push({
      area,
      name: table.cell(row, place("name")).text,
      year: place("date") < 0 ? "" : table.cell(row, place("date")).text.slice(-4),
      numbers: numbersOf(table, row, lead.length, dash),
    });
  }
  return rows;
}

/** The row's numbers; missing ones are undefined. A dash is 0 unless the table or the whole row says "no such unit". */
function numbersOf(table, row, first, dash) {
  const cells = table.columns.slice(first).map((_, column) => table.cell(row, first + column));
  const isNil = ({ status }) => status === "nil";
  const nil = dash === "absent" || cells.every(isNil) ? undefined : 0;
  return cells.map((cell) => (isNil(cell) ? nil : cell.value));
}
