/**
 * Reading: office tables cold with detection, and one national table with its peak memory.
 *
 *   node bench/read.mjs [FOLDER]     FOLDER: tables to read instead of the sample's deliveries
 */
import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { nationalTable } from "./nationalTable.mjs";
import { sourceModule } from "./readLibrary.mjs";

const [role, ...rest] = process.argv.slice(2);
if (role === "--folder") measureFolder(await import(rest[0]), rest[1]);
else if (role === "--file") measureFile(await import(rest[0]), rest[1]);
else await main(role ?? "data-samples");

async function main(folder) {
  const { outfile } = await sourceModule("src/tables/readTable.ts");
  const scratch = mkdtempSync(join(tmpdir(), "atlas-read-"));
  const national = join(scratch, "national.csv");
  writeFileSync(national, nationalTable());
  try {
    for (const [job, target] of [
      ["--folder", folder],
      ["--folder", folder],
      ["--folder", folder],
      ["--file", national],
      ["--file", national],
      ["--file", national],
    ]) {
      process.stdout.write(
        spawnSync(process.execPath, [import.meta.filename, job, outfile, target], { encoding: "utf8" })
          .stdout,
      );
    }
  } finally {
    rmSync(scratch, { recursive: true });
  }
}

/** Every .csv below a folder, read once in a fresh process, every number asked for. */
function measureFolder({ readTable }, folder) {
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter(
    (file) => /\.csv$/i.test(file) && statSync(join(folder, file)).isFile(),
  );
  const start = { time: performance.now(), cpu: process.cpuUsage() };
  let [rows, numbers] = [0, 0];
  for (const file of files) {
    const { value: table } = readTable({ name: file, bytes: readFileSync(join(folder, file)) });
    if (table === undefined) continue;
    rows += table.rowCount;
    numbers += countNumbers(table);
  }
  report(`${files.length} tables cold (goal for 65: 350 ms)`, start, `${rows} rows, ${numbers} numbers`);
}

function measureFile({ readTable }, file) {
  const start = { time: performance.now(), cpu: process.cpuUsage() };
  const bytes = readFileSync(file);
  const { value: table } = readTable({ name: "national.csv", bytes });
  report(
    `national table, ${(bytes.length / 1e6).toFixed(1)} MB (goal 1100 ms, 500 MB)`,
    start,
    `${table.rowCount} rows, ${countNumbers(table)} numbers`,
  );
}

function countNumbers(table) {
  let numbers = 0;
  for (let row = 0; row < table.rowCount; row += 1) {
    for (let column = 0; column < table.columns.length; column += 1)
      if (!Number.isNaN(table.value(row, column))) numbers += 1;
  }
  return numbers;
}

function report(name, start, found) {
  const milliseconds = performance.now() - start.time;
  const { user, system } = process.cpuUsage(start.cpu);
  const peak = process.resourceUsage().maxRSS / 1024;
  console.log(
    `${name}: ${milliseconds.toFixed(0)} ms (${((user + system) / 1000).toFixed(0)} ms of processor time), peak ${peak.toFixed(0)} MB, ${found}`,
  );
}
