/** Rates of one sex for one year, by single age; the last age is open. */
export interface YearRates {
  /** Chance to die before the end of the year. */
  readonly mortality: readonly number[];
  /** Share of the survivors that moves away. */
  readonly departures: readonly number[];
  /** People who move in, and the balance with abroad: counts. */
  readonly arrivals: readonly number[];
}

/** One sex at the begin of a year with its rates. */
export interface YearCohort {
  readonly people: readonly number[];
  readonly rates: YearRates;
}

/** Women and men of single ages after one year, and the births of it. */
export interface YearResult {
  readonly women: readonly number[];
  readonly men: readonly number[];
  readonly births: number;
}

/**
 * One year of a projection by single ages, as municipalities make it: survivors, minus those who leave, plus those who
 * arrive; then everybody is a year older; women bear children at the age they had after migration; newborns of the
 * year neither die nor move. `girls` is the share of girls among births.
 *
 * @throws RangeError for lists of different lengths
 * @see Statistics Sweden, method of the municipal projections (package befproj, conventions as in its README).
 */
export function projectYear(
  women: YearCohort,
  men: YearCohort,
  fertility: readonly number[],
  girls: number,
): YearResult {
  if (fertility.length !== women.people.length) throw new RangeError("fertility does not fit the ages");
  const [womenLeft, menLeft] = [afterMigration(women), afterMigration(men)];
  const births = fertility.reduce((sum, rate, age) => sum + rate * (womenLeft[age] ?? 0), 0);
  return { women: older(births * girls, womenLeft), men: older(births * (1 - girls), menLeft), births };
}

function afterMigration({ people, rates }: YearCohort): readonly number[] {
  const { mortality, departures, arrivals } = rates;
  if ([mortality, departures, arrivals].some((list) => list.length !== people.length)) {
    throw new RangeError("rates do not fit the ages");
  }
  return people.map((count, age) => {
    const survivors = count * (1 - (mortality[age] ?? 0));
    return survivors - survivors * (departures[age] ?? 0) + (arrivals[age] ?? 0);
  });
}

/** Everybody a year older; the open age keeps its people. */
function older(born: number, people: readonly number[]): readonly number[] {
  const last = people.at(-1) ?? 0;
  const moved = [born, ...people.slice(0, -1)];
  return [...moved.slice(0, -1), (moved.at(-1) ?? 0) + last];
}
