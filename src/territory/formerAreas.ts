import type { Area } from "../model/area.ts";
import type { Territory } from "../model/territory.ts";

/** Exports of the offices go back about this far; older names would only make more of today's ambiguous. */
const oldest = 2000;

/**
 * Municipalities that once belonged to the county or lead to it and are not of the territory, by their last name: deliveries of
 * earlier years name them.
 */
export function formerAreas({ changes, municipalities }: Territory): readonly Area[] {
  const own = new Set(municipalities.map(({ key }) => key));
  const former = changes.filter(
    ({ from, year, kind }) => year > oldest && kind !== "renamed" && !own.has(from),
  );
  return [
    ...new Map(
      former.map(({ from, fromName }) => [
        from,
        { key: from, name: fromName, level: "municipality", town: false } as const,
      ]),
    ).values(),
  ];
}
