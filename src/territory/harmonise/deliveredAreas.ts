import type { Observation } from "../../model/observation.ts";
import type { Territory } from "../../model/territory.ts";

/**
 * Observations with the area keys that harmonising works with: a key that only looks like a municipality becomes that of the
 * association it stands for; an independent town, which many tables name once as a county, is its only municipality too;
 * and a Land of one town only, which they name once as a Land, is its county.
 */
export function deliveredAreas(
  observations: readonly Observation[],
  territory: Territory,
): readonly Observation[] {
  const known = withOnlyCounty(
    withAssociations(observations, territory.history?.pseudoKeys ?? {}),
    territory,
  );
  const keys = [
    ...territory.municipalities.map(({ key }) => key),
    ...territory.changes.map(({ from }) => from),
  ];
  const towns = new Set(keys.filter((key) => key.endsWith("000")).map((key) => key.slice(0, 5)));
  return towns.size === 0 ? known : withTowns(known, towns);
}

function withAssociations(
  observations: readonly Observation[],
  pseudoKeys: Readonly<Record<string, string>>,
): readonly Observation[] {
  if (Object.keys(pseudoKeys).length === 0) return observations;
  return observations.map((one) => {
    const association = pseudoKeys[one.area];
    return association === undefined ? one : { ...one, area: association };
  });
}

/** Berlin and Hamburg: what is told of the Land only is told of the county. */
function withOnlyCounty(
  observations: readonly Observation[],
  { county, state, neighbours }: Territory,
): readonly Observation[] {
  if (neighbours.length > 0 || county.key !== `${state.key}000`) return observations;
  return withCopies(observations, new Map([[state.key, county.key]]));
}

function withTowns(observations: readonly Observation[], towns: ReadonlySet<string>): readonly Observation[] {
  return withCopies(observations, new Map([...towns].map((town) => [town, `${town}000`])));
}

/** Every observation of an area once more for another area, unless that has its own. */
function withCopies(
  observations: readonly Observation[],
  copies: ReadonlyMap<string, string>,
): readonly Observation[] {
  const name = ({ measure, period }: Observation, area: string): string => `${measure}|${area}|${period}`;
  const targets = new Set(copies.values());
  const delivered = new Set(
    observations.filter(({ area }) => targets.has(area)).map((one) => name(one, one.area)),
  );
  return observations.flatMap((one) => {
    const area = copies.get(one.area);
    return area !== undefined && !delivered.has(name(one, area)) ? [one, { ...one, area }] : [one];
  });
}
