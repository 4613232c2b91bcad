import type { Territory } from "./territory.ts";

/**
 * A territory as pages and comparisons need it. A town that is one municipality has no areas of its own below it: its
 * only municipality would repeat every number. A town that is a Land (Berlin, Hamburg) is compared with Germany.
 */
export function comparedTerritory(territory: Territory): Territory {
  const { municipalities, planningAreas, neighbours, state, country } = territory;
  const isDivided = municipalities.length > 1;
  return {
    ...territory,
    municipalities: isDivided ? municipalities : [],
    planningAreas: isDivided ? planningAreas : [],
    state: !isDivided && neighbours.length === 0 ? country : state,
  };
}
