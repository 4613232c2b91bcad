/** Reads the named tables, asks for every number and writes what that took as JSON; `--short` as a check reads them. */
import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { shortRun } from "../src/shell/shortRun.ts";
import { readTable } from "../src/tables/readTable.ts";

const files = process.argv.slice(2).filter((word) => word !== "--short");
if (process.argv.includes("--short")) shortRun();
const start = performance.now();
const before = process.cpuUsage();
let [rows, numbers, size] = [0, 0, 0];
for (const file of files) {
  const bytes = readFileSync(file);
  const { value: table } = readTable({ name: basename(file), bytes });
  if (table === undefined) throw new Error(`${file} is no table`);
  size += bytes.length;
  rows += table.rowCount;
  numbers += countNumbers(table);
}
const { user, system } = process.cpuUsage(before);
console.log(
  JSON.stringify({
    seconds: (performance.now() - start) / 1000,
    cpu: (user + system) / 1e6,
    peak: process.resourceUsage().maxRSS / 1024,
    megabytes: size / 1e6,
    rows,
    numbers,
  }),
);

function countNumbers(table) {
  let count = 0;
  for (let row = 0; row < table.rowCount; row += 1) {
    for (let column = 0; column < table.columns.length; column += 1)
      if (!Number.isNaN(table.value(row, column))) count += 1;
  }
  return count;
}
