import type { ProtectionProblems } from "../../model/problems/protection.ts";
import type { Wording } from "./wording.ts";

/** Sentences for the codes of the stage `protection`. */
export const protectionWording: Wording<ProtectionProblems> = {};
