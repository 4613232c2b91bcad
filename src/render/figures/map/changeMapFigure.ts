import type { MapInput } from "./mapFigure.ts";

/** A map of changes: as a map, but every area carries the printed label of its value with its sign (`−3`, decimals 0). */
export type ChangeMapInput = MapInput;
