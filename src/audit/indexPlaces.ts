import { figureKey } from "../model/figure.ts";
import type { AuditInput } from "./auditInput.ts";
import type { Finding } from "./finding.ts";
import type { PrintedEdition } from "./printedFigures.ts";

/** How many years older than the edition a value of the index may be where its definition does not say so. */
const USUAL_AGE = 2;

/**
 * Planning areas with a place in the index although a value of one of its indicators is not published: status and
 * dynamics are computed from it.
 */
export function indexPlaces(
  { files, definitions, indexMembers = [] }: AuditInput,
  { figures }: PrintedEdition,
): readonly Finding[] {
  const shown = new Set(figures.filter(({ status }) => status === "shown").map(figureKey));
  const newest = Math.max(...figures.map(({ year }) => year));
  const ages = new Map(definitions.map(({ id, maxAge }) => [id, maxAge]));
  const yearsOf = (indicator: string) =>
    Array.from({ length: (ages.get(indicator) ?? USUAL_AGE) + 1 }, (_, back) => newest - back);
  const isJudged = (area: string) =>
    indexMembers.every((indicator) =>
      yearsOf(indicator).some((year) => shown.has(`${indicator}|${area}|${year}`)),
    );
  return files
    .filter(({ path }) => path === "index-der-planungsraeume.html")
    .flatMap(({ path, text }) =>
      [...text.matchAll(/<tr[^>]*data-key="(pr-[^"]+)"/g)].flatMap(([, area = ""]): readonly Finding[] =>
        isJudged(area) ? [] : [{ kind: "DIFFERENT", id: `index|${area}`, file: path }],
      ),
    );
}
