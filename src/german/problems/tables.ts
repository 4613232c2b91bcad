import type { TableProblems } from "../../model/problems/tables.ts";
import type { Wording } from "./wording.ts";

/** Sentences for the codes of the stage `tables`. */
export const tablesWording: Wording<TableProblems> = {};
