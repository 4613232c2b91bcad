import { allAreas, type Territory } from "../model/territory.ts";

/**
 * Tells which areas of a delivery an edition can use: those of the territory, municipalities that lead or led there,
 * counties that were merged into the county or its neighbours, and everything with the key of one of the former.
 */
export function wantedAreas(territory: Territory): (key: string) => boolean {
  const { county, changes, history } = territory;
  const counties = (history?.countyChanges ?? []).flatMap(({ from, to }) => [from, to]);
  const merged = (history?.countyChanges ?? []).filter(
    ({ kind, to }) => to === county.key && (kind === "merged" || kind === "absorbed"),
  );
  const prefixes = [county.key, ...merged.map(({ from }) => from)];
  const keys = new Set([
    ...allAreas(territory).map(({ key }) => key),
    ...[...changes, ...(history?.laterChanges ?? [])].flatMap(({ from, to }) => [from, to]),
    ...counties,
  ]);
  return (key) => keys.has(key) || prefixes.some((prefix) => key.startsWith(prefix));
}
