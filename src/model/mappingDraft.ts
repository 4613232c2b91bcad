/** Why a column is taken for a measure. */
export type DraftEvidence =
  /** Municipalities of the county add up to the county's known number. */
  | { readonly kind: "sum"; readonly total: number; readonly period: string }
  /** The numbers of the municipalities are the known ones. */
  | { readonly kind: "cells"; readonly equal: number; readonly period: string }
  /** The header reads like the measure's title. */
  | { readonly kind: "name"; readonly title: string };

/** One column of an unknown export, with the measure it seems to be, or measures it might be. */
export interface DraftColumn {
  /** Header levels, outermost first; empty if there is no header. */
  readonly path: readonly string[];
  /** 1-based field, for columns without a header. */
  readonly field: number;
  readonly measure?: string;
  readonly evidence?: DraftEvidence;
  /** Measures that might be meant, most likely first. */
  readonly candidates: readonly string[];
}

/** A first mapping for a file nobody has described yet, with what only a person can answer. */
export interface MappingDraft {
  readonly id: string;
  readonly file: string;
  /** First line of the preamble, or the file's name. */
  readonly title: string;
  /** Name of the folder the file lies in. */
  readonly office: string;
  readonly layout: "table" | "ffcsv" | "cube";
  readonly code?: string;
  /** The file's name, with `*` in the place of a year. */
  readonly pattern: string;
  /** Headers the file is recognised by, besides its name; none where the layout changes them. */
  readonly headers: readonly string[];
  readonly area: {
    readonly by: "key" | "name" | "none";
    /** Beginning of the keys that the file leaves out. */
    readonly prefix?: string;
    readonly totals: readonly string[];
    readonly ignore: readonly string[];
    /** Names nobody knows, with the nearest known one. */
    readonly unknown: readonly { readonly name: string; readonly nearest: string }[];
  };
  readonly period: {
    readonly from: "column" | "header" | "table" | "folder" | "none";
    /** An example, or the year of the folder. */
    readonly found: string;
  };
  readonly columns: readonly DraftColumn[];
  /** Text columns that tell rows of the same area apart: the text that stands for all of them, if there is one. */
  readonly labels: readonly DraftLabel[];
  /** Short texts among the numbers whose meaning nobody knows. */
  readonly signs: readonly string[];
}

/** A text column by its header, or its number among the text columns, with its different texts. */
export interface DraftLabel {
  readonly name: string;
  readonly texts: readonly string[];
  readonly total?: string;
}
