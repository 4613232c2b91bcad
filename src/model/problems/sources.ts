/** A delivered number or sign with its place, for messages that name two of them. */
export interface DeliveredValue {
  readonly delivery: string;
  readonly line: number;
  /** As delivered. */
  readonly text: string;
  readonly vintage: string;
}

/** Codes of the stage `sources`, each with the details its sentence needs. */
export interface SourceProblems {
  /** No mapping fits the file. */
  "sources/unrecognised": { readonly preamble: string; readonly headers: readonly string[] };
  /** File name or table code are those of a source, but headers it is recognised by are not there. */
  "sources/header-differs": {
    readonly source: string;
    readonly missing: readonly string[];
    readonly found: readonly string[];
  };
  /** The file was recognised and read, but holds no number of the county. */
  "sources/no-numbers": { readonly source: string };
  "sources/other-state": { readonly source: string };
  /** Several mappings fit the file. */
  "sources/ambiguous": { readonly sources: readonly string[] };
  /** A column looks like data on single persons; its content is never repeated. */
  "sources/personal-data": { readonly because: "header" | "dates" | "names" | "addresses" | "case-numbers" };
  /** A mapping names a measure that no list of measures has. */
  "sources/unknown-measure": { readonly measure: string; readonly nearest: string };
  /** A template has a placeholder that is no dimension of the mapping. */
  "sources/unknown-dimension": { readonly name: string; readonly known: readonly string[] };
  /** Two mappings or two measures have the same id. */
  "sources/duplicate-id": { readonly id: string; readonly other: string };
  /** A part or subset of a measure is no measure. */
  "sources/unknown-part": { readonly measure: string; readonly part: string; readonly nearest: string };
  /** A measure is a part of itself, directly or by detours. */
  "sources/circular-parts": { readonly measure: string };
  /** A mapped column is not in the file. */
  "sources/missing-column": {
    readonly source: string;
    readonly column: string;
    readonly nearest: string;
    readonly found: readonly string[];
  };
  /** A mapped column is in the file more than once. */
  "sources/ambiguous-column": {
    readonly source: string;
    readonly column: string;
    readonly found: readonly string[];
  };
  /** The file has no column with area keys or names. */
  "sources/no-area-column": { readonly by: "key" | "name" };
  /** Nothing says which period the numbers are of. */
  "sources/no-period": { readonly source: string };
  /** Period cells that are no period. */
  "sources/unknown-period": { readonly text: string; readonly count: number };
  /** A name that is no area of the territory. */
  "sources/unknown-area": { readonly name: string; readonly nearest: string };
  /** Rows without a usable key. */
  "sources/unknown-key": { readonly texts: readonly string[]; readonly count: number };
  /** The file has rows, but none of an area that is wanted. */
  "sources/no-wanted-area": { readonly rows: number; readonly examples: readonly string[] };
  /** Cells that are neither a number nor a known sign. */
  "sources/not-a-number": { readonly text: string; readonly count: number };
  /** A count below zero. */
  "sources/negative": { readonly measure: string; readonly text: string };
  /** A count of people or things that is not whole. */
  "sources/not-whole": { readonly measure: string; readonly text: string };
  /** What became of the sign `-`: cells taken as zero, left out with their area, missing; of these, missing without proof. */
  "sources/nil": {
    readonly zero: number;
    readonly absent: number;
    readonly missing: number;
    readonly doubtful: number;
  };
  /** Numbers of a measure delivered twice with different values of one vintage; the first of them. */
  "sources/contradiction": {
    readonly count: number;
    readonly measure: string;
    readonly area: string;
    readonly period: string;
    readonly first: DeliveredValue;
    readonly second: DeliveredValue;
  };
  /** A newer delivery replaces numbers of an older one. */
  "sources/revision": {
    readonly count: number;
    readonly measure: string;
    readonly area: string;
    readonly period: string;
    readonly older: DeliveredValue;
    readonly newer: DeliveredValue;
  };
  /** A whole that differs from the sum of its parts by more than the source allows. */
  "sources/parts-differ": {
    readonly measure: string;
    readonly area: string;
    readonly period: string;
    readonly whole: number;
    readonly sum: number;
    readonly parts: readonly string[];
  };
  /** Municipalities that add up to something else than the county; the latest period of `count`. */
  "sources/areas-differ": {
    readonly measure: string;
    readonly period: string;
    readonly whole: number;
    readonly sum: number;
    readonly municipalities: number;
    /** Names (or keys) of municipalities without a number. */
    readonly missing: readonly string[];
    readonly count: number;
  };
  /** A percentage above 100; the first of `count`. */
  "sources/above-hundred": {
    readonly measure: string;
    readonly area: string;
    readonly period: string;
    readonly value: number;
    readonly count: number;
  };
  /** A number larger than the one it is a part of. */
  "sources/part-larger": {
    readonly part: string;
    readonly measure: string;
    readonly area: string;
    readonly period: string;
    readonly value: number;
    readonly whole: number;
  };
  /** A count that differs from the year before by more than chance explains. */
  "sources/jump": {
    readonly measure: string;
    readonly area: string;
    readonly earlierPeriod: string;
    readonly earlier: number;
    readonly period: string;
    readonly later: number;
  };
  /** The same bytes lie in two places. */
  "sources/same-file": { readonly other: string };
  /** Two deliveries for different periods hold the same numbers. */
  "sources/same-numbers": { readonly period: string; readonly other: string; readonly otherPeriod: string };
  /** A delivery holds numbers of a later year than its folder. */
  "sources/wrong-folder": { readonly folder: number; readonly newest: number };
}
