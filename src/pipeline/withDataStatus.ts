import type { Observation } from "../model/observation.ts";
import type { Settings } from "../model/settings.ts";

/**
 * Settings with a data status for the year (ISO date): the county's own, else the newest day on which a delivery of the
 * edition says it was published. Unchanged where no delivery says so.
 */
export function withDataStatus(
  settings: Settings,
  year: number,
  observations: readonly Observation[],
): Settings {
  if (settings.dataStatus[year] !== undefined) return settings;
  let newest = "";
  for (const { vintage = "" } of observations) if (vintage > newest) newest = vintage;
  return newest === "" ? settings : { ...settings, dataStatus: { ...settings.dataStatus, [year]: newest } };
}
