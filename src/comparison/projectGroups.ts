/** Rates of one sex for one step, by age group from the youngest; the last group is open. */
interface GroupRates {
  /**
   * Shares that survive the step: newborn to the first group, each group to the next, and one more than groups, the
   * open group in itself.
   */
  readonly survival: readonly number[];
  /** Net migration of the step as a share of the group at its begin. */
  readonly migration: readonly number[];
}

/** One step of a projection by age groups that are as wide as the step is long. */
export interface GroupStep {
  readonly women: GroupRates;
  readonly men?: GroupRates;
  /** Births per woman and year, by age group of the women. */
  readonly fertility: readonly number[];
}

/** People by age group. `men` may be left out: births need women only. */
export interface GroupPopulation {
  readonly women: readonly number[];
  readonly men?: readonly number[];
}

/** Conventions of the whole projection. */
export interface GroupConventions {
  /** Width of an age group and length of a step. */
  readonly years: number;
  /** Share of girls among births, 1/2.05 in most countries. */
  readonly girls: number;
}

/**
 * One step of the cohort-component method: half of the migrants move, everybody ages and dies, women at the begin and
 * at the end of the step bear children, the other half moves. A calculation of what would be if rates stayed as given,
 * no forecast, and therefore without an interval.
 *
 * @throws RangeError for lists of rates that do not fit the groups
 * @see Preston SH, Heuveline P, Guillot M (2001), Demography. Blackwell, chapter 6.
 */
export function projectGroups(
  population: GroupPopulation,
  step: GroupStep,
  { years, girls }: GroupConventions,
): GroupPopulation {
  const { women, men } = population;
  if (step.fertility.length !== women.length) throw new RangeError("fertility does not fit the groups");
  const before = moved(women, step.women);
  const aged = age(before, step.women);
  const births = step.fertility.reduce(
    (sum, rate, group) => sum + (years / 2) * rate * ((before[group] ?? 0) + (aged[group] ?? 0)),
    0,
  );
  const next = { women: finish(women, [births * girls, ...aged.slice(1)], step.women) };
  if (men === undefined || step.men === undefined) return next;
  const agedMen = age(moved(men, step.men), step.men);
  return { ...next, men: finish(men, [births * (1 - girls), ...agedMen.slice(1)], step.men) };
}

/** The groups with half of their migrants. */
function moved(people: readonly number[], { migration, survival }: GroupRates): readonly number[] {
  if (migration.length !== people.length || survival.length !== people.length + 1) {
    throw new RangeError("rates do not fit the groups");
  }
  return people.map((count, group) => count * (1 + (migration[group] ?? 0) / 2));
}

/** Survivors one group later; the youngest group is empty, the open one keeps its own survivors. */
function age(people: readonly number[], { survival }: GroupRates): readonly number[] {
  const last = people.length - 1;
  return people.map((count, group) => {
    const arrived = group === 0 ? 0 : (people[group - 1] ?? 0) * (survival[group] ?? 0);
    return group === last ? arrived + count * (survival[group + 1] ?? 0) : arrived;
  });
}

/** Newborns survive into the youngest group, the other half of the migrants moves. */
function finish(
  start: readonly number[],
  [born = 0, ...older]: readonly number[],
  { survival, migration }: GroupRates,
): readonly number[] {
  const people = [born * (survival[0] ?? 0), ...older];
  return people.map((count, group) => count + ((start[group] ?? 0) * (migration[group] ?? 0)) / 2);
}
