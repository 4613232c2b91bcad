import type { MapChart } from "./chartBlock.ts";
import type { IndicatorNote } from "./indicatorNote.ts";

/** Colours of an indicator's map by what its values mean. */
export function rampOf(note: Pick<IndicatorNote, "kind" | "direction">): MapChart["ramp"] {
  if (note.kind === "change" || note.kind === "balance") return "change";
  return note.direction === "burden" ? "burden" : "amount";
}
