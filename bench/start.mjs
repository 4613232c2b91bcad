/** Start of the program against an empty Node process: `node bench/start.mjs`. Needs a built `dist`. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { median, run } from "./measure.mjs";
import { number, printAlone } from "./table.mjs";

const runs = 15;
const most = 1.3;
const atlas = fileURLToPath(new URL("../bin/atlas.js", import.meta.url));

/** In turn, so that a busy machine slows all of them alike. */
export async function measure() {
  const folder = mkdtempSync(join(tmpdir(), "atlas-bench-"));
  const empty = join(folder, "empty.mjs");
  writeFileSync(empty, "");
  const scripts = { empty: [empty], "--help": [atlas, "--help"], "--version": [atlas, "--version"] };
  const taken = new Map(Object.keys(scripts).map((name) => [name, []]));
  for (let turn = 0; turn < runs; turn += 1)
    for (const [name, script] of Object.entries(scripts))
      taken.get(name).push((await run([process.execPath, ...script])).seconds);
  rmSync(folder, { recursive: true });
  const base = median(taken.get("empty"));
  return ["--help", "--version"].map((option) => {
    const own = median(taken.get(option));
    return {
      what: `atlas ${option}, Median von ${runs}`,
      target: `≤ ${number(most, 1)} × leerer Node-Prozess`,
      measured: `${number(own * 1000, 0)} ms (leer ${number(base * 1000, 0)} ms)`,
      ratio: `${number(own / base)} ×`,
      met: own / base <= most,
    };
  });
}

await printAlone(import.meta.filename, measure);
