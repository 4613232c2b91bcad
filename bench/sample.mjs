/** The sample's edition 2016 from nothing and once more: `node bench/sample.mjs`. Needs a built `dist` and a browser. */
import { mkdtempSync, readdirSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { run } from "./measure.mjs";
import { number, printAlone, times } from "./table.mjs";

const atlas = fileURLToPath(new URL("../bin/atlas.js", import.meta.url));
const script = fileURLToPath(new URL("../dist/script/atlas.js", import.meta.url));

/** The caches lie in the current folder: a folder of its own makes the first build a first one. */
export async function measure() {
  const folder = mkdtempSync(join(tmpdir(), "atlas-bench-"));
  try {
    const build = (watch) =>
      run([process.execPath, atlas, "build", "2016", "--out", "out"], { cwd: folder, watch });
    const [first, second] = [await build(false), await build(false)];
    const watched = await build(true);
    if (first.code !== 0) console.error(first.stderr);
    return [
      timeRow("Musterausgabe 2016, erster Bau (ohne npm ci)", 180, first),
      timeRow("dieselbe noch einmal, Schutz aus dem Zwischenspeicher", 45, second),
      limitRow(
        "Speicher des Prozessbaums beim Bau",
        1400,
        watched.code === 0 ? watched.peak : undefined,
        "MB",
        0,
      ),
      ...sizeRows(join(folder, "out", "2016"), second),
      limitRow("Skript der Seiten", 40, statSync(script).size / 1000, "KB", 1),
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function timeRow(what, most, done) {
  const measured = done.code === 0 ? times(done, 1) : `${times(done, 1)}, Exit ${done.code}`;
  return { what, target: `≤ ${most} s`, measured, met: done.code === 0 && done.seconds <= most };
}

function limitRow(what, most, value, unit, decimals) {
  const target = `≤ ${String(most).replace(".", ",")} ${unit}`;
  if (value === undefined) return { what, target, measured: "nicht gemessen" };
  return { what, target, measured: `${number(value, decimals)} ${unit}`, met: value <= most };
}

function sizeRows(edition, { code }) {
  if (code !== 0) return [{ what: "Größen der Ausgabe", target: "–", measured: "nicht geschrieben" }];
  const files = readdirSync(edition, { recursive: true, withFileTypes: true }).filter((each) =>
    each.isFile(),
  );
  const size = (isWanted) =>
    files
      .map((each) => join(each.parentPath, each.name))
      .filter(isWanted)
      .reduce((sum, path) => sum + statSync(path).size, 0) / 1e6;
  const pdf = join(edition, "atlas-2016.pdf");
  return [
    limitRow(
      "PDF",
      2.5,
      size((path) => path === pdf),
      "MB",
      2,
    ),
    limitRow(
      "HTML-Ordner ohne PDF und Daten",
      15,
      size((path) => path !== pdf && !path.includes("/data/")),
      "MB",
      1,
    ),
  ];
}

await printAlone(import.meta.filename, measure);
