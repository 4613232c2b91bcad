import type { IndicatorNote } from "../../document/indicatorNote.ts";
import { changeClassLabels, classLabels } from "../../german/mapWords.ts";
import type { RampName } from "../colours.ts";
import type { MapClasses } from "../figures/map/mapFigure.ts";

/** Classes of a map, and the decimals to which values are rounded before they are sorted into them. */
export interface NamedClasses {
  readonly classes: MapClasses;
  readonly decimals: number;
}

/** Classes of an indicator: in whole steps with signs where changes have whole bounds, else as values are printed. */
export function classesOf(
  { decimals }: Pick<IndicatorNote, "decimals">,
  bounds: readonly number[],
  ramp: RampName,
): NamedClasses {
  return ramp === "change" && bounds.every((bound) => Number.isInteger(bound))
    ? { classes: { bounds, ramp, labels: changeClassLabels(bounds) }, decimals: 0 }
    : { classes: { bounds, ramp, labels: classLabels(bounds, decimals) }, decimals };
}
