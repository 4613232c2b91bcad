/** Reading: the sample's office tables cold with detection, and one national table. `node bench/read.mjs`. */
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { bundle } from "./bundle.mjs";
import { median, run } from "./measure.mjs";
import { nationalTable } from "./nationalTable.mjs";
import { number, printAlone } from "./table.mjs";

const turns = 3;
const sample = fileURLToPath(new URL("../data-samples", import.meta.url));

/** Limits: seconds for 65 tables; seconds and MB for the national table. */
const most = { tables: 0.35, national: 1.1, memory: 500 };

export async function measure() {
  const reader = await bundle("bench/readFiles.mjs");
  const scratch = mkdtempSync(join(tmpdir(), "atlas-bench-"));
  const file = join(scratch, "national.csv");
  writeFileSync(file, nationalTable());
  try {
    const office = readdirSync(sample, { recursive: true })
      .filter((name) => /_thueringen\.csv$/i.test(name))
      .map((name) => join(sample, name));
    const [tables, national] = [await cold(reader, ["--short", ...office]), await cold(reader, [file])];
    return [officeRow(office.length, tables), ...nationalRows(national)];
  } finally {
    rmSync(scratch, { recursive: true });
  }
}

/** The median of some readings, each in a process of its own. */
async function cold(reader, files) {
  const readings = [];
  for (let turn = 0; turn < turns; turn += 1) {
    const { code, stdout, stderr } = await run([process.execPath, reader, ...files]);
    if (code !== 0) throw new Error(stderr);
    readings.push(JSON.parse(stdout));
  }
  const middle = median(readings.map(({ seconds }) => seconds));
  return readings.find(({ seconds }) => seconds === middle);
}

function officeRow(count, { seconds, cpu, rows, numbers }) {
  const limit = (most.tables * count) / 65;
  return {
    what: `${count} amtliche Tabellen kalt, mit Erkennung, wie check sie liest: ${rows} Zeilen, ${numbers} Zahlen`,
    target: `≤ ${number(limit)} s (0,35 s für 65)`,
    measured: `${number(seconds)} s (CPU ${number(cpu)} s)`,
    met: seconds <= limit,
  };
}

function nationalRows({ seconds, cpu, peak, megabytes, rows, numbers }) {
  return [
    {
      what: `Tabelle aller Gemeinden, ${number(megabytes, 1)} MB: ${rows} Zeilen, ${numbers} Zahlen`,
      target: `≤ ${number(most.national, 1)} s (1,5 × DuckDB)`,
      measured: `${number(seconds)} s (CPU ${number(cpu)} s)`,
      met: seconds <= most.national,
    },
    {
      what: "dieselbe: Speicher",
      target: `≤ ${most.memory} MB`,
      measured: `${number(peak, 0)} MB`,
      met: peak <= most.memory,
    },
  ];
}

await printAlone(import.meta.filename, measure);
