import type { Kind } from "./kind.ts";

/** Amtlicher Wert: copied as published, never recomputed or averaged; without counts and interval. */
export const official: Kind = ({ numerator }) => ({ value: numerator.total, method: "none" });
