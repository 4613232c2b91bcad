import { normalReach } from "./normalReach.ts";
import { requireNonNegative } from "./requireNonNegative.ts";

/** An age group: its first age, its people, its deaths of the same time. */
export interface AgeBand {
  readonly age: number;
  readonly population: number;
  readonly deaths: number;
}

/** Years that people of an age have still to live on average, with limits. */
export interface LifeExpectancy {
  readonly age: number;
  readonly value: number;
  readonly lower: number;
  readonly upper: number;
}

/** Up to so many people, or from an interval this wide, a life expectancy says nothing. */
const [fewestPeople, widest] = [5000, 20];

/** Share of its last age group that those live who die in it: infants die early. */
const [infants, others] = [0.1, 0.5];

/**
 * Abridged period life table after Chiang (II) with the variance of Silcocks: life expectancy at the first age of each
 * group. The last group is open. Pool three years or more; for whole counties, not for municipalities. With at most
 * 5,000 people, a group without people or with more deaths than people, nobody dying in the open group, or an interval
 * wider than 20 years at 95 %: `undefined`.
 *
 * @throws RangeError for negative or non-finite numbers and ages that do not rise from 0
 * @see Chiang CL (1984), The Life Table and its Applications. Silcocks PBS et al. (2001), Life expectancy as a summary of
 *   mortality in a population. J. Epidemiol. Community Health 55: 38–43.
 * @example lifeTable(bands, 0.95)?.[0] // { age: 0, value: 80.17, lower: 79.88, upper: 80.46 }
 */
export function lifeTable(bands: readonly AgeBand[], level: number): readonly LifeExpectancy[] | undefined {
  const reach = normalReach(level);
  requireBands(bands);
  const people = bands.reduce((sum, { population }) => sum + population, 0);
  const usable = bands.every(({ population, deaths }) => population > 0 && deaths <= population);
  if (!usable || people <= fewestPeople || (bands.at(-1)?.deaths ?? 0) === 0) return undefined;
  const rows = expectancies(bands);
  if (rows.some(({ error }) => 2 * normalReach(0.95) * error > widest)) return undefined;
  return rows.map(({ age, value, error }) => ({
    age,
    value,
    lower: value - reach * error,
    upper: value + reach * error,
  }));
}

function requireBands(bands: readonly AgeBand[]): void {
  bands.forEach(({ age, population, deaths }, index) => {
    requireNonNegative("ages, people and deaths", age, population, deaths);
    const before = bands[index - 1];
    if (before === undefined ? age !== 0 : age <= before.age)
      throw new RangeError(`ages must rise from 0: ${age}`);
  });
}

/** Expectancy and its standard error by group, from the oldest to the youngest and back in their order. */
function expectancies(bands: readonly AgeBand[]) {
  let alive = 1;
  const groups = bands.map(({ age, population, deaths }, index) => {
    const end = bands[index + 1]?.age;
    const rate = deaths / population;
    const width = end === undefined ? 0 : end - age;
    const late = (1 - (age === 0 ? infants : others)) * width;
    const chance = end === undefined ? 1 : Math.min(1, (width * rate) / (1 + late * rate));
    const begin = alive;
    alive -= begin * chance;
    const lived = end === undefined ? begin / rate : width * alive + (width - late) * begin * chance;
    return { age, deaths, rate, late, chance, begin, lived, open: end === undefined };
  });
  let [years, variance, later] = [0, 0, 0];
  return groups
    .toReversed()
    .map(({ age, deaths, rate, late, chance, begin, lived, open }) => {
      const ofChance = deaths === 0 ? 0 : (chance * chance * (1 - chance)) / deaths;
      variance += begin * begin * (open ? 1 / (deaths * rate * rate) : ofChance * (late + later) ** 2);
      years += lived;
      later = years / begin;
      return { age, value: later, error: Math.sqrt(variance) / begin };
    })
    .toReversed();
}
