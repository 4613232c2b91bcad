/** Levels of areas, from small to large. */
export const areaLevels = [
  "municipality",
  "association",
  "planningArea",
  "county",
  "state",
  "country",
] as const;

/** Gemeinde, Verwaltungsgemeinschaft/Amt, Planungsraum, Kreis, Land, Deutschland. */
export type AreaLevel = (typeof areaLevels)[number];

/**
 * One area of a territory. Keys: municipality 8 digits (AGS), association 9, county 5, state 2, country `DG`,
 * planning area `pr-<slug>`.
 */
export interface Area {
  readonly key: string;
  /** As printed, without ", Stadt": `Saalfeld/Saale`. */
  readonly name: string;
  readonly level: AreaLevel;
  readonly town: boolean;
  /** Key of the planning area, of municipalities inside one. */
  readonly planningArea?: string;
  /** Key of the Verwaltungsgemeinschaft or Amt, of municipalities that belong to one. */
  readonly association?: string;
  readonly squareKilometres?: number;
  /** Official inhabitants, as far as the lists know them: for advice and listings, never for indicators. */
  readonly inhabitants?: number;
}
