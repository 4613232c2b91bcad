import { columnLetters } from "./problemText.ts";
import type { CellStatus } from "../model/observation.ts";
import type { ColumnRole, Table, TableCell, TablePeriod } from "../model/table.ts";

/** What a sign became, for a clerk. */
const statusWords: Readonly<Record<CellStatus, string>> = {
  nil: "nichts vorhanden",
  unknown: "unbekannt oder geheim",
  later: "kommt später",
  unreliable: "nicht sicher genug",
  "not-applicable": "Aussage nicht sinnvoll",
  blank: "leer",
  missing: "fehlt",
};

const roleWords: Readonly<Record<ColumnRole, string>> = {
  key: "Schlüssel",
  name: "Name",
  period: "Zeit",
  label: "Merkmal",
  value: "Wert",
};
const placeWords: Readonly<Record<TablePeriod["from"], string>> = {
  preamble: "Vorspann",
  header: "Kopf",
  column: "Zeitspalte",
  "file-name": "Dateiname",
};
const kindWords = { csv: "Textdatei", xlsx: "Excel-Arbeitsmappe", html: "HTML-Tabelle" } as const;

/** How a file was understood, as lines for the terminal: kind, parts, columns, first rows, signs. */
export function readView(table: Table, source: string | undefined): readonly string[] {
  return [
    `${table.file}: ${kindLine(table)}`,
    `Zeilen: ${table.rowCount}${table.rowCount === 0 ? "" : `, die erste ist Zeile ${table.line(0)} der Datei`}`,
    `Aufbau: ${partsLine(table)}`,
    `Zahlen: ${notationLine(table)}`,
    `Zeit: ${periodLine(table)}`,
    `Quelle: ${source ?? "nicht erkannt"}`,
    "",
    "Spalten:",
    ...columnLines(table),
    "",
    "Erste Zeilen:",
    ...Array.from({ length: Math.min(3, table.rowCount) }, (_, row) => rowLine(table, row)),
    ...signLines(table),
  ];
}

function kindLine({ kind, sheet, encoding, delimiter }: Table): string {
  const names: Readonly<Record<string, string>> = {
    ";": "Semikolon",
    ",": "Komma",
    "\t": "Tabulator",
    "|": "senkrechter Strich",
  };
  const cut = delimiter === null ? "" : `, getrennt durch ${names[delimiter] ?? `„${delimiter}“`}`;
  return kind === "xlsx"
    ? `${kindWords[kind]}, Blatt „${sheet ?? ""}“`
    : `${kindWords[kind]}, Zeichensatz ${encoding}${cut}`;
}

function partsLine({ preamble, headerLines, footerFrom }: Table): string {
  const header =
    headerLines.length === 0
      ? "keine Kopfzeile"
      : headerLines.length === 1
        ? `Kopf in Zeile ${headerLines[0]}`
        : `Kopf in den Zeilen ${headerLines[0]} bis ${headerLines.at(-1)}`;
  const footer = footerFrom === null ? "kein Nachspann" : `Nachspann ab Zeile ${footerFrom}`;
  return `${preamble.length === 0 ? "kein Vorspann" : `Vorspann „${preamble[0]}“`}, ${header}, ${footer}`;
}

function notationLine(table: Table): string {
  const { kind, decimal, grouping } = table;
  if (kind === "xlsx" && decimal === null) return "wie in der Mappe gespeichert";
  if (decimal === null && hasUnread(table)) return "Schreibweise nicht zu erkennen, siehe die Hinweise";
  const point =
    decimal === null ? "ohne Nachkommastellen" : decimal === "," ? "Dezimalkomma" : "Dezimalpunkt";
  if (grouping === null) return point;
  const sign = /^\s$/.test(grouping) ? "Leerzeichen" : `„${grouping}“`;
  return `${point}, Tausendertrennung ${sign}`;
}

/** Whether numbers of the first rows were left unread because a point or comma in them could mean either. */
function hasUnread(table: Table): boolean {
  const values = table.columns.flatMap(({ role }, column) => (role === "value" ? [column] : []));
  return Array.from({ length: Math.min(50, table.rowCount) }, (_, row) => row).some((row) =>
    values.some((column) => {
      const { text, value, status } = table.cell(row, column);
      return value === undefined && status === undefined && /^\d+[.,]\d+$/.test(text);
    }),
  );
}

function periodLine({ period, columns }: Table): string {
  if (period === undefined) {
    if (columns.some(({ role }) => role === "period")) return "je Zeile verschieden (Zeitspalte)";
    const dated = columns.filter(({ role, path }) => role === "value" && yearInside.test(path.join(" ")));
    return dated.length > 1 ? "je Spalte verschieden (im Kopf)" : "nicht gefunden";
  }
  const words =
    period.kind === "school-year"
      ? `Schuljahr ${period.year}/${String((period.year + 1) % 100).padStart(2, "0")}`
      : (period.date?.split("-").toReversed().join(".") ?? String(period.year));
  return `${words} (aus: ${placeWords[period.from]})`;
}

const yearInside = /(?<!\d)(?:19|20)\d{2}(?!\d)/;

/** A header of hundreds of columns repeats itself: what is in it shows in the first ones. */
const shownColumns = 60;

/** The header as a tree: levels that a column shares with the one before it are not repeated. */
function columnLines({ columns }: Table): readonly string[] {
  let before: readonly string[] = [];
  const hidden = columns.length - shownColumns;
  const tree = columns.slice(0, shownColumns).flatMap(({ index, path, unit, role }) => {
    const lines = path.flatMap((level, depth) =>
      depth < path.length - 1 && path.slice(0, depth + 1).every((text, at) => before[at] === text)
        ? []
        : [{ level, depth }],
    );
    before = path;
    const groups = lines.slice(0, -1).map(({ level, depth }) => `${" ".repeat(18 + depth * 2)}${level}`);
    const last = lines.at(-1);
    const name = last === undefined ? "(ohne Kopf)" : last.level;
    return [
      ...groups,
      `${columnLetters(index).padStart(4)}  ${roleWords[role].padEnd(10)}  ${" ".repeat((last?.depth ?? 0) * 2)}${name}${unit === undefined ? "" : ` [${unit}]`}`,
    ];
  });
  return hidden > 0 ? [...tree, `      … und ${hidden} weitere Spalten`] : tree;
}

function rowLine(table: Table, row: number): string {
  const shown = table.columns.slice(0, 8).map((_, column) => cellText(table.cell(row, column)));
  return `  Zeile ${table.line(row)}: ${shown.join(" · ")}${table.columns.length > 8 ? " · …" : ""}`;
}

function cellText({ text, key, status }: TableCell): string {
  if (key !== undefined && key !== text) return `${text} → ${key}`;
  return status === undefined || status === "blank" ? text : `${text} (${statusWords[status]})`;
}

/** How often each sign occurs and what it was taken for. */
function signLines(table: Table): readonly string[] {
  const counts = new Map<string, number>();
  const values = table.columns.flatMap(({ role }, column) => (role === "value" ? [column] : []));
  for (let row = 0; row < table.rowCount; row += 1) {
    for (const column of values) {
      if (!Number.isNaN(table.value(row, column))) continue;
      const { text, status } = table.cell(row, column);
      if (status === undefined) continue;
      const sign = `${text === "" ? "(leer)" : `„${text}“`}: ${statusWords[status]}`;
      counts.set(sign, (counts.get(sign) ?? 0) + 1);
    }
  }
  if (counts.size === 0) return [];
  return ["", "Zeichen:", ...[...counts].map(([sign, count]) => `  ${sign}, ${count}-mal`)];
}
