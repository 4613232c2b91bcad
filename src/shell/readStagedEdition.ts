import { readdirSync, readFileSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { parse } from "csv-parse/sync";
import type { StagedFile, StagedTable } from "../audit/auditInput.ts";
import { readStagedPdf } from "./readStagedPdf.ts";
import { readStagedWorkbook } from "./readStagedWorkbook.ts";

/** Files whose bytes are no text: known by their names only. */
const silent = /\.(png|jpe?g|webp|gif|avif|ico|woff2?|ttf|otf)$/i;

/**
 * Reads an edition back as it was written, hidden files included: the source of pages, drawings and data, all parts of
 * workbooks, the text of PDFs.
 */
export async function readStagedEdition(folder: string): Promise<readonly StagedFile[]> {
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join("/"))
    .sort((a, b) => (a < b ? -1 : 1));
  const files: StagedFile[] = [];
  for (const path of paths) files.push(await readStagedFile(path, readFileSync(join(folder, path))));
  return files;
}

/** One file of an edition, by its name. */
export async function readStagedFile(path: string, bytes: Uint8Array): Promise<StagedFile> {
  if (silent.test(path)) return { path, text: "", tables: [] };
  if (/\.xlsx$/i.test(path)) return { path, ...readStagedWorkbook(bytes) };
  if (/\.pdf$/i.test(path)) return { path, ...(await readStagedPdf(bytes)), tables: [] };
  const text = new TextDecoder().decode(bytes);
  return { path, text, tables: /\.csv$/i.test(path) ? [csvTable(text)] : [] };
}

function csvTable(text: string): StagedTable {
  const rows: unknown = parse(text, {
    bom: true,
    delimiter: delimiterOf(text),
    relax_column_count: true,
    relax_quotes: true,
  });
  return { name: "", rows: isRows(rows) ? rows : [] };
}

/** The separator that the header line has most of. */
function delimiterOf(text: string): string {
  const [head = ""] = text.split("\n", 1);
  const count = (sign: string) => head.split(sign).length;
  return [";", "\t"].reduce((best, sign) => (count(sign) > count(best) ? sign : best), ",");
}

function isRows(value: unknown): value is readonly (readonly string[])[] {
  return Array.isArray(value) && value.every((row) => Array.isArray(row));
}
