import type { Measure } from "../model/measure.ts";

/** What reading a delivery needs to know besides the file and its mapping. */
export interface ObserveContext {
  /** Path of the delivery as it shall stand in messages and origins. */
  readonly delivery: string;
  /** Areas anybody needs; without it all are read. */
  readonly wanted?: (areaKey: string) => boolean;
  /** Key of an area by its name, the county's own aliases included. */
  readonly nameToKey?: (name: string) => string | undefined;
  /** Names to suggest for a misspelt one. */
  readonly names?: readonly string[];
  /** Key of the county, for its total rows. */
  readonly county?: string;
  /** All measures: templates then only give known ones, and sums decide what `-` means. */
  readonly measures?: readonly Measure[];
}
