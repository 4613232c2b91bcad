import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, sep } from "node:path";
import { expect, test } from "vitest";

/** Folder of src → folders it may import from. The whole architecture on one screen. */
const mayImport: Record<string, readonly string[]> = {
  model: [],
  statistics: [],
  tables: ["model"],
  sources: ["model", "tables"],
  territory: ["model"],
  indicators: ["model", "statistics", "sources"],
  protection: ["model", "statistics", "indicators"],
  audit: ["model", "statistics"],
  comparison: ["model", "statistics", "indicators"],
  german: ["model"],
  document: ["model", "comparison", "indicators", "german"],
  render: ["model", "document", "german"],
  editions: ["model", "statistics", "sources", "territory", "indicators", "german"],
  pipeline: ["model", "tables", "sources", "territory", "indicators", "protection", "comparison", "document"],
  shell: [
    "model",
    "statistics",
    "tables",
    "sources",
    "territory",
    "indicators",
    "protection",
    "audit",
    "comparison",
    "german",
    "document",
    "render",
    "editions",
    "pipeline",
    // package.json, for the version
    "..",
  ],
};

/** Folder → the only files of `indicators` it may see: definitions, never estimates. */
const definitionsOnly = ["comparison", "document"];

const files = readdirSync("src", { recursive: true, encoding: "utf8" })
  .filter((file) => file.endsWith(".ts"))
  .map((file) => file.split(sep).join("/"));

/** Every import of a file as the path below src, with forward slashes. */
function imports(file: string): readonly string[] {
  const text = readFileSync(join("src", file), "utf8");
  return [...text.matchAll(/(?:from|import\()\s*"(\.[^"]+)"/g)].map(([, target]) =>
    relative("src", join("src", dirname(file), target ?? ""))
      .split(sep)
      .join("/"),
  );
}

const arrows = files.flatMap((file) => imports(file).map((target) => ({ file, target })));

function forbidden({ file, target }: { file: string; target: string }): boolean {
  const [from = "", to = ""] = [file.split("/")[0], target.split("/")[0]];
  if (!file.includes("/") || from === to || from === "cli") return false;
  const allowed = mayImport[from] ?? [];
  if (!allowed.includes(to.replace(/\.ts$/, ""))) return true;
  return definitionsOnly.includes(from) && to === "indicators" && !/\/definition[A-Za-z]*\.ts$/.test(target);
}

test("the table finds a forbidden import", () => {
  expect(forbidden({ file: "render/html.ts", target: "indicators/estimate.ts" })).toBe(true);
  expect(forbidden({ file: "document/compose.ts", target: "indicators/estimate.ts" })).toBe(true);
  expect(forbidden({ file: "document/compose.ts", target: "indicators/definitionSchema.ts" })).toBe(false);
  expect(arrows.length).toBeGreaterThan(10);
});

test("every stage imports only what the table allows", () => {
  expect(arrows.filter(forbidden)).toEqual([]);
});

test("only german writes numbers with Intl, toFixed or toLocaleString", () => {
  const writers = files.filter(
    (file) =>
      !file.startsWith("german/") &&
      /\bIntl\.|\.toFixed\(|\.toLocaleString\(/.test(readFileSync(join("src", file), "utf8")),
  );
  expect(writers).toEqual([]);
});

test("the world is reached from the shell and the command line only", () => {
  const reaching = files.filter(
    (file) =>
      !/^(shell|cli)\//.test(file) &&
      /from "node:|process\.(env|argv|std)|Date\.now|new Date\(\)/.test(
        readFileSync(join("src", file), "utf8"),
      ),
  );
  expect(reaching).toEqual([]);
});
