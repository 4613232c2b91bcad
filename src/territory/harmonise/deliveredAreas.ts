import type { Observation } from "../../model/observation.ts";
import type { Territory } from "../../model/territory.ts";

/**
 * Observations with the area keys that harmonising works with: a key that only looks like a municipality becomes that of the
 * association it stands for, and an independent town, which many tables name once as a county, is its only municipality too.
 */
export function deliveredAreas(
  observations: readonly Observation[],
  territory: Territory,
): readonly Observation[] {
  const known = withAssociations(observations, territory.history?.pseudoKeys ?? {});
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

function withTowns(observations: readonly Observation[], towns: ReadonlySet<string>): readonly Observation[] {
  const name = ({ measure, period }: Observation, area: string): string => `${measure}|${area}|${period}`;
  const delivered = new Set(
    observations.filter(({ area }) => area.endsWith("000")).map((one) => name(one, one.area)),
  );
  return observations.flatMap((one) => {
    const area = `${one.area}000`;
    return towns.has(one.area) && !delivered.has(name(one, area)) ? [one, { ...one, area }] : [one];
  });
}
