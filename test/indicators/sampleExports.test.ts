import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import iconv from "iconv-lite";
import { afterAll, expect, test } from "vitest";

const kept = "data-samples/saalfeld-rudolstadt/exports";
const made = mkdtempSync(join(tmpdir(), "sample exports ü"));
execFileSync(process.execPath, ["scripts/sampleExports/generate.mjs", made], {
  env: { ...process.env, TZ: "Pacific/Auckland", LC_ALL: "de_DE.UTF-8" },
});
afterAll(() => rmSync(made, { recursive: true }));

const files = readdirSync(made, { recursive: true, encoding: "utf8" })
  .filter((name) => name.endsWith(".csv"))
  .sort();

function text(path: string): string {
  const bytes = readFileSync(join(kept, path));
  return bytes.subarray(0, 3).toString("latin1") === "\u00ef\u00bb\u00bf"
    ? bytes.subarray(3).toString("utf8")
    : iconv.decode(bytes, "windows-1252");
}

/** A count as an office writes it; NaN for names, keys and blank cells. */
function count(cell: string): number {
  if (cell === "-") return 0;
  return cell.startsWith("16073") || cell === "" ? Number.NaN : Number(cell.replace(/[. ](?=\d{3})/g, ""));
}

/** Counts of a file, line by line: municipalities, and the total row below them. */
function table(path: string): {
  readonly rows: readonly (readonly number[])[];
  readonly total: readonly number[];
} {
  const lines = text(path)
    .split(/\r?\n/)
    .map((line) =>
      line
        .split(";")
        .map(count)
        .filter((cell) => !Number.isNaN(cell)),
    );
  const body = lines.filter((cells) => cells.length > 0);
  return { rows: body.slice(0, -1), total: body.at(-1) ?? [] };
}

test("the generator makes the kept files, byte for byte, in any zone, locale and folder", () => {
  expect(files.length).toBeGreaterThan(100);
  const changed = files.filter(
    (file) => !readFileSync(join(made, file)).equals(readFileSync(join(kept, file))),
  );
  expect(changed).toEqual([]);
});

test("every file of the county's own offices is one of the generator's", () => {
  const offices = new Set(files.map((file) => file.split(/[\\/]/)[1]));
  const own = readdirSync(kept, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".csv") && offices.has(name.split(/[\\/]/)[1] ?? ""))
    .sort();
  expect(own).toEqual(files);
});

test("every invented file says so in its name and in its first line", () => {
  for (const file of files) {
    expect(file).toMatch(/_ERFUNDEN\.csv$/);
    expect(text(file).split(/\r?\n/)[0]).toMatch(/^ERFUNDENE BEISPIELDATEN – keine Zahlen des Landkreises/);
  }
});

test("every mapping of an invented file marks its numbers as invented", () => {
  const folder = "data-samples/saalfeld-rudolstadt/sources";
  const ids = new Set(files.map((file) => file.split(/[\\/]/)[2]?.replace(/_\d{4}_ERFUNDEN\.csv$/, "")));
  expect(ids.size).toBe(14);
  for (const id of ids) expect(readFileSync(`${folder}/${id}.yaml`, "utf8")).toContain("synthetic: true");
});

/** Files in which a municipality was forgotten: their rows add up to less than the total. */
const incomplete = ["uebertritte_2013", "jugendamt-schutz_2014", "schuldnerberatung_2016"];

test("municipalities add up to the total row, but where one was forgotten", () => {
  const different = files
    .filter((file) => !file.includes("wohngeld"))
    .filter((file) => {
      const { rows, total } = table(file);
      return total.some((whole, at) => rows.reduce((sum, cells) => sum + (cells[at] ?? 0), 0) !== whole);
    })
    .map((file) => file.replace(/^.*[\\/]|_ERFUNDEN\.csv$/g, ""));
  expect(different).toEqual(incomplete);
});

// Regionaldatenbank, county 16073: 22543-01-02-4 (1.3.2016), 22811-02-02-4 (31.12.2015), 22151-01-02-4 (2016).
test("total rows are the official numbers of the county where these exist", () => {
  expect(table("2016/jugendamt/jugendamt-kita_2016_ERFUNDEN.csv").total.slice(0, 2)).toEqual([1319, 2431]);
  expect(table("2015/jobcenter/jobcenter-sgb2_2015_ERFUNDEN.csv").total.slice(2, 5)).toEqual([
    7884, 7390, 5770,
  ]);
  expect(table("2016/sozialamt/sozialamt-leistungen_2016_ERFUNDEN.csv").total.slice(1, 4)).toEqual([
    610, 183, 793,
  ]);
});
