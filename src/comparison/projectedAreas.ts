import type { Territory } from "../model/territory.ts";
import type { GroupPopulation } from "./projectGroups.ts";
import type { Projections } from "./projectionsSchema.ts";
import { type Counts, startPopulation } from "./startPopulation.ts";

/** An area that is projected, and the people it starts from. */
interface ProjectedArea {
  readonly area: string;
  readonly population: Required<GroupPopulation>;
}

/** What is projected, and the planning area that is left out to hide a municipality, if one is. */
export interface ProjectedAreas {
  readonly areas: readonly ProjectedArea[];
  readonly leftOut?: string;
}

/**
 * The county and planning areas of at least two municipalities that have counts of the base year. Where the county
 * without these planning areas is a single municipality, the difference would be its projection: then the planning
 * area with the fewest inhabitants is left out too (the first of those with equally many).
 */
export function projectedAreas(
  { levels, groups }: Pick<Projections, "levels" | "groups">,
  { county, planningAreas, municipalities }: Pick<Territory, "county" | "planningAreas" | "municipalities">,
  counts: Counts,
): ProjectedAreas {
  const started = (area: string): readonly ProjectedArea[] => {
    const { population } = startPopulation(groups, area, county.key, counts);
    return population === undefined ? [] : [{ area, population }];
  };
  const members = (key: string): number =>
    municipalities.filter(({ planningArea }) => planningArea === key).length;
  const parts = (levels.includes("planningArea") ? planningAreas : [])
    .filter(({ key }) => members(key) > 1)
    .flatMap(({ key }) => started(key));
  if (!levels.includes("county")) return { areas: parts };
  const whole = started(county.key);
  const rest = municipalities.length - parts.reduce((sum, { area }) => sum + members(area), 0);
  const [smallest] = parts.toSorted((a, b) => inhabitants(a) - inhabitants(b));
  if (rest !== 1 || smallest === undefined) return { areas: [...whole, ...parts] };
  return { areas: [...whole, ...parts.filter((one) => one !== smallest)], leftOut: smallest.area };
}

function inhabitants({ population: { women, men } }: ProjectedArea): number {
  return [...women, ...men].reduce((sum, people) => sum + people, 0);
}
