import type { EditionProblems } from "../../model/problems/editions.ts";
import type { Wording } from "./wording.ts";

/** Sentences for the codes of the stage `editions`. */
export const editionsWording: Wording<EditionProblems> = {};
