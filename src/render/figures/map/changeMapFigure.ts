import type { Checked } from "../../../model/checked.ts";
import { drawMap } from "./drawMap.ts";
import type { MapInput } from "./mapFigure.ts";

/** A map of changes: as a map, but every area carries the printed label of its value with its sign (`−3`, decimals 0). */
export type ChangeMapInput = MapInput;

/** The map of changes. Areas without a value carry their row number, which is no value of theirs. */
export function changeMapFigure(input: ChangeMapInput): Checked<string> {
  return drawMap(input, (area, shape) => {
    const shown = area.point.status === "shown";
    const style = shown ? ({ size: 9.8, weight: 600 } as const) : ({ size: 9, weight: 400 } as const);
    return {
      text: area.point.status === "shown" ? area.point.label : "",
      shape,
      ...style,
      direction: input.direction,
      kind: "key",
    };
  });
}
