import { checked, type Checked } from "../model/checked.ts";
import { problem, type Problem } from "../model/problem.ts";
import type { Table } from "../model/table.ts";
import { decodeText, type DecodedText } from "./decodeText.ts";
import { fileKind } from "./fileKind.ts";
import { findDelimiter } from "./findDelimiter.ts";
import { inPieces } from "./inPieces.ts";
import { readHtml } from "./readHtml.ts";
import { splitRecords } from "./splitRecords.ts";
import { understand } from "./understand.ts";

/** A file as it came: `sheet` chooses a sheet of a workbook by name. */
export interface DeliveredFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly sheet?: string;
}

/**
 * Reads a text or HTML table, whatever its encoding, delimiter, header and notation:
 *
 *   bytes ─ fileKind, decodeText → text ─ findDelimiter, splitRecords → Records ─ understand → Table
 *
 * Undefined, with a problem that says why, for anything that is no such table. Workbooks need `readDelivery`: their
 * library is loaded only when one comes.
 */
export function readTable(file: DeliveredFile): Checked<Table | undefined> {
  const kind = fileKind(file.bytes);
  const at = { file: file.name };
  if (kind === "empty") return checked(undefined, [problem("tables/empty", "error", at, {})]);
  if (kind !== "text" && kind !== "html")
    return checked(undefined, [problem("tables/unreadable", "error", at, { kind })]);
  const decoded = decodeText(file.bytes);
  const text = decoded.text.includes("\0")
    ? inPieces(decoded.text, (piece) => piece.split("\0").join(""))
    : decoded.text;
  const known = textProblems(file.name, decoded);
  const read =
    kind === "html"
      ? readPage(file.name, text, decoded.encoding)
      : readText(file.name, text, decoded.encoding);
  return checked(read.value, [...known, ...read.problems]);
}

function readText(file: string, text: string, encoding: string): Checked<Table | undefined> {
  const found = findDelimiter(text);
  const unwrapped = found === undefined ? unwrapLines(text) : undefined;
  if (unwrapped !== undefined) return readText(file, unwrapped, encoding);
  const records = found?.records ?? splitRecords(text, found?.delimiter ?? ";");
  const read = understand(records, {
    file,
    kind: "csv",
    encoding,
    delimiter: found?.delimiter ?? null,
    lineEnd: records.lineEnd,
  });
  const quotes = records.openQuotes
    .slice(0, 20)
    .map((line) => problem("tables/open-quote", "warning", { file, line }, {}));
  return checked(read.value, [...quotes, ...read.problems]);
}

/** Text whose every line was quoted as a whole, as a spreadsheet does with lines it took for one cell. */
function unwrapLines(text: string): string | undefined {
  if (!text.trimStart().startsWith('"')) return undefined;
  const lines = text
    .slice(0, 100_000)
    .split(/\r\n?|\n/)
    .filter((line) => line !== "")
    .slice(0, 50);
  if (text.length > 100_000 && lines.length > 1 && lines.length < 50) lines.pop();
  if (lines.length === 0 || !lines.every((line) => /^".*[;,\t|].*"$/.test(line))) return undefined;
  const bare = inPieces(text, (piece) =>
    piece.replaceAll(/^"(.*)"(?=\r?$)/gm, (_, inner: string) => inner.replaceAll('""', '"')),
  );
  return bare === text || findDelimiter(bare) === undefined ? undefined : bare;
}

function readPage(file: string, text: string, encoding: string): Checked<Table | undefined> {
  const records = readHtml(text);
  if (records === undefined)
    return checked(undefined, [problem("tables/no-table", "error", { file }, { records: 0 })]);
  return understand(records, { file, kind: "html", encoding, delimiter: null, lineEnd: null });
}

function textProblems(file: string, { text, certain, encoding }: DecodedText): readonly Problem[] {
  const problems: Problem[] = [];
  const nul = text.indexOf("\0");
  if (nul !== -1)
    problems.push(problem("tables/nul-bytes", "warning", { file, line: lineAt(text, nul) }, {}));
  const damaged = text.indexOf("\ufffd");
  if (damaged !== -1) {
    const count = occurrences(text, "\ufffd");
    problems.push(
      problem("tables/damaged-text", "warning", { file, line: lineAt(text, damaged) }, { count }),
    );
  }
  if (!certain) problems.push(problem("tables/encoding-uncertain", "note", { file }, { encoding }));
  return problems;
}

function occurrences(text: string, character: string): number {
  let count = 0;
  for (let at = text.indexOf(character); at !== -1; at = text.indexOf(character, at + 1)) count += 1;
  return count;
}

function lineAt(text: string, offset: number): number {
  let line = 1;
  for (let at = 0; at < offset; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 10 || (code === 13 && text.charCodeAt(at + 1) !== 10)) line += 1;
  }
  return line;
}
