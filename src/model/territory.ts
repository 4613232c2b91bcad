import type { Area } from "./area.ts";

/** One municipality's way from a year-end to the next: `weight` of its people (`areaWeight` of its land) goes to `to`. */
export interface TerritoryChange {
  /** Territory of 31.12.`year`-1 becomes territory of 31.12.`year`. */
  readonly year: number;
  readonly effective: string;
  readonly kind: "key" | "absorbed" | "merged" | "split" | "part" | "rest" | "renamed";
  readonly from: string;
  readonly fromName: string;
  readonly to: string;
  readonly toName: string;
  readonly weight: number;
  readonly areaWeight: number;
}

/** Gebietsstand: the areas valid on a date for one county, with the changes that lead there. */
export interface Territory {
  /** ISO date, e.g. `2016-12-31`. */
  readonly date: string;
  readonly county: Area;
  readonly state: Area;
  readonly country: Area;
  /** Municipalities of the county, by key. */
  readonly municipalities: readonly Area[];
  /** Planning areas with more than one municipality or declared as such, in printed order. */
  readonly planningAreas: readonly Area[];
  /** The other counties and independent towns of the same state, for the comparison between counties. */
  readonly neighbours: readonly Area[];
  /** Changes that touch the county's municipalities, oldest first. */
  readonly changes: readonly TerritoryChange[];
}

/** All areas of a territory, small to large, each level by key. */
export function allAreas(territory: Territory): readonly Area[] {
  const { municipalities, planningAreas, county, neighbours, state, country } = territory;
  return [...municipalities, ...planningAreas, county, ...neighbours, state, country];
}
