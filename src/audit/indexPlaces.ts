import { figureKey } from "../model/figure.ts";
import type { AuditInput } from "./auditInput.ts";
import type { Finding } from "./finding.ts";
import type { PrintedEdition } from "./printedFigures.ts";

/** How many years a value of the index may be old. */
const OLDEST = 3;

/**
 * Planning areas with a place in the index although a value of one of its indicators is not published: status and
 * dynamics are computed from it.
 */
export function indexPlaces(
  { files, indexMembers = [] }: AuditInput,
  { figures }: PrintedEdition,
): readonly Finding[] {
  const shown = new Set(figures.filter(({ status }) => status === "shown").map(figureKey));
  const newest = Math.max(...figures.map(({ year }) => year));
  const years = Array.from({ length: OLDEST }, (_, back) => newest - back);
  const isJudged = (area: string) =>
    indexMembers.every((indicator) => years.some((year) => shown.has(`${indicator}|${area}|${year}`)));
  return files
    .filter(({ path }) => path === "index-der-planungsraeume.html")
    .flatMap(({ path, text }) =>
      [...text.matchAll(/<tr[^>]*data-key="(pr-[^"]+)"/g)].flatMap(([, area = ""]): readonly Finding[] =>
        isJudged(area) ? [] : [{ kind: "DIFFERENT", id: `index|${area}`, file: path }],
      ),
    );
}
