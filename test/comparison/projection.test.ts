import { expect, test } from "vitest";
import { compare } from "../../src/comparison/compare.ts";
import { projectGroups, type GroupPopulation } from "../../src/comparison/projectGroups.ts";
import { projectYear } from "../../src/comparison/projectYear.ts";
import { misses, readReference, type Row } from "../statistics/readReference.ts";
import { definition, share, territory } from "./county.ts";

const births = { years: 5, girls: 1 / 2.05 };

function column(rows: readonly Row[], name: string): readonly number[] {
  return rows.map((row) => row.maybe(name) ?? 0);
}

test("Sweden's women of 1993 become those of 1998 and 2003 in the textbook, to the person", () => {
  const rows = readReference("vectors/leslie_sweden1993.csv");
  const lived = column(rows, "L");
  const open = (lived.at(-1) ?? 0) / ((lived.at(-1) ?? 0) + (lived.at(-2) ?? 0));
  const between = lived.slice(1, -1).map((years, group) => years / (lived[group] ?? 1));
  const survival = [(lived[0] ?? 0) / 500_000, ...between, open, open];
  const step = { women: { survival, migration: rows.map(() => 0) }, fertility: column(rows, "fertility") };
  const later = projectGroups({ women: column(rows, "pop1993") }, step, births);
  const last = projectGroups(later, step, births);
  expect(later.women.map(Math.round)).toEqual(column(rows, "pop1998_published"));
  expect(last.women.map(Math.round)).toEqual(column(rows, "pop2003_published"));
});

test("Burkina Faso's women are projected over 45 years with migration as by popReconstruct", () => {
  const input = readReference("vectors/ccmp_burkina_faso_input.csv");
  const expected = readReference("vectors/ccmp_burkina_faso_expected.csv");
  const periods = [...new Set(input.map((row) => row.text("period_start")))];
  let population: GroupPopulation = { women: column(expected, "pop1960") };
  const disagreements = periods.flatMap((period) => {
    const rows = input.filter((row) => row.text("period_start") === period);
    const groups = rows.slice(0, expected.length);
    const women = {
      survival: column(rows, "survival"),
      migration: column(groups, "net_migration_proportion"),
    };
    population = projectGroups(population, { women, fertility: column(groups, "fertility") }, births);
    const { women: people } = population;
    const year = `pop${Number(period) + 5}`;
    return misses(expected, 1e-12, (row) => [[people[expected.indexOf(row)], row.number(year)]]);
  });
  expect(periods).toHaveLength(9);
  expect(disagreements).toEqual([]);
});

test("Umeå's inhabitants of single ages are projected by one year as by befproj", () => {
  const input = readReference("vectors/ccmp_single_year_umea_input.csv");
  const expected = readReference("vectors/ccmp_single_year_umea_expected.csv").filter(
    (row) => row.text("year") === "2020",
  );
  const cohort = (sex: "women" | "men") => ({
    people: column(input, sex),
    rates: {
      mortality: column(input, `asdr_${sex}_y1`),
      departures: column(input, `outmig.rates.${sex}_y1`),
      arrivals: input.map(
        (row) =>
          row.number(`inmig.rates.${sex}_y1`) * row.number(`natpop.${sex}_y1`) +
          row.number(`intermig.net.${sex}_y1`),
      ),
    },
  });
  const result = projectYear(cohort("women"), cohort("men"), column(input, "asfr_y1"), 0.486);
  const disagreements = misses(expected, 1e-9, (row) => [
    [result.women[row.number("age")], row.number("women")],
    [result.men[row.number("age")], row.number("men")],
  ]);
  expect(disagreements).toEqual([]);
  expect(result.births).toBeCloseTo(1526.0760168786373, 8);
});

test("without deaths, births and migration everybody only grows older", () => {
  const still = { survival: [1, 1, 1, 1], migration: [0, 0, 0] };
  const step = { women: still, men: still, fertility: [0, 0, 0] };
  expect(projectGroups({ women: [5, 7, 9], men: [4, 6, 8] }, step, births)).toEqual({
    women: [0, 5, 16],
    men: [0, 4, 14],
  });
});

test("boys and girls are born in the given proportion", () => {
  const still = { survival: [1, 1, 1, 1], migration: [0, 0, 0] };
  const step = { women: still, men: still, fertility: [0, 0.04, 0] };
  const result = projectGroups({ women: [0, 1000, 0], men: [0, 900, 0] }, step, births);
  // 5/2 · 0.04 · (1000 + 0) = 100 births
  expect((result.women[0] ?? 0) + (result.men?.[0] ?? 0)).toBeCloseTo(100, 12);
  expect((result.men?.[0] ?? 0) / (result.women[0] ?? 1)).toBeCloseTo(1.05, 12);
});

test("rates that do not fit the groups are refused", () => {
  const step = { women: { survival: [1, 1], migration: [0, 0] }, fertility: [0, 0] };
  expect(() => projectGroups({ women: [5, 7] }, step, births)).toThrow(RangeError);
});

test("projections of the same question stand side by side with their disagreement", () => {
  // 81,829 and 91,340 people in 2030, as the county's concept quotes its two sources.
  const projection = (id: string, target = 2030) =>
    definition({
      id,
      kind: "projection",
      interval: "none",
      numerator: [{ measure: "projected", period: target }],
      denominator: [],
      factor: 1,
      unit: "persons",
      direction: "neutral",
    });
  const figures = [
    ["BEV15", 81_829],
    ["BEV15b", 91_340],
    ["BEV16", 75_000],
  ].map(([id, value]) =>
    share("16073", 2016, 1, 2, { indicator: String(id), value: Number(value), method: "none" }),
  );
  const definitions = [projection("BEV15"), projection("BEV15b"), projection("BEV16", 2035)];
  const { projections } = compare({ definitions, figures, territory, year: 2016 });
  expect(projections).toEqual([
    {
      area: "16073",
      year: 2016,
      values: [
        { indicator: "BEV15", value: 81_829 },
        { indicator: "BEV15b", value: 91_340 },
      ],
      difference: 9_511,
    },
  ]);
});
