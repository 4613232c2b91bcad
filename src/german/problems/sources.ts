import type { SourceProblems } from "../../model/problems/sources.ts";
import type { Wording } from "./wording.ts";

/** Sentences for the codes of the stage `sources`. */
export const sourcesWording: Wording<SourceProblems> = {};
