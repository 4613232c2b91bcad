import * as fc from "fast-check";
import { expect, test } from "vitest";
import * as statistics from "../../src/statistics/index.ts";

// The same cases in every run: a failure can be looked at.
fc.configureGlobal({ seed: 20161231 });

/** Numbers of every kind, good and bad. */
const number = fc.oneof(
  fc.constantFrom(
    Number.NaN,
    Number.POSITIVE_INFINITY,
    Number.NEGATIVE_INFINITY,
    0,
    -0,
    -1,
    1,
    1e-9,
    0.5,
    1e12,
  ),
  fc.integer({ min: 0, max: 500 }),
  fc.integer({ min: 0, max: 100_000_000 }),
  fc.double({ min: 1e-6, max: 1e6, noNaN: true }),
  fc.double({ min: 1e-9, max: 1, noNaN: true }),
);
const list = fc.array(number, { maxLength: 6 });
const level = fc.oneof(fc.constantFrom(0.95, 0.998), number);

/** All numbers in a result, however deep. */
function numbersIn(result: unknown): readonly number[] {
  if (typeof result === "number") return [result];
  return typeof result === "object" && result !== null ? Object.values(result).flatMap(numbersIn) : [];
}

/** Every method of the library with three numbers, three lists and a level. */
const methods: Readonly<
  Record<string, (n: readonly number[], l: readonly (readonly number[])[], level: number) => unknown>
> = {
  wilsonInterval: ([a = 0, b = 0], _, level) => statistics.wilsonInterval(a, b, level),
  clopperPearsonInterval: ([a = 0, b = 0], _, level) => statistics.clopperPearsonInterval(a, b, level),
  exactPoissonInterval: ([a = 0], _, level) => statistics.exactPoissonInterval(a, level),
  byarInterval: ([a = 0], _, level) => statistics.byarInterval(a, level),
  countInterval: ([a = 0], _, level) => statistics.countInterval(a, level),
  newcombeInterval: ([a = 0, b = 0, c = 0, d = 0], _, level) =>
    statistics.newcombeInterval(a, b, c, d, level),
  compareRates: ([a = 0, b = 0, c = 0, d = 0]) => statistics.compareRates(a, b, c, d),
  mannKendall: (_, [a = []]) => statistics.mannKendall(a),
  theilSen: (_, [a = [], b = []]) => statistics.theilSen(a, b),
  cochranArmitage: (_, [a = [], b = [], c = []]) => statistics.cochranArmitage(a, b, c),
  poissonTrend: (_, [a = [], b = [], c = []]) => statistics.poissonTrend(a, b, c),
  benjaminiHochberg: (_, [a = []]) => statistics.benjaminiHochberg(a),
  zScores: (_, [a = []]) => statistics.zScores(a, "population"),
  minMax: (_, [a = []]) => statistics.minMax(a),
  percentileRanks: (_, [a = []]) => statistics.percentileRanks(a),
  quantileGroups: ([k = 1], [a = []]) => statistics.quantileGroups(a, k, "lowest"),
  weightedMean: (_, [a = [], b = []]) => statistics.weightedMean(a, b),
  naturalBreaks: ([k = 1], [a = []]) => statistics.naturalBreaks(a, k),
  studentMeanInterval: (_, [a = []], level) => statistics.studentMeanInterval(a, level),
  funnelLimits: ([a = 0, b = 0], _, level) => statistics.funnelLimits(a, b, level),
  normalQuantile: ([a = 0]) => statistics.normalQuantile(a),
  normalCdf: ([a = 0]) => statistics.normalCdf(a),
  chiSquaredCdf: ([a = 0, b = 0]) => statistics.chiSquaredCdf(a, b),
  studentQuantile: ([a = 0, b = 0]) => statistics.studentQuantile(a, b),
  directlyStandardisedRate: ([events = 0, population = 0, standard = 0], _, level) =>
    statistics.directlyStandardisedRate([{ events, population, standard }], level),
  standardisedRatio: ([events = 0, population = 0, referenceEvents = 0, referencePopulation = 0], _, level) =>
    statistics.standardisedRatio([{ events, population, referenceEvents, referencePopulation }], level),
  geometricMean: ([least = 0], [a = [], b = []]) => statistics.geometricMean(a, b, least),
  harmonicMean: ([least = 0], [a = [], b = []]) => statistics.harmonicMean(a, b, least),
  minimumRanks: (_, [a = []]) => statistics.minimumRanks(a),
  quantile: ([p = 0], [a = []]) => statistics.quantile(a, p, 9),
  weightedTrend: (_, [a = [], b = [], c = []]) => statistics.weightedTrend(a, b, c),
  lifeTable: ([a = 0, b = 0, c = 0, d = 0], _, level) =>
    statistics.lifeTable(
      [
        { age: 0, population: a, deaths: b },
        { age: 1, population: 9000 + c, deaths: d },
      ],
      level,
    ),
};

test("every method of the library is tried", () => {
  expect(Object.keys(methods).toSorted()).toEqual(Object.keys(statistics).toSorted());
});

test.each(Object.keys(methods))("%s answers with finite numbers, nothing, or a RangeError", (name) => {
  const method = methods[name] ?? (() => Number.NaN);
  const numbers = fc.tuple(number, number, number, number);
  fc.assert(
    fc.property(numbers, fc.tuple(list, list, list), level, (four, lists, level) => {
      let result: unknown;
      try {
        result = method(four, lists, level);
      } catch (error) {
        result = error instanceof RangeError ? undefined : error;
      }
      expect(result).not.toBeInstanceOf(Error);
      expect(numbersIn(result).filter((value) => !Number.isFinite(value))).toEqual([]);
    }),
    { numRuns: 400 },
  );
});
