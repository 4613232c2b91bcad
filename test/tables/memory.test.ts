import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "esbuild";
import { afterAll, beforeAll, expect, test } from "vitest";

const folder = mkdtempSync(join(tmpdir(), "atlas-memory-"));
const reader = join(folder, "reader.cjs");

/** Reads a file in a process of its own and tells its peak in MB. */
const program = `
  import { readFileSync } from "node:fs";
  import { readTable } from "./src/tables/readTable.ts";
  const { value } = readTable({ name: "x.csv", bytes: readFileSync(process.argv[2]) });
  console.log(JSON.stringify({ rows: value?.rowCount ?? 0, peak: process.resourceUsage().maxRSS / 1024 }));
`;

beforeAll(async () => {
  await build({
    stdin: { contents: program, resolveDir: process.cwd(), loader: "ts" },
    bundle: true,
    platform: "node",
    format: "cjs",
    outfile: reader,
    logLevel: "error",
  });
});

afterAll(() => {
  rmSync(folder, { recursive: true });
});

const megabytes = 5_000_000;

/** Shapes that make many records, keys, quotes or cells of few bytes. */
const shapes: readonly (readonly [name: string, text: string, rows: number])[] = [
  ["one column of one digit", "1\n".repeat(2_500_000), 2_500_000],
  ["a key that never comes again in every row", keys(450_000), 450_000],
  ["quotes inside quotes in every cell", `a;b\n${'"1;2";"a ""b"""\n'.repeat(310_000)}`, 310_000],
  ["quotes that end inside their field", `a;b\n${'"a"x;1\n'.repeat(350_000)}`, 350_000],
  ["grouped negative numbers", `a;b\n${"-1.234,5;1 234\n".repeat(330_000)}`, 330_000],
  ["nothing but quotes", '"'.repeat(megabytes), 0],
  ["an HTML table of short rows", `<table>${"<tr><td>1<td>2".repeat(350_000)}</table>`, 350_000],
];

function keys(count: number): string {
  const rows = Array.from({ length: count }, (_, at) => `${String(1_000_000 + at).padStart(8, "0")};7`);
  return `AGS;Zahl\n${rows.join("\n")}`;
}

test.each(shapes)(
  "%s: no more than 150 MB and ten times the size",
  (name, text, rows) => {
    const file = join(folder, `${name}.csv`);
    writeFileSync(file, text);
    const { stdout, stderr } = spawnSync(process.execPath, [reader, file], { encoding: "utf8" });
    expect(stderr).toBe("");
    const read: unknown = JSON.parse(stdout);
    expect(read).toMatchObject({ rows });
    expect(read).toHaveProperty(
      "peak",
      expect.toSatisfy((peak: number) => peak < 150 + (10 * text.length) / 1e6),
    );
  },
  60_000,
);
