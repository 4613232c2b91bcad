import { joinedRecords } from "./joinedRecords.ts";
import type { TextRecords } from "./records.ts";

/** Characters of a page around its table that are read: titles and notes stand close to it. */
const around = 50_000;

/**
 * Reads the largest table of an HTML page, as offices save it under the name .xls: cells that span columns or rows are
 * written once, at their first place. Lines are counted as a spreadsheet that opens the page counts them.
 */
export function readHtml(html: string): TextRecords | undefined {
  const largest = largestTable(html);
  if (largest === undefined) return undefined;
  const { start, end } = largest;
  const head = html.slice(Math.max(0, start - around), start);
  const before = plainText(head.replaceAll(/<(script|style|head)\b[\s\S]*?<\/\1>/gi, " "));
  const after = plainText(html.slice(end, end + around));
  return joinedRecords(allRows(before, html.slice(start, end), after));
}

function* allRows(
  before: readonly string[],
  table: string,
  after: readonly string[],
): Generator<readonly string[]> {
  for (const text of before) yield [text];
  yield* tableRows(table);
  for (const text of after) yield [text];
}

/** From the first `<table` to the `</table` behind it, and so on: tables inside cells end the one around them. */
function largestTable(html: string): { readonly start: number; readonly end: number } | undefined {
  const opening = /<table\b/gi;
  const closing = /<\/table>/gi;
  let largest: { readonly start: number; readonly end: number } | undefined;
  for (let open = opening.exec(html); open !== null; open = opening.exec(html)) {
    closing.lastIndex = open.index;
    const end = closing.exec(html) === null ? html.length : closing.lastIndex;
    if (largest === undefined || end - open.index > largest.end - largest.start)
      largest = { start: open.index, end };
    opening.lastIndex = end;
  }
  return largest;
}

/** Rows as their tags come; a cell ends where it is closed, or where the next cell or row begins. */
function* tableRows(table: string): Generator<readonly string[]> {
  const tags = /<(?:(tr)\b[^>]*>|(t[dh])\b([^>]*)>|\/(?:t[dhr]>|table))/gi;
  const pending = new Map<number, number>();
  let row: string[] | undefined;
  let cell: { readonly start: number; readonly attributes: string } | undefined;
  for (let tag = tags.exec(table); tag !== null; tag = tags.exec(table)) {
    if (row !== undefined && cell !== undefined)
      addCell(row, table.slice(cell.start, tag.index), cell.attributes, pending);
    cell = tag[2] === undefined ? undefined : { start: tags.lastIndex, attributes: tag[3] ?? "" };
    if (tag[1] === undefined) continue;
    if (row !== undefined) yield finished(row, pending);
    row = [];
  }
  if (row === undefined) return;
  if (cell !== undefined) addCell(row, table.slice(cell.start), cell.attributes, pending);
  yield finished(row, pending);
}

function finished(row: string[], pending: Map<number, number>): readonly string[] {
  skipSpanned(row, pending);
  return row;
}

function addCell(row: string[], content: string, attributes: string, pending: Map<number, number>): void {
  skipSpanned(row, pending);
  const column = row.length;
  const spans = /span/i.test(attributes);
  const columns = spans ? span(attributes, "colspan") : 1;
  const rows = spans ? span(attributes, "rowspan") : 1;
  row.push(cellText(content));
  for (let at = 1; at < columns; at += 1) row.push("");
  if (rows > 1 || pending.size > 0)
    for (let at = 0; at < columns; at += 1) pending.set(column + at, rows - 1);
}

/** Leaves cells blank that a cell of an earlier row reaches into. */
function skipSpanned(cells: string[], pending: Map<number, number>): void {
  for (let rest = pending.get(cells.length) ?? 0; rest > 0; rest = pending.get(cells.length) ?? 0) {
    pending.set(cells.length, rest - 1);
    cells.push("");
  }
}

function span(attributes: string, name: string): number {
  const found = new RegExp(`${name}\\s*=\\s*["']?(\\d{1,3})`, "i").exec(attributes)?.[1];
  return Math.max(1, Number(found ?? 1));
}

/** Text of a cell: `Kreis-<br>nr.` is one word, other line breaks are blanks. */
function cellText(content: string): string {
  if (!/[<&]/.test(content)) return content.replaceAll(/[\s\u00a0]+/g, " ").trim();
  const broken = content
    .replaceAll(/(\p{L})-\s*<br\s*\/?>\s*(?=\p{Ll})/giu, "$1")
    .replaceAll(/<br\s*\/?>/gi, " ");
  return unescaped(broken.replaceAll(/<[^>]*>/g, ""))
    .replaceAll(/[\s\u00a0]+/g, " ")
    .trim();
}

function plainText(html: string): readonly string[] {
  return html
    .split(/<\/?(?:div|p|br|h\d|caption|tr|title)\b[^>]*>/i)
    .map((part) => cellText(part))
    .filter((text) => text !== "");
}

const entities: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  nbsp: "\u00a0",
  auml: "ä",
  ouml: "ö",
  uuml: "ü",
  Auml: "Ä",
  Ouml: "Ö",
  Uuml: "Ü",
  szlig: "ß",
  euro: "€",
  ndash: "–",
  mdash: "—",
  minus: "−",
  middot: "·",
  hellip: "…",
  sup1: "¹",
  sup2: "²",
  sup3: "³",
  sect: "§",
  times: "×",
  copy: "©",
  deg: "°",
  bull: "•",
  shy: "",
  thinsp: "\u2009",
};

function unescaped(text: string): string {
  return text.replaceAll(
    /&(?:#(\d{1,6})|#x([\da-f]{1,5})|(\w{2,8}));/gi,
    (whole, decimal?: string, hex?: string, name?: string) => {
      if (name !== undefined) return entities[name] ?? whole;
      return String.fromCodePoint(Number.parseInt(decimal ?? hex ?? "20", decimal === undefined ? 16 : 10));
    },
  );
}
