/** Codes of the stage `territory`, each with the details its sentence needs. */
export interface TerritoryProblems {
  /** No county has this key; `suggestion` and `name` are those of the nearest one, empty if none is near. */
  "territory/unknown-county": { readonly key: string; readonly suggestion: string; readonly name: string };
  /** The county did not exist on the date. */
  "territory/county-not-valid": {
    readonly key: string;
    readonly name: string;
    readonly date: string;
    readonly from: string;
    readonly to: string;
  };
  /** The date lies before the first list of municipalities. */
  "territory/before-lists": { readonly date: string; readonly first: number };
  /** The date lies after the last list: its territory is taken. */
  "territory/after-lists": { readonly date: string; readonly last: number };
  /** Changes took effect on several days of the year: the end of the year before is taken. */
  "territory/within-year": { readonly date: string; readonly taken: string };
  /** A key of a planning area that is no municipality of the county. */
  "planning-area/unknown-municipality": {
    readonly area: string;
    readonly key: string;
    readonly suggestion: string;
    readonly name: string;
  };
  /** A key of a planning area that was dissolved into a municipality outside the area. */
  "planning-area/dissolved": {
    readonly area: string;
    readonly key: string;
    readonly name: string;
    readonly to: string;
    readonly toName: string;
    readonly effective: string;
  };
  "planning-area/municipality-twice": {
    readonly name: string;
    readonly first: string;
    readonly second: string;
  };
  "planning-area/id-twice": { readonly id: string };
  "planning-area/empty": { readonly area: string };
  "planning-area/small": { readonly area: string; readonly inhabitants: number; readonly advised: number };
  /** Planning areas are defined, but none for this territory. */
  "planning-area/none-valid": { readonly date: string };
  /** A file of outlines that is neither GeoJSON nor TopoJSON, or whose reference system is unknown. */
  "geometry/unreadable": { readonly reason: "format" | "reference-system" };
  /** A municipality without outline in a file of this date: there will be no map. */
  "geometry/national-instead": { readonly date: string };
  "geometry/missing": { readonly key: string; readonly name: string; readonly date: string };
  /** An area was divided; its outline went wholly to the successor with the larger part. */
  "geometry/approximate": { readonly from: string; readonly to: string; readonly effective: string };
  "geometry/no-attribution": Record<string, never>;
  /** An area of earlier years that belongs to another county now: its numbers stay out. */
  "territory/left": {
    readonly key: string;
    readonly name: string;
    readonly to: string;
    readonly toName: string;
    readonly effective: string;
  };
  /** An area was divided: its numbers are divided by the people (or land) that went to each part, shares of 1. */
  "territory/estimated": {
    readonly name: string;
    readonly parts: readonly { readonly name: string; readonly share: number }[];
  };
  /** A measure that cannot be summed, in areas that are sums of several. */
  "territory/not-summable": { readonly measure: string; readonly areas: readonly string[] };
  /** A sum without some of its parts is no sum: the area has no number. */
  "territory/part-missing": {
    readonly name: string;
    readonly parts: readonly string[];
    readonly period: string;
  };
  /** A table whose areas are those of another date than its period. */
  "territory/other-date": { readonly date: string; readonly period: string; readonly expected: string };
  /** A number of an area that the other areas of the table exclude: it did not exist with them. */
  "territory/area-not-valid": { readonly key: string; readonly name: string; readonly period: string };
  /** A key of this county that no list knows. */
  "territory/unknown-area": { readonly key: string; readonly suggestion: string; readonly name: string };
  /** A number of a later year in an area that is not what it was on the territory's date. */
  "territory/not-backwards": {
    readonly key: string;
    readonly name: string;
    readonly date: string;
    readonly year: number;
  };
  /** County values of another extent than the territory's, for which there are no municipal ones. */
  "territory/county-extent": {
    readonly done: "kept" | "estimated" | "dropped";
    readonly name: string;
    readonly measures: readonly string[];
    /** First and last period. */
    readonly from: string;
    readonly to: string;
    readonly date: string;
  };
  /** No county of today has this key or name; `near` are the ones it could mean. */
  "init/unknown-county": { readonly text: string; readonly near: readonly string[] };
  /** The folder for a new workspace holds something. */
  "init/folder-not-empty": Record<string, never>;
}
