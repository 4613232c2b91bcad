import { areaNames, type NamedArea } from "./areaNames.ts";
import type { StagedFile } from "./auditInput.ts";
import type { Finding } from "./finding.ts";
import { mapAreas } from "./mapAreas.ts";
import { indicatorId, yearsIn } from "./pageText.ts";

/** Status of figures by key, as the published data say it. */
export type StatusBook = ReadonlyMap<string, string>;

/** A place on a page that belongs to one figure, and whether it says more than the sign of a withheld value. */
export interface PagePlace {
  readonly key: string;
  readonly isTelling: boolean;
}

/**
 * Withheld figures that a page gives away: anything but the one sign in the row of an indicator's table or of a
 * place's profile, a class colour on a map.
 */
export function pageFigures(files: readonly StagedFile[], status: StatusBook): readonly Finding[] {
  const areas = areaNames(files);
  return files
    .filter(({ path }) => path.endsWith(".html"))
    .flatMap(({ path, text }) =>
      [...tableRows(path, text, areas), ...mapAreas(path, text)]
        .filter(({ key, isTelling }) => isTelling && status.get(key) === "withheld")
        .map(({ key }): Finding => ({ kind: "DIFFERENT", id: key, file: path })),
    );
}

/** Rows that belong to one figure: `tr data-key` with an area in an indicator's table, an indicator in a profile. */
export function tableRows(path: string, text: string, areas: readonly NamedArea[]): readonly PagePlace[] {
  const profile = areas.find(({ key }) => path === `gemeinde-${key}.html`);
  return text.split(/(?=<table)/).flatMap((table) => {
    const caption = /<caption[^>]*id="tabelle-([a-z0-9]+)-titel"[^>]*>([\s\S]*?)<\/caption>/.exec(table);
    const foreign = foreignColumns(table, areas);
    return table.split(/(?=<tr)/).flatMap((row): readonly PagePlace[] => {
      const key = /^<tr[^>]*data-key="([^"]+)"/.exec(row)?.[1];
      if (key === undefined) return [];
      if (profile !== undefined) return profileRow(key, profile, row, foreign);
      const year = yearsIn(plain(caption?.[2] ?? "")).at(-1);
      if (caption?.[1] === undefined || year === undefined) return [];
      return [{ key: `${indicatorId(caption[1])}|${key}|${year}`, isTelling: rowTells(row, () => true) }];
    });
  });
}

/** Columns of a profile that do not speak of the place in this year: county, state, course of the years. */
function foreignColumns(table: string, areas: readonly NamedArea[]): ReadonlySet<number> {
  const others = areas.filter(({ level }) => level === "state" || level === "country");
  const known = new Set(["Kreis", "Verlauf", ...others.map(({ name }) => name)]);
  const head = /<thead>([\s\S]*?)<\/thead>/.exec(table)?.[1]?.split("<tr").at(-1) ?? "";
  const titles = [...head.matchAll(/<th[^>]*>([\s\S]*?)<\/th>/g)].map(([, title = ""]) => plain(title));
  return new Set(titles.flatMap((title, column) => (known.has(title) ? [column - 1] : [])));
}

/** A row of a profile speaks of the place, and in its `alt` columns of the planning area. */
function profileRow(
  indicator: string,
  { key, planningArea }: NamedArea,
  row: string,
  foreign: ReadonlySet<number>,
): readonly PagePlace[] {
  const [year] = yearsIn(plain(/<span class="unit">([\s\S]*?)<\/span>/.exec(row)?.[1] ?? ""));
  const isAlt = (cell: string) => /^<td class="[^"]*\balt\b/.test(cell);
  const tells = (alt: boolean) =>
    rowTells(row, (cell, column) => isAlt(cell) === alt && !foreign.has(column));
  return [
    { key: `${indicator}|${key}|${year}`, isTelling: tells(false) },
    { key: `${indicator}|${planningArea}|${year}`, isTelling: tells(true) },
  ];
}

/** Whether the row of a withheld figure says anything but the sign, in text, attributes or drawings. */
function rowTells(row: string, isOwn: (cell: string, column: number) => boolean): boolean {
  const [head = "", ...cells] = row.split(/(?=<td)/);
  if (strangeAttributes(/^<tr[^>]*>/.exec(head)?.[0] ?? "", ["class", "data-key"])) return true;
  // The number of a municipality on the map stands before its name.
  return cells.some(
    (cell, column) => !cell.startsWith('<td class="n k"') && isOwn(cell, column) && cellTells(cell),
  );
}

function cellTells(cell: string): boolean {
  const own = cell.slice(0, cell.indexOf("</td>"));
  const tag = /^<td[^>]*>/.exec(own)?.[0] ?? "";
  const inside = own.slice(tag.length).replace(/<\/?(th|tr|a)(\s[^>]*)?>/g, "");
  if (strangeAttributes(tag, ["class", "data-still"]) || /<[a-z]/.test(inside)) return true;
  return !["", ".", "nicht ausgewiesen"].includes(plain(inside));
}

function strangeAttributes(tag: string, usual: readonly string[]): boolean {
  return [...tag.replace(/"[^"]*"/g, "").matchAll(/\s([a-z-]+)(?==|[\s>])/g)].some(
    ([, name = ""]) => !usual.includes(name),
  );
}

function plain(text: string): string {
  return text
    .replace(/<[^>]*>/g, "")
    .replace(/&(nbsp|#160|#x202f);/gi, " ")
    .replace(/\u00ad/g, "")
    .trim();
}
