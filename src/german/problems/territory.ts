import type { TerritoryProblems } from "../../model/problems/territory.ts";
import type { Wording } from "./wording.ts";

/** Sentences for the codes of the stage `territory`. */
export const territoryWording: Wording<TerritoryProblems> = {};
