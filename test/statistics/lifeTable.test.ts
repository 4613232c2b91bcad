import { expect, test } from "vitest";
import { lifeTable, type AgeBand } from "../../src/statistics/lifeTable.ts";
import { misses, readReference } from "./readReference.ts";

const rows = readReference("vectors/life_table.csv");
const bands: readonly AgeBand[] = rows.map((row) => ({
  age: row.number("startage"),
  population: row.number("population"),
  deaths: row.number("deaths"),
}));

test("life expectancies and their limits are those of PHEindicatormethods", () => {
  const table = lifeTable(bands, 0.95);
  const disagreements = misses(rows, 1e-5, (row) => {
    const found = table?.[rows.indexOf(row)];
    return [
      [found?.value, row.number("life_expectancy")],
      [found?.lower, row.number("lower95")],
      [found?.upper, row.number("upper95")],
    ];
  });
  expect(table?.map(({ age }) => age)).toEqual(bands.map(({ age }) => age));
  expect(disagreements).toEqual([]);
});

test("a stationary population lives as long as people divided by deaths", () => {
  // 2 of 100 die every year at every age: 1/0.02 = 50 years still to live, whatever the age.
  const even = [0, 25, 50].map((age) => ({ age, population: 100_000, deaths: 2000 }));
  expect(lifeTable(even, 0.95)?.at(-1)?.value).toBeCloseTo(50, 12);
});

test("too few people, a group without people or with more deaths, an open group nobody dies in: no life expectancy", () => {
  const changed = (index: number, change: Partial<AgeBand>): readonly AgeBand[] =>
    bands.map((band, place) => (place === index ? { ...band, ...change } : band));
  const small = bands.map(({ age }) => ({ age, population: 250, deaths: 10 }));
  expect(lifeTable(small, 0.95)).toBeUndefined();
  expect(lifeTable(changed(3, { population: 0, deaths: 0 }), 0.95)).toBeUndefined();
  expect(lifeTable(changed(3, { population: 3 }), 0.95)).toBeUndefined();
  expect(lifeTable(changed(19, { deaths: 0 }), 0.95)).toBeUndefined();
});

test("an interval wider than 20 years says nothing", () => {
  const few = bands.map(({ age }) => ({ age, population: 300, deaths: age === 90 ? 1 : 0 }));
  expect(lifeTable(few, 0.95)).toBeUndefined();
});

test("negative deaths and ages out of order are refused", () => {
  expect(() => lifeTable([{ age: 0, population: 9000, deaths: -1 }], 0.95)).toThrow(RangeError);
  expect(() => lifeTable([{ age: 1, population: 9000, deaths: 1 }], 0.95)).toThrow(RangeError);
  expect(() => lifeTable([...bands, { age: 5, population: 9, deaths: 1 }], 0.95)).toThrow(RangeError);
});
