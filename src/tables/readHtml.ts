import { gridRecords, type Records } from "./records.ts";

/**
 * Reads the largest table of an HTML page, as offices save it under the name .xls: cells that span columns or rows are
 * written once, at their first place. Lines are counted as a spreadsheet that opens the page counts them.
 */
export function readHtml(html: string): Records | undefined {
  const tables = [...html.matchAll(/<table\b[\s\S]*?(?:<\/table>|$)/gi)];
  const largest = tables.toSorted((a, b) => b[0].length - a[0].length)[0];
  if (largest === undefined) return undefined;
  const before = plainText(
    html.slice(0, largest.index).replaceAll(/<(script|style|head)\b[\s\S]*?<\/\1>/gi, " "),
  );
  const after = plainText(html.slice(largest.index + largest[0].length));
  const rows = [...before.map((text) => [text]), ...tableRows(largest[0]), ...after.map((text) => [text])];
  return gridRecords(rows, (record) => record + 1);
}

function tableRows(table: string): readonly (readonly string[])[] {
  const pending = new Map<number, number>();
  return [...table.matchAll(/<tr\b[^>]*>([\s\S]*?)(?=<tr\b|<\/table|<\/tbody>\s*<\/table|$)/gi)].map(
    (row) => {
      const cells: string[] = [];
      for (const [, attributes = "", content = ""] of (row[1] ?? "").matchAll(
        /<t[dh]\b([^>]*)>([\s\S]*?)(?=<t[dh]\b|<\/t[dhr]>|$)/gi,
      )) {
        skipSpanned(cells, pending);
        const column = cells.length;
        const columns = span(attributes, "colspan");
        cells.push(cellText(content), ...Array.from({ length: columns - 1 }, () => ""));
        for (let at = 0; at < columns; at += 1) pending.set(column + at, span(attributes, "rowspan") - 1);
      }
      skipSpanned(cells, pending);
      return cells;
    },
  );
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
