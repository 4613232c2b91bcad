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
  /** Verwaltungsgemeinschaften, Ämter, Samtgemeinden of the county, whether they are planning areas or not. */
  readonly associations?: readonly Area[];
  /** The other counties and independent towns of the same state, for the comparison between counties. */
  readonly neighbours: readonly Area[];
  /** Changes that touch the county's municipalities, oldest first (since 1991; filter by year where they are printed). */
  readonly changes: readonly TerritoryChange[];
  /** What harmonising needs beside the changes; absent in a territory made by hand. */
  readonly history?: TerritoryHistory;
}

/** A municipality's membership in an association (9 digits) from one year-end to another. */
export interface Membership {
  readonly municipality: string;
  readonly association: string;
  readonly from: number;
  readonly to: number;
}

/** The past and future of a territory's areas. */
export interface TerritoryHistory {
  /** Changes after the territory's date, oldest first: figures of later years fit only where nothing changed. */
  readonly laterChanges: readonly TerritoryChange[];
  /** The same for counties (5 digits): shares of a county's people and land that went to another one. */
  readonly countyChanges: readonly TerritoryChange[];
  readonly memberships: readonly Membership[];
  /** Keys of land without inhabitants outside municipalities: a sum does not wait for them. */
  readonly uninhabited: readonly string[];
  /** Keys that look like municipalities but stand for an association in some tables → association. */
  readonly pseudoKeys: Readonly<Record<string, string>>;
}

/** All areas of a territory, small to large, each level by key. */
export function allAreas(territory: Territory): readonly Area[] {
  const { municipalities, planningAreas, county, neighbours, state, country } = territory;
  return [...municipalities, ...planningAreas, county, ...neighbours, state, country];
}
