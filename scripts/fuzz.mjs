/**
 * Mutates real office files and reads them: nothing may throw, hang or blow up memory.
 *
 *   node scripts/fuzz.mjs [--files 100000] [--seconds 600] [--seed 1] [FOLDER…]
 *
 * The same seed gives the same mutations. FOLDER defaults to the golden tables. Ends with 1 at the first failure and
 * leaves the file that caused it in the temporary folder.
 */
import { readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { sourceModule } from "../bench/readLibrary.mjs";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    files: { type: "string", default: "100000" },
    seconds: { type: "string", default: "600" },
    seed: { type: "string", default: "1" },
  },
});
const { module } = await sourceModule("src/tables/readTable.ts");
const originals = (positionals.length === 0 ? ["test/golden/tables"] : positionals).flatMap(filesBelow);
let state = Number(values.seed) >>> 0 || 1;

/** Files up to 300 kB: one mutation in a larger one tells no more and takes longer. */
function filesBelow(folder) {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((file) => join(folder, file))
    .filter((file) => /\.(csv|xls)$/i.test(file) && statSync(file).isFile() && statSync(file).size < 300_000)
    .map((file) => ({ file, bytes: readFileSync(file) }));
}

async function fuzz(count, limit) {
  const start = performance.now();
  let [done, tables, slowest] = [0, 0, 0];
  for (; done < count && performance.now() - start < limit; done += 1) {
    const { file, bytes } = originals[random(originals.length)];
    const mutated = mutate(excerpt(bytes));
    const began = performance.now();
    try {
      const { value } = module.readTable({ name: file, bytes: mutated });
      if (value !== undefined) {
        tables += 1;
        probe(value);
      }
    } catch (error) {
      const path = join(tmpdir(), `atlas-fuzz-${values.seed}-${done}.bin`);
      writeFileSync(path, mutated);
      process.exitCode = 1;
      return `file ${done} (${file}, seed ${values.seed}) failed, kept as ${path}\n${error.stack}`;
    }
    slowest = Math.max(slowest, performance.now() - began);
  }
  const peak = (process.resourceUsage().maxRSS / 1024).toFixed(0);
  const seconds = ((performance.now() - start) / 1000).toFixed(0);
  return `seed ${values.seed}: ${done} mutated files of ${originals.length} originals in ${seconds} s, ${tables} read as tables, none failed; slowest ${slowest.toFixed(0)} ms, peak ${peak} MB`;
}

/** Every cell of some rows can be asked for, and a number is a number. */
function probe(table) {
  for (const row of [0, table.rowCount >> 1, table.rowCount - 1]) {
    if (row < 0 || row >= table.rowCount) continue;
    table.columns.forEach((_, column) => {
      const { value } = table.cell(row, column);
      if (value !== undefined && !Number.isFinite(value))
        throw new Error(`cell ${row},${column} is ${value}`);
    });
  }
}

/** Beginning and end, so that header, body and footer are there and a hundred thousand files take minutes. */
function excerpt(bytes) {
  return bytes.length < 8000
    ? Uint8Array.from(bytes)
    : Uint8Array.from(Buffer.concat([bytes.subarray(0, 3000 + random(4000)), bytes.subarray(-random(1500))]));
}

const nasty = [
  '"',
  '""',
  ";",
  ",",
  "\t",
  "\r",
  "\n",
  "\r\n",
  "\0",
  "\u00ff",
  "=",
  "-",
  ".",
  "...",
  "/",
  "_____\n",
  '"\n',
  "1e999",
  "-9999",
  "9,677",
  "K;",
  "D;",
  "<table>",
  "%PDF",
];

function mutate(bytes) {
  let current = Buffer.from(bytes);
  for (let times = 1 + random(6); times > 0; times -= 1) current = mutateOnce(current);
  return Uint8Array.from(current);
}

function mutateOnce(bytes) {
  const at = random(bytes.length + 1);
  const length = random(200);
  switch (random(8)) {
    case 0:
      return Buffer.concat([
        bytes.subarray(0, at),
        Buffer.from(nasty[random(nasty.length)], "latin1"),
        bytes.subarray(at),
      ]);
    case 1:
      return Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + length)]);
    case 2:
      return Buffer.concat([
        bytes.subarray(0, at),
        bytes.subarray(at, at + length),
        bytes.subarray(at, at + length),
        bytes.subarray(at),
      ]);
    case 3:
      return Buffer.concat([
        bytes.subarray(0, at),
        Buffer.from(Array.from({ length: random(20) }, () => random(256))),
        bytes.subarray(at),
      ]);
    case 4:
      return bytes.subarray(0, at);
    case 5:
      return replaceAll(bytes, nasty[random(nasty.length)], nasty[random(nasty.length)]);
    case 6:
      return Buffer.from(bytes.toString("latin1"), random(2) === 0 ? "utf16le" : "utf8");
    default: {
      const copy = Buffer.from(bytes);
      if (copy.length > 0) copy[random(copy.length)] = random(256);
      return copy;
    }
  }
}

function replaceAll(bytes, from, to) {
  return Buffer.from(bytes.toString("latin1").replaceAll(from, to).slice(0, 40_000), "latin1");
}

/** Whole numbers below a limit, from a linear congruence: the same on every machine. */
function random(limit) {
  state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
  return limit === 0 ? 0 : Math.floor((state / 2 ** 32) * limit);
}

console.log(await fuzz(Number(values.files), Number(values.seconds) * 1000));
