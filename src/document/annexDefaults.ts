import { plainSection } from "./frontSections.ts";

/** What all sections of the annex have in common. */
export const annex = { ...plainSection, kind: "annex" as const, eyebrow: "Anhang" };
