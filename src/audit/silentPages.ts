import { areaNames } from "./areaNames.ts";
import type { StagedFile } from "./auditInput.ts";
import type { Finding } from "./finding.ts";
import { captionYear, mapAreas } from "./mapAreas.ts";
import { type StatusBook, tableRows } from "./pageFigures.ts";
import { indicatorOfPage } from "./pageText.ts";

/**
 * Pages that the attack could not read: a map, dot plot or funnel of municipalities without a year, or one whose
 * withheld places are not all found on the map and in the table. Silence is no proof.
 */
export function silentPages(files: readonly StagedFile[], status: StatusBook): readonly Finding[] {
  const areas = areaNames(files);
  const municipal = new Set(areas.filter(({ level }) => level === "municipality").map(({ key }) => key));
  const withheld = [...status].flatMap(([key, one]) => (one === "withheld" ? [key] : []));
  return files.flatMap(({ path, text }): readonly Finding[] => {
    const indicator = indicatorOfPage(path);
    const own = withheld.filter(
      (key) => key.startsWith(`${indicator}|`) && municipal.has(key.split("|")[1] ?? ""),
    );
    if (own.length === 0) return [];
    const figures = text
      .split(/(?=<figure)/)
      .filter((part) => /^<figure[^>]*class="[^"]*\b(map|dots|funnel)\b/.test(part));
    const years = new Set(figures.map(captionYear));
    if (years.has(undefined)) return [{ kind: "UNREADABLE", id: `${indicator} year`, file: path }];
    const asked = own.filter((key) => years.has(Number(key.split("|")[2])));
    const rows = new Set(tableRows(path, text, areas).map(({ key }) => key));
    const mapped = new Set(mapAreas(path, text).map(({ key }) => key));
    const hasMap = figures.some((part) => /^<figure[^>]*\bmap\b/.test(part));
    const missing = asked.filter((key) => !rows.has(key) || (hasMap && !mapped.has(key)));
    return missing.map((id): Finding => ({ kind: "UNREADABLE", id, file: path }));
  });
}
