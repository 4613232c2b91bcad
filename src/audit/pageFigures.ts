import type { StagedFile } from "./auditInput.ts";
import type { Finding } from "./finding.ts";

/** Status of figures by key, as the published data say it. */
export type StatusBook = ReadonlyMap<string, string>;

/**
 * Withheld figures that a page gives away: a number or drawing in the row of an indicator's table or of a place's
 * profile, a class colour on a map.
 */
export function pageFigures(files: readonly StagedFile[], status: StatusBook): readonly Finding[] {
  return files
    .filter(({ path }) => path.endsWith(".html"))
    .flatMap(({ path, text }) =>
      [...tableRows(path, text), ...mapAreas(path, text)]
        .filter(({ key, isTelling }) => isTelling && status.get(key) === "withheld")
        .map(({ key }): Finding => ({ kind: "DIFFERENT", id: key, file: path })),
    );
}

interface Place {
  readonly key: string;
  readonly isTelling: boolean;
}

/** Rows that belong to one figure: `tr data-key` with an area in an indicator's table, an indicator in a profile. */
function tableRows(path: string, text: string): readonly Place[] {
  const profile = /gemeinde-([^/]+)\.html$/.exec(path)?.[1];
  return text.split(/(?=<table)/).flatMap((table) => {
    const caption = /<caption[^>]*id="tabelle-([a-z0-9]+)-titel"[^>]*>([\s\S]*?)<\/caption>/.exec(table);
    return table.split(/(?=<tr)/).flatMap((row): readonly Place[] => {
      const key = /^<tr[^>]*data-key="([^"]+)"/.exec(row)?.[1];
      const cells = row.split(/(?=<td)/).slice(1);
      if (key === undefined) return [];
      if (profile !== undefined) return [profileRow(key, profile, row, cells)];
      const year = caption?.[2]?.match(/\d{4}/g)?.at(-1);
      if (caption?.[1] === undefined || year === undefined) return [];
      const own = cells.filter((cell) => !cell.startsWith('<td class="n k"'));
      return [{ key: `${indicatorId(caption[1])}|${key}|${year}`, isTelling: own.some(tells) }];
    });
  });
}

function profileRow(indicator: string, area: string, row: string, cells: readonly string[]): Place {
  const year = /<span class="unit">(\d{4})/.exec(row)?.[1] ?? "";
  // The columns after value and range belong to the county and the state.
  return { key: `${indicator}|${area}|${year}`, isTelling: cells.slice(0, 2).some(tells) };
}

/** `arb08a` → `ARB08a`: letters before the digits are capitals. */
function indicatorId(anchor: string): string {
  return anchor.replace(/^[a-z]+/, (letters) => letters.toUpperCase());
}

/** Whether a cell says anything: a number, a sorting key, a drawing. */
function tells(cell: string): boolean {
  return /<svg|data-sort=/.test(cell) || /\d/.test(cell.replace(/<[^>]*>/g, "").replace(/&[^;]*;/g, ""));
}

/** Areas of an indicator's maps of one year: whoever has no value is white under its hatching. */
function mapAreas(path: string, text: string): readonly Place[] {
  const indicator = /(?:^|\/)([a-z]+\d{2}[a-z]?)\.html$/.exec(path)?.[1];
  if (indicator === undefined) return [];
  return text.split(/(?=<figure)/).flatMap((figure) => {
    const caption = /<figcaption[\s\S]*?<\/figcaption>/.exec(figure)?.[0].replace(/<[^>]*>/g, "") ?? "";
    const [year, ...others] = new Set(caption.match(/\b(?:19|20)\d{2}\b/g) ?? []);
    if (year === undefined || others.length > 0) return [];
    return [...figure.matchAll(/<path[^>]*data-area="([^"]+)"[^>]*>/g)].map(([tag, area = ""]) => ({
      key: `${indicatorId(indicator)}|${area}|${year}`,
      isTelling: !/fill="(#ffffff|none|url\()/.test(tag) || /data-(value|class|sort)=/.test(tag),
    }));
  });
}
