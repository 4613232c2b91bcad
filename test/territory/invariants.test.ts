import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { harmonise } from "../../src/territory/harmonise.ts";
import type { Observation } from "../../src/model/observation.ts";
import { inhabitants, measures, observationsOf, territoryOf, valuesOf } from "./observationsOf.ts";

/**
 * Counties of all kinds: unchanged ones, with mergers, Samtgemeinden, Ämter, Verbandsgemeinden, an independent town, areas
 * that left or joined, divided municipalities.
 */
const counties = [
  "16073",
  "16072",
  "16061",
  "16064",
  "16063",
  "16051",
  "01051",
  "03251",
  "07231",
  "09778",
  "12067",
  "13075",
  "14521",
  "15083",
];

function carried(observations: readonly Observation[], county: string, date: string): readonly Observation[] {
  return harmonise({ observations, measures, territory: territoryOf(county, date) }).value;
}

function sumOf(numbers: readonly (number | string | undefined)[]): number | undefined {
  return numbers.reduce<number | undefined>(
    (sum, number) => (sum === undefined || typeof number !== "number" ? undefined : sum + number),
    0,
  );
}

describe.each(counties)("county %s", (county) => {
  const { county: area } = territoryOf(county, "2022-12-31");
  const years = county === "16063" ? [2019, 2022] : [2013, 2015, 2017, 2018];
  const date = "2022-12-31";

  test.each(years)("inhabitants of %d add up to the county, and so do planning areas", (year) => {
    const from = observationsOf("population", `${year}-12-31`, inhabitants(county, year));
    const values = valuesOf(carried(from, county, date));
    const territory = territoryOf(county, date);
    const numbers = territory.municipalities.map(({ key }) => values[key]);
    const free = territory.municipalities.filter(({ planningArea }) => planningArea === undefined);
    const parts = [...territory.planningAreas, ...free].map(({ key }) => values[key]);
    // Where something joined the county and was not delivered there is no sum, of the county as little as of its parts.
    expect(sumOf(numbers)).toBe(values[area.key]);
    expect(sumOf(parts)).toBe(values[area.key]);
  });

  test.each(years)("harmonising the numbers of %d twice is harmonising them once", (year) => {
    const from = observationsOf("population", `${year}-12-31`, inhabitants(county, year));
    const once = carried(from, county, date);
    expect(carried(once, county, date)).toEqual(once);
  });

  test("the order of observations does not matter", () => {
    const from = observationsOf("population", "2015-12-31", inhabitants(county, 2015));
    const expected = valuesOf(carried(from, county, date));
    fc.assert(
      fc.property(fc.shuffledSubarray([...from], { minLength: from.length }), (shuffled) => {
        expect(valuesOf(carried(shuffled, county, date))).toEqual(expected);
      }),
      { numRuns: 5, seed: 6 },
    );
  });
});

describe("county totals", () => {
  test.each(["01051", "03251", "09778", "13075"])(
    "of %s are unchanged: nothing left and nothing joined",
    (county) => {
      const numbers = inhabitants(county, 2013);
      const total = Object.values(numbers).reduce((sum, number) => sum + number, 0);
      const from = observationsOf("population", "2013-12-31", { ...numbers, [county]: total });
      expect(valuesOf(carried(from, county, "2022-12-31"))[county]).toBe(total);
    },
  );

  test("are never below the county's own when municipalities only merged", () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 500 }), { minLength: 38, maxLength: 38 }), (counts) => {
        const keys = Object.keys(inhabitants("16073", 2016));
        const numbers = Object.fromEntries(keys.map((key, index) => [key, counts[index] ?? 0]));
        const values = valuesOf(
          carried(observationsOf("population", "2016-12-31", numbers), "16073", "2018-12-31"),
        );
        const sum = counts.reduce((total, count) => total + count, 0);
        expect(values["16073"]).toBe(sum);
      }),
      { numRuns: 20, seed: 6 },
    );
  });
});
