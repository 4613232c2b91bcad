import type { GroupPopulation } from "./projectGroups.ts";
import type { GroupTerm, Projections } from "./projectionsSchema.ts";

/** The county's and a planning area's counts of one date: by measure and area, `undefined` where there is no number. */
export type Counts = (measure: string, area: string) => number | undefined;

/** The population a projection starts from, or the measure without which it cannot. */
export type Start =
  | { readonly population: Required<GroupPopulation>; readonly missing?: undefined }
  | { readonly population?: undefined; readonly missing: string };

/**
 * People of an area by age group and sex. Where an area's own table has wider age groups (`within`), they are split as
 * they are split in the county.
 */
export function startPopulation(
  groups: Projections["groups"],
  area: string,
  county: string,
  counts: Counts,
): Start {
  const missing: string[] = [];
  const term = ({ measure, share, within }: GroupTerm): number => {
    const people = counts(measure, area) ?? splitCount(measure, within, area, county, counts);
    if (people === undefined) missing.push(measure);
    return share * (people ?? 0);
  };
  const sum = (terms: readonly GroupTerm[]): number => terms.reduce((all, one) => all + term(one), 0);
  const population = {
    women: groups.map(({ women }) => sum(women)),
    men: groups.map(({ men }) => sum(men)),
  };
  const [first] = missing;
  return first === undefined ? { population } : { missing: first };
}

function splitCount(
  measure: string,
  within: string | undefined,
  area: string,
  county: string,
  counts: Counts,
): number | undefined {
  if (within === undefined) return undefined;
  const [whole, part, all] = [counts(within, area), counts(measure, county), counts(within, county)];
  if (whole === undefined || part === undefined || all === undefined) return undefined;
  return all === 0 ? 0 : (whole * part) / all;
}
