import type { IndicatorProblems } from "../../model/problems/indicators.ts";
import type { Wording } from "./wording.ts";

/** Sentences for the codes of the stage `indicators`. */
export const indicatorsWording: Wording<IndicatorProblems> = {};
