import type { DraftColumn, DraftLabel, MappingDraft } from "../model/mappingDraft.ts";
import type { Table } from "../model/table.ts";
import { draftArea, rowAreas } from "./draftArea.ts";
import type { DraftContext } from "./draftContext.ts";
import { countedRows, draftLabels } from "./draftLabels.ts";
import { knownNumbers, matchColumn } from "./matchColumn.ts";
import { ordinaryTable } from "./ordinaryTable.ts";
import { periodOfText } from "./periodText.ts";
import { comparable } from "./tableColumns.ts";

/**
 * A first mapping for an unknown export: where the areas and the period stand, and which columns are which measures, by
 * sums and numbers that agree with known ones and by headers that read like titles. What is not clear stays a question.
 */
export function draftMapping(delivered: Table, context: DraftContext): MappingDraft {
  const layout = layoutOf(delivered);
  const table = ordinaryTable(delivered, layout);
  const parts = table.file.replaceAll("\\", "/").split("/");
  const name = (parts.at(-1) ?? "").replace(/\.[a-z]+$/i, "");
  const code = codeOf(table);
  const areas = rowAreas(table, context);
  const labels = draftLabels(table, areas);
  const columns = draftColumns(table, { areas, labels }, context);
  return {
    id: `eigene/${slug(name)}`,
    file: parts.at(-1) ?? "",
    title:
      table.preamble
        .find((line) => !line.startsWith("GENESIS-Tabelle"))
        ?.replace(/;+$/, "")
        .trim() ?? name,
    office: parts.at(-2) ?? "",
    layout,
    ...(code === undefined ? {} : { code }),
    pattern: (parts.at(-1) ?? "").replaceAll(/(?:19|20)\d{2}(?:[-_.]?\d{2}){0,2}(?!\d)/g, "*"),
    headers:
      layout === "table"
        ? [...new Set(columns.map(({ path }) => path.at(-1) ?? ""))].filter((text) => text !== "").slice(0, 4)
        : [],
    area: draftArea(table, context),
    period: draftPeriod(table, parts),
    columns,
    labels,
    signs: unknownSigns(table),
  };
}

function layoutOf(table: Table): MappingDraft["layout"] {
  const headers = table.columns.map(({ path }) => comparable(path.at(-1) ?? ""));
  if (headers.some((header) => /^\d+_(?:variable|merkmal)_code$/.test(header))) return "ffcsv";
  return headers.includes("wert") && table.preamble.some((line) => /^K[ ;]DQ/.test(line)) ? "cube" : "table";
}

function codeOf({ preamble }: Table): string | undefined {
  const [, code] = /^GENESIS-Tabelle:\s*([\w-]+)/.exec(preamble[0] ?? "") ?? [];
  return code;
}

function slug(text: string): string {
  const latin = text
    .toLowerCase()
    .replaceAll("ä", "ae")
    .replaceAll("ö", "oe")
    .replaceAll("ü", "ue")
    .replaceAll("ß", "ss");
  return latin.replace(/[^a-z0-9]+/g, "-").replace(/^-|-$/g, "") || "quelle";
}

/** Short texts in value columns that are neither numbers nor signs: letters of single offices. */
function unknownSigns(table: Table): readonly string[] {
  const signs = new Set<string>();
  for (const [position, { role }] of table.columns.entries()) {
    if (role !== "value") continue;
    for (let row = 0; row < table.rowCount; row += 1) {
      const { text, value, status } = table.cell(row, position);
      if (value === undefined && status === undefined && text !== "" && text.length <= 3) signs.add(text);
    }
  }
  return [...signs].slice(0, 10);
}

interface RowFacts {
  /** Key of each row's area. */
  readonly areas: readonly (string | undefined)[];
  readonly labels: readonly DraftLabel[];
}

/** Value columns without the level that is their period: years of one series are one column. */
function draftColumns(
  table: Table,
  { areas, labels }: RowFacts,
  context: DraftContext,
): readonly DraftColumn[] {
  const counts = countedRows(table, labels);
  const known = knownNumbers(context.observations);
  const drafted = new Map<string, DraftColumn>();
  for (const [position, { role, path, index }] of table.columns.entries()) {
    if (role !== "value") continue;
    const words = path.filter((level) => periodOfText(level) === undefined);
    const counted = areas.map((area, row) => (counts(row, path) ? area : undefined));
    const found = matchColumn({ table, position, areas: counted, path: words, known }, context);
    const key = words.join("|") || `#${path.length === 0 ? index : ""}`;
    const earlier = drafted.get(key);
    if (earlier === undefined || (earlier.measure === undefined && found.measure !== undefined)) {
      drafted.set(key, { path: words, field: index + 1, ...found });
    }
  }
  return [...drafted.values()];
}

function draftPeriod(table: Table, parts: readonly string[]): MappingDraft["period"] {
  const column = table.columns.findIndex(({ role }) => role === "period");
  if (column >= 0) return { from: "column", found: table.rowCount > 0 ? table.cell(0, column).text : "" };
  const header = table.columns.flatMap(({ path }) => path).find((level) => periodOfText(level) !== undefined);
  if (header !== undefined) return { from: "header", found: header };
  if (table.period !== undefined)
    return { from: "table", found: table.period.date ?? String(table.period.year) };
  const folder = parts.slice(0, -1).find((part) => /^(19|20)\d{2}$/.test(part));
  return folder === undefined ? { from: "none", found: "" } : { from: "folder", found: folder };
}
