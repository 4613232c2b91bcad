import type { Area } from "../model/area.ts";
import type { Territory } from "../model/territory.ts";

/** An area and the one it is measured by. */
export interface Comparable {
  readonly area: Area;
  readonly against: Area;
}

/**
 * Who is compared with whom: areas inside the county with the county, the county and its neighbours with the state,
 * the state with the country.
 */
export function references(territory: Territory): readonly Comparable[] {
  const { municipalities, associations = [], planningAreas, county, neighbours, state, country } = territory;
  const inside = new Map(
    [...municipalities, ...associations, ...planningAreas].map((area) => [area.key, area]),
  );
  return [
    ...[...inside.values()].map((area) => ({ area, against: county })),
    ...[county, ...neighbours].map((area) => ({ area, against: state })),
    ...(state.key === country.key ? [] : [{ area: state, against: country }]),
  ];
}
