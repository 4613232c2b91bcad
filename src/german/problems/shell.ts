import type { ShellProblems } from "../../model/problems/shell.ts";
import type { Wording } from "./wording.ts";

/** Sentences for the codes of the stage `shell`. */
export const shellWording: Wording<ShellProblems> = {};
