import type { GroupPopulation } from "./projectGroups.ts";
import type { Projections } from "./projectionsSchema.ts";

/** Rates of a calculation without those of migration. */
export type VitalRates = Pick<Projections, "fertility" | "survival">;

const years = 5;

/**
 * Rates of a larger area at the level of a smaller one: fertility times the ratio of births counted to births expected
 * from the population, survival to the power of the same ratio of deaths (all chances to die are raised or lowered by
 * one factor). The pattern by age stays that of the larger area.
 *
 * @param events births and deaths of a year; more than 0
 * @see Preston SH, Heuveline P, Guillot M (2001), Demography. Blackwell, chapter 2 (indirect standardisation).
 */
export function rateLevel(
  { fertility, survival }: VitalRates,
  { women, men }: Required<GroupPopulation>,
  events: { readonly births: number; readonly deaths: number },
): VitalRates {
  const births = women.reduce((sum, people, group) => sum + people * (fertility.rates[group] ?? 0), 0);
  const deaths = [
    [women, survival.women],
    [men, survival.men],
  ].reduce((sum, [people = [], shares = []]) => sum + deathsOf(people, shares), 0);
  const [more, harder] = [events.births / births, events.deaths / deaths];
  const raised = (shares: readonly number[]): number[] => shares.map((share) => share ** harder);
  return {
    fertility: { ...fertility, rates: fertility.rates.map((rate) => more * rate) },
    survival: { ...survival, women: raised(survival.women), men: raised(survival.men) },
  };
}

/**
 * Deaths of a year among people of these age groups: the chance to die at an age lies between that of the step into the
 * group and that of the step out of it, as it grows by a factor with age their geometric mean.
 */
function deathsOf(people: readonly number[], survival: readonly number[]): number {
  const danger = (step: number): number => -Math.log(survival[step] ?? 1) / years;
  return people.reduce((sum, count, group) => sum + count * Math.sqrt(danger(group) * danger(group + 1)), 0);
}
