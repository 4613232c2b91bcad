import type { DocumentProblems } from "../../model/problems/document.ts";
import type { Wording } from "./wording.ts";

/** Sentences for the codes of the stage `document`. */
export const documentWording: Wording<DocumentProblems> = {};
